import { readFileSync } from "node:fs";
import { PhraseTable } from "../../read/frames/phrases.ts";
import { parseTable } from "../../read/frames/table.ts";
import { normalise } from "../../read/normalise.ts";
import { splitSentences } from "../../read/sentences.ts";

const FILE = "casualty-cues.tsv";
const LEXICON = new URL(`../../../data/lexicon/${FILE}`, import.meta.url);

/** Phrases that mean none of the cues. */
const NONE = "-";

/** Groups of words that speak for or against casualties, under their names; see the head of the file. */
export type Cues = PhraseTable<string>;

/** @throws Error naming file and line where the table is not as its head says. */
export function loadCues(): Cues {
  const table = new PhraseTable<string>();
  for (const { cells } of parseTable(FILE, readFileSync(LEXICON, "utf8"), ["cue", "phrases"]))
    for (const phrase of cells.phrases.split(" / ")) table.add(phrase, cells.cue || NONE);
  return table;
}

/** How often each cue is found in the first sentences of a text; the longest phrase counts. */
export function cuesIn(text: string, cues: Cues, sentences: number): Map<string, number> {
  const found = new Map<string, number>();
  for (const { tokens } of splitSentences(normalise(text).text).slice(0, sentences)) {
    const words = tokens.filter((token) => token.text !== "-");
    for (let at = 0; at < words.length; ) {
      const match = cues.match(words, at);
      for (const cue of match?.values ?? []) if (cue !== NONE) found.set(cue, (found.get(cue) ?? 0) + 1);
      at += match?.length ?? 1;
    }
  }
  return found;
}
