import { describe, expect, test } from "vitest";
import { monthly } from "./memory-history.ts";
import { answer, event } from "./question.ts";

const DAY = "2018-03-25";

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

  test("one that denies the attack is not called a group that the registry does not know", async () => {
    const perpetrators = [
      { name: "Red Column", actor: "red", status: "denied" as const, by: "the group", claim: null },
    ];
    const { verdict, of } = await answer({ attacks: monthly("FR", "2010-01-10", "2018-02-10") }, DAY, {
      actor: null,
      main: event({ perpetrators }),
    });
    expect(verdict.statement).toContain("Red Column is said to deny the attack");
    expect(of("data.group")!.statement).toContain("any actor");
  });

  test("of two groups one that the data do not know is said to be left out, and a branch is not named twice", async () => {
    const names = [{ name: "Red Column", countries: null, from: null, to: null }];
    const branch = {
      id: "branch",
      name: "Red Column in France",
      names: [{ ...names[0]!, countries: ["FR"] }],
    };
    const { verdict, of } = await answer({ attacks: monthly("FR", "2010-01-10", "2018-02-10") }, DAY, {
      actor: [
        branch,
        { id: "red", name: "Red Column", names },
        { id: "blue", name: "Blue Column", names: [] },
      ],
    });
    expect(verdict.statement).toContain("For Red Column, ");
    expect(of("data.group")!.statement).toContain("names Blue Column, of whom the data hold nothing");
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
