import { describe, expect, it } from "vitest";
import { z } from "zod";
import { dayOfReport } from "../../../src/read/dateline.ts";
import { readReport } from "../../../src/read/index.ts";
import { normalise } from "../../../src/read/normalise.ts";
import { lexicons, reportsIn } from "./reader.ts";

/** What a reader would take from an event: a day or "first..last", part of the place's name, numbers. */
const told = {
  type: z.string().optional(),
  when: z.string().optional(),
  where: z.string().optional(),
  country: z.string().optional(),
  killed: z.number().optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  wounded: z.number().optional(),
  kidnapped: z.number().optional(),
  stage: z.string().optional(),
  includes: z.boolean().optional(),
};
/** Short reports in our own words: how many, when, where, and which event a text is about. */
const Report = z.strictObject({
  text: z.string(),
  title: z.string().optional(),
  /** The day of the report where it is known beforehand… */
  known: z.string().optional(),
  /** …or the one that the report bears. */
  asof: z.string().optional(),
  /** From a collection of reports on violence. */
  onViolence: z.literal(true).optional(),
  /** The text is about no event. */
  main: z.literal(false).optional(),
  /** Events told beside the main one. */
  others: z.array(z.strictObject(told)).optional(),
  ...told,
});
const reports = ["./toll-shapes.jsonl", "./event-shapes.jsonl"].flatMap((file) => reportsIn(file, Report));

describe("tolls, days, places and main events", () => {
  it.each(reports)(
    "$text",
    ({ text, title, known, asof, onViolence = false, main, others = [], ...wanted }) => {
      const document = { id: "r", origin: "r", title: title ?? null, text, publishedOn: null };
      const day = known ?? dayOfReport(normalise(text));
      if (asof !== undefined) expect(day).toBe(asof);
      const { events } = readReport(document, lexicons, day === null ? null : { low: day, high: day }, {
        onViolence,
      });
      const about = events.find((event) => event.main) ?? (onViolence ? events[0] : undefined);
      if (main === false) expect(about).toBeUndefined();
      else expect(viewOf(about)).toMatchObject(asWanted(wanted));
      const beside = events.filter((event) => event !== about).map(viewOf);
      for (const other of others) expect(beside).toContainEqual(expect.objectContaining(asWanted(other)));
    },
  );
});

function asWanted({ where, ...rest }: z.infer<z.ZodObject<typeof told>>) {
  return where === undefined ? rest : { ...rest, where: expect.stringContaining(where) };
}

function viewOf(event: ReturnType<typeof readReport>["events"][number] | undefined) {
  if (event === undefined) return null;
  const { type, date, place, killed, wounded, kidnapped, stage, includesPerpetrators } = event;
  return {
    type,
    when: date === null ? null : date.start === date.end ? date.start : `${date.start}..${date.end}`,
    where: place?.name ?? null,
    country: place?.country ?? null,
    killed: killed?.best ?? null,
    low: killed?.low ?? null,
    high: killed?.high ?? null,
    wounded: wounded?.best ?? null,
    kidnapped: kidnapped?.best ?? null,
    stage,
    includes: includesPerpetrators,
  };
}
