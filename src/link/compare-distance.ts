import type { Comparison } from "./comparison.ts";

/** Upper bounds in kilometres where both places are exact; the last level has none. */
const NEAR = [0.1, 0.5, 1, 1.5, 2, 3, 5, 10] as const;
/** Upper bounds as shares of the sum of both radii where a place is an area; the last level has none. */
const NEAR_AREA = [0.02, 0.25, 0.5, 1, 3] as const;
/** Places whose radii sum up to no more than this are exact. */
const EXACT_KM = 1;

/** What of two places is compared: by chance they lie as far apart as the rings between the bounds are large. */
export const DISTANCE = distance(
  [8, 8, 6, 4, 3, 3, 2, 2, 2],
  "much farther apart than the radii, or a place is not told",
);

/** A part of an episode need not lie at its middle. */
export const PART_DISTANCE = distance([8, 6, 6, 5, 4, 4, 4, 4, 4], "farther apart than the radii");

/** @param match of the levels of exact places, among pairs that belong together. */
function distance(match: readonly number[], farthest: string): Comparison {
  return {
    name: "distance",
    levels: [
      ...NEAR.map((km, i) => ({
        label: `within ${km} km`,
        stratum: 0,
        match: match[i]!,
        chance: km ** 2 - (i === 0 ? 0 : NEAR[i - 1]! ** 2) + 0.5,
        near: 1 as const,
      })),
      { label: `more than ${NEAR.at(-1)} km`, stratum: 0, match: match[NEAR.length]!, chance: 525 },
      ...NEAR_AREA.map((share, i) => ({
        label: areaLabel(share, i),
        stratum: 1,
        match: [6, 4, 4, 4, 1][i]!,
        chance: [1, 2, 4, 6, 8][i]!,
        near: i < 2 ? (1 as const) : (0 as const),
      })),
      { label: farthest, stratum: 1, match: 0.2, chance: 8 },
    ],
  };
}

function areaLabel(share: number, i: number): string {
  if (i === 0) return "same point";
  return share <= 1 ? `within ${share} of the radii` : `within ${share} times the radii`;
}

/**
 * SQL of the level of two records that are called `a` and `b`, `km` apart. Pairs without a distance are of reports, found by
 * their words: not to tell the place goes with being another event.
 */
export function distanceLevel(a: string, b: string, km: string): string {
  const radii = `${a}.radius + ${b}.radius`;
  return `case when ${km} is null then ${DISTANCE.levels.length - 1} when ${radii} <= ${EXACT_KM}
    then ${steps(km, NEAR, 0)}
    else ${steps(`${km} / (${radii})`, NEAR_AREA, NEAR.length + 1)} end`;
}

function steps(value: string, bounds: readonly number[], from: number): string {
  const cases = bounds.map((bound, i) => `when ${value} <= ${bound} then ${from + i}`);
  return `case ${cases.join(" ")} else ${from + bounds.length} end`;
}
