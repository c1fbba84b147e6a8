import { finding } from "../finding/compose.ts";
import type { Finding } from "../finding/index.ts";
import { REGIME_COLUMNS, regimeCells } from "../finding/regime-table.ts";
import { rounded } from "../finding/rounded.ts";
import { type ChangePoints, changePoints, MONTHLY_STRENGTH } from "../statistics/change-points/index.ts";
import { isNotEnoughData } from "../statistics/not-enough-data.ts";
import { breakCaveats } from "./caveats.ts";
import { LEVEL } from "./comparison.ts";
import { type Counted, ONE_SIDED_DEATHS, ONE_SIDED_INCIDENTS } from "./measures.ts";
import { monthly, sum } from "./monthly.ts";
import { breaksAcross, firstActive, type Picture, sourcesOf, type View } from "./picture.ts";
import type { Scope } from "./scope.ts";
import type { Window } from "./windows.ts";

/** Changes less likely than this stand in the table and not in the sentence. */
const LIKELY = 0.5;

const MEASURES = [ONE_SIDED_INCIDENTS, ONE_SIDED_DEATHS];

/** Stretches between change points of the monthly series since the group is first on record, for every scope. */
export function regimes(picture: Picture): Finding[] {
  const first = firstActive(picture);
  if (first < 0) return [];
  return picture.views.flatMap((view) => regimesIn(picture, view, first));
}

/** One measure's series cut into regimes; its points are months. */
interface Cut {
  counted: Counted;
  months: readonly Window[];
  found: ChangePoints;
}

function regimesIn(picture: Picture, view: View, first: number): Finding[] {
  const months = view.series.months.slice(first);
  const cuts = MEASURES.flatMap((counted): Cut[] => {
    const found = changePoints(view.series.counts[counted.key].slice(first), {
      kind: "counts",
      strength: MONTHLY_STRENGTH,
      level: LEVEL,
    });
    return isNotEnoughData(found) ? [] : [{ counted, months, found }];
  });
  const [primary] = cuts;
  if (!primary) return [];
  const whole = { start: months[0]!.start, end: months.at(-1)!.end, months: months.length };
  const last = primary.found.regimes.at(-1)!;
  return [
    finding({
      id: `regimes.${view.scope.kind}`,
      topic: "trend",
      statement: cuts.map((cut) => said(picture, view, cut)).join(" "),
      measure: primary.counted.measure,
      scope: view.scope.label,
      value: rounded(last.rate),
      unit: picture.t.regimes.unit(picture.t.measures[primary.counted.key]),
      intervals: [
        {
          low: rounded(last.low),
          high: rounded(last.high),
          level: LEVEL,
          covers: picture.t.regimes.within,
        },
      ],
      n: months.length,
      method: {
        name: picture.t.regimes.method,
        reference:
          "Killick, Fearnhead & Eckley 2012, JASA 107, 1590–1598; Fearnhead 2006, Statistics and Computing 16, 203–213",
      },
      sources: sourcesOf(picture, view.active, [whole]),
      caveats: [picture.t.regimes.noForecast, ...breakCaveats(picture, view.scope, [whole])],
      table: {
        columns: ["measure", ...REGIME_COLUMNS, "cause"],
        rows: cuts.flatMap((cut) => rowsOf(picture, view, cut)),
      },
    }),
  ];
}

function said(picture: Picture, view: View, { counted, months, found }: Cut): string {
  const t = picture.t.regimes;
  const { where } = view.scope;
  const measure = picture.t.measures[counted.key];
  const at = found.changes.findLastIndex(({ p }) => p >= LIKELY);
  const change = found.changes[at];
  const month = (index: number) => months[index]!.start;
  if (!change) return t.none(where, measure, picture.whose, month(0));
  return t.last(
    where,
    measure,
    picture.whose,
    { month: month(change.index), low: month(change.low), high: month(change.high), p: change.p },
    found.regimes[at]!,
    found.regimes[at + 1]!,
    ofMeasurement(picture, view, { counted, months, found }, at),
  );
}

/**
 * Whether a break of method or a change of name lies where a change does, and the countries that it concerns make up most of
 * the step from the one level to the other: a break in one country is no reason for a change in all the others.
 */
function ofMeasurement(picture: Picture, view: View, { counted, months, found }: Cut, at: number): boolean {
  const { index, low, high } = found.changes[at]!;
  // The new regime's first month is the first that the break can be seen in, or the one that it falls into.
  const around = { start: months[Math.max(0, low - 1)]!.end, end: months[high]!.end };
  const broken = breaksAcross(picture, view.scope, [around]).map(({ country }) => country);
  if (broken.length === 0) return false;
  if (broken.includes(null)) return true;
  const { from } = found.regimes[at]!;
  const { to } = found.regimes[at + 1]!;
  const step = (countries: Scope["countries"]) => {
    const counts = monthly(picture.cells, { countries }, months).counts[counted.key];
    return mean(counts.slice(index, to + 1)) - mean(counts.slice(from, index));
  };
  const whole = step(view.scope.countries);
  return 2 * Math.sign(whole) * step(new Set(broken.filter((it) => it !== null))) > Math.abs(whole);
}

function mean(counts: readonly number[]): number {
  return sum(counts) / counts.length;
}

function rowsOf(picture: Picture, view: View, cut: Cut): (string | number | null)[][] {
  const { counted, months, found } = cut;
  const month = (at: number) => months[at]!.start.slice(0, 7);
  return found.regimes.map((regime, i) => {
    const change = i === 0 ? null : found.changes[i - 1]!;
    return [
      counted.label,
      ...regimeCells(regime, change, month),
      change && ofMeasurement(picture, view, cut, i - 1) ? "measurement, not world" : null,
    ];
  });
}
