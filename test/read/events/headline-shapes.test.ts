import { describe, expect, it } from "vitest";
import { z } from "zod";
import { read, reportsIn } from "./reader.ts";

/** Headlines in the shapes of agencies and papers, in our own words, with what a reader would take from them. */
const Headline = z.strictObject({
  text: z.string(),
  type: z.string().optional(),
  country: z.string().optional(),
  killed: z.number().optional(),
  wounded: z.number().optional(),
  /** Registry ids of those behind it, first to last. */
  who: z.array(z.string()).optional(),
  /** It tells of no event. */
  none: z.literal(true).optional(),
});
const headlines = reportsIn("./headline-shapes.jsonl", Headline);

describe("headlines", () => {
  it.each(headlines)("$text", ({ text, none, ...told }) => {
    const { events } = read(text);
    if (none) return expect(events.filter(({ stage }) => stage === "accomplished")).toEqual([]);
    const event = events.find(({ main }) => main) ?? events[0];
    expect({
      type: event?.type,
      country: event?.place?.country,
      killed: event?.killed?.best,
      wounded: event?.wounded?.best,
      who: event?.perpetrators.flatMap(({ actor }) => actor ?? []),
    }).toMatchObject(told);
  });
});
