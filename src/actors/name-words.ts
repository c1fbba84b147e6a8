/**
 * The words by which a name is compared: lower case, without accents, apostrophes, full stops, possessive endings and
 * articles ("the", the Arabic article before a hyphen, "al" and "el" anywhere).
 * "al-Qa'ida" → ["qaida"]; "The Lord's Resistance Army" → ["lord", "resistance", "army"].
 */
export function nameWords(name: string): string[] {
  const plain = isAscii(name) ? name.toLowerCase() : withoutAccents(name);
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

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

function withoutAccents(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[łøđðħıßæœþ]/g, (letter) => UNDECOMPOSED[letter]!)
    .replace(QUOTES, "'")
    .replace(HYPHENS, "-");
}

const UNDECOMPOSED: Record<string, string> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  ħ: "h",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
};
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
