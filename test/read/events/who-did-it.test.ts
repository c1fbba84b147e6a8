import { describe, expect, it } from "vitest";
import { z } from "zod";
import { Organisation } from "../../../src/event/index.ts";
import { mainOf, reportsIn } from "./reader.ts";

/**
 * Reports in our own words with the organisations and states that they name as those who did it, by registry id or, where
 * that has none, by name, each with how it is said; written before the rules that read them.
 */
const Report = z.strictObject({
  text: z.string(),
  title: z.string().optional(),
  day: z.string().nullable(),
  who: z.array(z.tuple([z.string(), z.string()])),
  degree: Organisation.shape.degree.optional(),
});
const reports = [
  "./who-did-it.jsonl",
  "./attribution-shapes.jsonl",
  "./real-text-shapes.jsonl",
  "./news-attribution.jsonl",
  "./whole-reports.jsonl",
  "./asian-reports.jsonl",
  "./who-says-so.jsonl",
].flatMap((file) => reportsIn(file, Report));

describe("who did it, and how it is said", () => {
  it.each(reports)("$text", ({ text, title, day, who, degree }) => {
    const { perpetrators, organisation } = mainOf(text, day, title ?? null);
    const names = new Set(who.map(([name]) => name));
    const named = perpetrators
      .filter(({ actor, name }) => actor !== null || names.has(name))
      .map(({ actor, name, status }) => [actor ?? name, status]);
    expect(named.sort()).toEqual([...who].sort());
    if (degree !== undefined) expect(organisation.degree).toBe(degree);
  });
});
