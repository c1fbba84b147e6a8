import { readFileSync } from "node:fs";
import type { z } from "zod";
import type { EventRecord } from "../../../src/event/index.ts";
import { loadLexicons, type Reading, readReport } from "../../../src/read/index.ts";

/** The reports of a file beside this one, a line of JSON each. */
export function reportsIn<T>(file: string, shape: z.ZodType<T>): T[] {
  return readFileSync(new URL(file, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => shape.parse(JSON.parse(line)));
}

export const lexicons = loadLexicons();

/** Reads a text as a report of the given day. */
export function read(text: string, day: string | null = "2020-06-10", title: string | null = null): Reading {
  return readReport(
    { id: "test", text, title, publishedOn: null, origin: "-" },
    lexicons,
    day === null ? null : { low: day, high: day },
  );
}

/** The one event of a text; fails when there are none or more. */
export function only(text: string, day: string | null = "2020-06-10"): EventRecord {
  const { events } = read(text, day);
  if (events.length !== 1)
    throw new Error(`${events.length} events in: ${text}\n${JSON.stringify(events, null, 1)}`);
  return events[0]!;
}

export function mainOf(
  text: string,
  day: string | null = "2020-06-10",
  title: string | null = null,
): EventRecord {
  const reading = read(text, day, title);
  const main = reading.events.find((event) => event.id === reading.main);
  if (main === undefined) throw new Error(`no main event in: ${text}`);
  return main;
}
