import type { ClaimedMeasure } from "../event/index.ts";
import { rounded } from "../finding/rounded.ts";
import type { GroupSeries, Stretch } from "./series.ts";
import { lengthOf } from "./windows.ts";

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
  const time = lengthOf(against) / lengthOf(now);
  return {
    low: b + earlier === 0 ? null : rounded((a / (b + earlier)) * time),
    high: b === 0 ? null : rounded(((a + later) / b) * time),
  };
}

/** Official deaths of all actors that the data lack, in the countries of the series; days count as parts of their year. */
function missing({ coverage, countries, cells }: GroupSeries, { start, end }: Stretch): number | null {
  const active = countries ?? new Set(cells.map(({ country }) => country));
  const known = coverage.filter(({ country }) => active.has(country));
  if (known.length === 0) return null;
  const last = Math.max(...known.map(({ year }) => year));
  let deaths = 0;
  for (let year = Number(start.slice(0, 4)); year <= Number(end.slice(0, 4)); year++) {
    const from = start > `${year}-01-01` ? start : `${year}-01-01`;
    const to = end < `${year}-12-31` ? end : `${year}-12-31`;
    const share = lengthOf({ start: from, end: to }) / 365.25;
    // A year without totals by the as-of day takes those of the last that has them.
    for (const cell of known)
      if (cell.year === Math.min(year, last)) deaths += share * Math.max(0, cell.official - cell.held);
  }
  return deaths;
}
