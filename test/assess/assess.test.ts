import { describe, expect, test } from "vitest";
import { monthly, type Past } from "./memory-history.ts";
import { answer, event } from "./question.ts";

const DAY = "2018-03-25";

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

  test("what it rose or fell by is named, and that the other measures cannot tell", async () => {
    const attacks = [
      ...monthly("NG", "2014-03-10", "2017-02-10", 2),
      ...monthly("NG", "2017-03-10", "2018-02-10", 40),
    ];
    const { verdict } = await answer({ attacks }, DAY);
    expect(verdict.reason).toMatch(
      /it has risen worldwide by deaths in one-sided violence \([^)]*\).*; the others cannot tell\./,
    );
  });

  test("a plot that was foiled and an attack that killed nobody are not put among deadly incidents", async () => {
    const attacks = monthly("FR", "2010-01-10", "2018-02-10");
    const place = {
      name: "Lyon",
      country: "FR",
      lat: 45.76,
      lon: 4.84,
      precision: "city" as const,
      within: [],
    };
    const date = { start: "2018-03-20", end: "2018-03-20", precision: "day" as const };
    const none = { low: 0, best: 0, high: 0 };
    for (const main of [
      event({ place, date, stage: "foiled", killed: null }),
      event({ place, date, killed: none }),
    ]) {
      const { of, verdict } = await answer({ attacks }, DAY, { main });
      expect(of("rising.world.attack")).toBeUndefined();
      expect(verdict.statement).not.toContain("this attack");
      expect(verdict.reason).toContain("tells of none killed");
    }
    const quiet = { attacks: monthly("FR", "2010-01-10", "2017-04-10") };
    const deadly = await answer(quiet, DAY, { main: event({ place, date, killed: null }) });
    expect(deadly.of("rising.world.attack")).toBeDefined();
    expect(deadly.of("rising.world")!.statement).toContain("in the last twelve months, this attack counted");
  });

  test("after a year without an incident there is nothing to fall from", async () => {
    const place = {
      name: "Lyon",
      country: "FR",
      lat: 45.76,
      lon: 4.84,
      precision: "city" as const,
      within: [],
    };
    const attacks = [
      ...monthly("NG", "2010-01-10", "2017-01-10"),
      ...monthly("FR", "2012-01-10", "2012-02-10"),
    ];
    const { of } = await answer({ attacks }, DAY, {
      main: event({ place }),
    });
    expect(of("rising.heartland")!.statement).toContain("a fall impossible");
    expect(of("rising.heartland")!.statement).toContain("no incident in the last twelve months");
    expect(of("base-rate.heartland")!.statement).toContain("they hold none");
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
      organisation: { degree: "none", statement: "no evidence", group: null },
    });
    const { of } = await answer({ attacks: [] }, DAY, { main });
    expect(of("attack")!.statement).toContain("the attacker claimed allegiance to Red Column");
    expect(of("attack")!.statement).not.toContain("responsibility");
  });
});
