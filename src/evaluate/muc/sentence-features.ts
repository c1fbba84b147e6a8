import { positionOf } from "./contexts.ts";
import type { Page } from "./page.ts";
import type { Tag } from "./tags.ts";

const NEAR = 6;

/** What speaks for or against a sentence as one that tells of an incident: words, pairs of them, frames, kinds of things. */
export function sentenceFeatures(sentence: number, tags: readonly Tag[][], page: Page): string[] {
  const line = tags[sentence]!;
  const features = new Set<string>([`at=${positionOf(sentence)}`]);
  line.forEach(({ word, frame, class: known, kinds, passive }, i) => {
    features.add(`w=${word}`);
    if (i > 0) features.add(`w2=${line[i - 1]!.word} ${word}`);
    if (known !== null) features.add(`c=${known}`);
    for (const kind of kinds) features.add(`k=${kind}`);
    if (frame === null) return;
    features.add(`f=${frame}`);
    features.add(`f=${frame} ${passive ? "passive" : "active"}`);
    for (let j = Math.max(0, i - NEAR); j <= Math.min(line.length - 1, i + NEAR); j++) {
      const near = line[j]!.class;
      if (near !== null && j !== i) features.add(`f=${frame} ${j < i ? "<" : ">"}${near}`);
      for (const kind of line[j]!.kinds) features.add(`f=${frame} ${j < i ? "<" : ">"}:${kind}`);
    }
  });
  for (const beside of [sentence - 1, sentence + 1])
    for (const { frame } of tags[beside] ?? []) if (frame !== null) features.add(`beside=${frame}`);
  const tokens = page.sentences[sentence]!.tokens;
  for (const token of tokens) for (const role of page.rolesAt(token.start)) features.add(`reader=${role}`);
  return [...features];
}
