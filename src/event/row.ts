import { z } from "zod";
import { EventDate } from "./day.ts";
import { EventPlace } from "./place.ts";
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
});
export type DatasetRow = z.infer<typeof DatasetRow>;
