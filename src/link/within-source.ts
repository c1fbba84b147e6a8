import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { type DatasetRow, dayNumber, kilometresBetween } from "../event/index.ts";

/**
 * Whether two rows of one dataset are one incident. The publisher has put reports together already, so that two rows of
 * one incident agree in nothing but day and group: they are apart because its rules part them, by dyad, by type of
 * violence or by place. What is left to compare is how far apart they lie, whether they have the same sides and type,
 * and how crowded the place is.
 */

/** Rows farther apart than this are never taken for one incident. */
export const REACH_KM = 50;

/** Upper bounds in kilometres of the levels of distance; the first is the same point of the gazetteer. */
const NEAR_KM = [0.1, 10, 25, REACH_KM] as const;

/** First and last of the days before a row in which its group's rows within reach are counted. */
export const CROWD_DAYS = { from: 8, to: 60 } as const;

/** Upper bounds of the levels of that count. */
const CROWDS = [0, 2, 9, 29, Number.POSITIVE_INFINITY] as const;

/** What each level of the count means. */
export function crowdLabels(): string[] {
  return CROWDS.map((most, i) => {
    const least = i === 0 ? 0 : CROWDS[i - 1]! + 1;
    const rows =
      most === least
        ? `${least}`
        : most === Number.POSITIVE_INFINITY
          ? `${least} and more`
          : `${least} to ${most}`;
    return `${rows} rows of the group within ${REACH_KM} km, ${CROWD_DAYS.from} to ${CROWD_DAYS.to} days before`;
  });
}

/** What each level of distance and sides means. */
export function pairLabels(): string[] {
  return NEAR_KM.flatMap((km, i) =>
    ["the same sides and type", "other sides or type"].map(
      (sides) => `${i === 0 ? "same point" : `within ${km} km`}, ${sides}`,
    ),
  );
}

export const CROWD_LEVELS = CROWDS.length;
/** Each distance with the same sides and type, then with others. */
export const PAIR_LEVELS = 2 * NEAR_KM.length;

/** Weights in log odds to the base 2 (Fellegi & Sunter 1969); how they are learnt: `fit-within-source.ts`. */
export const WithinSourceModel = z.object({
  prior: z.number(),
  crowd: z.array(z.number()).length(CROWD_LEVELS),
  pair: z.array(z.number()).length(PAIR_LEVELS),
});
export type WithinSourceModel = z.infer<typeof WithinSourceModel>;

const FILE = fileURLToPath(new URL("../../data/baseline/within-source.json", import.meta.url));
let shipped: WithinSourceModel | undefined;

/** The weights that the package ships, learnt from the rows of the shipped baseline. */
export function withinSourceModel(): WithinSourceModel {
  shipped ??= WithinSourceModel.parse(JSON.parse(readFileSync(FILE, "utf8")));
  return shipped;
}

/** Log odds to the base 2 that two rows of one group and day are one incident. */
export function withinSourceWeight(model: WithinSourceModel, crowd: number, pair: number): number {
  return model.prior + model.crowd[crowd]! + model.pair[pair]!;
}

/** Whether such a pair is likelier one incident than two where that is likeliest: where it is quiet. */
export function mayBeOne(model: WithinSourceModel, pair: number): boolean {
  return model.prior + Math.max(...model.crowd) + model.pair[pair]! > 0;
}

/** What of a row tells whether it is one incident with another: day and place as numbers, sides and type of violence. */
export interface Comparable extends Pick<DatasetRow, "violence" | "sideA" | "sideB"> {
  /** Days since 1970-01-01. */
  day: number;
  /** See {@link pointOf}. */
  at: { lat: number; lon: number } | null;
}

export interface Placed extends Comparable {
  row: DatasetRow;
}

/** Points of these stand for an area in which any two rows would seem to be at one spot. */
const COARSE = new Set(["district", "region", "country"]);

/** Where a row is, if that is known well enough to be compared; null where it stands for more than a day or a town. */
export function pointOf(
  { lat, lon, precision }: Pick<DatasetRow["place"], "lat" | "lon" | "precision">,
  singleDay: boolean,
): Comparable["at"] {
  return lat === null || lon === null || COARSE.has(precision) || !singleDay ? null : { lat, lon };
}

export function placed(row: DatasetRow): Placed {
  const { violence, sideA, sideB, date, place } = row;
  const at = pointOf(place, date.start === date.end);
  return { row, day: dayNumber(date.start), at, violence, sideA, sideB };
}

/** Degrees of latitude that are farther apart than the reach. */
const REACH_DEGREES = REACH_KM / 111;

/** Kilometres between two rows; null where one cannot be compared or they lie out of reach. */
export function kilometresWithinReach(a: Comparable, b: Comparable): number | null {
  if (a.at === null || b.at === null || Math.abs(a.at.lat - b.at.lat) > REACH_DEGREES) return null;
  const km = kilometresBetween(a.at, b.at);
  return km <= REACH_KM ? km : null;
}

/** Level of the number of the group's rows near `rows[index]` in the days before it; later rows play no part. */
export function crowdLevel(rows: readonly Comparable[], index: number): number {
  const own = rows[index]!;
  let count = 0;
  for (let i = index - 1; i >= 0 && own.day - rows[i]!.day <= CROWD_DAYS.to; i--) {
    if (own.day - rows[i]!.day < CROWD_DAYS.from) continue;
    if (kilometresWithinReach(own, rows[i]!) !== null) count++;
    if (count > CROWDS.at(-2)!) break;
  }
  return CROWDS.findIndex((bound) => count <= bound);
}

/** Level of distance and sides of two rows so many kilometres apart. */
export function pairLevel(a: Comparable, b: Comparable, km: number): number {
  const same = a.violence === b.violence && a.sideA === b.sideA && a.sideB === b.sideB;
  return 2 * NEAR_KM.findIndex((bound) => km <= bound) + (same ? 0 : 1);
}
