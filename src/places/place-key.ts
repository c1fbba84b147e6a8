import { plainLetters } from "../plain-letters.ts";

/**
 * The spelling under which a place name is looked up: lower case, without accents, apostrophes and the dots of
 * abbreviations, its parts joined by single spaces ("Deir ez-Zor" → "deir ez zor", "Sana’a" → "sanaa",
 * "U.S." → "us", "Saint-Denis" → "st denis").
 */
export function placeKey(name: string): string {
  return (
    plainLetters(name)
      .replace(/['’‘ʻʼ`´ʿʾ]/g, "")
      .replace(/\b(\p{L})\.(?=\p{L}\b)/gu, "$1")
      .match(/[\p{L}\p{N}]+/gu)
      ?.map((part) => PARTS.get(part) ?? part)
      .join(" ") ?? ""
  );
}

/** Words that names spell in two ways. */
const PARTS: ReadonlyMap<string, string> = new Map([
  ["saint", "st"],
  ["sainte", "ste"],
  ["mount", "mt"],
]);

const ARTICLE = /^(?:al|el|ar|as|ash|ad|adh|an|at|ath|az) (?=\p{L}{2})/u;

/** The key without a leading Arabic article in any of its assimilated spellings: "ar raqqah" → "raqqah". */
export function withoutArticle(key: string): string {
  return key.replace(ARTICLE, "");
}

/**
 * A coarse spelling that brings most transliterations of one name together ("Taluqan" = "Taloqan", "Mihtarlam" =
 * "Mehtar Lam"): too coarse to read a text with, good enough inside one country.
 */
export function spellingKey(key: string): string {
  const letters = withoutArticle(key)
    .split(" ")
    .map((part) => part.replace(/^(?:al|el|ar|as|ash|ad|an|at|az|ez|es|er|e|i|ye|wa)$/, ""))
    .join("")
    .replace(/ph/g, "f")
    .replace(/[gk]h/g, (pair) => (pair === "gh" ? "g" : "k"))
    .replace(/dj/g, "j")
    .replace(/tch/g, "ch")
    .replace(/q|c(?!h)/g, "k")
    .replace(/dh|z/g, "z")
    .replace(/th/g, "t")
    .replace(/[wv]/g, "w")
    .replace(/[iy]y?/g, "i")
    .replace(/ou|oo|u/g, "o")
    .replace(/ee|ei|ai|e/g, "i")
    .replace(/ah$|eh$|ih$/, "a")
    .replace(/(.)\1+/g, "$1");
  return letters.slice(0, 1) + letters.slice(1).replace(/[aio]/g, "");
}
