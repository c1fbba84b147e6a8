import type { Panel } from "./panel.ts";

/** How quiet units wake up, learnt from all units together. */
export interface Onsets {
  /** P(a unit that has been quiet has a count above 0 in a month). */
  readonly p: number;
  /** Counts to draw from when it has; at least one, all above 0. */
  readonly sizes: readonly number[];
}

/** What is assumed before seeing the panel: one active month in fifty. */
const PRIOR = { active: 1, months: 50 } as const;
/** The highest counts belong to wars under way, not to their first months. */
const SIZES_UP_TO = 0.9;

/** The share of active months in the later half of the window among units that were quiet in the earlier half. */
export function poolOnsets({ units, months }: Panel): Onsets {
  const half = Math.floor(months / 2);
  let active = 0;
  let watched = 0;
  for (const { counts } of units) {
    const early = counts.slice(0, half);
    if (early.every((count) => count === null) || early.some((count) => (count ?? 0) > 0)) continue;
    for (const count of counts.slice(half)) {
      if (count === null) continue;
      watched++;
      if (count > 0) active++;
    }
  }
  const positive = units
    .flatMap(({ counts }) => counts.filter((count) => count !== null && count > 0))
    .map(Number)
    .sort((a, b) => a - b);
  const sizes = positive.slice(0, Math.ceil(positive.length * SIZES_UP_TO));
  return {
    p: (active + PRIOR.active) / (watched + PRIOR.months),
    sizes: sizes.length > 0 ? sizes : [1],
  };
}
