import { z } from "zod";
import { Day } from "../event/day.ts";
import { CountryCode } from "../event/place.ts";
import { ViolenceType } from "../event/row.ts";

/**
 * What one actor did in one country in one stretch of time by one type of violence: the atom of every series.
 * From the embedded baseline `start`–`end` is a calendar month; from event-level data it is a single day.
 * Incidents are counted once, in the cell of their first row's country and day, under "one-sided" when any of their
 * rows is one-sided, else under the type with most deaths; so sums over types count no incident twice.
 */
export const Cell = z.object({
  /** The publisher's name of the actor, e.g. "IS". */
  actor: z.string(),
  country: CountryCode,
  start: Day,
  end: Day,
  violence: ViolenceType,
  rows: z.number().int().nonnegative(),
  incidents: z.number().int().nonnegative(),
  /** Deaths of all sides in these rows. */
  low: z.number().int().nonnegative(),
  best: z.number().int().nonnegative(),
  high: z.number().int().nonnegative(),
  /** The actor's own dead; null where the source does not tell sides. */
  ownDead: z.number().int().nonnegative().nullable(),
});
export type Cell = z.infer<typeof Cell>;

/**
 * How many of an actor's incidents in a country and month, by type, had a given toll: the deaths in the incident's rows
 * of that type, as the publisher's best estimate and with its low and high one. Months, not years, so that an as-of day in the middle of a year can be kept.
 */
export const SeverityCell = z.object({
  actor: z.string(),
  country: CountryCode,
  /** First day of the month in which the incident began. */
  month: Day,
  violence: ViolenceType,
  /** Best estimate. */
  deaths: z.number().int().nonnegative(),
  low: z.number().int().nonnegative(),
  high: z.number().int().nonnegative(),
  incidents: z.number().int().positive(),
});
export type SeverityCell = z.infer<typeof SeverityCell>;

/**
 * Official deaths of a complete country-year (all actors, all types), and how many of them the series' source holds.
 * The official totals are of 2025: hindsight for every earlier as-of day.
 */
export const CoverageCell = z.object({
  country: CountryCode,
  year: z.number().int(),
  official: z.number().int().nonnegative(),
  held: z.number().int().nonnegative(),
});
export type CoverageCell = z.infer<typeof CoverageCell>;

/** Official deaths of a country, year and type of violence; these reach further than the event-level series. */
export const CountryYear = z.object({
  country: CountryCode,
  year: z.number().int(),
  violence: ViolenceType,
  low: z.number().int().nonnegative(),
  best: z.number().int().nonnegative(),
  high: z.number().int().nonnegative(),
});
export type CountryYear = z.infer<typeof CountryYear>;

/** Official events and deaths of a country in a calendar month: all actors and types together. */
export const CountryMonth = z.object({
  country: CountryCode,
  /** First day of the month. */
  month: Day,
  events: z.number().int().nonnegative(),
  best: z.number().int().nonnegative(),
  high: z.number().int().nonnegative(),
});
export type CountryMonth = z.infer<typeof CountryMonth>;
