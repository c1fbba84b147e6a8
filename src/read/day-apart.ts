import type { Draft } from "./draft.ts";
import type { Sentence, TimeMention } from "./mention.ts";

/** So many sentences after an event is told a sentence may give its day. */
const REACH = 3;
const OPENS = /^(?:it|this|that|incident)$/;
const HAPPENED = /^(?:was|happened|occurred|came|began|started|unfolded|took|place)$/;
const BEFORE_DAY = /^(?:on|in|at|late|early|about|around|a|back)$/;
const MOST_TOKENS = 7;

/**
 * The day of an event that a sentence of its own gives, without a word for violence: "It happened on Tuesday.", "It was Sunday, and the
 * church was full." Null where none does, or where another event is told last before it.
 */
export function dayToldApart(
  { sentences, times }: { sentences: readonly Sentence[]; times: readonly TimeMention[] },
  main: Draft,
  drafts: readonly Draft[],
): TimeMention | null {
  const told = new Map<number, Draft>();
  for (const draft of drafts) for (const { sentence } of draft.sightings) told.set(sentence, draft);
  const first = main.sightings[0]!.sentence;
  let last = first;
  for (let i = first + 1; i < sentences.length && i - last <= REACH; i++) {
    const of = told.get(i);
    if (of !== undefined && of !== main) return null;
    if (of !== undefined) last = i;
    else {
      const day = dayOpening(sentences[i]!, times);
      if (day !== null) return day;
    }
  }
  return null;
}

function dayOpening({ tokens: all }: Sentence, times: readonly TimeMention[]): TimeMention | null {
  const tokens = all[0]?.fold === "the" && all[1]?.fold === "incident" ? all.slice(1) : all;
  if (!OPENS.test(tokens[0]?.fold ?? "") || !HAPPENED.test(tokens[1]?.fold ?? "")) return null;
  let at = 2;
  while (
    at < MOST_TOKENS &&
    (HAPPENED.test(tokens[at]?.fold ?? "") || BEFORE_DAY.test(tokens[at]?.fold ?? ""))
  )
    at++;
  const time = times.find(({ start }) => start === tokens[at]?.start);
  if (time?.date?.precision !== "day") return null;
  // "It was on Tuesday that the minister spoke."
  return tokens.find(({ start }) => start >= time.end)?.fold === "that" ? null : time;
}
