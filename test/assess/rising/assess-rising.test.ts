import { describe, expect, it } from "vitest";
import { addMonths } from "../../../src/event/index.ts";
import type { Attack } from "../memory-history.ts";
import { answer, event } from "../question.ts";

const DAY = "2018-03-25";

/** `perMonth(months back)` attacks on the tenth of each of the months before the day, four dead each. */
function attacks(perMonth: (back: number) => number, country = "FR"): Attack[] {
  return Array.from({ length: 60 }, (_, i) => 60 - i).flatMap((back) =>
    Array.from({ length: perMonth(back) }, () => ({
      actor: "Red Column",
      country,
      day: addMonths("2018-03-10", -back),
      deaths: 4,
    })),
  );
}

const onDay = event({ date: { start: "2018-03-24", end: "2018-03-24", precision: "day" } });

describe("rising or falling", () => {
  it("is a probability with its interval, and a table of what else could be asked", async () => {
    const { of } = await answer({ attacks: attacks(() => 2) }, DAY, { main: onDay });
    const { value, intervals, table } = of("rising.world")!;
    expect(value).toBeGreaterThan(0);
    expect(value).toBeLessThan(1);
    expect(intervals[0]!.low).toBeLessThanOrEqual(Number(value));
    const asked = table!.rows.map(([what]) => String(what));
    for (const words of [
      "without this attack",
      "three months",
      "twelve months",
      "1.1 ×",
      "1.5 ×",
      "most dead",
      "one-sided",
      "more such attack",
    ])
      expect(
        asked.some((what) => what.includes(words)),
        words,
      ).toBe(true);
  });

  it("says of a group with an incident or two a year that what is expected is an average", async () => {
    const caveatsOf = async (perMonth: (back: number) => number) =>
      (await answer({ attacks: attacks(perMonth) }, DAY, { main: onDay })).of("rising.world")!.caveats.join();
    expect(await caveatsOf((back) => (back === 5 ? 1 : 0))).toMatch(/most get fewer than that/);
    expect(await caveatsOf(() => 2)).not.toMatch(/most get fewer/);
  });

  it("an attack after long quiet adds more than one among many", async () => {
    const rare = await answer({ attacks: attacks((back) => (back === 20 ? 3 : back > 40 ? 1 : 0)) }, DAY, {
      main: onDay,
    });
    const daily = await answer({ attacks: attacks(() => 40) }, DAY, { main: onDay });
    const added = (it: typeof rare) => Math.abs(Number(it.of("rising.world.attack")!.value));
    expect(added(rare)).toBeGreaterThan(0.02);
    expect(added(daily)).toBe(0);
  });

  it("a rise and a fall are never more likely together than one of them must be", async () => {
    for (const back of [3, 5, 8, 11]) {
      const { of } = await answer({ attacks: attacks((it) => (it === back ? 1 : 0)) }, DAY, { main: onDay });
      for (const [, rising, falling] of of("rising.world")!.table!.rows)
        expect(Number(rising) + Number(falling)).toBeLessThanOrEqual(1.001);
    }
  });

  it("an attack elsewhere is taken out of no other place", async () => {
    const { of } = await answer({ attacks: attacks(() => 3, "NG") }, DAY, { main: onDay });
    expect(of("rising.heartland.attack")).toBeUndefined();
    expect(of("rising.world.attack")).toBeDefined();
  });

  it("an attack that the data hold already is not counted twice", async () => {
    const held = event({ date: { start: "2018-02-10", end: "2018-02-10", precision: "day" } });
    const past = { attacks: attacks(() => 1) };
    const { of } = await answer(past, DAY, { main: held });
    expect(of("rising.world")!.n).toBe(12);
    const outside = { ...held, place: { ...held.place!, country: "NG" } };
    expect((await answer(past, DAY, { main: outside })).of("rising.world")!.n).toBe(13);
  });

  it("a name changed in the data within the year is no rise", async () => {
    const breaks = [{ day: "2017-09-01", actor: "Red Column", country: "FR", what: "goes on as Red Column" }];
    const { of, verdict } = await answer({ attacks: attacks((back) => (back < 7 ? 9 : 0)), breaks }, DAY, {
      main: onDay,
    });
    expect(of("rising.world")!.value).toBeNull();
    expect(of("rising.world")!.statement).toContain("changed the group's name");
    expect(verdict.answer).toBe("cannot tell");
  });

  it("a group quiet for two years, and one never seen, get an answer that says so", async () => {
    const quiet = await answer({ attacks: attacks((back) => (back > 30 ? 2 : 0), "NG") }, DAY, {
      main: null,
    });
    expect(quiet.of("rising.world")!.statement).toContain("no incident of it here in the last two years");
    const never = await answer({ attacks: [] }, DAY, { main: onDay });
    expect(never.verdict.answer).toBe("cannot tell");
  });

  it("of one attack ever the answer says how little it rests on", async () => {
    const { of } = await answer({ attacks: attacks((back) => (back === 5 ? 1 : 0)) }, DAY, { main: onDay });
    expect(of("rising.world")!.caveats.join(" ")).toContain("Fewer than five incidents so far");
  });
});
