import type { CountryCode } from "../event/index.ts";
import type { Interval } from "../finding/index.ts";
import { rounded } from "../finding/rounded.ts";
import { mostlyBroken } from "../series/breaks.ts";
import { dispersionOf, rateRatioInterval } from "../statistics/rates.ts";
import { missingIn } from "./coverage.ts";
import type { Counted } from "./measures.ts";
import { total, windowBack } from "./monthly.ts";
import { breaksAcross, type Picture, type View } from "./picture.ts";
import { inScope } from "./scope.ts";
import type { Window } from "./windows.ts";

export const LEVEL = 0.95;

/** Months from which the month-to-month dispersion is taken: long enough to estimate, short enough to be "now". */
const DISPERSION_MONTHS = 60;

/**
 * `rose`, `fell`: the sampling interval of the ratio excludes 1. `steady`: it contains 1 and lies within ½ and 2, so
 * a change by a factor of two is ruled out. `open`: too few events to say either. `none`: nothing to compare.
 * `relabelled`: where most of the incidents are, the data changed the group's name in between.
 */
export type Direction = "rose" | "fell" | "steady" | "open" | "none" | "relabelled";

/** One measure in one window against an earlier window of the same length. */
export interface Comparison {
  counted: Counted;
  now: Window;
  before: Window;
  a: number;
  b: number;
  /** a ÷ b; null when b is 0. */
  ratio: number | null;
  sampling: Interval;
  /** For deaths: the ratio if all, or none, of the missing deaths were this group's; null where unknown. */
  bounds: (Interval & { carried: boolean }) | null;
  direction: Direction;
}

/**
 * @param back months between the ends of the two windows.
 * @returns null where the data begin after the earlier window does.
 */
export function compare(
  picture: Picture,
  view: View,
  counted: Counted,
  months: number,
  back: number,
): Comparison | null {
  const now = windowBack(view.series, months);
  const before = windowBack(view.series, months, back);
  const a = total(view.series, counted, months);
  const b = total(view.series, counted, months, back);
  if (!now || !before || a === null || b === null) return null;
  return comparison(picture, view, counted, { now, before, a, b });
}

/** The same for two windows and counts that are already known. */
export function comparison(
  picture: Picture,
  view: View,
  counted: Counted,
  { now, before, a, b }: { now: Window; before: Window; a: number; b: number },
): Comparison {
  const ratio = b === 0 ? null : a / b;
  const { low, high } = rateRatioInterval(a, now.months, b, before.months, LEVEL, dispersion(view, counted));
  const sampling: Interval = {
    low: rounded(low),
    high: rounded(high),
    level: LEVEL,
    covers: picture.t.shared.sampling,
  };
  return {
    counted,
    now,
    before,
    a,
    b,
    ratio,
    sampling,
    bounds: counted.deaths ? coverageBounds(picture, view.active, counted, { now, before, a, b }) : null,
    direction: relabelled(picture, view, before, now) ? "relabelled" : directionOf(a, b, sampling),
  };
}

/** Variance ÷ mean of the monthly counts, at least 1. */
export function dispersion(view: View, counted: Counted): number {
  return Math.max(1, dispersionOf(view.series.counts[counted.key].slice(-DISPERSION_MONTHS)));
}

function directionOf(a: number, b: number, { low, high }: Interval): Direction {
  if (a === 0 && b === 0) return "none";
  if (low !== null && low > 1) return "rose";
  if (high !== null && high < 1) return "fell";
  return low !== null && high !== null && low >= 0.5 && high <= 2 ? "steady" : "open";
}

/** True when the data changed the group's name between the windows' ends where most of its incidents are. */
function relabelled(picture: Picture, view: View, before: Window, now: Window): boolean {
  const breaks = breaksAcross(picture, view.scope, [before, now]);
  if (breaks.length === 0) return false;
  const cells = picture.cells.filter((cell) => inScope(cell, view.scope));
  return mostlyBroken(cells, breaks, { start: before.start, end: now.end });
}

/**
 * Bounds of a/b when the source lacks A deaths in the later and B in the earlier window, any part of which may have
 * been this group's: from a/(b+B) to (a+A)/b. They hold for certain, given the official totals; no probability.
 */
function coverageBounds(
  picture: Picture,
  countries: readonly CountryCode[],
  counted: Counted,
  { now, before, a, b }: { now: Window; before: Window; a: number; b: number },
): (Interval & { carried: boolean }) | null {
  const room = counted.oneSided ? picture.heldOneSided : null;
  const missingNow = missingIn(picture.coverage, countries, now, room);
  const missingThen = missingIn(picture.coverage, countries, before, room);
  if (!missingNow || !missingThen) return null;
  const least = b + missingThen.deaths;
  return {
    low: least === 0 ? null : rounded(a / least),
    high: b === 0 ? null : rounded((a + missingNow.deaths) / b),
    level: null,
    covers: picture.t.shared.missingDeaths,
    carried: missingNow.carried || missingThen.carried,
  };
}

/** True when the coverage alone could turn a rise into a fall or the other way round. */
export function coverageDecides({ bounds }: Comparison): boolean {
  return bounds !== null && (bounds.low ?? 0) < 1 && (bounds.high ?? Number.POSITIVE_INFINITY) > 1;
}
