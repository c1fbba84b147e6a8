import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DatasetRow, EventRecord } from "../../src/event/index.ts";
import { addDays } from "../../src/event/index.ts";
import { joinReport } from "../../src/link/index.ts";
import { type Database, openMemory } from "../../src/store/index.ts";
import { madeUpEvent, madeUpRow } from "../made-up.ts";

const DAY = "2018-03-25";

let db: Database;
beforeAll(async () => {
  db = await openMemory();
});
afterAll(() => db.close());

const row = (id: string, day: string, dead: number, given: Partial<DatasetRow> = {}) =>
  madeUpRow({ id, day, dead, ...given });

const event = (given: Partial<EventRecord> = {}) =>
  madeUpEvent({
    date: { start: "2018-03-23", end: "2018-03-23", precision: "day" },
    perpetrators: [{ name: "Red Column", actor: null, status: "claimed", by: null, claim: null }],
    ...given,
  });

async function joined(events: EventRecord[], rows: readonly DatasetRow[], day = DAY) {
  const find = async ({ from, to, countries }: { from: string; to: string; countries?: readonly string[] }) =>
    rows.filter(
      ({ date, place }) =>
        date.start >= from && date.end <= to && (countries?.includes(place.country ?? "") ?? true),
    );
  const datasets = [...new Set(["made-up", ...rows.map(({ dataset }) => dataset)])];
  return joinReport(db, { events, day, rows: { find }, datasets });
}

const idsOf = (rows: readonly DatasetRow[]) => rows.map(({ id }) => id).sort();

describe("an event of a report", () => {
  it("is joined to the rows of its incident, of two types of violence, by what they have in common", async () => {
    const rows = [
      row("a", "2018-03-23", 2),
      row("b", "2018-03-23", 1, { place: { ...row("", DAY, 0).place, lat: 45.8 } }),
      row("c", "2018-03-23", 2, { violence: "state-based", sideA: "Government of X", sideB: "Red Column" }),
      row("far", "2018-03-23", 3, { place: { ...row("", DAY, 0).place, lat: 44 } }),
      row("late", "2018-03-25", 3),
    ];
    const [one] = await joined([event()], rows);
    expect(idsOf(one!.rows)).toEqual(["a", "b", "c"]);
    expect(one!.probability).toBeGreaterThan(0.8);
    expect(one!.bars[0]!.comparison).toBe("prior");
    expect(one!.bars.find(({ comparison }) => comparison === "killed")!.values).toEqual(["3", "3 (3–5)"]);
  });

  it("is joined to a row without a second side as surely as to one whose second side are civilians", async () => {
    const [told] = await joined([event()], [row("a", DAY, 3, { sideB: "Civilians" })]);
    const [empty] = await joined([event()], [row("a", DAY, 3, { sideB: "" })]);
    expect(empty!.probability).toBe(told!.probability);
  });

  it("known only by the part of a country is joined to the row of its day, group and toll wherever there, in no other country", async () => {
    const at = (lat: number, lon: number, country: string) => ({
      ...row("", DAY, 0).place,
      lat,
      lon,
      country,
    });
    const northeast = { ...at(2.26, 39.63, "KE"), name: "northeastern Kenya", precision: "region" as const };
    const rows = [
      row("garissa", "2018-03-23", 147, { place: at(-0.45, 39.65, "KE") }),
      row("somalia", "2018-03-23", 147, { place: at(0.5, 42.5, "SO") }),
      row("other", "2018-03-24", 2, { place: at(2, 40, "KE") }),
    ];
    const killed = { low: 147, best: 147, high: 147 };
    const [one] = await joined([event({ place: { ...northeast, radius: 317 }, killed })], rows);
    expect(idsOf(one!.rows)).toEqual(["garissa"]);
    expect(one!.probability).toBeGreaterThan(0.8);
  });

  it("known only to the year finds the incident whose toll is its own", async () => {
    const rows = [row("a", "2016-07-14", 86), row("b", "2016-07-26", 1), row("c", "2016-06-13", 2)];
    const date = { start: "2016-01-01", end: "2016-12-31", precision: "year" } as const;
    const [one] = await joined([event({ date, killed: { low: 86, best: 86, high: 86 } })], rows);
    expect(idsOf(one!.rows)).toEqual(["a"]);
    expect(one!.compared).toBe(3);
  });

  it("without a day is news: it is looked for in the month before the report", async () => {
    const rows = [row("a", "2018-03-23", 3), row("b", "2018-03-02", 40), row("c", "2018-01-02", 3)];
    const [one] = await joined([event({ date: null })], rows);
    expect(idsOf(one!.rows)).toEqual(["a"]);
  });

  it("is joined to nothing that lies after the day of the report, whatever the data hold", async () => {
    const past = [row("a", "2018-03-20", 9)];
    const future = Array.from({ length: 30 }, (_, i) => row(`f${i}`, addDays(DAY, i + 1), 3));
    const without = await joined([event()], past);
    expect(await joined([event()], [...past, ...future])).toEqual(without);
    expect(without[0]!.rows).toEqual([]);
  });

  it("is joined in each dataset by itself, and to no summary of a whole period", async () => {
    const rows = [
      row("a", "2018-03-23", 3),
      row("x", "2018-03-24", 4, { dataset: "other" }),
      row("sum", "2018-03-23", 3, { dataset: "third", summary: true }),
    ];
    const found = await joined([event()], rows);
    expect(found.map(({ dataset, rows }) => [dataset, idsOf(rows)])).toEqual([
      ["made-up", ["a"]],
      ["other", ["x"]],
      ["third", []],
    ]);
  });

  it("is left out where it has no place, or is no news and has no day", async () => {
    expect(await joined([event({ place: null }), event({ date: null, main: false })], [])).toEqual([]);
  });
});
