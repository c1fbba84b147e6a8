import { describe, expect, test } from "vitest";
import type { AttentionCell, AttentionSeries } from "../../src/check/index.ts";
import { addDays, type ClaimReading, type DatasetRow, type Day } from "../../src/event/index.ts";
import { FRANCE, GROUP, place, row, verdictOn } from "./past.ts";

const MALI = place("Mali", "ML", 12.65, -8);
const PARIS = place("Paris", "FR", 48.86, 2.35);

/** An attack of `deaths` every three weeks in both countries; those in Mali get `share` of the mentions. */
function covered(share: number): { rows: DatasetRow[]; attention: AttentionSeries } {
  const rows: DatasetRow[] = [];
  const cells = new Map<string, AttentionCell>();
  const add = (day: Day, country: string, mentions: number) => {
    const key = `${day} ${country}`;
    cells.set(key, { day, country, mentions: (cells.get(key)?.mentions ?? 0) + mentions });
  };
  for (let i = 0; i < 700; i++)
    for (const country of ["FR", "ML"]) add(addDays("2016-01-01", i), country, 10 + (i % 3));
  for (let i = 0; i < 30; i++) {
    const day = addDays("2016-01-10", 21 * i);
    const deaths = 3 + (i % 7);
    for (const [at, part] of [
      [PARIS, 1],
      [MALI, share],
    ] as const) {
      const id = `${at.country}${i}`;
      rows.push(row(id, day, deaths * (at === MALI ? 2 : 1), { place: { ...at, precision: "exact" } }));
      for (let k = 0; k < 4; k++)
        add(addDays(day, k), at.country!, Math.round(40 * deaths * part * (0.8 + 0.1 * ((i + k) % 5))));
    }
  }
  const source = { dataset: "made-up", version: "1", through: null, coverage: null, vintage: null };
  return { rows, attention: { source, unit: "mentions", cells: [...cells.values()] } };
}

function claim(given: Partial<Extract<ClaimReading, { kind: "attention" }>> = {}): ClaimReading {
  return {
    kind: "attention",
    whose: GROUP,
    where: [],
    than: [],
    when: null,
    test: { words: "below the radar", least: null, most: 0.5, meaning: "at most half", source: "test" },
    ...given,
  };
}

describe("attention", () => {
  test("with a series, the countries with most of the deaths decide", async () => {
    const low = await verdictOn(claim(), covered(0.1));
    expect(low.verdict).toBe("supported");
    expect(low.reason).toContain("ML gets 0.");
    expect(low.figures[0]?.intervals[0]?.level).toBe(0.95);
    expect((await verdictOn(claim(), covered(2))).verdict).toBe("contradicted");
  });

  test("two countries are held against each other", async () => {
    const less = { where: [place("Mali", "ML")], than: [FRANCE] };
    const words = { words: "less coverage", least: null, most: 1, meaning: "less", source: "test" };
    expect((await verdictOn(claim({ ...less, test: words }), covered(0.2))).verdict).toBe("supported");
    const turned = { where: [FRANCE], than: [place("Mali", "ML")], test: words };
    expect((await verdictOn(claim(turned), covered(0.2))).verdict).toBe("contradicted");
  });

  test("without a series, and without a country, it cannot be told", async () => {
    const bare = await verdictOn(claim(), { rows: covered(0.1).rows });
    expect(bare.verdict).toBe("cannot be told");
    expect(bare.reason).toContain("--attention");
    const sahel = { ...place("the Sahel", null), precision: "region" as const };
    expect((await verdictOn(claim({ where: [sahel] }), covered(0.1))).verdict).toBe("cannot be told");
  });

  test("nothing after the as-of day enters", async () => {
    const { rows, attention } = covered(0.1);
    const late = { day: "2018-03-26", country: "ML", mentions: 1_000_000 };
    const more = { ...attention, cells: [...attention.cells, late] };
    expect(await verdictOn(claim(), { rows, attention: more })).toEqual(
      await verdictOn(claim(), { rows, attention }),
    );
  });
});
