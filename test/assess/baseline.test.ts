import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assess, type Group } from "../../src/assess/index.ts";
import type { Assessment } from "../../src/finding/index.ts";
import { countryName, regionOf } from "../../src/places/countries.ts";
import { openBaseline } from "../../src/series/index.ts";
import { type Database, openMemory } from "../../src/store/index.ts";
import { en } from "../../src/strings/index.ts";
import { event } from "./question.ts";

const IS: Group = {
  id: "is",
  name: "Islamic State",
  names: [{ name: "IS", countries: null, from: null, to: null }],
};

let db: Database;
beforeAll(async () => {
  db = await openMemory();
});
afterAll(() => db.close());

async function answerOf(day: string, group: Group = IS, country = "FR") {
  const place = {
    name: "somewhere",
    country,
    lat: null,
    lon: null,
    precision: "country" as const,
    within: [],
  };
  const main = event({ place });
  const { findings, verdict } = await assess({
    main,
    events: [main],
    actor: [group],
    asOf: { day, low: day, high: day, level: null, how: "--as-of" },
    day,
    history: await openBaseline(db, day),
    rows: null,
    publisherNamesOf: () => group.names.map(({ name }) => name),
    regionOf,
    countryName: (code) => countryName(code),
    t: en.findings,
  });
  return { findings, verdict, of: (id: string) => findings.find((it) => it.id === id)! };
}

function column(finding: Assessment["findings"][number], name: string): Record<string, unknown> {
  const at = finding.table!.columns.indexOf(name);
  return Object.fromEntries(finding.table!.rows.map((row) => [row[0], row[at]]));
}

describe("the shipped baseline", () => {
  test("deaths in all events involving IS, year by year, with the fall of 2018 and its bounds", async () => {
    const { of } = await answerOf("2020-12-31");
    const years = of("by-year.world");
    expect(column(years, "deaths in all its events")).toMatchObject({
      2013: 4728,
      2014: 27858,
      2015: 27436,
      2016: 29519,
      2017: 31436,
      2018: 11400,
      2019: 6923,
      2020: 7505,
    });
    expect(column(years, "change in deaths in all its events")[2018]).toBeCloseTo(-0.637, 3);
    expect(column(years, "coverage bound low")[2018]).toBeLessThan(-0.637);
    expect(column(years, "coverage bound high")[2018]).toBeGreaterThan(-0.637);
    expect(years.statement).toContain("31,436 in 2017 and 11,400 in 2018, a fall of 63.7 %");
    expect(years.statement).toContain("bounds for missing deaths");
  });

  test("as of 25 March 2018 no later day, month or year appears but in the vintage of the data", async () => {
    const { findings, verdict } = await answerOf("2018-03-25");
    const told = findings.map(({ sources: _, ...finding }) => ({
      ...finding,
      caveats: finding.caveats.filter((it) => !it.startsWith("Vintage")),
    }));
    const text = JSON.stringify([told, verdict]);
    expect(text).not.toMatch(/(?<![.\d])(2019|202\d)\b/);
    expect(text.replaceAll("2018-03-25", "")).not.toMatch(/2018-(0[3-9]|1[0-2])/);
    expect(text.replaceAll("25 March 2018", "")).not.toMatch(
      /(March|April|May|June|July|August|September|October|November|December) 2018/,
    );
    for (const it of findings.flatMap(({ sources }) => sources))
      expect(it.through === null || it.through <= "2018-03-25").toBe(true);
  });

  test("IS in March 2018: fewer one-sided incidents, deaths in all its events about the same", async () => {
    const { verdict, of } = await answerOf("2018-03-25");
    expect(verdict.answer).toBe("depends on the measure");
    expect(of("trend.world.one-sided-incidents.three-years").value).toBeLessThan(0.7);
    expect(of("heartland").value).toBe("SY");
  });

  test("Nigeria 2015: neither the end of one name nor the beginning of the other is a change", async () => {
    const jas: Group = {
      id: "jas",
      name: "Boko Haram",
      names: [{ name: "Jama'atu Ahlis Sunna Lidda'awati wal-Jihad", countries: null, from: null, to: null }],
    };
    const ended = await answerOf("2016-03-10", jas, "NG");
    const began = await answerOf("2016-03-10", IS, "NG");
    for (const { of } of [ended, began]) {
      const statement = of("trend.country.one-sided-incidents.one-year").statement;
      expect(statement).toContain("the data changed the group's name");
      expect(statement).not.toMatch(/: a (rise|fall)/);
    }
    expect(ended.verdict.answer).toBe("cannot tell");
  });

  test("IS in Syria: no change point where a fuller edition of the data begins, one where Raqqa fell", async () => {
    const { of } = await answerOf("2020-12-31", IS, "SY");
    const regimes = of("regimes.country");
    const starts = regimes.table!.rows.map((row) => String(row[1]));
    expect(starts.filter((month) => month >= "2015-12" && month <= "2016-03")).toEqual([]);
    expect(starts.some((month) => month >= "2017-07" && month <= "2018-01")).toBe(true);
    expect(of("regimes.country").statement).toContain("Syria");
  });

  test("a change is one of the data only where the countries that were relabelled make up most of it", async () => {
    const paris = (await answerOf("2018-03-25")).of("regimes.region");
    expect(paris.statement).toContain("deaths in one-sided violence");
    expect(paris.statement).not.toContain("measurement, not world");
    const mosul = (await answerOf("2019-04-26")).of("regimes.world");
    expect(mosul.statement).toContain("was in June 2017");
    expect(mosul.statement).not.toContain("measurement, not world");
    const nigeria = (await answerOf("2019-02-18", IS, "NG")).of("regimes.country");
    expect(nigeria.statement).toContain("was in August 2016");
    expect(nigeria.statement).toContain("That is measurement, not world.");
  });

  test("beyond the data the official totals reach on", async () => {
    const { findings, of } = await answerOf("2025-06-01");
    expect(findings[0]!.statement).toContain("the data end on 31 December 2020");
    expect(of("coverage.official").statement).toContain("2024");
  });

  test("beyond the data the country's months are told up to the as-of day, against one and three years before", async () => {
    const { of } = await answerOf("2023-07-14", IS, "SY");
    const months = of("coverage.official-months");
    expect(months.table!.rows.map(([from, to]) => `${from}/${to}`)).toEqual([
      "2022-07-01/2023-06-30",
      "2021-07-01/2022-06-30",
      "2019-07-01/2020-06-30",
    ]);
    expect(months.statement).toMatch(/in Syria: .* deaths from July 2022 to June 2023, against .* and /);
    expect(months.sources[0]!.through).toBe("2023-06-30");
  });

  test("a country whose months do not add up to its years gets none", async () => {
    const { findings } = await answerOf("2023-07-14", IS, "NG");
    expect(findings.map(({ id }) => id)).toContain("coverage.official");
    expect(findings.map(({ id }) => id)).not.toContain("coverage.official-months");
  });
});
