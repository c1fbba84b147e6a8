import type { ClaimedMeasure } from "../event/index.ts";
import { rounded } from "../finding/rounded.ts";
import { missingDeaths, type YearShare } from "../series/missing-deaths.ts";
import type { GroupSeries, Stretch } from "./series.ts";
import { exposureOf, lengthOf } from "./windows.ts";

/**
 * Between which ratios of the daily rates the truth lies, given the official totals: from none of the missing deaths of
 * the later time and all of the earlier being the group's, to the reverse. Null where no official total is known.
 */
export function boundsOf(
  series: GroupSeries,
  measure: ClaimedMeasure,
  { now, against, a, b }: { now: Stretch; against: Stretch; a: number; b: number },
): { low: number | null; high: number | null } | null {
  if (measure === "incidents") return null;
  const later = missing(series, now);
  const earlier = missing(series, against);
  if (later === null || earlier === null) return null;
  const time = exposureOf(against) / exposureOf(now);
  return {
    low: b + earlier === 0 ? null : rounded((a / (b + earlier)) * time),
    high: b === 0 ? null : rounded(((a + later) / b) * time),
  };
}

/** The {@link missingDeaths} of a stretch in the countries of the series, of which days are parts of their year. */
function missing({ coverage, countries, cells }: GroupSeries, stretch: Stretch): number | null {
  const active = countries ?? new Set(cells.map(({ country }) => country));
  return missingDeaths(coverage, active, yearsOf(stretch))?.deaths ?? null;
}

function yearsOf({ start, end }: Stretch): YearShare[] {
  const years: YearShare[] = [];
  for (let year = Number(start.slice(0, 4)); year <= Number(end.slice(0, 4)); year++) {
    const from = start > `${year}-01-01` ? start : `${year}-01-01`;
    const to = end < `${year}-12-31` ? end : `${year}-12-31`;
    years.push({ year, share: lengthOf({ start: from, end: to }) / 365.25 });
  }
  return years;
}
