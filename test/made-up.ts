import type { DatasetRow, EventRecord } from "../src/event/index.ts";

export type MadeUpRow = Partial<DatasetRow> & { day?: string; dead?: number };

/** A one-sided row with one dead in Lyon on 23 March 2018, but for what is given. */
export function madeUpRow(given: MadeUpRow = {}): DatasetRow {
  const { day = "2018-03-23", dead = 1, ...rest } = given;
  return {
    dataset: "made-up",
    id: "r1",
    violence: "one-sided",
    date: { start: day, end: day, precision: "day" },
    place: { name: "Lyon", country: "FR", lat: 45.76, lon: 4.84, precision: "exact", within: [] },
    sideA: "Red Column",
    sideB: "Civilians",
    deaths: { low: dead, best: dead, high: dead },
    deathsBySide: null,
    summary: false,
    headline: null,
    ...rest,
  };
}

/** Rows by the group A, each with an id of its own, in Carcassonne or where `at` is (latitude, longitude). */
export function madeUpRowsOfA(): (given: MadeUpRow & { at?: readonly [number, number] }) => DatasetRow {
  let serial = 0;
  return ({ at: [lat, lon] = [43.21, 2.36], ...given }) =>
    madeUpRow({
      id: String(++serial),
      place: { name: "", country: "FR", lat, lon, precision: "exact", within: [] },
      sideA: "A",
      ...given,
    });
}

/** The main event of a report: an attack in Lyon with three dead, but for what is given. */
export function madeUpEvent(given: Partial<EventRecord> = {}): EventRecord {
  return {
    id: "e1",
    type: "attack",
    stage: "accomplished",
    main: true,
    date: null,
    place: { name: "Lyon", country: "FR", lat: 45.76, lon: 4.84, precision: "city", within: ["France"] },
    perpetrators: [],
    attackers: null,
    organisation: { degree: "unknown", statement: null, group: null },
    targets: [],
    weapons: [],
    tactic: null,
    killed: { low: 3, best: 3, high: 3 },
    wounded: null,
    kidnapped: null,
    includesPerpetrators: null,
    spans: {},
    ...given,
  };
}
