import { z } from "zod";
import { Day, EventDate, PlacePrecision, Target, Toll, Weapon } from "../event/index.ts";

/** One report's or one dataset's entry for an event, reduced to what can be compared. */
export const LinkRecord = z.object({
  /** The id within its source. */
  event: z.string(),
  /** With precision "day" the days on which it happened; else the days between which it happened. */
  date: EventDate.nullable(),
  place: z
    .object({
      lat: z.number().min(-90).max(90),
      lon: z.number().min(-180).max(180),
      precision: PlacePrecision,
      /** Kilometres, where they are told; else the precision tells them. */
      radius: z.number().positive().optional(),
    })
    .nullable(),
  /** Organisations and agents involved, by name or registry id, in any order; empty when unknown. */
  actors: z.array(z.string()),
  /** Category by column; a column that is absent here is unknown for this record. */
  categories: z.record(z.string(), z.string()),
  killed: Toll.nullable(),
  /** What was used and who was attacked, of whichever the publisher or the report tells; absent when unknown. */
  weapons: z.array(Weapon).optional(),
  targets: z.array(Target).optional(),
  /** Of a report's event; absent for rows of datasets. */
  report: z
    .object({
      /** From which the report speaks. */
      day: Day,
      /** Whether the text itself gives the day of the event; else `date` only follows from the report's day. */
      dated: z.boolean(),
      /** Its title or first sentence, to be compared with that of other reports; null for what it tells besides. */
      lead: z.string().nullable(),
      /** False where the reader found no event: there may be none. */
      coded: z.boolean(),
    })
    .optional(),
});
export type LinkRecord = z.infer<typeof LinkRecord>;

export interface LinkSource {
  name: string;
  records: readonly LinkRecord[];
}

/** A record with its place in the numbering that all tables use. */
export interface Entry {
  source: string;
  record: LinkRecord;
}

/** The coordinates stand for an area of about this radius in kilometres; "unknown" is taken at its word. */
const RADIUS: Record<PlacePrecision, number> = {
  exact: 0,
  unknown: 0,
  city: 5,
  near: 25,
  district: 50,
  region: 150,
  country: 400,
};

/** Kilometres around the coordinates; null for no place. */
export function radiusOf(place: LinkRecord["place"]): number | null {
  return place === null ? null : (place.radius ?? RADIUS[place.precision]);
}
