import { z } from "zod";
import { EventDate } from "./day.ts";
import { EventPlace } from "./place.ts";
import { EventType, Target, Weapon } from "./record.ts";
import { Toll } from "./toll.ts";

/** UCDP's three types of organised violence. */
export const ViolenceType = z.enum(["state-based", "non-state", "one-sided"]);
export type ViolenceType = z.infer<typeof ViolenceType>;

/** One dataset's entry for (part of) an incident. Several rows may be one incident. */
export const DatasetRow = z.object({
  /** Manifest id of the dataset, e.g. "ucdp-ged-21.1". */
  dataset: z.string(),
  /** The publisher's id, as text. */
  id: z.string(),
  violence: ViolenceType,
  date: EventDate,
  place: EventPlace,
  /** Names as the publisher spells them; in one-sided violence side b is "Civilians". */
  sideA: z.string(),
  sideB: z.string(),
  deaths: Toll,
  /** The publisher's split of `best`; null where this source lacks it. */
  deathsBySide: z
    .object({
      a: z.number().int(),
      b: z.number().int(),
      civilians: z.number().int(),
      unknown: z.number().int(),
    })
    .nullable(),
  /** True when the row stands for a whole period or country (coarse date or place), not for one event. */
  summary: z.boolean(),
  headline: z.string().nullable(),
  /** Kinds of weapon and of who was attacked, by the publisher's codes; absent where these do not tell. */
  weapons: z.array(Weapon.shape.kind).optional(),
  targets: z.array(Target.shape.kind).optional(),
});
export type DatasetRow = z.infer<typeof DatasetRow>;

/** Deaths in all of these rows. Publishers do ship low > best and high < best: the ends are widened to hold the best. */
export function tollOf(rows: readonly Pick<DatasetRow, "deaths">[]): Toll {
  const sum = (of: (toll: Toll) => number) => rows.reduce((total, { deaths }) => total + of(deaths), 0);
  return {
    low: sum(({ low, best }) => Math.min(low, best)),
    best: sum(({ best }) => best),
    high: sum(({ high, best }) => Math.max(high, best)),
  };
}

/**
 * One event as any dataset gives it: a {@link DatasetRow} that need not be organised violence in UCDP's sense nor have
 * a known toll, with what the publisher says beyond that. The publisher's own row stays retrievable beside it.
 */
export const EventRow = DatasetRow.extend({
  /** Null where the publisher's scheme says nothing that UCDP's three types could stand for. */
  violence: ViolenceType.nullable(),
  /** What happened, in our words; null where none fits. */
  kind: EventType.nullable(),
  /** What the publisher calls it, e.g. "Battles / Armed clash" or "Bombing/Explosion". */
  publisherType: z.string().nullable(),
  /** Null = not known, which is not the same as nobody. */
  deaths: Toll.nullable(),
  wounded: Toll.nullable(),
  /** The publisher's ids of the two sides. */
  sideIds: z.object({ a: z.string().nullable(), b: z.string().nullable() }),
  /** Further organisations on either side, as the publisher spells them. */
  otherActors: z.array(z.string()),
  /** Whether a group claimed it, and whether the publisher doubts who did it; null where it does not say. */
  claimed: z.boolean().nullable(),
  uncertain: z.boolean().nullable(),
  /** Precision in the publisher's own scale, e.g. "date_prec 2". */
  publisherPrecision: z.object({ date: z.string().nullable(), place: z.string().nullable() }),
  /** Ids of the publisher's rows that it relates to this one. */
  related: z.array(z.string()),
  /** False where a newer release or entry took its place. */
  current: z.boolean(),
});
export type EventRow = z.infer<typeof EventRow>;
