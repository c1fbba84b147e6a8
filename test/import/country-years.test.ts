import { describe, expect, it } from "vitest";
import { z } from "zod";
import { findEvents, listDatasets } from "../../src/import/index.ts";
import { freshWorkshop } from "./store-fixture.ts";

const shop = freshWorkshop();
const found = async () => findEvents((await shop().store()).db, {});

describe("UCDP's totals by country and year", () => {
  const totals = (best: string) => {
    const columns = ["sb", "ns", "os"].flatMap((type) =>
      ["best", "low", "high"].map((e) => `${type}_total_deaths_${e}_cy`),
    );
    return `country_cy,year_cy,${columns.join(",")}\nYemen (North Yemen),2024,${best},1,9,0,0,0,2,2,2\n,2024,1,1,1,0,0,0,0,0,0\n`;
  };

  it("are kept apart from events, and a release that comes again is replaced", async () => {
    const report = await shop().add("organizedviolencecy_v25_1.csv", totals("5"));
    expect(report).toMatchObject({ datasets: ["ucdp-countryyear-25.1"], rowsIn: 2, records: 1 });
    expect(report.rejects).toMatchObject([{ line: 3, column: "country_cy", value: null, reason: "missing" }]);
    expect(await shop().add("organizedviolencecy_v25_1.csv", totals("6"))).toMatchObject({
      records: 0,
      updates: 1,
    });
    const { db } = await shop().store();
    const rows = await db.query(
      "select violence, best from country_years order by violence",
      {},
      z.object({ violence: z.string(), best: z.number() }),
    );
    expect(rows).toEqual([
      { violence: "non-state", best: 0 },
      { violence: "one-sided", best: 2 },
      { violence: "state-based", best: 6 },
    ]);
    expect(await found()).toEqual([]);
    const [totalsHeld] = await listDatasets(await shop().store());
    expect(totalsHeld).toMatchObject({ rows: 1, current: 1 });
  });
});
