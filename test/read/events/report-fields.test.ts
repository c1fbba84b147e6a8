import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { EventRecord, Toll } from "../../../src/event/index.ts";
import { mainOf, reportsIn } from "./reader.ts";

const Counted = z.tuple([z.number(), z.number(), z.number()]).nullable();
/** Whole reports in our own words, in the manner of agencies, with every field of the main event that is scored. */
const Report = z.strictObject({
  title: z.string().nullable(),
  text: z.string(),
  asof: z.string(),
  type: z.string().optional(),
  stage: z.string().optional(),
  /** Low, best, high. */
  killed: Counted.optional(),
  wounded: z.number().nullable().optional(),
  kidnapped: z.number().nullable().optional(),
  includes: z.boolean().nullable().optional(),
  /** A day or "first..last", and the precision. */
  when: z.string().nullable().optional(),
  where: z.string().nullable().optional(),
  country: z.string().nullable().optional(),
  precision: z.string().nullable().optional(),
  /** Kinds, in the order of the alphabet. */
  targets: z.array(z.string()).optional(),
  weapons: z.array(z.string()).optional(),
});
const reports = reportsIn("./report-fields.jsonl", Report);

describe("whole reports, field by field", () => {
  it.each(reports)("$text", ({ title, text, asof, ...wanted }) => {
    expect(viewOf(mainOf(text, asof, title))).toMatchObject(wanted);
  });
});

function viewOf(event: EventRecord) {
  const { type, stage, killed, wounded, kidnapped, includesPerpetrators, date, place } = event;
  const days = date === null ? "" : date.start === date.end ? date.start : `${date.start}..${date.end}`;
  const kinds = (all: readonly { kind: string }[]) => [...new Set(all.map(({ kind }) => kind))].sort();
  return {
    type,
    stage,
    killed: rangeOf(killed),
    wounded: wounded?.best ?? null,
    kidnapped: kidnapped?.best ?? null,
    includes: includesPerpetrators,
    when: date === null ? null : `${days} ${date.precision}`,
    where: place?.name ?? null,
    country: place?.country ?? null,
    precision: place?.precision ?? null,
    targets: kinds(event.targets),
    weapons: kinds(event.weapons),
  };
}

function rangeOf(toll: Toll | null) {
  return toll === null ? null : [toll.low, toll.best, toll.high];
}
