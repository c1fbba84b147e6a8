import type { Taxonomy } from "./taxonomy.ts";

/** One way in which two records can compare, with how usual it is before any data were seen. */
export interface Level {
  label: string;
  /** Levels compete within a stratum: how finely days and places are known says nothing about being one event. */
  stratum: number;
  /** Among pairs of one event, relative to the other levels of the stratum. */
  match: number;
  /** Among pairs of different events, relative to the other levels of the stratum. */
  chance: number;
  /** Of distances, 1 for places that are near each other, as the same town is; else 0. */
  near?: 0 | 1;
}

export interface Comparison {
  name: string;
  levels: readonly Level[];
}

/** The level of a comparison for which one of the records has no value; it says nothing either way. */
export const UNKNOWN = 15;

const level = (label: string, match: number, chance: number, stratum = 0): Level => ({
  label,
  stratum,
  match,
  chance,
});

/** Both days known: level by days between the first days, of spans as long as each other or not. */
export const DATE: Comparison = {
  name: "date",
  levels: [
    level("same days, several", 8, 1),
    level("same length of several days, 1 day apart", 6, 2),
    level("same length of several days, 2 days apart", 2, 2),
    level("same length of several days, more days apart", 1, 3),
    level("same day", 10, 3),
    level("1 day apart", 7, 6),
    level("2 days apart", 2, 6),
    level("more days apart", 1, 6),
    level("first or last day the same, length differs", 2, 4),
    level("days overlap, length differs", 1, 6),
    level("1 day apart, length differs", 0.7, 5),
    level("more days apart, length differs", 0.3, 5),
    level("same stretch of days", 4, 1, 1),
    level("stretches of days overlap", 4, 4, 1),
    level("stretches of days apart", 1, 4, 1),
  ],
};

export const TOLL: Comparison = {
  name: "killed",
  levels: [
    level("same toll, 10 or more", 1, 0.1),
    level("same toll, 3 to 9", 3, 1),
    level("same toll, 1 or 2", 4, 4),
    level("both none", 3, 3),
    level("tolls overlap, within a half of each other", 2, 1),
    level("tolls overlap", 2, 1),
    level("tolls within a factor of 2", 2, 3),
    level("tolls differ", 1, 6),
  ],
};

/** Upper bounds of how large a share of all records has the value: agreeing on what is rare says more. */
export const RARITY = [0.01, 0.05, 0.2, 1] as const;
const RARITY_WORDS = ["very rare", "rare", "uncommon", "common"] as const;

const same = (what: string) =>
  RARITY.map((_, i) =>
    level(`same ${what}, a ${RARITY_WORDS[i]} one`, [1, 2, 3, 4][i]!, [0.02, 0.1, 0.4, 1.5][i]!),
  );

/** Levels after the rarity bands, in the order of {@link ACTOR_LEVEL}. */
export const ACTORS: Comparison = {
  name: "actors",
  levels: [
    ...same("actors"),
    level("one side the same, the other compatible", 3, 1),
    level("parent or affiliate", 1, 0.5),
    level("compatible: one is not identified", 1, 1),
    level("one side the same, the other conflicting", 0.5, 1),
    level("conflicting", 0.5, 4),
  ],
};
export const ACTOR_LEVEL = { oneSide: 4, related: 5, compatible: 6, mixed: 7, conflicting: 8 } as const;

/** Levels after the rarity bands of {@link WEAPONS} and {@link TARGETS}. */
export const MEANS_LEVEL = { related: RARITY.length, different: RARITY.length + 1 } as const;

/** What is usual is what `bench/link-means.mjs` counted in headlines and their rows; of weapons too few pairs told. */
const means = (what: string, matchOfSame: readonly number[], chanceOfSame: readonly number[]) =>
  same(what).map((one, i) => ({ ...one, match: matchOfSame[i]!, chance: chanceOfSame[i]! }));

export const WEAPONS: Comparison = {
  name: "weapons",
  levels: [
    ...means("weapon", [2, 6, 24, 48], [0.5, 2, 10, 17]),
    level("related weapons", 10, 20),
    level("different weapons", 10, 50),
  ],
};

export const TARGETS: Comparison = {
  name: "attacked",
  levels: [
    ...means("kind of target", [1, 4, 15, 58], [0.3, 1, 5, 45]),
    level("related targets", 11, 10),
    level("different targets", 11, 38),
  ],
};

/** Lower bounds of how alike two leads are. */
export const ALIKE = [0.5, 0.3, 0.2, 0.12, 0.08, 0.04, 0] as const;

export const LEADS: Comparison = {
  name: "words",
  levels: ALIKE.map((bound, i) =>
    level(
      i < ALIKE.length - 1 ? `leads alike by ${bound} and more` : "leads share next to nothing",
      [1.5, 2, 2, 2, 1.5, 1, 0.5][i]!,
      [0.05, 0.15, 0.5, 1.5, 2, 3, 3][i]!,
    ),
  ),
};

/** Two reports of which one does not tell the day of its event: level by days between the reports. */
export const REPORTED: Comparison = {
  name: "reported",
  levels: [
    level("reported the same day", 6, 1),
    level("reported 1 day apart", 4, 2),
    level("reported 2 days apart", 1, 2),
    level("reported more days apart", 0.5, 2),
  ],
};

/** The rarity bands for agreement on the finest level, then each coarser level of the taxonomy, then none. */
export function categoryComparison(column: string, taxonomy: Taxonomy | undefined): Comparison {
  const coarser = Array.from({ length: (taxonomy?.levels ?? 1) - 1 }, (_, i) =>
    level(`same on level ${i + 2} of the taxonomy`, 1, 1),
  );
  return { name: column, levels: [...same("category"), ...coarser, level("different categories", 1.5, 5)] };
}

/**
 * How many records of the other source stand near by chance: level by the count in stretches of time before and
 * after. A record has its partner wherever it is, so where ten others stand near, each is a tenth as likely to be it.
 */
export const CROWD: Comparison = {
  name: "events near by chance",
  levels: Array.from({ length: 13 }, (_, i) =>
    level(
      i === 0 ? "none" : `${2 ** (i - 1)} to ${2 ** i - 1} in the periods looked at`,
      1,
      i === 0 ? 0.5 : 0.75 * 2 ** i,
    ),
  ),
};
