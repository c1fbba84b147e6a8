import { readFileSync } from "node:fs";
import { parseTable } from "../../read/frames/table.ts";

const FILE = new URL("../../../data/lexicon/slot-nouns.tsv", import.meta.url);

/** What is known about the words of slot fillers before anything is learnt: data/lexicon/slot-nouns.tsv. */
export interface SlotNouns {
  /** The kinds of things that a word can stand for, alone or with the word before it; empty for words that are not listed. */
  kindsOf(word: string, before: string): readonly string[];
  isNoun(word: string): boolean;
  isModifier(word: string): boolean;
  isTitle(word: string): boolean;
  /** Words that are no names: nouns, modifiers and other common words. */
  common: ReadonlySet<string>;
}

const NO_KINDS: readonly string[] = [];

/** @throws Error naming the line of a row that is not two columns. */
export function loadSlotNouns(): SlotNouns {
  const kinds = new Map<string, string[]>();
  const modifiers = new Set<string>();
  const titles = new Set<string>();
  const heads = new Set<string>();
  const common = new Set<string>();
  const rows = parseTable("slot-nouns.tsv", readFileSync(FILE, "utf8"), ["kind", "words"]);
  for (const { cells } of rows)
    for (const noun of cells.words.split(", ")) {
      if (cells.kind === "common") common.add(noun);
      else if (cells.kind === "modifier") modifiers.add(noun);
      else if (cells.kind === "title") titles.add(noun);
      else
        for (const form of [noun, pluralOf(noun)]) {
          const known = kinds.get(form);
          if (known === undefined) kinds.set(form, [cells.kind]);
          else if (!known.includes(cells.kind)) known.push(cells.kind);
          heads.add(form.slice(form.lastIndexOf(" ") + 1));
        }
    }
  for (const words of [...kinds.keys(), ...modifiers])
    for (const word of words.split(/[ -]/)) common.add(word);
  return {
    common,
    kindsOf: (word, before) => kinds.get(`${before} ${word}`) ?? kinds.get(word) ?? NO_KINDS,
    isNoun: (word) => heads.has(word),
    isModifier: (word) => modifiers.has(word),
    isTitle: (word) => titles.has(word),
  };
}

function pluralOf(noun: string): string {
  if (/man$/.test(noun)) return noun.replace(/man$/, "men");
  if (/child$/.test(noun)) return `${noun}ren`;
  if (/[^aeiou]y$/.test(noun)) return noun.replace(/y$/, "ies");
  if (/fe$/.test(noun)) return noun.replace(/fe$/, "ves");
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}
