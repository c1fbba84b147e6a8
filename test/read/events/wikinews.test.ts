import { describe, expect, it } from "vitest";
import { wikinews } from "../metamorphic/wikinews.ts";
import { read } from "./reader.ts";

/** What the violent development articles report, from reading them: country, day, killed. */
const TOLD: Record<string, { country: string[]; day: string | null; killed: number | null }> = {
  "wikinews-2019-000": { country: ["RU"], day: "2018-12-31", killed: 39 },
  // Estimates from 12 (governor) to 190 (Taliban); best is the official one.
  "wikinews-2019-016": { country: ["AF"], day: "2019-01-21", killed: 12 },
  "wikinews-2019-020": { country: ["YE"], day: "2019-01-29", killed: 6 },
  "wikinews-2019-067": { country: ["US"], day: "2017-08-01", killed: 1 },
  "wikinews-2019-081": { country: ["US"], day: "2019-08-03", killed: 22 },
  "wikinews-2019-108": { country: ["AF", "PK"], day: null, killed: 1 },
  "wikinews-2019-128": { country: ["FR"], day: "2019-10-03", killed: 4 },
  "wikinews-2019-157": { country: ["IQ"], day: "2019-11-08", killed: 0 },
  // One, another who "was also killed", and two "other victims".
  "wikinews-2020-001": { country: ["IQ"], day: "2020-01-02", killed: 4 },
  "wikinews-2020-015": { country: ["GB"], day: "2020-02-02", killed: null },
  "wikinews-2020-069": { country: ["GB"], day: "2020-06-20", killed: 3 },
  "wikinews-2020-113": { country: ["US"], day: null, killed: 2 },
};

const articles = wikinews();
it.skipIf(articles === null)("every article that is coded here is among those of ../shared", () => {
  expect(articles!.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(TOLD)));
});

describe.runIf(articles !== null)("Wikinews development articles", () => {
  it.each(Object.keys(TOLD))("%s: country, day and killed", (id) => {
    const article = articles!.find((one) => one.id === id)!;
    const event = read(article.text, article.date, article.title).events.find((one) => one.main);
    const { country, day, killed } = TOLD[id]!;
    expect(country).toContain(event?.place?.country);
    expect(event?.date?.start ?? null).toBe(day);
    expect(event?.killed?.best ?? null).toBe(killed);
  });

  it("finds a main event in at most one in twenty of the others", () => {
    const others = articles!.filter((article) => !article.violent);
    const mains = others.filter((article) => read(article.text, article.date, article.title).main !== null);
    expect(mains.length / others.length).toBeLessThanOrEqual(0.05);
  });
});
