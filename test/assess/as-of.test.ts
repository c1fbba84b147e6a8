import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AsOfClues, inferAsOf, type TimeWords } from "../../src/assess/index.ts";
import { addDays, type DatasetRow, isDay } from "../../src/event/index.ts";
import { dayOdds } from "../../src/link/index.ts";
import { en } from "../../src/strings/index.ts";
import { memoryHistory } from "./memory-history.ts";
import { event } from "./question.ts";

const LATEST = "2026-06-30";
/** One deadly attack in a March, many small ones every month: the group that the tests look for. */
const attacks = [
  ...Array.from({ length: 120 }, (_, i) => ({
    actor: "Red Column",
    country: "NG",
    day: addDays("2008-01-15", Math.round(i * 30.44)),
    deaths: 2,
  })),
  { actor: "Red Column", country: "NG", day: "2014-03-21", deaths: 45 },
];

function clues(given: Partial<AsOfClues>): AsOfClues {
  return {
    given: null,
    published: null,
    dateline: null,
    words: [],
    events: [],
    publisherNamesOf: (id) => (id === "red" ? ["Red Column"] : []),
    history: memoryHistory({ attacks }, LATEST),
    dayOdds: async () => [],
    latest: LATEST,
    t: en.findings,
    ...given,
  };
}

function words(given: Partial<TimeWords> & Pick<TimeWords, "anchor">): TimeWords {
  return { start: 100, end: 110, date: null, month: null, day: null, weekday: null, ago: null, ...given };
}

const year = (n: number) =>
  words({
    anchor: "absolute",
    start: 900,
    end: 904,
    date: { start: `${n}-01-01`, end: `${n}-12-31`, precision: "year" },
  });
const march21 = words({ anchor: "partial", month: 3, day: 21 });
const attackInMarch = event({
  place: { name: "Jos", country: "NG", lat: 9.9, lon: 8.9, precision: "city", within: [] },
  killed: { low: 43, best: 43, high: 43 },
  spans: { killed: [{ start: 90, end: 99 }] },
});

const row: DatasetRow = {
  dataset: "made-up",
  id: "1",
  violence: "one-sided",
  date: { start: "2014-03-21", end: "2014-03-21", precision: "day" },
  place: attackInMarch.place!,
  sideA: "Red Column",
  sideB: "Civilians",
  deaths: { low: 40, best: 45, high: 50 },
  deathsBySide: null,
  summary: false,
  headline: null,
};

/** What event-level data of the history's days with these rows alone say. */
function withRows(...held: DatasetRow[]): Pick<AsOfClues, "dayOdds"> {
  const { period } = memoryHistory({ attacks }, LATEST).manifest;
  const rows = { manifests: [{ id: "made-up", period }], find: async () => held };
  return { dayOdds: (event, names) => dayOdds(rows, event, names) };
}

describe("what is given decides", () => {
  test("--as-of before metadata before the dateline", async () => {
    const all = { given: "2018-03-25", published: "2019-01-01", dateline: "2020-01-01" };
    expect((await inferAsOf(clues(all))).day).toBe("2018-03-25");
    expect((await inferAsOf(clues({ ...all, given: null }))).day).toBe("2019-01-01");
    expect((await inferAsOf(clues({ ...all, given: null, published: null }))).how).toContain("dateline");
    expect((await inferAsOf(clues(all))).level).toBeNull();
  });
});

describe("what is inferred", () => {
  test("a text without any date cannot be told", async () => {
    const asOf = await inferAsOf(clues({ events: [event()] }));
    expect(asOf.day).toBeNull();
    expect(asOf.how).toContain("--as-of");
  });

  test("the day of a statement dates the report to it and the few days after", async () => {
    const said = {
      ...year(2013),
      spoken: true,
      date: { start: "2013-05-09", end: "2013-05-09", precision: "day" as const },
    };
    const asOf = await inferAsOf(clues({ words: [said] }));
    expect([asOf.low, asOf.day! <= "2013-05-10", asOf.high! <= "2013-05-14"]).toEqual([
      "2013-05-09",
      true,
      true,
    ]);
    expect(asOf.how).toContain("spoke");
  });

  test("a year alone is no answer", async () => {
    expect((await inferAsOf(clues({ words: [year(2013)] }))).day).toBeNull();
  });

  test("a year, a date without a year and an attack that the months know: the spring after the attack", async () => {
    const asOf = await inferAsOf(
      clues({ words: [year(2012), year(2013), march21], events: [attackInMarch] }),
    );
    expect(asOf.level).toBe(0.9);
    expect(asOf.low! <= "2014-03-25" && asOf.high! >= "2014-03-25").toBe(true);
    expect(asOf.day! >= "2014-03-21" && asOf.day! <= "2014-05-31").toBe(true);
    expect(asOf.how).toContain("2013");
  });

  test("with the attack's own row the interval shrinks to weeks", async () => {
    const asOf = await inferAsOf(
      clues({ words: [year(2012), year(2013), march21], events: [attackInMarch], ...withRows(row) }),
    );
    expect(asOf.low! >= "2014-03-21" && asOf.high! <= "2014-07-31").toBe(true);
  });

  test("the date follows the data, not the text's wording: the attack moved by two years moves the day", async () => {
    const moved = { ...row, date: { start: "2016-03-21", end: "2016-03-21", precision: "day" as const } };
    const asOf = await inferAsOf(
      clues({ words: [year(2012), year(2013), march21], events: [attackInMarch], ...withRows(moved) }),
    );
    expect(asOf.day!.slice(0, 4)).toBe("2016");
  });

  test("of two like attacks, the one on the weekday that is named", async () => {
    const on = (id: string, day: string) => ({
      ...row,
      id,
      date: { start: day, end: day, precision: "day" as const },
    });
    // The 21st of March 2014 was a Friday, the 9th of September a Tuesday.
    const held = withRows(on("1", "2014-03-21"), on("2", "2014-09-09"));
    for (const [weekday, month] of [
      [5, "2014-03"],
      [2, "2014-09"],
    ] as const) {
      const named = words({ anchor: "relative", weekday, ago: [0, 6] });
      const asOf = await inferAsOf(clues({ words: [year(2014), named], events: [attackInMarch], ...held }));
      expect(asOf.day!.slice(0, 7)).toBe(month);
    }
  });

  test("never before an event that the report tells of, never after the latest day, always a calendar day", async () => {
    const anyWords = fc.array(
      fc.oneof(
        fc.integer({ min: 1990, max: 2030 }).map(year),
        fc
          .record({
            month: fc.integer({ min: 1, max: 12 }),
            day: fc.integer({ min: 0, max: 31 }),
            weekday: fc.constantFrom(null, 1, 5),
          })
          .map((it) => words({ anchor: "partial", ...it })),
        fc.constant(words({ anchor: "relative", ago: [1, 1] })),
      ),
      { maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(anyWords, fc.boolean(), async (words, dated) => {
        const date = { start: "2015-06-01", end: "2015-06-01", precision: "day" as const };
        const events = [dated ? { ...attackInMarch, date } : attackInMarch];
        const asOf = await inferAsOf(clues({ words, events }));
        if (asOf.day === null) return;
        expect(isDay(asOf.day) && isDay(asOf.low!) && isDay(asOf.high!)).toBe(true);
        expect(asOf.low! <= asOf.day && asOf.day <= asOf.high! && asOf.high! <= LATEST).toBe(true);
        if (dated) expect(asOf.low! >= "2015-06-01").toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});
