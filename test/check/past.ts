import { type CheckQuestion, checkClaims } from "../../src/check/index.ts";
import type { Claim, ClaimReading, DatasetRow, Day, EventPlace } from "../../src/event/index.ts";
import type { Manifest } from "../../src/finding/index.ts";
import { en } from "../../src/strings/index.ts";
import { memoryHistory, type Past } from "../assess/memory-history.ts";
import { madeUpRow } from "../made-up.ts";

export const DAY: Day = "2018-03-25";
export const GROUP = { actor: "red-column", name: "Red Column" };

export function place(
  name: string,
  country: string | null,
  lat: number | null = null,
  lon: number | null = null,
): EventPlace {
  return { name, country, lat, lon, precision: lat === null ? "country" : "city", within: [] };
}

export const LYON = place("Lyon", "FR", 45.76, 4.84);
export const FRANCE = place("France", "FR");

export const row = (id: string, day: Day, dead: number, given: Partial<DatasetRow> = {}) =>
  madeUpRow({ id, day, dead, place: { ...LYON, precision: "exact", within: ["France"] }, ...given });

interface Query {
  actors?: readonly string[];
  countries?: readonly string[];
  from?: Day;
  to?: Day;
  near?: { lat: number; lon: number; km: number };
  minDeaths?: number;
  placeName?: string;
}

/** Rows held in memory; near is by degrees, which will do for towns that are far apart or the same. */
function source(rows: readonly DatasetRow[]) {
  const manifest: Manifest = { ...memoryHistory({ attacks: [] }, DAY).manifest, id: "made-up" };
  return {
    manifests: [manifest],
    find: async ({ actors, countries, from, to, near, minDeaths, placeName }: Query) =>
      rows.filter(
        (it) =>
          (!actors || actors.includes(it.sideA) || actors.includes(it.sideB)) &&
          (!countries || countries.includes(it.place.country ?? "")) &&
          (!from || it.date.start >= from) &&
          (!to || it.date.end <= to) &&
          (!near || Math.hypot(it.place.lat! - near.lat, it.place.lon! - near.lon) < near.km / 100) &&
          (!placeName || [it.place.name, ...it.place.within].join(" ").toLowerCase().includes(placeName)) &&
          (minDeaths === undefined || it.deaths.best >= minDeaths),
      ),
  };
}

/** The verdict on one reading, from a past and rows held in memory. */
export async function verdictOn(
  reading: ClaimReading,
  {
    rows = null,
    day = DAY,
    attention = null,
    ...past
  }: Partial<Past> & {
    rows?: readonly DatasetRow[] | null;
    day?: Day;
    attention?: CheckQuestion["attention"];
  } = {},
) {
  const claim: Claim = { text: "words", start: 0, end: 5, kind: reading.kind, reading };
  const [checked] = await checkClaims({
    claims: [claim],
    day,
    history: memoryHistory({ attacks: [], ...past }, day),
    rows: rows && source(rows),
    attention,
    namesOf: (actor) =>
      actor === GROUP.actor ? [{ name: GROUP.name, countries: null, from: null, to: null }] : [],
    countryName: (country) => country,
    t: en.checks,
  });
  return checked!;
}

export function killed(
  best: number,
  given: Partial<Extract<ClaimReading, { kind: "incident" }>> = {},
): ClaimReading {
  return {
    kind: "incident",
    event: "e1",
    asks: "killed",
    amount: { low: best, best, high: best, bound: null },
    when: { start: "2018-03-23", end: "2018-03-23", precision: "day" },
    where: LYON,
    whose: [GROUP],
    whoseFromContext: false,
    news: false,
    ...given,
  };
}
