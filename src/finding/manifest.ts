import { z } from "zod";
import { Day } from "../event/day.ts";

/** What a dataset is, what it covers and what it cannot contain (promise 4). */
export const Manifest = z.object({
  id: z.string(),
  name: z.string(),
  version: z.string(),
  publisher: z.string(),
  /** First and last day that the data can speak of. */
  period: z.object({ from: Day, to: Day }),
  /** Day of publication, or null where unknown; `vintage` is what a reader is told. */
  releasedOn: Day.nullable(),
  vintage: z.string(),
  inclusion: z.array(z.string()),
  incomplete: z.array(z.string()),
  /** Breaks of method and relabellings: changes in the data that are none in the world. */
  breaks: z.array(
    z.object({ day: Day, actor: z.string().nullable(), country: z.string().nullable(), what: z.string() }),
  ),
  licence: z.string(),
  redistributable: z.boolean(),
  citation: z.string(),
  /** The command that built it, for derived data. */
  builtBy: z.string().nullable(),
});
export type Manifest = z.infer<typeof Manifest>;
