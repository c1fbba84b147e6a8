import type { Draft } from "./draft.ts";
import type { PlaceMention, Sentence, TimeMention } from "./mention.ts";

/** So many sentences after an event is told a sentence may give its day. */
const REACH = 3;
const OPENS = /^(?:it|this|that|incident|violence)$/;
const HAPPENED = /^(?:was|happened|occurred|came|began|started|unfolded|took|place|broke|out)$/;
const BEFORE_DAY = /^(?:on|in|at|late|early|about|around|a|back|overnight|shortly|some|point|time)$/;
const MOST_TOKENS = 8;

/** What a report gives to those who look for the day and place of its main event in sentences without a word for violence. */
interface Told {
  sentences: readonly Sentence[];
  times: readonly TimeMention[];
  places: readonly PlaceMention[];
}

/**
 * The day of an event that a sentence of its own gives, without a word for violence: "It happened on Tuesday.", "It was Sunday, and the
 * church was full." Null where none does, or where another event is told last before it.
 */
export function dayToldApart(
  { sentences, times }: Told,
  main: Draft,
  drafts: readonly Draft[],
): TimeMention | null {
  return toldApart(sentences, main, drafts, (sentence) => dayOpening(sentence, times));
}

/** Adds the place that such a sentence gives: "It happened in the town of X." */
export function takePlaceToldApart({ sentences, places }: Told, main: Draft, drafts: readonly Draft[]): void {
  const place = toldApart(sentences, main, drafts, (sentence) => placeOpening(sentence, places));
  if (place !== null) main.sightings[0]!.places.push(place);
}

function toldApart<T>(
  sentences: readonly Sentence[],
  main: Draft,
  drafts: readonly Draft[],
  tell: (sentence: Sentence) => T | null,
): T | null {
  const told = new Map<number, Draft>();
  for (const draft of drafts) for (const { sentence } of draft.sightings) told.set(sentence, draft);
  const first = main.sightings[0]!.sentence;
  let last = first;
  for (let i = first + 1; i < sentences.length && i - last <= REACH; i++) {
    const of = told.get(i);
    if (of !== undefined && of !== main) return null;
    if (of !== undefined) last = i;
    else {
      const said = tell(sentences[i]!);
      if (said !== null) return said;
    }
  }
  return null;
}

function placeOpening({ tokens: all }: Sentence, places: readonly PlaceMention[]): PlaceMention | null {
  const tokens = isTheIncident(all) ? all.slice(1) : all;
  if (!/^(?:it|this|incident|violence)$/.test(tokens[0]?.fold ?? "")) return null;
  const within = tokens.findIndex(({ fold }) => WITHIN.test(fold));
  const verb = tokens.slice(1, Math.max(1, within));
  if (verb.length === 0 || !verb.every(({ fold }) => BEGAN.test(fold))) return null;
  const from = tokens[within]!.start;
  const to = tokens[Math.min(within + MOST_TOKENS, tokens.length - 1)]!.start;
  return places.find(({ start, role }) => start > from && start <= to && role === "place") ?? null;
}

function isTheIncident([article, noun]: Sentence["tokens"]): boolean {
  return article?.fold === "the" && /^(?:incident|violence)$/.test(noun?.fold ?? "");
}

const WITHIN = /^(?:in|near|at|outside)$/;
const BEGAN = /^(?:happened|occurred|unfolded|took|place|broke|out|erupted)$/;

function dayOpening({ tokens: all }: Sentence, times: readonly TimeMention[]): TimeMention | null {
  const tokens = isTheIncident(all) ? all.slice(1) : all;
  if (!OPENS.test(tokens[0]?.fold ?? "") || !HAPPENED.test(tokens[1]?.fold ?? "")) return null;
  let at = 2;
  while (
    at < MOST_TOKENS &&
    (HAPPENED.test(tokens[at]?.fold ?? "") || BEFORE_DAY.test(tokens[at]?.fold ?? ""))
  )
    at++;
  const time = times.find(({ start }) => start === tokens[at]?.start);
  if (time?.date?.precision !== "day" && time?.date?.precision !== "week") return null;
  // "It was on Tuesday that the minister spoke."
  return tokens.find(({ start }) => start >= time.end)?.fold === "that" ? null : time;
}
