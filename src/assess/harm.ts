import type { CountryCode } from "../event/index.ts";
import { finding } from "../finding/compose.ts";
import type { Finding } from "../finding/index.ts";
import { rounded } from "../finding/rounded.ts";
import { coverageIn } from "./coverage.ts";
import { ALL_DEATHS, type Counted, countOf, ONE_SIDED_DEATHS } from "./measures.ts";
import { windowBack } from "./monthly.ts";
import { type Picture, sourcesOf } from "./picture.ts";
import type { Window } from "./windows.ts";

const MONTHS = 12;
/** Countries named in the sentence; the table has them all. */
const NAMED = 3;

/** The same months this long before, in months. */
const EARLIER = 36;
/** Countries that are followed year by year. */
const FOLLOWED = 6;

/**
 * In which countries the group's victims died: the last twelve months, the same three years earlier, all the time
 * before; and year by year.
 */
export function harm(picture: Picture): Finding[] {
  const world = picture.views.at(-1);
  const window = world && windowBack(world.series, MONTHS);
  if (!window || !picture.known || picture.cells.length === 0) return [];
  const earlier = windowBack(world.series, MONTHS, EARLIER);
  return [
    ...[ONE_SIDED_DEATHS, ALL_DEATHS].flatMap((counted) => harmBy(picture, counted, window, earlier)),
    ...harmByYear(picture, ONE_SIDED_DEATHS, window),
  ];
}

function harmBy(picture: Picture, counted: Counted, window: Window, earlier: Window | null): Finding[] {
  const now = new Map<CountryCode, number>();
  const before = new Map<CountryCode, number>();
  const then = new Map<CountryCode, number>();
  for (const cell of picture.cells) {
    const deaths = countOf(cell, counted);
    const sums = cell.start >= window.start ? now : before;
    if (deaths > 0) sums.set(cell.country, (sums.get(cell.country) ?? 0) + deaths);
    if (earlier && deaths > 0 && cell.start >= earlier.start && cell.end <= earlier.end)
      then.set(cell.country, (then.get(cell.country) ?? 0) + deaths);
  }
  const allNow = sumOf(now);
  const allBefore = sumOf(before);
  if (allNow + allBefore === 0) return [];
  const lastYear = picture.coverage.lastYear;
  const countries = [...new Set([...now.keys(), ...before.keys()])].sort(
    (a, b) =>
      (now.get(b) ?? 0) - (now.get(a) ?? 0) ||
      (before.get(b) ?? 0) - (before.get(a) ?? 0) ||
      (a < b ? -1 : 1),
  );
  const rows = countries.map((country) => [
    picture.countryName(country),
    now.get(country) ?? 0,
    share(now.get(country) ?? 0, allNow),
    earlier === null ? null : (then.get(country) ?? 0),
    before.get(country) ?? 0,
    share(before.get(country) ?? 0, allBefore),
    lastYear === null ? null : rounded(coverageIn(picture.coverage, [country], lastYear)),
  ]);
  const place = picture.main?.place?.country ?? null;
  const { t } = picture;
  const measure = t.measures[counted.key];
  return [
    finding({
      id: `harm.${counted.key}`,
      topic: "harm",
      statement: t.harm.statement(
        window,
        { measure, all: counted === ALL_DEATHS },
        picture.whose,
        {
          n: allNow,
          shares: sharesOf(picture, now, allNow, place),
          ownDead: ownDead(picture, counted, window),
        },
        { n: allBefore, shares: sharesOf(picture, before, allBefore, place) },
      ),
      measure: counted.measure,
      scope: picture.t.scope.world,
      value: place === null || allNow === 0 ? null : share(now.get(place) ?? 0, allNow),
      unit: place === null ? null : t.harm.unit(measure, picture.countryName(place)),
      n: allNow,
      method: { name: t.harm.method, reference: "docs/measures.md" },
      sources: sourcesOf(picture, picture.views.at(-1)!.active, [window]),
      caveats: [t.harm.coverageDiffers, ...(counted.oneSided ? [] : [t.harm.ownDead])],
      table: {
        columns: [
          "country",
          "deaths, last 12 months",
          "share",
          earlier === null ? "deaths, three years earlier" : t.harm.deathsIn(earlier),
          "deaths before",
          "share before",
          lastYear === null ? "coverage" : t.harm.coverageOf(lastYear),
        ],
        rows,
      },
    }),
  ];
}

/** Deaths by country and whole year, for small multiples on one scale. */
function harmByYear(picture: Picture, counted: Counted, window: Window): Finding[] {
  const by = new Map<CountryCode, Map<number, number>>();
  for (const cell of picture.cells) {
    const deaths = countOf(cell, counted);
    if (deaths === 0 || cell.end > window.end) continue;
    const years = by.get(cell.country) ?? new Map<number, number>();
    const year = Number(cell.start.slice(0, 4));
    by.set(cell.country, years.set(year, (years.get(year) ?? 0) + deaths));
  }
  const all = [...by].map(([country, years]) => ({ country, years, deaths: sumOf(years) }));
  const place = picture.main?.place?.country ?? null;
  const most = all.toSorted((a, b) => b.deaths - a.deaths || (a.country < b.country ? -1 : 1));
  const here = most.findIndex(({ country }) => country === place);
  const chosen = most.filter((_, i) => i === here || i < (here >= FOLLOWED ? FOLLOWED - 1 : FOLLOWED));
  const first = Math.min(...all.flatMap(({ years }) => [...years.keys()]));
  const last = Number(window.end.slice(0, 4));
  if (chosen.length < 2) return [];
  const names = chosen.map(({ country }) => picture.countryName(country));
  return [
    finding({
      id: `harm-years.${counted.key}`,
      topic: "harm",
      statement: picture.t.harmYears.statement(
        first,
        last,
        picture.t.measures[counted.key],
        picture.whose,
        names,
        !window.end.endsWith("-12-31"),
      ),
      measure: counted.measure,
      scope: picture.t.scope.world,
      n: chosen.reduce((sum, { deaths }) => sum + deaths, 0),
      method: { name: picture.t.harmYears.method, reference: "docs/measures.md" },
      sources: sourcesOf(picture, picture.views.at(-1)!.active, [window]),
      caveats: [picture.t.harmYears.coverageDiffers],
      table: {
        columns: ["year", ...names],
        rows: Array.from({ length: last - first + 1 }, (_, i) => [
          String(first + i),
          ...chosen.map(({ years }) => years.get(first + i) ?? 0),
        ]),
      },
    }),
  ];
}

/** Of the deaths in all its events, the group's own dead, where the source tells them for the whole window. */
function ownDead(picture: Picture, counted: Counted, window: Window): number | null {
  if (counted.oneSided) return null;
  const cells = picture.cells.filter((cell) => cell.start >= window.start);
  const own = cells.map((cell) => cell.ownDead);
  if (own.length === 0 || own.includes(null)) return null;
  return own.reduce((sum: number, dead) => sum + (dead ?? 0), 0);
}

/** The countries with most of the deaths, and that of the attack. */
function sharesOf(
  picture: Picture,
  deaths: ReadonlyMap<CountryCode, number>,
  all: number,
  place: CountryCode | null,
): { name: string; share: number }[] {
  if (all === 0) return [];
  const first = [...deaths]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, NAMED)
    .map(([country, n]) => [country, n] as const);
  const named = first.map(([country, n]) => ({ name: picture.countryName(country), share: n / all }));
  if (place !== null && !first.some(([country]) => country === place))
    named.push({ name: picture.countryName(place), share: (deaths.get(place) ?? 0) / all });
  return named;
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : rounded(part / whole);
}

function sumOf(deaths: ReadonlyMap<CountryCode | number, number>): number {
  return [...deaths.values()].reduce((a, b) => a + b, 0);
}
