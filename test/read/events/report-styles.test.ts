import { describe, expect, it } from "vitest";
import { z } from "zod";
import { read, reportsIn } from "./reader.ts";

/** What is asked of the main event; `none` asks for none, and what is missing is not asked for. */
const Report = z.strictObject({
  text: z.string(),
  title: z.string().optional(),
  day: z.string().default("2024-05-16"),
  none: z.boolean().optional(),
  type: z.string().optional(),
  stage: z.string().default("accomplished"),
  killed: z.number().optional(),
  wounded: z.number().optional(),
  kidnapped: z.number().optional(),
  when: z.string().nullable().optional(),
  where: z.string().nullable().optional(),
  country: z.string().nullable().optional(),
  /** Registry ids, or names where that has none, with the status of each. */
  who: z.array(z.tuple([z.string(), z.string()])).optional(),
  /** How many events there are in all. */
  events: z.number().optional(),
});

/** Alerts, logs, bulletins, press releases, long reports with a late lead, in our own words; answers fixed before the reader was run. */
const reports = reportsIn("./report-styles.jsonl", Report);

describe("styles of reports", () => {
  it.each(reports)("$text", ({ text, title, day, none, who, ...wanted }) => {
    const { events, main } = read(text, day, title ?? null);
    const event = events.find(({ id }) => id === main);
    if (none) return expect(event).toBeUndefined();
    const names = new Set(who?.map(([name]) => name));
    const doers = event?.perpetrators
      .filter(({ actor, name }) => actor !== null || names.has(name))
      .map(({ actor, name, status }) => [actor ?? name, status]);
    expect({
      type: event?.type,
      stage: event?.stage,
      killed: event?.killed?.best ?? 0,
      wounded: event?.wounded?.best ?? 0,
      kidnapped: event?.kidnapped?.best ?? 0,
      when: event?.date?.start ?? null,
      where: event?.place?.name ?? null,
      country: event?.place?.country ?? null,
      events: events.length,
    }).toMatchObject(wanted);
    if (who !== undefined) expect(doers?.sort()).toEqual([...who].sort());
  });
});
