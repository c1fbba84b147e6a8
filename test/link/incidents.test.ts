import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DatasetRow } from "../../src/event/index.ts";
import { addDays, kilometresBetween } from "../../src/event/index.ts";
import { inOrder } from "../../src/link/incidents.ts";
import { actorsOf, type Incident, incidentsIn, incidentsOf } from "../../src/link/index.ts";
import { madeUpRowsOfA } from "../made-up.ts";

const row = madeUpRowsOfA();

const ids = (incidents: readonly Incident[]) => incidents.map((incident) => incident.rows.map((r) => r.id));

describe("rows of one group and day", () => {
  it("of a quiet town are one incident, whatever their type of violence", () => {
    const attack = [
      row({ dead: 2 }),
      row({ at: [43.2135, 2.3516] }),
      row({ violence: "state-based", sideA: "Government of X", sideB: "A", dead: 2 }),
    ];
    expect(incidentsOf(attack, "A").map((incident) => incident.rows.length)).toEqual([3]);
  });

  it("are one incident for each of the actors that took part in them", () => {
    const battle = row({ violence: "non-state", sideB: "B" });
    expect(actorsOf(battle)).toEqual(["A", "B"]);
    expect(incidentsOf([battle], "B")).toHaveLength(1);
  });

  it("leave civilians out: they are no actor", () => {
    expect(actorsOf(row({}))).toEqual(["A"]);
  });

  it("of a city at war are not: that many attacks come there on any day", () => {
    const fighting = Array.from({ length: 60 }, (_, n) => row({ day: addDays("2017-02-01", n) }));
    const attack = [row({ day: "2017-04-02" }), row({ day: "2017-04-02", at: [43.25, 2.4] })];
    expect(incidentsOf(attack, "A")).toHaveLength(1);
    expect(incidentsOf([...fighting, ...attack], "A")).toHaveLength(62);
  });

  it("do not chain: a row that is near a member, but not the first, is another incident", () => {
    const line = [0, 0.2, 0.4].map((north) => row({ at: [43 + north, 2], dead: 9 - 10 * north }));
    expect(ids(incidentsOf(line, "A"))).toEqual([[line[0]!.id, line[1]!.id], [line[2]!.id]]);
  });

  it("are not one with those of the next day", () => {
    expect(incidentsOf([row({}), row({ day: "2018-03-24" })], "A")).toHaveLength(2);
  });

  it("stay apart from a row that is known only to the month", () => {
    const vague = row({ date: { start: "2018-03-23", end: "2018-04-20", precision: "month" } });
    expect(incidentsOf([row({}), vague], "A")).toHaveLength(2);
  });

  it("stay apart where their points stand for a whole district", () => {
    const coarse = () => {
      const one = row({ violence: "state-based", sideA: "Government of X", sideB: "A" });
      return { ...one, place: { ...one.place, precision: "district" as const } };
    };
    expect(incidentsOf([coarse(), coarse()], "A")).toHaveLength(2);
  });

  it("stay apart where one has no coordinates", () => {
    const nowhere = row({});
    nowhere.place = { ...nowhere.place, lat: null, lon: null };
    expect(incidentsOf([row({}), nowhere], "A")).toHaveLength(2);
  });
});

const anyRows = fc.array(
  fc
    .record({
      id: fc.nat(99_999),
      day: fc.integer({ min: 0, max: 12 }),
      length: fc.constantFrom(0, 0, 0, 1, 6),
      lat: fc.double({ min: 33, max: 35, noNaN: true }),
      lon: fc.double({ min: 43, max: 45, noNaN: true }),
      dead: fc.nat(50),
      violence: fc.constantFrom("one-sided" as const, "state-based" as const, "non-state" as const),
      sideA: fc.constantFrom("A", "B", "C"),
    })
    .map(({ id, day, length, lat, lon, dead, violence, sideA }) => {
      const start = addDays("2016-06-20", day);
      const sideB = violence === "one-sided" ? "Civilians" : "D";
      const date = { start, end: addDays(start, length), precision: "day" as const };
      return row({ id: String(id), date, at: [lat, lon], dead, violence, sideA, sideB });
    }),
  { maxLength: 60 },
);
const distinctRows = anyRows.map((rows) => [...new Map(rows.map((r) => [r.id, r])).values()]);
const ACTORS = ["A", "B", "C", "D"];

describe("whatever the rows", () => {
  it("their order does not matter", () => {
    fc.assert(
      fc.property(
        distinctRows.chain((rows) =>
          fc.tuple(
            fc.constant(rows),
            fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
          ),
        ),
        ([rows, shuffled]) => {
          for (const actor of ACTORS)
            expect(ids(incidentsOf(shuffled, actor))).toEqual(ids(incidentsOf(rows, actor)));
        },
      ),
    );
  });

  it("each is in exactly one incident of each of its actors, and no death is lost", () => {
    fc.assert(
      fc.property(distinctRows, (rows) => {
        for (const actor of ACTORS) {
          const own = rows.filter((r) => actorsOf(r).includes(actor));
          const members = incidentsOf(rows, actor).flatMap((incident) => incident.rows);
          expect(members.map((r) => r.id).sort()).toEqual(own.map((r) => r.id).sort());
          const deaths = (of: readonly DatasetRow[]) => of.reduce((sum, r) => sum + r.deaths.best, 0);
          expect(deaths(members)).toBe(deaths(own));
        }
      }),
    );
  });

  it("those of some days are the same as among all", () => {
    fc.assert(
      fc.property(distinctRows, (rows) => {
        for (const actor of ACTORS) {
          const own = inOrder(rows.filter((r) => actorsOf(r).includes(actor)));
          const days = new Set(own.filter((r) => r.violence === "one-sided").map(({ day }) => day));
          const all = incidentsIn(own).filter(([anchor]) => days.has(anchor.day));
          expect(incidentsIn(own, undefined, days)).toEqual(all);
        }
      }),
    );
  });

  it("every row is of the day of its incident's first row, and within 50 km of it", () => {
    fc.assert(
      fc.property(distinctRows, (rows) => {
        for (const { rows: members } of ACTORS.flatMap((actor) => incidentsOf(rows, actor))) {
          const [anchor] = members;
          for (const member of members) {
            expect(member.date.start).toBe(anchor.date.start);
            const [a, b] = [anchor.place, member.place];
            const km = kilometresBetween({ lat: a.lat!, lon: a.lon! }, { lat: b.lat!, lon: b.lon! });
            expect(km).toBeLessThanOrEqual(50);
          }
        }
      }),
    );
  });

  it("rows of later days do not change the incidents of earlier ones", () => {
    fc.assert(
      fc.property(distinctRows, fc.integer({ min: 0, max: 12 }), (rows, day) => {
        const asOf = addDays("2016-06-20", day);
        const past = rows.filter((r) => r.date.start <= asOf);
        for (const actor of ACTORS) {
          const cut = incidentsOf(rows, actor)
            .map((incident) => incident.rows.filter((r) => r.date.start <= asOf).map((r) => r.id))
            .filter((members) => members.length > 0);
          expect(cut).toEqual(ids(incidentsOf(past, actor)));
        }
      }),
    );
  });
});
