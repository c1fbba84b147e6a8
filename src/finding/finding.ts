import { z } from "zod";
import { Day } from "../event/day.ts";

export const Interval = z.object({
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** Coverage probability, 0–1; null for bounds that hold for certain under the stated assumption. */
  level: z.number().min(0).max(1).nullable(),
  /** What the interval covers: "sampling" (Poisson or negative binomial noise), "coverage", "publisher low–high" … */
  covers: z.string(),
});
export type Interval = z.infer<typeof Interval>;

export const Source = z.object({
  /** Manifest id, or "text" for what the document itself says. */
  dataset: z.string(),
  version: z.string(),
  /** Last day whose data entered. */
  through: Day.nullable(),
  /** How much of reality the source holds here, in words with figures where known. */
  coverage: z.string().nullable(),
  /** Which edition of the past this is, e.g. "vintage of 2021": published after the as-of day = hindsight. */
  vintage: z.string().nullable(),
});
export type Source = z.infer<typeof Source>;

/** The three measures; they are named apart everywhere. */
export const Measure = z.enum(["incidents", "deaths-one-sided", "deaths-all"]);
export type Measure = z.infer<typeof Measure>;

const Cell = z.union([z.number(), z.string(), z.null()]);

/**
 * The only carrier of numbers (promise 1). Renderers print findings; they never compute.
 * A finding may carry a table (a series, a histogram, a grid): its columns are named with their units.
 */
export const Finding = z.object({
  /** Stable within an assessment, e.g. "base-rate.country" or "trend.heartland". */
  id: z.string(),
  /** Which part of the report it belongs to. */
  topic: z.enum([
    "attack",
    "data",
    "base-rate",
    "trend",
    "severity",
    "harm",
    "attention",
    "verdict",
    "coverage",
    "as-of",
  ]),
  /** One plain sentence that stands alone. */
  statement: z.string(),
  measure: Measure.nullable(),
  /** Where: a country, region, "heartland" with its countries, "world". */
  scope: z.string().nullable(),
  value: Cell,
  unit: z.string().nullable(),
  /** Sampling interval first; coverage bounds, where deaths are compared, second. */
  intervals: z.array(Interval),
  n: z.number().nullable(),
  method: z.object({ name: z.string(), reference: z.string().nullable() }),
  sources: z.array(Source),
  caveats: z.array(z.string()),
  table: z.object({ columns: z.array(z.string()), rows: z.array(z.array(Cell)) }).nullable(),
});
export type Finding = z.infer<typeof Finding>;
