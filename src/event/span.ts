import { z } from "zod";

/** UTF-16 offsets into the document's text as given: `text.slice(start, end)` is the evidence. */
export const Span = z.object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() });
export type Span = z.infer<typeof Span>;
