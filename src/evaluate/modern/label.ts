import { z } from "zod";
import {
  AttributionStatus,
  CountryCode,
  EventDate,
  EventType,
  Organisation,
  Toll,
} from "../../event/index.ts";
import { readJsonLines } from "../lines.ts";

/** One event as coded by us; see labels/README.md. A field that is missing is not scored. */
export const Label = z.object({
  document: z.string(),
  event: z.number().int().positive(),
  main: z.boolean(),
  type: EventType,
  date: EventDate.optional(),
  place: z.string().optional(),
  country: CountryCode.optional(),
  killed: Toll.optional(),
  wounded: Toll.optional(),
  /** Null: no organisation and no state is named as the one who did it. */
  actor: z.string().nullable().optional(),
  status: AttributionStatus.optional(),
  by: z.string().nullable().optional(),
  degree: Organisation.shape.degree.optional(),
});
export type Label = z.infer<typeof Label>;

/** A document that tells of no event. */
const NoEvent = z.object({ document: z.string(), none: z.literal(true) });

/** The labels of each document of a file; none where it tells of no event. */
export function readLabels(file: string): Map<string, Label[]> {
  const labels = new Map<string, Label[]>();
  for (const line of readJsonLines(file, z.union([Label, NoEvent]))) {
    const known = labels.get(line.document) ?? [];
    labels.set(line.document, "none" in line ? known : [...known, line]);
  }
  return labels;
}
