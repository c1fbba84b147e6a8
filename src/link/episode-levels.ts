import { type Comparison, UNKNOWN } from "./comparison.ts";

/**
 * How an event compares with a record of several days that may hold it. Levels are as in `comparison.ts`; of a toll the
 * levels compete among episodes with as many dead, since a large toll holds whatever happens near it.
 */

/** Days by which a part may lie outside the episode: the sources may disagree on when it began or ended. */
export const SLACK_DAYS = 1;

export const PART_DAYS: Comparison = {
  name: "days of the episode",
  levels: ["3 to 5 days", "6 to 12 days", "13 days and more"].flatMap((of, stratum) => [
    { label: `within an episode of ${of}`, stratum, match: 9, chance: [4, 9, 20][stratum]! },
    { label: `a day outside an episode of ${of}`, stratum, match: 1, chance: 2 },
  ]),
};

const TOLLS = ["up to 9", "10 to 49", "50 and more"] as const;

export const PART_TOLL: Comparison = {
  name: "killed",
  levels: [
    { label: "none dead, as in the whole", stratum: 0, match: 9, chance: 5 },
    { label: "some dead, none in the whole", stratum: 0, match: 1, chance: 5 },
    ...TOLLS.flatMap((of, i) =>
      [
        { label: `none dead, of a whole of ${of}`, match: 3, chance: 3 },
        { label: `a quarter at most of a whole of ${of}`, match: 4, chance: [1, 3, 5][i]! },
        { label: `no more than a whole of ${of}`, match: 3, chance: [4, 2, 1][i]! },
        { label: `more than a whole of ${of}`, match: 0.3, chance: [2, 0.7, 0.2][i]! },
      ].map((level) => ({ ...level, stratum: i + 1 })),
    ),
  ],
};

/** SQL of the levels; `a` is the episode, `b` the part, `p` has the days by which the episode was moved. */
export const PART_DAYS_LEVEL = `case when a.e - a.s + 1 <= 5 then 0 when a.e - a.s + 1 <= 12 then 2 else 4 end
  + case when b.s >= a.s + p.moved and b.e <= a.e + p.moved then 0 else 1 end`;

export const PART_TOLL_LEVEL = `case when a.best is null or b.best is null then ${UNKNOWN}
  when a.high = 0 then case when b.best = 0 then 0 else 1 end
  else case when a.best < 10 then 2 when a.best < 50 then 6 else 10 end
    + case when b.best = 0 then 0 when 4 * b.best <= a.best then 1 when b.best <= a.high then 2 else 3 end end`;
