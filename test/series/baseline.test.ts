import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { addDays, lastDayOfMonth, monthIndex } from "../../src/event/index.ts";
import { type Cell, type History, openBaseline } from "../../src/series/index.ts";
import { type Database, literal, openMemory } from "../../src/store/index.ts";
import { UCDP, ucdp } from "../import/shared-ucdp.ts";

const FOLDER = resolve(import.meta.dirname, "../../data/baseline");

let db: Database;
let history: History;
beforeAll(async () => {
  db = await openMemory();
  history = await openBaseline(db, "2020-12-31");
});
afterAll(() => db.close());

const deathsByYear = (cells: readonly Cell[]) => {
  const years = new Map<string, number>();
  for (const { start, best } of cells)
    years.set(start.slice(0, 4), (years.get(start.slice(0, 4)) ?? 0) + best);
  return years;
};

describe("the shipped baseline", () => {
  it("has the deaths in events involving IS as the source has them", async () => {
    const years = deathsByYear(await history.cells(["IS"]));
    expect([2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020].map((year) => years.get(String(year)))).toEqual([
      4_728, 27_858, 27_436, 29_519, 31_436, 11_400, 6_923, 7_505,
    ]);
  });

  it("has one incident in France in March 2018, of three rows, and one of 130 dead in November 2015", async () => {
    const cells = (await history.cells(["IS"])).filter((cell) => cell.country === "FR");
    const march = cells.filter((cell) => cell.start === "2018-03-01");
    expect(march.reduce((sum, cell) => sum + cell.rows, 0)).toBe(3);
    expect(march.reduce((sum, cell) => sum + cell.incidents, 0)).toBe(1);
    const tolls = (await history.severity(["IS"])).filter(
      (cell) => cell.country === "FR" && cell.month === "2015-11-01" && cell.violence === "one-sided",
    );
    expect(tolls).toEqual([expect.objectContaining({ deaths: 130, incidents: 1 })]);
  });

  it("knows how much of the official deaths it holds", async () => {
    const coverage = await history.coverage();
    const share = (year: number) => {
      const cell = coverage.find((one) => one.country === "IQ" && one.year === year)!;
      return cell.held / cell.official;
    };
    expect([2015, 2017, 2018].map((year) => share(year).toFixed(2))).toEqual(["0.71", "0.82", "0.41"]);
  });

  it("counts the incidents of a cell in its histogram, for everybody", async () => {
    const incidents = (cells: readonly { incidents: number }[]) =>
      cells.reduce((sum, cell) => sum + cell.incidents, 0);
    expect(incidents(await history.severity(["IS"]))).toBe(incidents(await history.cells(["IS"])));
    const [sum] = await db.query(
      `select sum(incidents)::integer as incidents from read_parquet(${literal(join(FOLDER, "cells.parquet"))})
      where violence = 'one-sided'`,
      {},
      z.object({ incidents: z.number() }),
    );
    expect(incidents(await history.severityOfAll())).toBe(sum!.incidents);
  });

  it("tells where a group is relabelled, what is missing, and whose data these are", () => {
    const { manifest, officialManifest } = history;
    expect(manifest.breaks).toContainEqual(
      expect.objectContaining({ actor: "IS", country: "NG", day: "2015-03-14" }),
    );
    expect(manifest.vintage).toBe("GED 21.1, published 2021");
    expect(manifest.incomplete.join(" ")).toMatch(/no end date.*67 .* more than 31 days/);
    expect(manifest.licence).toBe("CC BY 4.0");
    expect(manifest.citation).toMatch(/Sundberg.*Pettersson/);
    expect(officialManifest.vintage).toMatch(/2025: hindsight/);
    expect(history.monthsManifest.incomplete.join(" ")).toContain("Niger, Nigeria");
  });

  it("counts no civilians among the actors, and governments among them", async () => {
    expect(await history.cells(["Civilians"])).toEqual([]);
    expect((await history.cells(["Government of Iraq"])).length).toBeGreaterThan(0);
  });

  it("is small, and holds neither ids nor places nor days", async () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith(".parquet"));
    const bytes = files.reduce((sum, name) => sum + statSync(join(FOLDER, name)).size, 0);
    expect(bytes).toBeLessThan(3_000_000);
    for (const name of files) {
      const columns = await db.query(
        `describe from read_parquet(${literal(join(FOLDER, name))})`,
        {},
        z.object({ column_name: z.string() }),
      );
      for (const { column_name } of columns)
        expect(column_name).toMatch(
          /^(actor|country|violence|month|year|rows|events|incidents|low|best|high|deaths|official|held)$/,
        );
    }
    for (const cell of await history.cells(["IS", "Government of Syria"])) expect(cell.start).toMatch(/-01$/);
  });
});

describe("two clocks", () => {
  it("nothing dated after the as-of day comes out, and what comes out does not depend on later days", async () => {
    const everything = {
      cells: await history.cells(["IS", "Government of Nigeria"]),
      severity: await history.severity(["IS", "Government of Nigeria"]),
    };
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: -400, max: 14_000 }), async (days) => {
        const asOf = addDays("1989-01-01", days);
        const past = await openBaseline(db, asOf);
        expect(past.through <= asOf).toBe(true);
        expect(past.manifest.breaks.every(({ day }) => day <= asOf)).toBe(true);
        const cells = await past.cells(["IS", "Government of Nigeria"]);
        expect(cells).toEqual(everything.cells.filter((cell) => cell.end <= asOf));
        const severity = await past.severity(["IS", "Government of Nigeria"]);
        expect(severity).toEqual(everything.severity.filter((cell) => cell.month <= past.through));
        expect((await past.severityOfAll()).every((cell) => cell.month <= past.through)).toBe(true);
        for (const { year } of [...(await past.coverage()), ...(await past.countryYears())])
          expect(`${year}-12-31` <= asOf).toBe(true);
        for (const { month } of (await past.countryMonths("SY")) ?? [])
          expect(lastDayOfMonth(monthIndex(month)) <= asOf).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it("ends with the last complete month, the last complete year, and the data", async () => {
    expect((await openBaseline(db, "2018-03-25")).through).toBe("2018-02-28");
    expect((await openBaseline(db, "2018-03-31")).through).toBe("2018-03-31");
    const later = await openBaseline(db, "2023-06-30");
    expect(later.through).toBe("2020-12-31");
    const years = (await later.countryYears()).map((total) => total.year);
    expect(Math.max(...years)).toBe(2022);
  });
});

describe("country-months", () => {
  it("add up to the official years, and leave out the countries whose months do not", async () => {
    const whole = await openBaseline(db, "2024-12-31");
    const years = (await whole.countryYears()).filter(({ country }) => country === "AF");
    const months = (await whole.countryMonths("AF"))!;
    for (const year of new Set(years.map((total) => total.year)))
      expect(
        months.filter(({ month }) => month.startsWith(`${year}`)).reduce((sum, { best }) => sum + best, 0),
      ).toBe(years.filter((total) => total.year === year).reduce((sum, { best }) => sum + best, 0));
    expect(await whole.countryMonths("NG")).toBeNull();
    expect(await whole.countryMonths("NE")).toBeNull();
  });
});

describe.skipIf(UCDP === null)("against its source", () => {
  it("every actor's rows and deaths of every year, country and type are those of the source", async () => {
    const [differences] = await db.query(
      `with source as (
        select unnest(case when side_b = 'Civilians' then [side_a] else list_distinct([side_a, side_b]) end) as actor,
          year, lower(left(type_of_violence, 3)) as type, low_death, best_death, high_death
        from read_parquet(${literal(ucdp("ged211_prec12_global.parquet"))})),
      theirs as (select actor, year, type, count(*) as rows, sum(low_death) as low, sum(best_death) as best,
        sum(high_death) as high from source group by all),
      ours as (select actor, year(month) as year, lower(left(violence, 3)) as type, sum(rows) as rows, sum(low) as low,
        sum(best) as best, sum(high) as high from read_parquet(${literal(join(FOLDER, "cells.parquet"))})
        group by all having sum(rows) > 0)
      select (select count(*) from theirs)::integer as cells,
        (select count(*) from (from theirs except from ours))::integer as missing,
        (select count(*) from (from ours except from theirs))::integer as surplus`,
      {},
      z.object({ cells: z.number(), missing: z.number(), surplus: z.number() }),
    );
    expect(differences).toMatchObject({ missing: 0, surplus: 0 });
    expect(differences!.cells).toBeGreaterThan(5_000);
  });

  it("has the official totals by country and year", async () => {
    const [theirs] = await db.query(
      `select sum(cumulative_total_deaths_in_orgvio_best_cy)::integer as deaths
      from read_csv(${literal(ucdp("organizedviolencecy_v25_1.csv"))}) where year_cy <= 2022`,
      {},
      z.object({ deaths: z.number() }),
    );
    const ours = await (await openBaseline(db, "2022-12-31")).countryYears();
    expect(ours.reduce((sum, total) => sum + total.best, 0)).toBe(theirs!.deaths);
  });
});
