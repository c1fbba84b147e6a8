import { plainLetters } from "../plain-letters.ts";

/**
 * The words by which a name is compared: lower case, without accents, apostrophes, full stops, possessive endings and
 * articles ("the", the Arabic article before a hyphen, "al" and "el" anywhere).
 * "al-Qa'ida" → ["qaida"]; "The Lord's Resistance Army" → ["lord", "resistance", "army"].
 */
export function nameWords(name: string): string[] {
  const plain = plainLetters(name).replace(QUOTES, "'").replace(HYPHENS, "-");
  if (/^[a-z0-9 ]*$/.test(plain)) return plain.split(" ").filter(isWord);
  return plain
    .replace(/'s(?![\p{L}\p{N}])/gu, "")
    .replace(/['`.]/g, "")
    .replace(ARTICLE_BEFORE_HYPHEN, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(isWord);
}

function isWord(word: string): boolean {
  return word !== "" && !ARTICLES.has(word);
}

const QUOTES = /[‘’ʼ´ʿʾ]/g;
const HYPHENS = /[‐‑‒–—]/g;

/** Skipped wherever they stand. */
export const ARTICLES: ReadonlySet<string> = new Set(["the", "al", "el"]);

/** Forms of the Arabic article; skipped before a hyphen only, since some are English words. */
export const HYPHENATED_ARTICLES: ReadonlySet<string> = new Set(
  "al el ul il as ash ad an ar at az ud ur ush".split(" "),
);

const ARTICLE_BEFORE_HYPHEN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...HYPHENATED_ARTICLES].join("|")})-(?=\\p{L})`,
  "gu",
);
