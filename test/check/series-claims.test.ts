import { describe, expect, test } from "vitest";
import type { ClaimReading, Day } from "../../src/event/index.ts";
import type { Attack } from "../assess/memory-history.ts";
import { DAY, FRANCE, GROUP, verdictOn } from "./past.ts";

const year = (n: number) => ({ start: `${n}-01-01`, end: `${n}-12-31`, precision: "year" as const });
const exactly = (n: number) => ({ low: n, best: n, high: n, bound: null });
const test_ = (least: number | null, most: number | null) => ({
  words: "words",
  least,
  most,
  meaning: "so",
  source: "test",
});

/** `n` attacks a month with `deaths` each, from one month to another. */
function attacks(
  from: Day,
  months: number,
  n: number,
  deaths: number,
  given: Partial<Attack> = {},
): Attack[] {
  const [y, m] = [Number(from.slice(0, 4)), Number(from.slice(5, 7)) - 1];
  return Array.from({ length: months }, (_, i) =>
    new Date(Date.UTC(y, m + i, 1)).toISOString().slice(0, 8),
  ).flatMap((month) =>
    Array.from({ length: n }, (_, k) => ({
      actor: GROUP.name,
      country: "FR",
      day: `${month}${String(1 + (k % 27)).padStart(2, "0")}`,
      deaths,
      ...given,
    })),
  );
}

const series = { whose: GROUP, where: [], heartland: false };

function comparison(given: Partial<Extract<ClaimReading, { kind: "comparison" }>>): ClaimReading {
  return {
    kind: "comparison",
    ...series,
    measures: ["incidents", "deaths-one-sided", "deaths-all"],
    now: null,
    against: { kind: "years-ago", years: 3 },
    test: test_(null, 0.5),
    ...given,
  };
}

describe("comparisons", () => {
  const falling = [...attacks("2014-01-01", 36, 10, 2), ...attacks("2017-01-01", 15, 2, 2)];

  test("all measures agree", async () => {
    const checked = await verdictOn(comparison({}), { attacks: falling });
    expect(checked.verdict).toBe("supported");
    expect(checked.reason).toContain("so (test)");
    expect(checked.figures.every(({ intervals }) => intervals[0]!.covers.startsWith("sampling"))).toBe(true);
  });

  test("fewer attacks on civilians but as many deaths in battle: it depends on the measure, which are named", async () => {
    const battles = attacks("2014-01-01", 51, 1, 400, { violence: "state-based" });
    const checked = await verdictOn(comparison({}), { attacks: [...falling, ...battles] });
    expect(checked.verdict).toBe("depends on the measure");
    expect(checked.reason).toContain("one-sided incidents");
    expect(checked.reason).toContain("deaths in all events");
  });

  test("of a town the series of its country tell nothing, and say so", async () => {
    const lyon = {
      ...FRANCE,
      name: "Lyon",
      precision: "city" as const,
      lat: 45.8,
      lon: 4.8,
      within: ["France"],
    };
    const checked = await verdictOn(comparison({ where: [lyon] }), { attacks: falling });
    expect(checked.verdict).toBe("cannot be told");
    expect(checked.reason).toMatch(/nothing of Lyon alone. Of the whole country: .*in FR/);
  });

  test("a wrong direction between two years is contradicted", async () => {
    const between = { now: year(2017), against: { kind: "period" as const, when: year(2015) } };
    expect(
      (await verdictOn(comparison({ ...between, test: test_(null, 1) }), { attacks: falling })).verdict,
    ).toBe("supported");
    expect(
      (await verdictOn(comparison({ ...between, test: test_(1, null) }), { attacks: falling })).verdict,
    ).toBe("contradicted");
  });

  test("across a change of the group's name in the data nothing is compared", async () => {
    const breaks = [
      { day: "2016-06-01", actor: GROUP.name, country: "FR", what: "goes on under another name" },
    ];
    const checked = await verdictOn(comparison({}), { attacks: falling, breaks });
    expect(checked.verdict).toBe("cannot be told");
    expect(checked.reason).toContain("another name");
  });

  test("data that end long before the as-of day tell nothing of now", async () => {
    expect((await verdictOn(comparison({}), { attacks: falling, to: "2017-06-30" })).verdict).toBe(
      "cannot be told",
    );
  });

  test("a group that the data do not know", async () => {
    const checked = await verdictOn(comparison({ whose: { actor: null, name: "Nobody" } }), {
      attacks: falling,
    });
    expect(checked).toMatchObject({ verdict: "cannot be told" });
    expect(checked.reason).toContain("Nobody");
  });
});

describe("incomplete data are a lower bound", () => {
  const some = { attacks: attacks("2017-01-01", 12, 2, 5) };
  const absence = (from: Day): ClaimReading => ({
    kind: "absence",
    whose: GROUP,
    where: [FRANCE],
    from,
    to: null,
  });

  test("one row contradicts “none since”; no row does not bear it out", async () => {
    expect((await verdictOn(absence("2017-06-01"), some)).verdict).toBe("contradicted");
    expect((await verdictOn(absence("2018-02-01"), some)).verdict).toBe("cannot be told");
  });

  const total = (n: number): ClaimReading => ({
    kind: "total",
    ...series,
    where: [FRANCE],
    measures: ["deaths-one-sided"],
    when: year(2017),
    amount: exactly(n),
  });

  test("a smaller total is contradicted, a larger one only above the official total of all actors", async () => {
    expect((await verdictOn(total(120), some)).verdict).toBe("supported");
    expect((await verdictOn(total(60), some)).verdict).toBe("contradicted");
    expect((await verdictOn(total(300), some)).verdict).toBe("cannot be told");
    const official = {
      country: "FR",
      year: 2017,
      violence: "one-sided" as const,
      low: 150,
      best: 160,
      high: 200,
    };
    expect((await verdictOn(total(300), { ...some, countryYears: [official] })).verdict).toBe("contradicted");
  });

  test("more civilians than the one-sided violence of all may have died in fighting; the total that rules a figure out is told", async () => {
    const of = (violence: "one-sided" | "state-based", best: number) => ({
      country: "FR",
      year: 2017,
      violence,
      low: best,
      best,
      high: best,
    });
    const past = { ...some, countryYears: [of("one-sided", 160), of("state-based", 840)] };
    expect((await verdictOn(total(300), past)).verdict).toBe("cannot be told");
    const beyond = await verdictOn(total(3000), past);
    expect(beyond.verdict).toBe("contradicted");
    expect(beyond.reason).toContain("1,000 deaths in all events (1,000–1,000) of all actors");
  });

  test("a figure between the civilians killed and the deaths in all its events cannot be told", async () => {
    const fought = {
      attacks: [...some.attacks, ...attacks("2017-01-01", 12, 1, 50, { violence: "state-based" })],
    };
    const killed = (n: number): ClaimReading =>
      ({ ...total(n), measures: ["deaths-one-sided", "deaths-all"] }) as ClaimReading;
    expect((await verdictOn(killed(400), fought)).verdict).toBe("cannot be told");
    expect((await verdictOn(killed(50), fought)).verdict).toBe("contradicted");
    expect((await verdictOn(killed(720), fought)).verdict).toBe("depends on the measure");
  });

  test("countries by name: rows in each bear it out, none in one shows nothing", async () => {
    const named = (...codes: string[]): ClaimReading => ({
      kind: "spread",
      whose: GROUP,
      when: year(2017),
      amount: null,
      where: codes.map((code) => ({ ...FRANCE, name: code, country: code })),
    });
    const past = {
      attacks: [...attacks("2017-01-01", 12, 1, 2), ...attacks("2017-01-01", 12, 1, 2, { country: "ML" })],
    };
    const all = await verdictOn(named("FR", "ML"), past);
    expect(all.verdict).toBe("supported");
    expect(all.reason).toMatch(/rows of Red Column in FR \(12\) and ML \(12\)/);
    const some = await verdictOn(named("FR", "TD"), past);
    expect(some.verdict).toBe("cannot be told");
    expect(some.reason).toContain("none in TD");
  });

  test("of a time that goes on after the data the part that they reach is told, and supports nothing", async () => {
    const later = { ...some, day: "2024-03-25" };
    const since = { start: "2017-01-01", end: "2024-03-25", precision: "span" as const };
    const sum = (n: number): ClaimReading => ({ ...total(n), when: since }) as ClaimReading;
    const same = await verdictOn(sum(120), later);
    expect(same.verdict).toBe("cannot be told");
    expect(same.reason).toContain("For January 2017 to December 2020");
    expect(same.caveats).toContain(
      "Of 1 January 2017 to 25 March 2024 the data reach January 2017 to December 2020 alone.",
    );
    expect((await verdictOn(sum(60), later)).verdict).toBe("contradicted");
    const share = (when: typeof since | null): ClaimReading => ({
      kind: "share",
      heartland: false,
      where: [FRANCE],
      whose: GROUP,
      when,
      measures: ["incidents"],
      test: test_(0.5, null),
    });
    expect((await verdictOn(share(since), later)).verdict).toBe("cannot be told");
    const active = (when: typeof since | null): ClaimReading => ({
      kind: "spread",
      whose: GROUP,
      when,
      amount: null,
      where: [FRANCE],
    });
    expect((await verdictOn(active(null), later)).reason).toContain("too long before the as-of day");
    expect((await verdictOn(active(since), later)).verdict).toBe("supported");
    const none: ClaimReading = { kind: "absence", whose: GROUP, where: [], from: "2021-06-01", to: null };
    expect((await verdictOn(none, later)).reason).toContain("do not reach");
  });

  test("a total over a change of the group's name says that part of it stands under another", async () => {
    const breaks = [{ day: "2017-06-01", actor: GROUP.name, country: "FR", what: "goes on as Blue Column" }];
    const checked = await verdictOn(total(120), { ...some, breaks });
    expect(checked.caveats.join(" ")).toContain("June 2017 (FR): goes on as Blue Column");
  });

  test("a year is as long as another: 20 against 2 incidents is ten times as many, leap years or not", async () => {
    const past = { attacks: [...attacks("2015-01-01", 2, 1, 1), ...attacks("2016-01-01", 10, 2, 1)] };
    const checked = await verdictOn(
      comparison({ now: year(2016), against: { kind: "period", when: year(2015) }, measures: ["incidents"] }),
      past,
    );
    expect(checked.figures[0]!.value).toBe(10);
  });

  test("more countries than the data hold cannot be told; fewer are contradicted", async () => {
    const spread = (n: number): ClaimReading => ({
      kind: "spread",
      where: [],
      whose: GROUP,
      when: year(2017),
      amount: exactly(n),
    });
    expect((await verdictOn(spread(1), some)).verdict).toBe("supported");
    expect((await verdictOn(spread(4), some)).verdict).toBe("cannot be told");
    expect((await verdictOn(spread(0), some)).verdict).toBe("contradicted");
  });
});

describe("all actors", () => {
  const countryYears = [2014, 2015, 2016, 2017].map((n) => ({
    country: "FR",
    year: n,
    violence: "one-sided" as const,
    low: 10 * (n - 2013),
    best: 10 * (n - 2013),
    high: 10 * (n - 2013) + 4,
  }));
  const all = { whose: null, where: [FRANCE], heartland: false, measures: ["deaths-one-sided" as const] };

  test("totals, ranks and directions come from the official totals", async () => {
    const total = (n: number): ClaimReading => ({
      kind: "total",
      ...all,
      when: year(2016),
      amount: exactly(n),
    });
    expect((await verdictOn(total(30), { countryYears })).verdict).toBe("supported");
    expect((await verdictOn(total(33), { countryYears })).verdict).toBe("close");
    expect((await verdictOn(total(70), { countryYears })).verdict).toBe("contradicted");
    const rank = (n: number): ClaimReading => ({
      kind: "rank",
      attack: null,
      ...all,
      of: "year",
      year: n,
      amount: null,
      since: null,
    });
    expect((await verdictOn(rank(2017), { countryYears })).verdict).toBe("supported");
    expect((await verdictOn(rank(2015), { countryYears })).verdict).toBe("contradicted");
  });

  test("before the first official year that is said, and no year 0", async () => {
    const rank: ClaimReading = {
      kind: "rank",
      attack: null,
      ...all,
      of: "year",
      year: 1985,
      amount: null,
      since: null,
    };
    const total: ClaimReading = { kind: "total", ...all, when: year(1985), amount: exactly(40) };
    const against = { kind: "years-ago", years: 3 } as const;
    const less: ClaimReading = { kind: "comparison", ...all, now: null, against, test: test_(null, 0.5) };
    for (const reading of [rank, total, less]) {
      const { verdict, reason } = await verdictOn(reading, { countryYears, day: "1988-05-05" });
      expect(verdict).toBe("cannot be told");
      expect(reason).toContain("none was over by the as-of day");
    }
  });

  test("a year whose total was not out by the as-of day does not enter", async () => {
    const total: ClaimReading = { kind: "total", ...all, when: year(2017), amount: exactly(40) };
    expect((await verdictOn(total, { countryYears, day: "2017-06-01" })).verdict).toBe("cannot be told");
  });
});

describe("turning points", () => {
  const past = { attacks: [...attacks("2014-01-01", 36, 12, 3), ...attacks("2017-01-01", 14, 1, 3)] };
  const turn = (start: Day, end: Day): ClaimReading => ({
    kind: "turning-point",
    ...series,
    measures: ["incidents", "deaths-one-sided"],
    when: { start, end, precision: "half-year" },
    test: test_(null, 1),
  });

  test("a fall whose interval meets the time supports it, one a year off contradicts it", async () => {
    expect((await verdictOn(turn("2016-10-01", "2017-03-31"), past)).verdict).toBe("supported");
    expect((await verdictOn(turn("2015-07-01", "2015-12-31"), past)).verdict).toBe("contradicted");
  });

  test("without a fall near that time it cannot be told", async () => {
    const steady = { attacks: attacks("2012-01-01", 74, 6, 3) };
    expect((await verdictOn(turn("2016-10-01", "2017-03-31"), steady)).verdict).toBe("cannot be told");
  });
});

test("attention and what no dataset answers are listed, with what would be needed", async () => {
  const attention = await verdictOn({
    kind: "attention",
    whose: GROUP,
    where: [],
    than: [],
    when: null,
    test: test_(null, 0.5),
  });
  expect(attention.verdict).toBe("cannot be told");
  expect(attention.reason).toContain("attention series");
  const money = await verdictOn({ kind: "unanswerable", topic: "money", test: test_(null, null) });
  expect(money.verdict).toBe("cannot be told");
  expect(money.reason).toContain("Needed");
});

test("the days used end before the as-of day", async () => {
  const past = { attacks: attacks("2015-01-01", 40, 4, 2), grain: "day" as const };
  const checked = await verdictOn(comparison({}), past);
  expect(DAY).toBe("2018-03-25");
  expect(checked.figures[0]!.statement).toContain("24 March 2018");
});
