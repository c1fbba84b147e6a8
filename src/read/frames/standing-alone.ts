import type { Quantity } from "../mention.ts";
import type { Frame } from "./lexicon.ts";
import { longestOf } from "./phrases.ts";
import { type Word, wordsUpTo } from "./words.ts";

/** "The third was shot in the shoulder": somebody of a row of people. */
export function isRanked(words: readonly Word[], at: number, quantity: Quantity, next: number): boolean {
  if (!quantity.ordinal || quantity.best < 2 || words[at]!.fold !== "the") return false;
  if (words[next]?.classes.auxiliary !== true) return false;
  return words.slice(next + 1, next + 3).some((word) => HURT.has(word.fold) || opensEffect(word));
}

const HURT = new Set("hospitalized hospitalised taken rushed airlifted treated listed dead".split(" "));

function opensEffect(word: Word): boolean {
  const trigger = longestOf(word.known.triggers, [word], 0);
  return trigger?.values.some(({ pos, frame }) => pos === "verb" && isDoneToPeople(frame)) === true;
}

function isDoneToPeople({ object, effect }: Frame): boolean {
  return object === "victims" || effect !== null;
}

/** "a 19-year-old was shot": nothing follows that the words could belong to. */
export function standsAlone(next: Word | undefined): boolean {
  if (next === undefined || !/^\p{L}/u.test(next.text)) return true;
  if (next.fold === "of") return false;
  const light = ["auxiliary", "preposition", "subordinator", "conjunction", "adverb", "verb", "relative"];
  return light.some((name) => next.classes.has(name)) || opensVerb(next);
}

function opensVerb(word: Word): boolean {
  const trigger = longestOf(word.known.triggers, [word], 0);
  return trigger?.values.every(({ pos }) => pos === "verb") === true;
}

/** "Another was wounded", "wounding a third at a bar": somebody, not another attack. */
export function isSomebody(words: readonly Word[], at: number, next: number): boolean {
  const before = words[at - 1];
  const verb =
    before !== undefined && (opensVerb(before) || /^(?:send|sends|sent|sending)$/.test(before.fold));
  const object = verb && standsAlone(words[next]);
  // "one was killed and another wounded", "left three dead and a fourth clinging to life"
  const state = words[words[next]?.classes.adverb ? next + 1 : next];
  if (state !== undefined && (/^(?:clinging|fighting)$/.test(state.fold) || opensHurt(state))) return true;
  return object || words[next]?.classes.auxiliary === true;
}

function opensHurt(word: Word): boolean {
  const trigger = longestOf(word.known.triggers, [word], 0);
  return (
    trigger?.values.some(
      ({ pos, forms, frame }) => pos === "verb" && frame.effect !== null && forms.includes("participle"),
    ) === true
  );
}

/** "The second victim has died": told by the place in the row of the dead or hurt. */
export function isRankedVictim(
  words: readonly Word[],
  at: number,
  { ordinal, best }: Quantity,
  next: number,
): boolean {
  return (
    ordinal &&
    best > 1 &&
    // "the second victim", and in headlines "Second victim dies"
    (words[at]!.fold === "the" || at === 0) &&
    (/^(?:victim|fatality)$/.test(words[next]?.fold ?? "") ||
      (/^(?:man|woman|boy|girl|person|officer|teen|teenager|child)$/.test(words[next]?.fold ?? "") &&
        words.slice(next + 1, next + 4).some(({ fold }) => /^(?:died|dies)$/.test(fold))))
  );
}

/** How many words an unknown noun for somebody has at most ("a 17-year-old high school senior"). */
const LONGEST_UNKNOWN = 3;

/** Index after an unknown noun in small letters that stands where somebody of an age is told, else `at`. */
export function unknownNounUpTo(words: readonly Word[], at: number): number {
  let next = at;
  while (next < words.length && next - at <= LONGEST_UNKNOWN && isPlainNoun(words[next]!)) next++;
  return next > at && next - at <= LONGEST_UNKNOWN && standsAlone(words[next]) ? next : at;
}

function isPlainNoun({ text, classes, known }: Word): boolean {
  return classes.size === 0 && known.triggers === null && /^\p{Ll}/u.test(text);
}

/** "A family of six", "a group of 12": index after the number that says how many, or null. */
export function numberOfGroup(words: readonly Word[], at: number): Quantity | null {
  const told = words[at]?.fold === "of" ? words[at + 1] : undefined;
  const quantity = told?.quantity;
  if (!quantity || quantity.ordinal || quantity.kind !== "count") return null;
  return standsAlone(words[wordsUpTo(words, at + 1, quantity.end)]) ? quantity : null;
}

/** "killing both." */
export function endsClause(next: Word | undefined): boolean {
  return next === undefined || /^[,.;]$/.test(next.text);
}

/** "The 15 killed", "both were": a verb follows. */
export function isFollowedByVerb(words: readonly Word[], at: number): boolean {
  const next = words[at];
  return next !== undefined && (next.classes.auxiliary || next.known.triggers !== null);
}
