import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { EventRecord } from "../../../src/event/index.ts";
import { read, reportsIn } from "./reader.ts";

/** One event that a report tells; a field that is missing is not asked for, `actor: null` is nobody that is named. */
const Told = z.strictObject({
  main: z.boolean().optional(),
  date: z.tuple([z.string(), z.string()]).optional(),
  place: z.string().optional(),
  country: z.string().optional(),
  killed: z.number().optional(),
  wounded: z.number().optional(),
  actor: z.string().nullable().optional(),
  status: z.string().optional(),
});
type Told = z.infer<typeof Told>;

/** Round-ups, chronologies, backgrounders, lists, in our own words, with all their events fixed before the reader was run on them. */
const reports = reportsIn(
  "./several-events.jsonl",
  z.strictObject({ text: z.string(), day: z.string().nullable(), events: z.array(Told) }),
);

function isOf(record: EventRecord, told: Told): boolean {
  const { place, date, killed, wounded, perpetrators } = record;
  const named = [place?.name, ...(place?.within ?? [])].map((name) => name?.toLowerCase());
  const doer = perpetrators.find(({ actor, status }) => actor !== null && status !== "denied");
  return (
    (told.main !== true || record.main) &&
    (told.date === undefined || (date?.start === told.date[0] && date.end === told.date[1])) &&
    (told.place === undefined || named.includes(told.place.toLowerCase())) &&
    (told.country === undefined || place?.country === told.country) &&
    (told.killed === undefined || (killed?.best ?? 0) === told.killed) &&
    (told.wounded === undefined || (wounded?.best ?? 0) === told.wounded) &&
    (told.actor === undefined || (doer?.actor ?? null) === told.actor) &&
    (told.status === undefined || doer?.status === told.status)
  );
}

describe("every event of a report that tells of several, once", () => {
  it.each(reports)("$text", ({ text, day, events }) => {
    const records = read(text, day).events.filter(
      ({ stage }) => stage !== "foiled" && stage !== "threatened",
    );
    const left = [...records];
    for (const told of events) {
      const at = left.findIndex((record) => isOf(record, told));
      expect(at, JSON.stringify(told)).toBeGreaterThanOrEqual(0);
      left.splice(at, 1);
    }
    expect(left).toEqual([]);
  });
});
