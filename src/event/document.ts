import { z } from "zod";
import { Day } from "./day.ts";

/** A report as it came in; `text` is what every span points into. */
export const Document = z.object({
  id: z.string(),
  text: z.string(),
  title: z.string().nullable(),
  /** The day of publication according to the document's own metadata (not inferred from its text). */
  publishedOn: Day.nullable(),
  /** Where it came from, as the user wrote it: a file name, "-" or a URL. */
  origin: z.string(),
});
export type Document = z.infer<typeof Document>;
