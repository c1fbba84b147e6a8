import { RISING } from "./bar.ts";
import { before, type Known, track } from "./known.ts";
import { chanceOf, FEW, type Kind, type Model } from "./model.ts";
import { LIKELY } from "./words.ts";

/** Months in which the busiest is looked for: those that the question compares with. */
const WITHIN = 12;

/** The past in which the busiest of the last twelve months had been like the second busiest; its rest in proportion. */
export function withoutPeak(known: Known, end: number): Known {
  const counts = Array.from({ length: end }, (_, month) => known.own.counts[month]!);
  const ranked = counts
    .map((count, month) => ({ count, month }))
    .slice(-WITHIN)
    .sort((a, b) => b.count - a.count || a.month - b.month);
  const [busiest, second] = ranked;
  if (busiest === undefined || second === undefined || busiest.count === second.count) return known;
  const keep = second.count / busiest.count;
  const lowered = (values: ArrayLike<number>) =>
    track(
      Array.from({ length: end }, (_, month) =>
        month === busiest.month ? keep * values[month]! : values[month]!,
      ),
    );
  return {
    ...known,
    own: lowered(known.own.counts),
    oneSided: lowered(known.oneSided.counts),
    deaths: lowered(known.deaths.counts),
  };
}

/** What a likely rise rests on: enough to be called, or too little. */
export type Support = "enough" | "few incidents" | "one month";

/**
 * One month with six times the usual count is on history mostly the beginning of something; of itself it is no evidence
 * of a rise. Nor are three incidents in a year, however close together.
 */
export function supportOf(model: Model, known: Known, end: number, kind: Kind): Support {
  if (before(known.own, end, WITHIN) < FEW) return "few incidents";
  return chanceOf(model, withoutPeak(known, end), end, RISING, kind).p < LIKELY ? "one month" : "enough";
}

/**
 * Whether a rise is called: it is likely, there were five or more incidents in the last twelve months, and it would be
 * likely without the busiest of these months too.
 * @param p the probability of rising
 */
export function callsRise(model: Model, known: Known, end: number, kind: Kind, p: number): boolean {
  return p >= LIKELY && supportOf(model, known, end, kind) === "enough";
}
