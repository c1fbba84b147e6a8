import { lastCompleteYear } from "../event/index.ts";
import { finding } from "../finding/compose.ts";
import type { Finding } from "../finding/index.ts";
import { rounded } from "../finding/rounded.ts";
import { breakCaveats } from "./caveats.ts";
import { type Comparison, comparison, coverageDecides } from "./comparison.ts";
import { coverageIn } from "./coverage.ts";
import { ALL_DEATHS, type Counted, countOf, ONE_SIDED_DEATHS } from "./measures.ts";
import { type Picture, sourcesOf, type View } from "./picture.ts";
import { inScope } from "./scope.ts";
import { ratioMethod } from "./trend.ts";
import type { Window } from "./windows.ts";

/** Calendar years with the change from year to year, for every scope in which the group is on record. */
export function byYear(picture: Picture): Finding[] {
  const first = picture.cells.reduce(
    (year, cell) => Math.min(year, Number(cell.start.slice(0, 4))),
    Infinity,
  );
  const last = lastCompleteYear(picture.end);
  if (first > last) return [];
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return picture.views.filter((view) => view.active.length > 0).map((view) => yearsOf(picture, view, years));
}

function yearsOf(picture: Picture, view: View, years: readonly number[]): Finding {
  const totals = yearTotals(picture, view);
  const of = (year: number, counted: Counted) => totals.get(`${year} ${counted.key}`) ?? 0;
  const deaths = picture.known ? ALL_DEATHS : ONE_SIDED_DEATHS;
  const changes = years.map((year) =>
    yearOnYear(picture, view, deaths, year, of(year - 1, deaths), of(year, deaths)),
  );
  const steepest = changes.reduce<Comparison | null>(
    (found, it) => (it.b - it.a > (found ? found.b - found.a : 0) ? it : found),
    null,
  );
  const latest = changes.at(-1)!;
  return finding({
    id: `by-year.${view.scope.kind}`,
    topic: "trend",
    statement: [latest, ...(steepest && steepest !== latest ? [steepest] : [])]
      .map((it, i) => words(picture, view, it, i === 1))
      .join(" "),
    measure: deaths.measure,
    scope: view.scope.label,
    value: rounded(latest.ratio),
    unit: picture.t.byYear.unit(picture.t.measures[deaths.key]),
    intervals: latest.bounds
      ? [
          latest.sampling,
          { low: latest.bounds.low, high: latest.bounds.high, level: null, covers: latest.bounds.covers },
        ]
      : [latest.sampling],
    n: latest.a + latest.b,
    method: ratioMethod(picture),
    sources: sourcesOf(picture, view.active, [latest.before, latest.now]),
    caveats: [
      picture.t.byYear.coverageChanges,
      ...breakCaveats(picture, view.scope, [yearWindow(years[0]!), yearWindow(years.at(-1)!)]),
    ],
    table: {
      columns: [
        "year",
        ...picture.counted.map(({ label }) => label),
        picture.t.byYear.change(picture.t.measures[deaths.key]),
        "95 % low",
        "95 % high",
        "coverage bound low",
        "coverage bound high",
        "coverage (all actors)",
      ],
      rows: years.map((year, i) => {
        const it = changes[i]!;
        return [
          String(year),
          ...picture.counted.map((counted) => of(year, counted)),
          it.ratio === null ? null : rounded(it.ratio - 1),
          lessOne(it.sampling.low),
          lessOne(it.sampling.high),
          lessOne(it.bounds?.low ?? null),
          lessOne(it.bounds?.high ?? null),
          rounded(coverageIn(picture.coverage, view.active, year)),
        ];
      }),
    },
  });
}

/** One calendar year against the one before. */
function yearOnYear(
  picture: Picture,
  view: View,
  counted: Counted,
  year: number,
  b: number,
  a: number,
): Comparison {
  const windows = { now: yearWindow(year), before: yearWindow(year - 1) };
  return comparison(picture, view, counted, { ...windows, a, b });
}

function words(picture: Picture, view: View, it: Comparison, steepest: boolean): string {
  const [then, now] = [it.before, it.now].map((window) => {
    const year = window.start.slice(0, 4);
    return { year, held: coverageIn(picture.coverage, view.active, Number(year)) };
  }) as [{ year: string; held: number | null }, { year: string; held: number | null }];
  return picture.t.byYear.statement(
    { known: picture.known, whose: picture.whose, where: view.scope.where, steepest },
    { ...then, n: it.b },
    { ...now, n: it.a },
    it,
    coverageDecides(it),
  );
}

function yearTotals(picture: Picture, view: View): Map<string, number> {
  const totals = new Map<string, number>();
  for (const cell of picture.cells) {
    if (!inScope(cell, view.scope)) continue;
    for (const counted of picture.counted) {
      const key = `${cell.start.slice(0, 4)} ${counted.key}`;
      totals.set(key, (totals.get(key) ?? 0) + countOf(cell, counted));
    }
  }
  return totals;
}

function yearWindow(year: number): Window {
  return { start: `${year}-01-01`, end: `${year}-12-31`, months: 12 };
}

function lessOne(ratio: number | null): number | null {
  return ratio === null ? null : rounded(ratio - 1);
}
