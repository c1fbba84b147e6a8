import { describe, expect, it } from "vitest";
import { openRows } from "../../src/import/index.ts";
import { openBaseline, openRowsHistory } from "../../src/series/index.ts";
import { openMemory } from "../../src/store/index.ts";
import { UCDP, ucdp } from "../import/shared-ucdp.ts";

async function opened(name: string, asOf: string) {
  const db = await openMemory();
  const rows = await openRows(db, [ucdp(name)]);
  return { db, rows, ...(await openRowsHistory(db, rows, asOf)) };
}

describe.skipIf(UCDP === null)("a history from the user's own rows", () => {
  it.each([
    ["ged_union.parquet", /several versions \(19\.1, 19\.1-syria, 21\.1, 23\.1\)/],
    ["ged191_iraq_hdx.csv.gz", /part of the world/],
    ["ged231_sample1000.csv", /sample/],
  ])("is not made from %s", async (name, reason) => {
    const { db, history, reason: given } = await opened(name, "2018-03-25");
    expect(history).toBeNull();
    expect(given).toMatch(reason);
    db.close();
  });

  it("goes by day up to the as-of day, and agrees with the baseline that was built from the same rows", async () => {
    const { db, history } = await opened("ged211_prec12_global.parquet", "2018-03-31");
    expect(history).toMatchObject({ grain: "day", through: "2018-03-31" });
    const baseline = await openBaseline(db, "2018-03-31");
    const sums = (cells: readonly { rows: number; incidents: number; best: number; violence: string }[]) =>
      ["one-sided", "state-based", "non-state"].map((violence) =>
        cells
          .filter((cell) => cell.violence === violence)
          .reduce(([rows, best], cell) => [rows! + cell.rows, best! + cell.best], [0, 0]),
      );
    const [days, months] = [await history!.cells(["IS"]), await baseline.cells(["IS"])];
    expect(sums(days)).toEqual(sums(months));
    expect(days.every((cell) => cell.start === cell.end && cell.end <= "2018-03-31")).toBe(true);
    const byStart = days.map((cell) => cell.start);
    expect(byStart).toEqual([...byStart].sort());
    expect(await history!.severity(["IS"])).toEqual(await baseline.severity(["IS"]));
    expect(await history!.severityOfAll()).toEqual(await baseline.severityOfAll());
    expect(await history!.coverage()).toEqual(await baseline.coverage());
    expect(await history!.countryYears()).toEqual(await baseline.countryYears());
    db.close();
  });
});
