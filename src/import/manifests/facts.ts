import { z } from "zod";
import { Day } from "../../event/index.ts";
import { Manifest } from "../../finding/manifest.ts";

/** A rule of inclusion in a form that a program can ask; what is null or empty does not narrow. */
export const InclusionCheck = z.object({
  /** The fewest deaths (best estimate) with which an event enters. */
  minKilled: z.number().int().nonnegative().nullable(),
  /** True where an event enters only with a named organisation behind it. */
  namedActorOnly: z.boolean(),
  /** True where an event enters only when somebody meant to do harm for a political, religious or social end. */
  violentOnly: z.boolean(),
  /** The first day that the dataset speaks of anywhere. */
  from: Day.nullable(),
  /** Stretches of days of which the dataset holds nothing. */
  gaps: z.array(z.object({ from: Day, to: Day, why: z.string() })),
  /** Rules that only the publisher can apply: an event that passes the others may still be missing by these. */
  others: z.array(z.string()),
});
export type InclusionCheck = z.infer<typeof InclusionCheck>;

/** What a publisher says of a dataset, whatever its release. */
export const PublisherFacts = Manifest.pick({
  name: true,
  publisher: true,
  inclusion: true,
  incomplete: true,
  breaks: true,
  licence: true,
  redistributable: true,
  citation: true,
}).extend({
  /** What its rows are: events, how much was written about something, sums, or texts. */
  holds: z.enum(["events", "attention", "totals", "reports"]),
  check: InclusionCheck,
  /** How its scheme was brought into the common one. */
  mapping: z.array(z.string()),
});
export type PublisherFacts = z.infer<typeof PublisherFacts>;

/** What is known of events of which nobody says anything. */
export const NOTHING_STATED: Omit<PublisherFacts, "name" | "citation"> = {
  publisher: "not stated",
  holds: "events",
  inclusion: [],
  check: { minKilled: null, namedActorOnly: false, violentOnly: false, from: null, gaps: [], others: [] },
  incomplete: [],
  breaks: [],
  licence: "not stated",
  redistributable: false,
  mapping: [],
};

/** One release of a dataset in a store. */
export const DatasetFacts = z.object({
  id: z.string(),
  family: z.string(),
  format: z.string(),
  version: z.string(),
  /** Newer releases of a family have the higher rank. */
  rank: z.number().int(),
  vintage: z.string(),
  facts: PublisherFacts,
});
export type DatasetFacts = z.infer<typeof DatasetFacts>;
