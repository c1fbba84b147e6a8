import { z } from "zod";
import { Day, EventDate, EventPlace, EventRecord, Span } from "../../event/index.ts";
import { AsOf, Assessment, CheckedClaim, Manifest } from "../../finding/index.ts";
import type { JsonShape } from "./output.ts";

/** What `baserate check --json` prints. */
export const CheckJson = z.object({
  version: z.string(),
  asOf: AsOf,
  claims: z.array(CheckedClaim),
  data: z.array(Manifest),
});

const ReadRecords = z.object({
  id: z.union([z.string(), z.number()]).describe("as the line gives it; of a file, what it is called"),
  date: Day.nullable().describe("the day from which the report speaks; null where it cannot be told"),
  lead: z
    .object({ text: z.string(), date: EventDate.nullable(), place: EventPlace.nullable() })
    .nullable()
    .describe("the title or else the first sentence; null for an empty text"),
  events: z.array(EventRecord),
  notes: z.array(z.string()),
  explanations: z
    .array(
      z.object({
        record: z.string(),
        sentence: Span,
        pattern: z.string(),
        roles: z.array(z.object({ role: z.string(), span: Span })),
      }),
    )
    .optional()
    .describe("with --explain: why each record says what it says"),
});

const ReadReject = z.object({
  id: z.union([z.string(), z.number()]).nullable(),
  reject: z.object({ file: z.string(), line: z.number().int(), reason: z.string() }),
});

/** A line that `baserate read --json` or `--jsonl` prints: the records of a report, or why a line is none. */
export const ReadJson = z.union([ReadRecords, ReadReject]);

export const TEXTS: readonly JsonShape[] = [
  {
    name: "assessment",
    of: "baserate assess --json",
    as: "one value",
    description: "The events of a report, findings, a verdict and the data they rest on.",
    shape: Assessment,
  },
  {
    name: "check",
    of: "baserate check --json",
    as: "one value",
    description: "The checkable claims of a text, each with a verdict, and the data they were held against.",
    shape: CheckJson,
  },
  {
    name: "read",
    of: "baserate read --json, baserate read --jsonl",
    as: "a value a line",
    description: "The coded events of a report, or why a line of an archive is no report.",
    shape: ReadJson,
  },
];
