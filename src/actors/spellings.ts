import { readFileSync } from "node:fs";

/** Word → the spelling that stands for all its variants ("taleban" → "taliban"); folded words on both sides. */
export type Spellings = ReadonlyMap<string, string>;

/** @throws Error naming the line where a word stands in two rows. */
export function loadSpellings(file: URL): Spellings {
  const spellings = new Map<string, string>();
  readFileSync(file, "utf8")
    .split("\n")
    .forEach((line, i) => {
      if (line === "" || line.startsWith("#")) return;
      const [standard, ...variants] = line.split(/\s+/);
      for (const word of variants) {
        if (spellings.has(word)) throw new Error(`${file.pathname}, line ${i + 1}: "${word}" is there twice`);
        spellings.set(word, standard!);
      }
    });
  return spellings;
}
