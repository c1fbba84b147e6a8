import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../src/event/index.ts";
import { Cell, SeverityCell, seriesOfActor, seriesOfActors } from "../../src/series/index.ts";
import { madeUpRowsOfA } from "../made-up.ts";

const rowOfA = madeUpRowsOfA();
const row = ({ dead = 1, ...given }: Parameters<typeof rowOfA>[0]) =>
  rowOfA({ deaths: { low: dead, best: dead, high: dead + 1 }, ...given });

const battle = { violence: "state-based", sideA: "Government of X", sideB: "A" } as const;

describe("an actor's series", () => {
  it("puts each row's deaths under its own type, and the incident under one-sided", () => {
    const { cells, severity } = seriesOfActor(
      [row({ dead: 2 }), row({}), row({ ...battle, dead: 5 })],
      "A",
      "month",
    );
    expect(cells).toEqual([
      expect.objectContaining({ violence: "one-sided", rows: 2, incidents: 1, low: 3, best: 3, high: 5 }),
      expect.objectContaining({ violence: "state-based", rows: 1, incidents: 0, low: 5, best: 5, high: 6 }),
    ]);
    expect(cells[0]).toMatchObject({ start: "2018-03-01", end: "2018-03-31", country: "FR", actor: "A" });
    expect(severity).toEqual([
      {
        actor: "A",
        country: "FR",
        month: "2018-03-01",
        violence: "one-sided",
        deaths: 3,
        low: 3,
        high: 5,
        incidents: 1,
      },
    ]);
  });

  it("counts an incident on its day, where the grain is the day", () => {
    const { cells } = seriesOfActor([row({ day: "2018-03-24" }), row({})], "A", "day");
    expect(cells.map((cell) => [cell.start, cell.end, cell.incidents, cell.rows])).toEqual([
      ["2018-03-23", "2018-03-23", 1, 1],
      ["2018-03-24", "2018-03-24", 1, 1],
    ]);
  });

  it("lets no month hold what happened after it", () => {
    const before = row({ ...battle, day: "2018-03-31", dead: 4 });
    const after = row({ day: "2018-04-01", dead: 9 });
    const march = seriesOfActor([before], "A", "month");
    const both = seriesOfActor([before, after], "A", "month");
    const untilMarch = <T extends { month?: string; start?: string }>(cells: T[]) =>
      cells.filter((cell) => (cell.month ?? cell.start!) <= "2018-03-31");
    expect(untilMarch(both.cells)).toEqual(march.cells);
    expect(untilMarch(both.severity)).toEqual(march.severity);
  });

  it("keeps what stands for a whole period out of every month, and says which rows these are", () => {
    const period = row({ date: { start: "2018-01-01", end: "2018-02-02", precision: "span" }, dead: 4182 });
    const year = row({ date: { start: "2018-01-01", end: "2018-01-20", precision: "year" } });
    const month = row({ date: { start: "2018-01-01", end: "2018-02-01", precision: "month" } });
    const nowhere = row({});
    nowhere.place = { ...nowhere.place, country: null };
    const { cells, residue } = seriesOfActor([period, year, month, nowhere], "A", "month");
    expect(residue).toEqual([period, year, nowhere]);
    expect(cells.reduce((sum, cell) => sum + cell.rows, 0)).toBe(1);
  });

  it("makes no incident of a row that stands for a whole country, but keeps its deaths", () => {
    const { cells, severity } = seriesOfActor([row({ summary: true, dead: 30 })], "A", "month");
    expect(cells).toEqual([expect.objectContaining({ rows: 1, best: 30, incidents: 0 })]);
    expect(severity).toEqual([]);
  });

  it("tells its own dead from either side, and null where one row does not", () => {
    const sided = row({ ...battle, deathsBySide: { a: 1, b: 2, civilians: 3, unknown: 4 } });
    const other = row({
      violence: "non-state",
      sideB: "B",
      deathsBySide: { a: 5, b: 6, civilians: 0, unknown: 0 },
    });
    const known = seriesOfActor([sided, other], "A", "month").cells;
    expect(Object.fromEntries(known.map((cell) => [cell.violence, cell.ownDead]))).toEqual({
      "non-state": 5,
      "state-based": 2,
    });
    const [cell] = seriesOfActor([sided, row(battle)], "A", "month").cells;
    expect(cell!.ownDead).toBeNull();
  });
});

describe("whatever the rows", () => {
  const rows = fc.array(
    fc
      .record({
        day: fc.integer({ min: 0, max: 90 }),
        dead: fc.nat(200),
        lat: fc.double({ min: 33, max: 34, noNaN: true }),
        violence: fc.constantFrom("one-sided" as const, "state-based" as const, "non-state" as const),
        sideA: fc.constantFrom("A", "B"),
        summary: fc.boolean(),
      })
      .map(({ day, dead, lat, violence, sideA, summary }) =>
        row({
          day: addDays("2016-01-01", day),
          dead,
          at: [lat, 44],
          violence,
          sideA,
          sideB: violence === "one-sided" ? "Civilians" : "C",
          summary,
        }),
      ),
    { maxLength: 50 },
  );

  it("rows and deaths add up to those of the input, and incidents to those of the histogram", () => {
    fc.assert(
      fc.property(rows, fc.constantFrom("month" as const, "day" as const), (given, grain) => {
        for (const actor of ["A", "B", "C"]) {
          const own = given.filter((one) => one.sideA === actor || one.sideB === actor);
          const { cells, severity } = seriesOfActor(given, actor, grain);
          const total = (key: "rows" | "best" | "incidents") =>
            cells.reduce((sum, cell) => sum + cell[key], 0);
          expect(total("rows")).toBe(own.length);
          expect(total("best")).toBe(own.reduce((sum, one) => sum + one.deaths.best, 0));
          expect(total("incidents")).toBe(severity.reduce((sum, cell) => sum + cell.incidents, 0));
          expect(cells.map((cell) => Cell.parse(cell))).toEqual(cells);
          expect(severity.map((cell) => SeverityCell.parse(cell))).toEqual(severity);
        }
      }),
    );
  });

  it("months are the days of the month summed up, for rows and deaths and incidents", () => {
    fc.assert(
      fc.property(rows, (given) => {
        const months = new Map<string, [number, number, number]>();
        for (const cell of seriesOfActors(given, "day").cells) {
          const key = `${cell.actor} ${cell.start.slice(0, 7)}`;
          const [n, best, incidents] = months.get(key) ?? [0, 0, 0];
          months.set(key, [n + cell.rows, best + cell.best, incidents + cell.incidents]);
        }
        const direct = new Map<string, [number, number, number]>();
        for (const cell of seriesOfActors(given, "month").cells) {
          const key = `${cell.actor} ${cell.start.slice(0, 7)}`;
          const [n, best, incidents] = direct.get(key) ?? [0, 0, 0];
          direct.set(key, [n + cell.rows, best + cell.best, incidents + cell.incidents]);
        }
        expect(direct).toEqual(months);
      }),
    );
  });
});
