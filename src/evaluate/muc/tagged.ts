import { mean } from "../learn/chance.ts";
import { type Tagger, tagChances } from "../learn/tagger.ts";
import type { TaggedSentence } from "../learn/train-tagger.ts";
import type { WordClasses } from "../learn/word-classes.ts";
import { recordOf } from "../record-of.ts";
import { isWanted, type Seen, wantedIn } from "./lesson.ts";
import { SLOTS } from "./template.ts";
import { type Candidate, mayFill, type View } from "./view.ts";
import { wordFeatures } from "./word-features.ts";

/** The tags of words: in a filler of no slot, or of this one. */
export const WORD_TAGS = ["none", ...SLOTS] as const;

/** Slots for which the trees learn from what the tagger says; on organisations and named victims it adds nothing to the other opinions. */
export const TAGGED_SLOTS = ["PerpInd", "Target", "Weapon"] as const;
export type TaggedSlot = (typeof TAGGED_SLOTS)[number];

export function isTagged(slot: string): slot is TaggedSlot {
  return TAGGED_SLOTS.some((one) => one === slot);
}

/** What the tagger says of a candidate at one of its places. */
export interface Tagged {
  /** Log odds that its words are tagged so: their mean, and those of its last word. */
  within: number;
  head: number;
  /** The chance that the word before it, or behind it, is tagged so, too. */
  before: number;
  behind: number;
}

const LEAST = 1e-4;

export function taggedIn(view: View, tagger: Tagger, classes: WordClasses): Record<TaggedSlot, Tagged[][]> {
  const chances = view.sentences.map(({ tags }, sentence) =>
    tagChances(tagger, wordFeatures(tags, sentence, classes)),
  );
  return recordOf(TAGGED_SLOTS, (slot) => {
    const tag = tagger.tags.indexOf(slot);
    const chanceAt = (sentence: number, word: number) => chances[sentence]![word]?.[tag] ?? 0;
    return view.candidates.map(({ occurrences }) =>
      occurrences.map(({ sentence, from, to }) => {
        const odds = Array.from({ length: to - from + 1 }, (_, i) => oddsOf(chanceAt(sentence, from + i)));
        return {
          within: mean(odds),
          head: odds[odds.length - 1]!,
          before: chanceAt(sentence, from - 1),
          behind: chanceAt(sentence, to + 1),
        };
      }),
    );
  });
}

function oddsOf(chance: number): number {
  return Math.log(Math.max(LEAST, chance) / Math.max(LEAST, 1 - chance));
}

/** Numbers for the trees, by candidate. */
export function taggedEvidence(tagged: readonly Tagged[][]): Record<string, number>[] {
  const means = tagged.map((places) => mean(places.map(({ within }) => within)));
  const top = Math.max(...means);
  return tagged.map((places, i) => ({
    tagged: means[i]!,
    "tagged best": Math.max(...places.map(({ within }) => within)),
    "tagged head": Math.max(...places.map(({ head }) => head)),
    "tagged behind": means[i]! - top,
    "tagged on the left": mean(places.map(({ before }) => before)),
    "tagged on the right": mean(places.map(({ behind }) => behind)),
  }));
}

/** Every sentence with the slots that its words fill in any template; where fillers overlap, the longest counts. */
export function* taggedSentences(seen: readonly Seen[], classes: WordClasses): Generator<TaggedSentence> {
  for (const { key, view } of seen) {
    const tags = view.sentences.map((sentence) => sentence.tags.map(() => 0));
    const fillers = SLOTS.flatMap((slot, s) => {
      const wanted = wantedIn(key, slot);
      const fills = (one: Candidate) => mayFill(slot, one.entity.kind) && isWanted(one, wanted);
      return view.candidates
        .filter(fills)
        .flatMap(({ entity }) =>
          entity.phrases.flatMap(({ occurrences }) => occurrences.map((place) => ({ ...place, tag: s + 1 }))),
        );
    });
    fillers.sort((a, b) => b.to - b.from - (a.to - a.from) || a.tag - b.tag);
    for (const { sentence, from, to, tag } of fillers) {
      const line = tags[sentence]!;
      if (line.slice(from, to + 1).every((known) => known === 0)) line.fill(tag, from, to + 1);
    }
    for (const [i, sentence] of view.sentences.entries())
      yield { words: wordFeatures(sentence.tags, i, classes), tags: tags[i]! };
  }
}
