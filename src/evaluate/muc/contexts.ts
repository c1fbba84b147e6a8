import { boundsOf } from "./bounds.ts";
import type { MessageEntity } from "./entities.ts";
import type { Page } from "./page.ts";
import type { Occurrence } from "./phrases.ts";
import type { Tag } from "./tags.ts";
import type { Seen } from "./view.ts";

const WINDOW = 6;
/** Occurrences of one phrase beyond these add nothing, nor does counting further. */
const LOOKED_AT = 8;
const MANY = 6;

/**
 * What speaks for or against an entity as the filler of a slot, once for each place where it stands: its own words, the
 * words about it there, and what the reader makes of it. Names are never among them: a word that is not common is "*".
 */
export function featuresOf(entity: MessageEntity, page: Page, tags: readonly Tag[][]): Seen[] {
  const own = wordsOf(entity, tags);
  const count = entity.phrases.reduce((sum, { occurrences }) => sum + occurrences.length, 0);
  own.push(`n=${Math.min(count, MANY)}`);
  return entity.phrases.flatMap(({ actor, occurrences }) =>
    occurrences.slice(0, LOOKED_AT).map((occurrence) => {
      const { sentence, to } = occurrence;
      const features = new Set(own);
      if (actor !== null) {
        features.add(`a=${actor.kind}`);
        features.add(`a=${actor.actor === null ? "unlisted" : "listed"}`);
        if (actor.coreferent) features.add("a=coreferent");
      }
      features.add(`at=${positionOf(sentence)}`);
      const start = page.sentences[sentence]!.tokens[to]!.start;
      for (const role of page.rolesAt(start)) features.add(`reader=${role}`);
      for (const said of page.attributionAt(start)) features.add(`said=${said}`);
      for (const feature of aroundOf(occurrence, tags)) features.add(feature);
      return { sentence, features: [...features], bounds: boundsOf(occurrence, tags) };
    }),
  );
}

function wordsOf({ phrases, kind }: MessageEntity, tags: readonly Tag[][]): string[] {
  const first = phrases[0]!.occurrences[0]!;
  const own = tags[first.sentence]!.slice(first.from, first.to + 1);
  const last = own[own.length - 1]!;
  const features = [
    `k=${kind}`,
    `h=${last.word}`,
    `hc=${last.class}`,
    `len=${Math.min(own.length, 5)}`,
    `s=${own[0]!.word}`,
    `sc=${own[0]!.class}`,
  ];
  if (own.length > 1) features.push(`h2=${own[own.length - 2]!.word} ${last.word}`);
  for (const kind of last.kinds) features.push(`hk=${kind}`);
  for (const tag of own.slice(0, -1)) {
    features.push(`m=${tag.word}`, `mc=${tag.class}`);
    for (const kind of tag.kinds) features.push(`mk=${kind}`);
  }
  return features;
}

/** How far down a message a sentence stands, in four steps. */
export function positionOf(sentence: number): string {
  return sentence === 0 ? "0" : sentence <= 2 ? "1" : sentence <= 6 ? "3" : "7";
}

/** The words about one occurrence: next to it, and the nearest frames on either side. */
export function aroundOf({ sentence, from, to }: Occurrence, tags: readonly Tag[][]): string[] {
  const line = tags[sentence]!;
  const word = (at: number) => (at < 0 ? "^" : at >= line.length ? "$" : line[at]!.word);
  const kind = (at: number) => {
    const tag = line[at];
    return tag === undefined ? word(at) : tag.frame !== null ? `@${tag.frame}` : (tag.class ?? tag.word);
  };
  let before = from - 1;
  while (before >= 0 && /^(the|a|an|")$/.test(word(before))) before--;
  const features = [
    `-1=${word(before)}`,
    `-2=${word(before - 1)} ${word(before)}`,
    `-c=${kind(before - 1)} ${kind(before)}`,
    `-C=${kind(before - 2)} ${kind(before - 1)} ${kind(before)}`,
    `+1=${word(to + 1)}`,
    `+2=${word(to + 1)} ${word(to + 2)}`,
    `+c=${kind(to + 1)} ${kind(to + 2)}`,
    `+C=${kind(to + 1)} ${kind(to + 2)} ${kind(to + 3)}`,
  ];
  for (let i = Math.max(0, from - WINDOW); i < from; i++) features.push(`<${word(i)}`);
  for (let i = to + 1; i <= Math.min(line.length - 1, to + WINDOW); i++) features.push(`>${word(i)}`);
  const left = nearestFrame(line, from - 1, -1);
  if (left !== null) {
    const voice = left.passive ? "passive" : "active";
    features.push(
      `L=${left.frame}`,
      `L=${left.frame} ${word(before)}`,
      `L=${left.frame} ${voice} ${word(before)}`,
    );
    features.push(`l=${left.word} ${word(before)}`);
  }
  const right = nearestFrame(line, to + 1, 1);
  if (right !== null) {
    features.push(
      `R=${right.frame}`,
      `R=${right.frame} ${right.passive ? "passive" : "active"}`,
      `r=${right.word}`,
    );
  }
  features.push(`LR=${left?.frame ?? "-"} ${right?.frame ?? "-"}`);
  for (const tag of line) {
    if (tag.frame !== null) features.push(`S=@${tag.frame}`);
    if (tag.class !== null && tag.class !== "name") features.push(`S=${tag.class}`);
    for (const kind of tag.kinds) features.push(`S=:${kind}`);
  }
  return features;
}

function nearestFrame(line: readonly Tag[], start: number, step: 1 | -1): Tag | null {
  for (let i = start; i >= 0 && i < line.length && Math.abs(i - start) < 15; i += step)
    if (line[i]!.frame !== null) return line[i]!;
  return null;
}
