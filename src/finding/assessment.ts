import { z } from "zod";
import { Day } from "../event/day.ts";
import { EventRecord } from "../event/record.ts";
import { Span } from "../event/span.ts";
import { CheckedClaim } from "./checked-claim.ts";
import { Finding } from "./finding.ts";
import { Manifest } from "./manifest.ts";
import { Verdict } from "./verdict.ts";

/** The day from which a report speaks, with the interval in which it lies and how it was found. */
export const AsOf = z.object({
  day: Day.nullable(),
  low: Day.nullable(),
  high: Day.nullable(),
  /** Coverage of [low, high] when inferred; null when given. */
  level: z.number().min(0).max(1).nullable(),
  how: z.string(),
});
export type AsOf = z.infer<typeof AsOf>;

/** What `baserate assess --json` prints; published as schema/assessment.json. */
export const Assessment = z.object({
  version: z.string(),
  asOf: AsOf,
  document: z.object({
    id: z.string(),
    origin: z.string(),
    title: z.string().nullable(),
    publishedOn: Day.nullable(),
    characters: z.number().int(),
    sha256: z.string(),
    /** Only the sentences that serve as evidence, with their offsets in the text. */
    evidence: z.array(Span.extend({ text: z.string() })),
    /** Notes of the reader: what it could not make out. */
    notes: z.array(z.string()),
  }),
  main: z.string().nullable(),
  events: z.array(EventRecord),
  findings: z.array(Finding),
  verdict: Verdict,
  /** The text's own checkable claims, each with what the data say to it. */
  claims: z.array(CheckedClaim),
  data: z.array(Manifest),
  /** What the user gave beside the text, each with its SHA-256; attention from the store or standard input with that of its lines. */
  inputs: z.array(
    z.object({ option: z.enum(["--data", "--attention"]), file: z.string(), sha256: z.string() }),
  ),
});
export type Assessment = z.infer<typeof Assessment>;
