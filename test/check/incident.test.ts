import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ClaimReading } from "../../src/event/index.ts";
import { FRANCE, GROUP, killed, LYON, place, row, verdictOn } from "./past.ts";

const TREVOUX = [
  row("a", "2018-03-23", 2),
  row("b", "2018-03-23", 1, { place: { ...LYON, lat: LYON.lat! + 0.05, precision: "exact" } }),
  row("c", "2018-03-23", 2, { violence: "state-based", sideA: "Government of Iraq", sideB: GROUP.name }),
];

describe("the day of an attack without a toll", () => {
  const bare = (day: string) =>
    killed(0, { asks: "happened", amount: null, when: { start: day, end: day, precision: "day" } });
  const known = row("x", "2015-11-13", 130);

  test("is supported by a row of that day, and contradicted by the same day of another year", async () => {
    expect((await verdictOn(bare("2015-11-13"), { rows: [known] })).verdict).toBe("supported");
    const wrong = await verdictOn(bare("2014-11-13"), { rows: [known] });
    expect(wrong.verdict).toBe("contradicted");
    expect(wrong.reason).toContain("13 November 2015");
    expect(wrong.rows).toEqual([{ dataset: "made-up", id: "x" }]);
  });

  test("where such attacks are many, one more may be missing", async () => {
    const many = ["2015-03-02", "2015-06-20", "2015-09-09"].map((day, i) => row(`m${i}`, day, 20));
    expect((await verdictOn(bare("2014-11-13"), { rows: [known, ...many] })).verdict).toBe("no matching row");
    expect((await verdictOn(bare("2014-05-01"), { rows: [known] })).verdict).toBe("no matching row");
  });
});

describe("the toll of an incident", () => {
  test("the same figure is supported, with the row named", async () => {
    const checked = await verdictOn(killed(12), { rows: [row("x", "2018-03-23", 12)] });
    expect(checked).toMatchObject({ verdict: "supported", rows: [{ dataset: "made-up", id: "x" }] });
    expect(checked.figures[0]!.value).toBe(12);
  });

  test("the news of a text is a first count: which rows it matches, and what all of them total", async () => {
    const checked = await verdictOn(killed(3, { when: null, news: true }), { rows: TREVOUX });
    expect(checked.verdict).toBe("supported");
    expect(checked.reason).toMatch(/first count.*one-sided.*total 3.*state-based: 2.*total 5/);
    expect(checked.rows).toHaveLength(3);
  });

  test("two bombs of a day in a city at war are two incidents", async () => {
    const before = Array.from({ length: 40 }, (_, i) =>
      row(`w${i}`, `2018-02-${String(1 + (i % 14)).padStart(2, "0")}`, 1),
    );
    const rows = [...before, row("x", "2018-03-23", 12), row("y", "2018-03-23", 9)];
    expect((await verdictOn(killed(12), { rows })).verdict).toBe("supported");
    expect((await verdictOn(killed(12), { rows })).rows).toEqual([{ dataset: "made-up", id: "x" }]);
    expect((await verdictOn(killed(21), { rows })).verdict).not.toBe("supported");
  });

  test("inside the low–high of the rows it is close", async () => {
    const rows = [row("x", "2018-03-23", 35, { deaths: { low: 29, best: 35, high: 35 } })];
    expect((await verdictOn(killed(33), { rows })).verdict).toBe("close");
  });

  test("outside of it, it is contradicted", async () => {
    const rows = [row("x", "2018-03-23", 35, { deaths: { low: 29, best: 35, high: 40 } })];
    expect((await verdictOn(killed(60), { rows })).verdict).toBe("contradicted");
    expect((await verdictOn(killed(12), { rows })).verdict).toBe("contradicted");
  });

  test("in a month, a toll many times another is that of another incident, which the data lack", async () => {
    const month = { start: "2018-03-01", end: "2018-03-31", precision: "month" } as const;
    const checked = await verdictOn(killed(76, { when: month }), { rows: [row("x", "2018-03-23", 1)] });
    expect(checked.verdict).toBe("no matching row");
    expect(checked.reason).toContain("too far from it");
    expect((await verdictOn(killed(4, { when: month }), { rows: [row("x", "2018-03-23", 9)] })).verdict).toBe(
      "contradicted",
    );
  });

  test("a round figure may be off by its rounding", async () => {
    const rows = [row("x", "2018-03-23", 205)];
    expect((await verdictOn(killed(200), { rows })).verdict).toBe("close");
    expect((await verdictOn(killed(240), { rows })).verdict).toBe("contradicted");
  });

  test("open ends: at least, at most", async () => {
    const rows = [row("x", "2018-03-23", 20)];
    const amount = (best: number, bound: "at-least" | "at-most") => ({
      amount: { low: best, best, high: best, bound },
    });
    const more = await verdictOn(killed(15, amount(15, "at-least")), { rows });
    expect(more).toMatchObject({
      verdict: "supported",
      reason: expect.stringMatching(/^That fits the data/),
    });
    expect((await verdictOn(killed(15, amount(15, "at-most")), { rows })).verdict).toBe("contradicted");
  });

  test("the wounded are in no row", async () => {
    const rows = [row("x", "2018-03-23", 20)];
    expect((await verdictOn(killed(65, { asks: "wounded" }), { rows })).verdict).toBe("cannot be told");
  });

  test("without event-level data it cannot be told, and the reason says what is needed", async () => {
    const checked = await verdictOn(killed(3));
    expect(checked.verdict).toBe("cannot be told");
    expect(checked.reason).toContain("--data");
  });

  test("no row there: the cause is unknown, and never said to be a rule that was not tested", async () => {
    const checked = await verdictOn(killed(3), { rows: [row("x", "2016-01-01", 40)] });
    expect(checked.verdict).toBe("no matching row");
    expect(checked.reason).toContain("not known");
  });

  test("nobody killed: the rule that an event needs a death was tested", async () => {
    const checked = await verdictOn(killed(0), { rows: [row("x", "2016-01-01", 40)] });
    expect(checked).toMatchObject({ verdict: "no matching row" });
    expect(checked.reason).toContain("at least one death");
  });

  test("the same incident in another year or country contradicts the date or the place", async () => {
    const year = await verdictOn(killed(14), { rows: [row("x", "2016-03-23", 14)] });
    expect(year.verdict).toBe("contradicted");
    expect(year.reason).toContain("23 March 2016");
    // What was news two days ago is not the massacre of as many on some day years before.
    const long = await verdictOn(killed(14), { rows: [row("x", "2015-10-13", 14)] });
    expect(long.verdict).toBe("no matching row");
    const cairo = { ...place("Cairo", "EG", 30.04, 31.24), within: ["Egypt"] };
    const elsewhere = await verdictOn(killed(14), { rows: [row("x", "2018-03-23", 14, { place: cairo })] });
    expect(elsewhere.verdict).toBe("contradicted");
    expect(elsewhere.reason).toContain("Egypt");
  });

  test("days around New Year are those of another year too", async () => {
    const when = { start: "2017-12-31", end: "2018-01-01", precision: "span" as const };
    const checked = await verdictOn(killed(7, { when }), { rows: [row("x", "2016-12-31", 7)] });
    expect(checked.verdict).toBe("contradicted");
    expect(checked.reason).toContain("31 December 2016");
  });

  test("a small toll says too little to know an incident by it", async () => {
    expect((await verdictOn(killed(2), { rows: [row("x", "2016-03-23", 2)] })).verdict).toBe(
      "no matching row",
    );
  });

  test("a group that is only inferred: rows of another with that toll are found, and named", async () => {
    const rows = [row("x", "2018-03-23", 12, { sideA: "Blue Hand" })];
    const checked = await verdictOn(killed(12, { whoseFromContext: true }), { rows });
    expect(checked.verdict).toBe("supported");
    expect(checked.caveats.join(" ")).toContain("Blue Hand");
  });

  test("many incidents in reach and none fits: which is meant stays open", async () => {
    const rows = Array.from({ length: 8 }, (_, i) => row(`r${i}`, `2018-01-${10 + 2 * i}`, 20 + i));
    const when = { start: "2018-01-01", end: "2018-01-31", precision: "month" as const };
    expect((await verdictOn(killed(90, { when }), { rows })).verdict).toBe("cannot be told");
    expect((await verdictOn(killed(23, { when }), { rows })).verdict).toBe("supported");
    expect((await verdictOn(killed(90, { when, where: FRANCE }), { rows })).verdict).toBe("cannot be told");
  });
});

describe("a place that no map has", () => {
  const daska = { ...place("Daska", "PK"), precision: "unknown" as const, within: ["Pakistan"] };
  const other = { ...place("Charsadda", "PK", 34.15, 71.74), within: ["Pakistan"] };
  const there = { ...place("Daska town", "PK", 32.32, 74.35), within: ["Sialkot district", "Pakistan"] };
  const claim = killed(21, { where: daska });

  test("is never supported by what happened elsewhere in its country", async () => {
    const checked = await verdictOn(claim, { rows: [row("x", "2018-03-23", 21, { place: other })] });
    expect(checked.verdict).toBe("cannot be told");
    expect(checked.reason).toContain("Daska is on no map at hand");
    expect(checked.rows).toEqual([]);
  });

  test("is looked for where any row has a place of that name", async () => {
    const rows = [row("x", "2018-03-23", 21, { place: there })];
    expect(await verdictOn(claim, { rows })).toMatchObject({ verdict: "supported", rows: [{ id: "x" }] });
    const byArea = killed(21, { where: { ...daska, name: "Sialkot" } });
    expect((await verdictOn(byArea, { rows })).verdict).toBe("supported");
    const elsewhere = [
      row("old", "2014-02-01", 3, { place: there }),
      row("x", "2018-03-23", 21, { place: other }),
    ];
    expect((await verdictOn(claim, { rows: elsewhere })).verdict).toBe("contradicted");
  });

  test("cannot be told where two places have the name", async () => {
    const far = { ...there, lat: 25, lon: 63 };
    const rows = [row("x", "2018-03-23", 21, { place: there }), row("y", "2014-02-01", 3, { place: far })];
    expect((await verdictOn(claim, { rows })).reason).toContain("more than one place of that name");
  });

  test("no attack there: an attack elsewhere in the country is none", async () => {
    const none = { kind: "absence", whose: GROUP, where: [daska], from: "2018-01-01", to: null } as const;
    const rows = [row("x", "2018-03-23", 21, { place: other })];
    expect((await verdictOn({ ...none, where: [daska] }, { rows })).verdict).toBe("cannot be told");
  });
});

test("a toll that several attacks of one day in the country come to together is not contradicted by one of them", async () => {
  const paris = place("Paris", "FR", 48.85, 2.35);
  const rows = [
    row("a", "2018-03-23", 124),
    row("b", "2018-03-23", 131, { place: { ...paris, within: ["France"] } }),
  ];
  const checked = await verdictOn(killed(253), { rows });
  expect(checked.verdict).toBe("cannot be told");
  expect(checked.reason).toContain(
    "2 incidents of the group in the country on those days have together 255 deaths",
  );
  expect((await verdictOn(killed(180), { rows })).verdict).toBe("contradicted");
});

test("a row of the group and day a little beyond the place of the text may be of the attack", async () => {
  const beyond = { ...LYON, lat: 46.56, precision: "exact" as const, within: ["France"] };
  const rows = [row("a", "2018-03-23", 84, { place: beyond })];
  const checked = await verdictOn(killed(76), { rows });
  expect(checked.verdict).toBe("cannot be told");
  expect(checked.reason).toContain("km from it: whether that is the same attack stays open");
  expect((await verdictOn(killed(20), { rows })).verdict).toBe("no matching row");
});

describe("the deadliest attack", () => {
  const attack = {
    event: "e1",
    when: { start: "2018-03-23", end: "2018-03-23", precision: "day" as const },
    where: LYON,
    news: false,
  };
  const deadliest = {
    kind: "rank",
    measures: ["deaths-all"],
    whose: GROUP,
    where: [FRANCE],
    heartland: false,
    of: "incident",
    year: null,
    amount: null,
    attack,
    since: "2015-01-01",
  } as const satisfies ClaimReading;
  const own = row("x", "2018-03-23", 12);

  test("takes the toll of its rows where the text gives none", async () => {
    const rows = [own, row("worse", "2016-07-14", 30)];
    const checked = await verdictOn({ ...deadliest, measures: ["deaths-all"], where: [FRANCE] }, { rows });
    expect(checked).toMatchObject({ verdict: "contradicted", rows: [{ id: "worse" }] });
    expect(checked.reason).toContain("against 12");
  });

  test("its own rows are no deadlier attack, and nothing deadlier does not bear it out", async () => {
    const told = {
      ...deadliest,
      where: [FRANCE],
      measures: ["deaths-all" as const],
      amount: { low: 10, best: 10, high: 10, bound: null },
    };
    expect((await verdictOn(told, { rows: [own, row("lesser", "2016-07-14", 11)] })).verdict).toBe(
      "cannot be told",
    );
  });

  test("rows of its day and country may be the attack itself, however far from the place of the text", async () => {
    const paris = place("Paris", "FR", 48.85, 2.35);
    const rows = [row("itself", "2018-03-23", 30, { place: { ...paris, within: ["France"] } })];
    const told = { ...deadliest, where: [FRANCE], amount: { low: 26, best: 26, high: 26, bound: null } };
    const checked = await verdictOn({ ...told, measures: ["deaths-all"] }, { rows });
    expect(checked.verdict).toBe("cannot be told");
    expect(checked.reason).toContain("may be the attack itself");
  });

  test("of a town is not held against the rest of the country", async () => {
    const paris = place("Paris", "FR", 48.85, 2.35);
    const rows = [own, row("worse", "2016-07-14", 30, { place: { ...paris, within: ["France"] } })];
    const claim = { ...deadliest, measures: ["deaths-all" as const], where: [LYON] };
    expect((await verdictOn(claim, { rows })).verdict).toBe("cannot be told");
  });
});

test("two clocks: what is dated after the as-of day changes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 400 }),
      async (toll, later) => {
        const known = [row("x", "2018-03-23", 20)];
        const day = new Date(Date.parse("2018-03-25T00:00:00Z") + later * 86_400_000)
          .toISOString()
          .slice(0, 10);
        const claim = killed(toll, { when: null, news: true });
        const before = await verdictOn(claim, { rows: known });
        const after = await verdictOn(claim, { rows: [...known, row("y", day, toll)] });
        expect(after).toEqual(before);
      },
    ),
  );
});
