import type { CountryCode, Day, EventRecord } from "../event/index.ts";
import type { Joined } from "./matching-rows.ts";

/** The attack as the data have it: the rows that were linked to it, as one incident. */
export interface OwnRows {
  country: CountryCode;
  day: Day;
  deaths: number;
  /** That these rows are the attack. */
  probability: number;
}

/**
 * The rows linked to the main event in the dataset of the series, else in the one that is likeliest to have it; null
 * where none were.
 */
export function ownRows(
  main: EventRecord | null,
  joined: readonly Joined[],
  dataset: string,
): OwnRows | null {
  const [best] = joined
    .filter(({ event, rows }) => event === main?.id && rows.length > 0)
    .sort(
      (a, b) =>
        Number(b.dataset === dataset) - Number(a.dataset === dataset) || b.probability - a.probability,
    );
  const country = best?.rows[0]?.place.country;
  if (best === undefined || !country) return null;
  return {
    country,
    day: best.rows[0]!.date.start,
    deaths: best.rows.reduce((sum, { deaths }) => sum + deaths.best, 0),
    probability: best.probability,
  };
}
