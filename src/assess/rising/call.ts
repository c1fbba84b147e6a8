import { RISING } from "./bar.ts";
import { type Known, track } from "./known.ts";
import { chanceOf, type Kind, type Model } from "./model.ts";
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

/**
 * Whether a rise is called: it is likely, and it would be likely without the busiest month too. One month with six times
 * the usual count is on history mostly the beginning of something; of itself it is no evidence of a rise.
 * @param p the probability of rising
 */
export function callsRise(model: Model, known: Known, end: number, kind: Kind, p: number): boolean {
  return p >= LIKELY && chanceOf(model, withoutPeak(known, end), end, RISING, kind).p >= LIKELY;
}
