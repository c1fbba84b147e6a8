import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readDated } from "../../../src/read/read-dated.ts";
import { lexicons, reportsIn } from "./reader.ts";

/** Short reports in the shapes that agencies and papers use, in our own words, with what a reader would take from them. */
const Report = z.strictObject({
  text: z.string(),
  /** The day that the report bears. */
  day: z.string().nullable(),
  when: z.string().optional(),
  where: z.string().optional(),
  country: z.string().optional(),
  killed: z.number().optional(),
  /** Of the range of dead. */
  low: z.number().optional(),
  wounded: z.number().optional(),
  /** Registry ids of those behind it, first to last. */
  who: z.array(z.string()).optional(),
  events: z.number().optional(),
});
const reports = reportsIn("./news-shapes.jsonl", Report);

describe("reports in the shapes of news", () => {
  it.each(reports)("$text", ({ text, day, ...told }) => {
    const document = { id: "r", origin: "r", title: null, text, publishedOn: null };
    const { date, reading } = readDated(document, lexicons, null);
    const main = reading.events.find((event) => event.main);
    expect(date).toBe(day);
    const read = {
      when: main?.date?.start === main?.date?.end ? main?.date?.start : undefined,
      where: main?.place?.name,
      country: main?.place?.country,
      killed: main?.killed?.best,
      low: main?.killed?.low,
      wounded: main?.wounded?.best,
      who: main?.perpetrators.flatMap(({ actor }) => actor ?? []),
      events: reading.events.length,
    };
    expect(read).toMatchObject(
      told.where === undefined ? told : { ...told, where: expect.stringContaining(told.where) },
    );
  });
});
