import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { EventRecord } from "../../../src/event/index.ts";
import { read, reportsIn } from "./reader.ts";

/** The event that a report is about; a field that is missing is not asked for, `actor: null` is nobody that is named. */
const Told = z.strictObject({
  day: z.string().optional(),
  place: z.string().optional(),
  country: z.string().optional(),
  killed: z.number().optional(),
  wounded: z.number().optional(),
  actor: z.string().nullable().optional(),
  status: z.string().optional(),
  stage: z.string().default("accomplished"),
});
type Told = z.infer<typeof Told>;

/** Daily reports from wars of these years, in our own words, with what they tell fixed before the reader was run on them. */
const reports = reportsIn(
  "./war-reports.jsonl",
  z.strictObject({ text: z.string(), day: z.string(), main: Told.nullable() }),
);

/** Of a record the fields that are asked for. */
function toldOf({ place, date, killed, wounded, perpetrators, stage }: EventRecord, asked: Told): Told {
  const names = [place?.name, ...(place?.within ?? [])].map((name) => name?.toLowerCase() ?? "");
  const there = asked.place !== undefined && names.some((name) => name.includes(asked.place!.toLowerCase()));
  const all = {
    day: date?.start,
    place: there ? asked.place : place?.name,
    country: place?.country ?? undefined,
    killed: killed?.best ?? 0,
    wounded: wounded?.best ?? 0,
    actor: perpetrators.find(({ actor, status }) => actor !== null && status !== "denied")?.actor ?? null,
    status: perpetrators[0]?.status,
    stage,
  };
  return Told.parse(Object.fromEntries(Object.entries(all).filter(([field]) => field in asked)));
}

describe("reports from wars", () => {
  it.each(reports)("$text", ({ text, day, main }) => {
    const event = read(text, day).events.find((record) => record.main) ?? null;
    if (main === null || event === null) expect(event).toEqual(main);
    else expect(toldOf(event, main)).toEqual(main);
  });
});
