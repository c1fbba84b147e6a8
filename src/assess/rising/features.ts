import { cameTrue, FALLING, RISING } from "./bar.ts";
import { before, type Known, type Track } from "./known.ts";

const HALF_LIVES = [1, 3, 6, 12, 24] as const;
const WINDOWS = [1, 3, 6, 12, 24, 60] as const;
/** Months over which recency-weighted rates reach back. */
const REACH = 120;
const REGIME_REACH = 36;
const SHORTEST_REGIME = 2;

const log = Math.log;
/** A logarithm of a ratio of counts that small counts cannot blow up. */
const ratio = (a: number, b: number, guard = 0.5): number => log((a + guard) / (b + guard));

/**
 * Everything that the model looks at, by name, from the months before `end` alone.
 * Rates are per month; every ratio is of yearly equivalents, as a logarithm.
 */
export function featuresOf(known: Known, end: number): Record<string, number> {
  return Object.assign({}, ...partsOf(known, end));
}

/** The values of {@link featuresOf} in their order, for a tenth of the time. */
export function featureValues(known: Known, end: number): number[] {
  return partsOf(known, end).flatMap((part) => Object.values(part));
}

function partsOf(known: Known, end: number): Record<string, number>[] {
  return [
    rates(known.own, end),
    changes(known.own, end),
    levels(known.own, end),
    habits(known.own, end),
    clustering(known.own, end),
    surprise(known.own, end),
    regime(known.own, end),
    toll(known, end),
    surroundings(known, end),
  ];
}

function rates(own: Track, end: number): Record<string, number> {
  const found: Record<string, number> = {};
  // Recent bursts fade fastest: the short half-lives are what self-excitation leaves in monthly counts.
  for (const halfLife of HALF_LIVES) found[`fading ${halfLife}`] = log(fading(own, end, halfLife));
  for (const months of WINDOWS) {
    const exposure = Math.min(months, end);
    found[`rate ${months}`] = log((before(own, end, months) + 0.25) / exposure + 0.05 / months);
  }
  return found;
}

function fading(own: Track, end: number, halfLife: number): number {
  const keep = 0.5 ** (1 / halfLife);
  let [sum, weight, total] = [0, 1, 0];
  for (let back = 1; back <= Math.min(end, REACH); back++, weight *= keep) {
    sum += weight * own.counts[end - back]!;
    total += weight;
  }
  return (sum + 0.15) / (total + 0.3);
}

function changes(own: Track, end: number): Record<string, number> {
  const n = (months: number, at = end) => before(own, at, months);
  const year = n(12);
  return {
    "3 / 3 before": ratio(n(3), n(3, end - 3)),
    "6 / 6 before": ratio(n(6), n(6, end - 6)),
    "12 / 12 before": ratio(year, n(12, end - 12)),
    "24 / 24 before": end >= 48 ? ratio(n(24), n(24, end - 24)) : 0,
    "3 / 12": ratio(4 * n(3), year),
    "6 / 12": ratio(2 * n(6), year),
    "24 / 12": ratio(n(24) / 2, year),
    "60 / 12": ratio((n(60) * 12) / Math.min(60, end), year),
    "peak / 12": ratio(peak(own, end), year),
    season: season(own, end),
  };
}

/** The most incidents in any twelve months so far. */
function peak(own: Track, end: number): number {
  let most = 0;
  for (let at = 12; at <= end; at++) most = Math.max(most, before(own, at, 12));
  return most;
}

/** Earlier years against the last one, and the last months against the twelve before them. */
function levels(own: Track, end: number): Record<string, number> {
  const n = (months: number, at = end) => before(own, at, months);
  const year = n(12);
  let most = 0;
  for (let at = 6; at <= end; at++) most = Math.max(most, n(6, at));
  return {
    "so far": Math.log1p(n(end)),
    "rate so far": log((n(end) + 0.5) / (end + 1)),
    "peak of 6 / 12": ratio(most, year / 2),
    "36 / 12": ratio(n(36) / 3, year),
    "48 / 12": ratio(n(48) / 4, year),
    "year before / 12": ratio(n(12, end - 12), year),
    "two years before / 12": ratio(n(12, end - 24), year),
    "same half last year / 12": ratio(n(6, end - 6), year / 2, 1),
    "same half two years ago / 12": ratio(n(6, end - 18), year / 2, 1),
    "1 / 12 before": ratio(6 * n(1), n(12, end - 1) / 2),
    "3 / 12 before": ratio(2 * n(3), n(12, end - 3) / 2),
    "6 / 12 before": ratio(n(6), n(12, end - 6) / 2),
  };
}

/** Origins of the group's own past that count as much as what is expected of any group. */
const PRIOR_ORIGINS = 6;

/** How often the group rose and fell in its own past, as the question asks: shares of the months in which it was active. */
function habits(own: Track, end: number): Record<string, number> {
  const found: Record<string, number> = {};
  for (const reach of [36, 120]) {
    let [origins, rose, fell] = [0, 0, 0];
    for (let at = Math.max(0, end - RISING.months - reach); at <= end - RISING.months; at++) {
      if (before(own, at, 24) === 0) continue;
      const [year, ahead] = [before(own, at, 12), before(own, at + RISING.months, RISING.months)];
      origins += 1;
      if (cameTrue(RISING, year, ahead)) rose += 1;
      if (cameTrue(FALLING, year, ahead)) fell += 1;
    }
    found[`rose in ${reach}`] = (rose + 0.25 * PRIOR_ORIGINS) / (origins + PRIOR_ORIGINS);
    found[`fell in ${reach}`] = (fell + 0.45 * PRIOR_ORIGINS) / (origins + PRIOR_ORIGINS);
  }
  return found;
}

/** How the same half of the year as the one ahead compared with its whole year, over the last five years. */
function season(own: Track, end: number): number {
  let [half, whole] = [0, 0];
  for (let years = 1; years <= 5 && end - 12 * years >= 0; years++) {
    half += before(own, end - 12 * years + 6, 6);
    whole += before(own, end - 12 * (years - 1), 12);
  }
  return ratio(half, whole / 2, 1);
}

function clustering(own: Track, end: number): Record<string, number> {
  const last = (months: number) => Array.from({ length: months }, (_, i) => own.counts[end - 1 - i] ?? 0);
  const [year, two] = [last(12), last(24)];
  const mean = before(own, end, 24) / 24;
  const variance = two.reduce((sum, count) => sum + (count - mean) ** 2, 0) / 24;
  const active = (counts: readonly number[]) => counts.filter((count) => count > 0).length / counts.length;
  let quiet = 0;
  while (quiet < end && own.counts[end - 1 - quiet] === 0) quiet++;
  let first = 0;
  while (first < end && own.counts[first] === 0) first++;
  return {
    "quiet months": Math.log1p(quiet),
    age: Math.log1p(Math.min(end - first, REACH)),
    "active of 12": active(year),
    "active of 24": active(two),
    dispersion: log((variance + 0.1) / (mean + 0.1)),
    "largest month of 12": Math.max(...year) / (before(own, end, 12) + 1),
    "largest month of 24": Math.max(...two) / (before(own, end, 24) + 1),
    "last month": Math.log1p(own.counts[end - 1] ?? 0),
  };
}

/** How far the last three months stray from the two years before them, by how much months strayed there. */
function surprise(own: Track, end: number): Record<string, number> {
  const earlier = Array.from({ length: 24 }, (_, i) => own.counts[end - 4 - i] ?? 0);
  const mean = earlier.reduce((sum, count) => sum + count, 0) / earlier.length;
  const variance = earlier.reduce((sum, count) => sum + (count - mean) ** 2, 0) / earlier.length;
  const deviation = (before(own, end, 3) - 3 * mean) / Math.sqrt(3 * Math.max(mean, variance) + 0.5);
  return {
    "earlier dispersion": log((variance + 0.1) / (mean + 0.1)),
    surprise: Math.sign(deviation) * Math.log1p(Math.abs(deviation)),
  };
}

/** The likeliest single change of level in three years: how strong, how long ago, and the level since. */
function regime(own: Track, end: number): Record<string, number> {
  const reach = Math.min(REGIME_REACH, end);
  const all = before(own, end, reach);
  const surprise = (count: number, months: number) => (count > 0 ? count * log(count / months) : 0);
  let [strength, since] = [0, reach];
  for (let months = SHORTEST_REGIME; months <= reach - SHORTEST_REGIME; months++) {
    const now = before(own, end, months);
    const gain = surprise(now, months) + surprise(all - now, reach - months) - surprise(all, reach);
    if (gain > strength) [strength, since] = [gain, months];
  }
  const level = (before(own, end, since) + 0.3) / (since + 0.3);
  return {
    "change: strength": Math.log1p(strength),
    "change: months ago": log(since),
    "change: level / 12": log(level / ((before(own, end, 12) + 0.3) / 12.3)),
  };
}

function toll({ own, oneSided, deaths }: Known, end: number): Record<string, number> {
  const d = (months: number) => before(deaths, end, months);
  const year = before(own, end, 12);
  return {
    "deaths per incident": log((d(12) + 1) / (year + 1)),
    "deaths of 3": Math.log1p(d(3)),
    "deaths of last month": Math.log1p(deaths.counts[end - 1] ?? 0),
    "deaths 3 / 12": ratio(4 * d(3), d(12), 2),
    "deaths 12 / 24": ratio(d(12), d(24) / 2, 2),
    "one-sided share": (before(oneSided, end, 12) + 0.5) / (year + 1),
  };
}

/** What comparable units do: the group elsewhere, and everyone in the place. */
function surroundings({ own, elsewhere, everyone }: Known, end: number): Record<string, number> {
  const g = (months: number, at = end) => before(elsewhere, at, months);
  const k = (months: number) => before(everyone, end, months);
  return {
    "elsewhere: level": Math.log1p(g(12)),
    "elsewhere: share": g(12) / (g(12) + before(own, end, 12) + 1),
    "elsewhere: 3 / 12": ratio(4 * g(3), g(12), 1),
    "elsewhere: 6 / 12": ratio(2 * g(6), g(12), 1),
    "elsewhere: 12 / 12 before": ratio(g(12), g(12, end - 12), 1),
    "everyone: level": Math.log1p(k(12)),
    "everyone: 3 / 12": ratio(4 * k(3), k(12), 1),
    "everyone: 12 / 24": ratio(k(12), k(24) / 2, 1),
    "everyone: 12 / 60": ratio(k(12), (k(60) * 12) / Math.min(60, end), 1),
  };
}
