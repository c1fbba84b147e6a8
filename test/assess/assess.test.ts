import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { assess } from "../../src/assess/index.ts";
import { addDays } from "../../src/event/index.ts";
import { Finding, Verdict } from "../../src/finding/index.ts";
import type { Attack, Past } from "./memory-history.ts";
import { answer, event, question } from "./question.ts";

const DAY = "2018-03-25";

/** One attack a month, by the group, from one month to another. */
function monthly(country: string, from: string, to: string, deaths = 4): Attack[] {
  const attacks: Attack[] = [];
  for (let day = from; day <= to; day = `${addDays(day, 32).slice(0, 7)}-10`)
    attacks.push({ actor: "Red Column", country, day, deaths });
  return attacks;
}

describe("what is told", () => {
  test("the windows end with the last complete month and the finding says so", async () => {
    const { findings, of } = await answer({ attacks: monthly("NG", "2010-01-10", "2019-01-10") }, DAY);
    expect(findings[0]!.id).toBe("as-of");
    expect(findings[0]!.statement).toContain("months up to February 2018");
    expect(of("base-rate.world")!.statement).toContain("March 2017 to February 2018");
    expect(of("base-rate.world")!.value).toBe(1);
  });

  test("with daily data the windows end on the day itself", async () => {
    const { of } = await answer({ attacks: monthly("NG", "2010-01-20", "2019-01-10"), grain: "day" }, DAY);
    expect(of("base-rate.world")!.statement).toContain("26 March 2017 to 25 March 2018");
    expect(of("base-rate.world")!.value).toBe(1);
  });

  test("the heartland is the smallest set of countries with half of the incidents", async () => {
    const attacks = [
      ...monthly("NG", "2015-01-10", "2015-05-10"),
      ...monthly("ML", "2015-01-10", "2015-04-10"),
      ...monthly("FR", "2015-01-10", "2015-02-10"),
    ];
    const { of } = await answer({ attacks }, DAY);
    expect(of("heartland")!.value).toBe("NG and ML");
    expect(of("heartland")!.n).toBe(11);
  });

  test("a fall to a tenth against one year earlier is called a fall, with the counts and the interval", async () => {
    const busy = monthly("NG", "2016-03-10", "2017-02-10").flatMap((it) =>
      Array.from({ length: 20 }, () => it),
    );
    const calm = monthly("NG", "2017-03-10", "2018-02-10").flatMap((it) => [it, it]);
    const { of, verdict } = await answer({ attacks: [...busy, ...calm] }, DAY);
    const trend = of("trend.world.one-sided-incidents.one-year")!;
    expect(trend.value).toBeCloseTo(0.1);
    expect(trend.intervals[0]!.high).toBeLessThan(0.3);
    expect(trend.statement).toContain("from 240");
    // It has fallen; whether it falls on is another question.
    expect(verdict.reason).toContain("Against one year earlier it has fallen worldwide");
    expect(verdict.answer).toBe("no clear change");
  });

  test("measures that disagree are named before anything else", async () => {
    const attacks = (from: string, to: string, n: number, deaths: number) =>
      monthly("NG", from, to, deaths).flatMap((it) => Array.from({ length: n }, () => it));
    const past = [
      ...attacks("2016-03-10", "2017-02-10", 40, 5),
      ...attacks("2017-03-10", "2018-02-10", 4, 50),
    ];
    const { verdict, of } = await answer({ attacks: past }, DAY);
    expect(verdict.answer).toBe("depends on the measure");
    expect(verdict.statement).toContain("one-sided incidents");
    expect(verdict.statement).toContain("deaths in one-sided violence");
    expect(of("grid.world")!.statement).toContain("depends on the measure");
  });

  test("missing deaths bound every ratio of deaths, and the finding says when they could turn it round", async () => {
    const attacks = [
      ...monthly("NG", "2016-03-10", "2017-02-10", 100),
      ...monthly("NG", "2017-03-10", "2018-02-10", 20),
    ];
    const coverage = [2016, 2017].map((year) => ({ country: "NG", year, official: 5000, held: 1500 }));
    const countryYears = [2016, 2017].map((year) => ({
      country: "NG",
      year,
      violence: "one-sided" as const,
      low: 3000,
      best: 3000,
      high: 3000,
    }));
    const { of } = await answer({ attacks, coverage, countryYears }, DAY);
    const trend = of("trend.world.one-sided-deaths.one-year")!;
    const bounds = trend.intervals[1]!;
    expect(trend.value).toBeCloseTo(0.2);
    expect(bounds.level).toBeNull();
    expect(bounds.low).toBeLessThan(0.2);
    expect(bounds.high).toBeGreaterThan(1);
    expect(trend.statement).toContain("missing deaths alone could undo");
  });

  test("a group at its peak is said to be, without a ratio to itself", async () => {
    const rising = monthly("NG", "2016-03-10", "2018-02-10").flatMap((it, i) =>
      Array.from({ length: 1 + i }, () => it),
    );
    const { of } = await answer({ attacks: rising }, DAY);
    expect(of("peak.world.one-sided-incidents")!.statement).toContain("at their peak so far: 222");
    expect(of("peak.world.one-sided-incidents")!.intervals).toEqual([]);
  });

  test("the toll's rank among the group's deadly incidents", async () => {
    const attacks = Array.from({ length: 100 }, (_, i) => ({
      actor: "Red Column",
      country: "NG",
      day: "2016-05-10",
      deaths: i < 5 ? 30 : 1,
    }));
    const { of } = await answer({ attacks }, DAY, {
      main: event({ killed: { low: 30, best: 30, high: 30 } }),
    });
    expect(of("severity.group")!.value).toBeCloseTo(0.05);
    expect(of("severity.group")!.statement).toContain("about 1 in 20");
  });

  test("the publisher's range of the tolls stands beside the share", async () => {
    const attacks = Array.from({ length: 100 }, (_, i) => ({
      actor: "Red Column",
      country: "NG",
      day: "2016-05-10",
      deaths: i < 40 ? 8 : 2,
      low: i < 20 ? 8 : 1,
      high: i < 60 ? 9 : 3,
    }));
    const { of } = await answer({ attacks }, DAY, { main: event({ killed: { low: 7, best: 7, high: 7 } }) });
    const { value, intervals, statement } = of("severity.group")!;
    expect(value).toBeCloseTo(0.4);
    expect(intervals).toContainEqual({ low: 0.2, high: 0.6, level: null, covers: "publisher low–high" });
    expect(statement).toContain("By the publisher's low and high tolls it is 20 % to 60 %");
  });

  test("a toll never reached before is told with the upper limit of its share", async () => {
    const past = monthly("NG", "2010-01-10", "2018-02-10", 2);
    const { of } = await answer({ attacks: past }, DAY, {
      main: event({ killed: { low: 90, best: 90, high: 90 } }),
    });
    expect(of("severity.group")!.statement).toContain("none killed 90 or more");
    expect(of("severity.group")!.value).toBe(0);
    expect(of("severity.group")!.intervals[0]!.high).toBeGreaterThan(0);
  });

  test("where hardly any incident is that deadly, a model of all tolls tells the share", async () => {
    const attacks = Array.from({ length: 200 }, (_, i) => ({
      actor: "Red Column",
      country: "NG",
      day: "2016-05-10",
      deaths: Math.floor(2 / (1 - (i + 0.5) / 200) ** 0.7),
    }));
    const { of } = await answer({ attacks }, DAY, {
      main: event({ killed: { low: 150, best: 150, high: 150 } }),
    });
    const { statement, intervals } = of("severity.group")!;
    expect(statement).toContain("none killed 150 or more");
    expect(statement).toContain("By models of all these tolls it is");
    const [counted, , modelled] = intervals;
    expect(modelled!.covers).toMatch(/rounding of tolls/);
    expect(modelled!.low!).toBeGreaterThan(counted!.low!);
  });

  test("a relabelling where most incidents are is not called a rise", async () => {
    const past: Past = {
      attacks: monthly("NG", "2017-03-10", "2018-02-10").flatMap((it) => Array.from({ length: 9 }, () => it)),
      breaks: [
        {
          day: "2017-03-01",
          actor: "Red Column",
          country: "NG",
          what: "rows of another group go on as Red Column",
        },
      ],
    };
    const { verdict, of } = await answer(past, DAY);
    expect(verdict.answer).toBe("cannot tell");
    expect(of("trend.world.one-sided-incidents.one-year")!.statement).not.toContain("a rise");
    expect(of("trend.world.one-sided-incidents.one-year")!.caveats.join(" ")).toMatch(
      /on 1 March 2017 \((NG|Nigeria)\): rows of another group go on as Red Column/,
    );
  });

  test("the attacker's allegiance is not told as the group's claim", async () => {
    const main = event({
      perpetrators: [
        { name: "Red Column", actor: "red", status: "claimed", by: "the attacker", claim: "allegiance" },
      ],
      organisation: { degree: "none", statement: "no evidence" },
    });
    const { of } = await answer({ attacks: [] }, DAY, { main });
    expect(of("attack")!.statement).toContain("the attacker claimed allegiance to Red Column");
    expect(of("attack")!.statement).not.toContain("responsibility");
  });
});

describe("when little can be told", () => {
  test("beyond the data: said first, official totals and the way to newer data, no base rate", async () => {
    const countryYears = [
      { country: "FR", year: 2023, violence: "one-sided" as const, low: 1, best: 2, high: 3 },
    ];
    const { findings, of, verdict } = await answer(
      { attacks: monthly("NG", "2010-01-10", "2020-12-10"), countryYears },
      "2024-06-15",
    );
    expect(findings[0]!.statement).toContain("the data end on 31 December 2020");
    expect(findings[0]!.statement).toContain("--data");
    expect(of("coverage.official")!.statement).toContain("2023");
    expect(findings.some((it) => it.topic === "base-rate")).toBe(false);
    expect(verdict.answer).toBe("cannot tell");
  });

  test("official totals reach as far as those of any country: later years without deaths are told as such", async () => {
    const total = { violence: "one-sided" as const, low: 1, best: 2, high: 3 };
    const countryYears = [
      { country: "FR", year: 2020, ...total },
      { country: "ML", year: 2023, ...total },
    ];
    const { of } = await answer(
      { attacks: monthly("NG", "2010-01-10", "2020-12-10"), countryYears },
      "2024-06-15",
    );
    const official = of("coverage.official")!;
    expect(official.statement).toContain(
      "reach to 2023: for France in that year 0 deaths in one-sided violence",
    );
    expect(official.table!.rows.map((row) => row.slice(0, 2))).toEqual([
      ["2020", 2],
      ["2021", 0],
      ["2022", 0],
      ["2023", 0],
    ]);
  });

  test("no group: the one-sided violence of any actor in the country stands in, and is called so", async () => {
    const { of, verdict } = await answer({ attacks: monthly("FR", "2010-01-10", "2018-02-10") }, DAY, {
      actor: null,
    });
    expect(of("data.group")!.statement).toContain("names no group");
    expect(of("base-rate.country")!.statement).toContain("any actor");
    expect(of("base-rate.country")!.value).toBe(1);
    expect(verdict.answer).toBe("cannot tell");
  });

  test("a group that nobody knows is called by the name it claims under", async () => {
    const perpetrators = [
      {
        name: "Brigade of the Dawn",
        actor: null,
        status: "claimed" as const,
        by: "the group",
        claim: "responsibility" as const,
      },
    ];
    const { verdict } = await answer({ attacks: monthly("FR", "2010-01-10", "2018-02-10") }, DAY, {
      actor: null,
      main: event({ perpetrators }),
    });
    expect(verdict.answer).toBe("cannot tell");
    expect(verdict.statement).toContain("does not know Brigade of the Dawn");
  });

  test("a group without any event: a rate of zero with its upper limit, and no verdict", async () => {
    const { of, verdict } = await answer({ attacks: [] }, DAY);
    expect(of("data.group")!.statement).toContain("no event of the Red Column");
    expect(of("base-rate.world")!.value).toBe(0);
    expect(of("base-rate.world")!.intervals[0]!.high).toBeCloseTo(3.689 / 12, 2);
    expect(verdict.answer).toBe("cannot tell");
  });

  test("no event at all", async () => {
    const { of } = await answer({ attacks: [] }, DAY, { main: null, actor: null });
    expect(of("attack")!.statement).toContain("no violent event");
  });
});

const attacks = fc.array(
  fc.record({
    actor: fc.constantFrom("Red Column", "Others"),
    country: fc.constantFrom("FR", "DE", "NG", "ML"),
    day: fc.integer({ min: 0, max: 7600 }).map((days) => addDays("2000-01-01", days)),
    deaths: fc.nat(200),
    violence: fc.constantFrom("one-sided" as const, "state-based" as const),
  }),
  { maxLength: 80 },
);
const coverage = fc.array(
  fc.record({
    country: fc.constantFrom("FR", "NG", "ML"),
    year: fc.integer({ min: 2000, max: 2024 }),
    official: fc.nat(5000),
    held: fc.nat(5000),
  }),
  { maxLength: 20 },
);
const day = fc.integer({ min: -400, max: 9500 }).map((days) => addDays("2000-01-01", days));
const main = fc.constantFrom(
  null,
  event(),
  event({ killed: null }),
  event({ killed: { low: 0, best: 0, high: 0 } }),
  event({ place: null, perpetrators: [] }),
  event({
    place: { name: "somewhere", country: null, lat: null, lon: null, precision: "unknown", within: [] },
  }),
);
const actor = fc.constantFrom(
  null,
  [],
  [
    {
      id: "red",
      name: "the Red Column",
      names: [{ name: "Red Column", countries: null, from: null, to: null }],
    },
  ],
  [{ id: "x", name: "Unheard-of", names: [] }],
);

const grain = fc.constantFrom("month" as const, "day" as const);

describe("always", () => {
  test("findings are valid, numbers finite, intervals in order, ids single, whatever the past", async () => {
    await fc.assert(
      fc.asyncProperty(
        attacks,
        coverage,
        day,
        main,
        actor,
        grain,
        async (attacks, coverage, day, main, actor, grain) => {
          const { findings, verdict } = await answer({ attacks, coverage, grain }, day, { main, actor });
          z.array(Finding).parse(findings);
          Verdict.parse(verdict);
          const ids = findings.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          for (const it of findings) {
            expect(it.statement).not.toMatch(/NaN|undefined|Infinity|null/);
            for (const { low, high } of it.intervals)
              if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
          }
          for (const id of verdict.restsOn) expect(ids).toContain(id);
        },
      ),
      { numRuns: 100 },
    );
  });

  test("two clocks: whatever happens after the day, the findings are the same to the byte", async () => {
    const running = "2018-03-01";
    await fc.assert(
      fc.asyncProperty(attacks, attacks, coverage, async (past, future, coverage) => {
        const known = past.filter((it) => it.day < running);
        const later = [...past, ...future].filter((it) => it.day >= running);
        const first = await assess(question({ attacks: known, coverage }, DAY));
        const second = await assess(question({ attacks: [...known, ...later], coverage }, DAY));
        const third = await assess(
          question({ attacks: known, coverage: coverage.filter((it) => it.year < 2018) }, DAY),
        );
        expect(JSON.stringify(second)).toBe(JSON.stringify(first));
        expect(JSON.stringify(third)).toBe(JSON.stringify(first));
      }),
      { numRuns: 30 },
    );
  });
});
