import type { CountryCode, EventRecord } from "../event/index.ts";
import { finding } from "../finding/compose.ts";
import type { Finding, Interval } from "../finding/index.ts";
import { rounded } from "../finding/rounded.ts";
import type { SeverityCell } from "../series/cell.ts";
import { isNotEnoughData } from "../statistics/not-enough-data.ts";
import { binomialInterval } from "../statistics/rates.ts";
import { fitSeverity } from "../statistics/severity/index.ts";
import { LEVEL } from "./comparison.ts";
import { type Picture, sourcesOf } from "./picture.ts";

/** How unusual the report's toll is: for the group, for the country and for the world. */
export function severities(picture: Picture): Finding[] {
  const toll = picture.main?.killed?.best ?? null;
  const country = picture.main?.place?.country ?? null;
  const own = deadly(picture.severity);
  const all = deadly(picture.severityOfAll);
  const sets: Compared[] = [];
  const t = picture.t.severity;
  if (picture.known)
    sets.push({ id: "group", whose: t.ofGroup(picture.whose, null), cells: own, country: null });
  const here = own.filter((cell) => cell.country === country);
  // A group of one country alone would be told twice.
  if (picture.known && country !== null && (here.length < own.length || own.length === 0))
    sets.push({
      id: "group-in-country",
      whose: t.ofGroup(picture.whose, picture.countryName(country)),
      cells: here,
      country,
    });
  if (country !== null)
    sets.push({
      id: "country",
      whose: t.ofAnyone(picture.countryName(country)),
      cells: all.filter((cell) => cell.country === country),
      country,
    });
  sets.push({ id: "world", whose: t.ofAnyone(null), cells: all, country: null });
  return sets.map((set, i) => severity(picture, set, toll, i === 0 && isOnForces(picture.main)));
}

const FORCES: ReadonlySet<string> = new Set(["military", "police"]);

/** Whether the attack was on soldiers or police and on no one who does not fight: one-sided incidents are on civilians. */
function isOnForces(main: EventRecord | null): boolean {
  const kinds = (main?.targets ?? []).map(({ kind }) => kind).filter((kind) => kind !== "armed-group");
  return kinds.length > 0 && kinds.every((kind) => FORCES.has(kind));
}

interface Compared {
  id: string;
  whose: string;
  cells: readonly SeverityCell[];
  country: CountryCode | null;
}

function severity(picture: Picture, set: Compared, toll: number | null, onForces: boolean): Finding {
  const n = incidents(set.cells);
  const months = set.cells.map((cell) => cell.month).sort();
  const t = picture.t.severity;
  const period = n === 0 ? null : { start: months[0]!, end: picture.end };
  const k = incidents(set.cells.filter((cell) => cell.deaths >= (toll ?? 0)));
  // Every deadly incident has one death or more.
  const told = toll !== null && toll > 1 && n > 0;
  const interval = told ? binomialInterval(k, n, LEVEL) : null;
  const range = told ? publishersRange(set.cells, n, toll, picture.t.shared.publisherRange) : null;
  const tail = told && k < FEW ? modelled(set.cells, n, toll) : null;
  const compared = { whose: set.whose, n, period };
  return finding({
    id: `severity.${set.id}`,
    topic: "severity",
    statement:
      interval === null
        ? n === 0
          ? t.nothing(set.whose, picture.end)
          : t.noToll(toll, compared)
        : t.ranked(compared, k, toll!, interval) +
          t.range(range!.low ?? 0, range!.high ?? 1) +
          (tail ? t.modelled(tail) : "") +
          (onForces ? t.onForces : ""),
    measure: "deaths-one-sided",
    scope: set.whose,
    value: told ? rounded(k / n) : null,
    unit: told ? t.unit(toll) : null,
    intervals: interval
      ? [
          {
            low: rounded(interval.low),
            high: rounded(interval.high),
            level: LEVEL,
            covers: t.sampling,
          },
          range!,
          ...(tail
            ? [{ low: rounded(tail.low), high: rounded(tail.high), level: LEVEL, covers: t.tail }]
            : []),
        ]
      : [],
    n,
    method: {
      name: t.method(tail !== null),
      reference: `Clopper & Pearson 1934, Biometrika 26, 404–413${tail ? "; Clauset, Shalizi & Newman 2009, SIAM Review 51, 661–703; Clauset & Woodard 2013, Annals of Applied Statistics 7, 1838–1865" : ""}`,
    },
    sources: sourcesOf(picture),
    caveats: [t.onlyDeadly, t.mayChange],
    table: { columns: ["deaths", "incidents"], rows: histogram(set.cells) },
  });
}

/** Below so many incidents of a toll, its share as counted is mostly chance, and a model of the tail says more. */
const FEW = 20;
/** A model of more is not worth its seconds: there the counted share is precise. */
const MOST_MODELLED = 10_000;
const REPLICATES = 200;

/**
 * P(a deadly incident has at least this toll) where few incidents tell, as an interval over the models that fit: they can differ
 * by orders of magnitude, so that one number would be the choice of a model. Null where incidents are too few even for a model.
 */
function modelled(
  cells: readonly SeverityCell[],
  n: number,
  toll: number,
): { readonly low: number; readonly high: number } | null {
  if (n > MOST_MODELLED) return null;
  const tolls = cells.flatMap(({ deaths, low, high, incidents }) =>
    Array.from({ length: incidents }, () => ({ low, best: deaths, high })),
  );
  const found = fitSeverity(tolls, { at: [toll], reps: REPLICATES, level: LEVEL });
  return isNotEnoughData(found) ? null : found.exceedance[0]!;
}

/** The share if every toll were the publisher's low estimate, and if every one were the high one. */
function publishersRange(cells: readonly SeverityCell[], n: number, toll: number, covers: string): Interval {
  const low = incidents(cells.filter((cell) => cell.low >= toll));
  const high = incidents(cells.filter((cell) => cell.high >= toll));
  return { low: rounded(low / n), high: rounded(high / n), level: null, covers };
}

function deadly(cells: readonly SeverityCell[]): SeverityCell[] {
  return cells.filter((cell) => cell.violence === "one-sided" && cell.deaths > 0);
}

function incidents(cells: readonly SeverityCell[]): number {
  return cells.reduce((sum, cell) => sum + cell.incidents, 0);
}

function histogram(cells: readonly SeverityCell[]): number[][] {
  const byToll = new Map<number, number>();
  for (const cell of cells) byToll.set(cell.deaths, (byToll.get(cell.deaths) ?? 0) + cell.incidents);
  return [...byToll].sort(([a], [b]) => a - b);
}
