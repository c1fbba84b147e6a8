import type { CountryCode } from "../event/index.ts";
import { finding } from "../finding/compose.ts";
import type { Finding, Interval } from "../finding/index.ts";
import type { SeverityCell } from "../series/cell.ts";
import { isNotEnoughData } from "../statistics/not-enough-data.ts";
import { binomialInterval, type ShareInterval } from "../statistics/rates.ts";
import { fitSeverity } from "../statistics/severity/index.ts";
import { LEVEL } from "./comparison.ts";
import { counted, figure, inPlace, longDay, longMonth, percent, rounded } from "./phrase.ts";
import { type Picture, sourcesOf } from "./picture.ts";

/** How unusual the report's toll is: for the group, for the country and for the world. */
export function severities(picture: Picture): Finding[] {
  const toll = picture.main?.killed?.best ?? null;
  const country = picture.main?.place?.country ?? null;
  const own = deadly(picture.severity);
  const all = deadly(picture.severityOfAll);
  const sets: Compared[] = [];
  if (picture.known) sets.push({ id: "group", whose: `of ${picture.whose}`, cells: own, country: null });
  if (picture.known && country !== null)
    sets.push({
      id: "group-in-country",
      whose: `of ${picture.whose} ${inPlace(picture.countryName(country))}`,
      cells: own.filter((cell) => cell.country === country),
      country,
    });
  if (country !== null)
    sets.push({
      id: "country",
      whose: `of any actor ${inPlace(picture.countryName(country))}`,
      cells: all.filter((cell) => cell.country === country),
      country,
    });
  sets.push({ id: "world", whose: "of any actor worldwide", cells: all, country: null });
  return sets.map((set) => severity(picture, set, toll));
}

interface Compared {
  id: string;
  whose: string;
  cells: readonly SeverityCell[];
  country: CountryCode | null;
}

function severity(picture: Picture, set: Compared, toll: number | null): Finding {
  const n = incidents(set.cells);
  const months = set.cells.map((cell) => cell.month).sort();
  const period = n === 0 ? "" : `, ${longMonth(months[0]!)} to ${longMonth(picture.end)}`;
  const k = incidents(set.cells.filter((cell) => cell.deaths >= (toll ?? 0)));
  const told = toll !== null && toll > 0 && n > 0;
  const interval = told ? binomialInterval(k, n, LEVEL) : null;
  const range = told ? publishersRange(set.cells, n, toll) : null;
  const tail = told && k < FEW ? modelled(set.cells, n, toll) : null;
  const among = `the ${counted(n, "deadly one-sided incidents")} ${set.whose} on record${period}`;
  return finding({
    id: `severity.${set.id}`,
    topic: "severity",
    statement:
      interval === null
        ? without(picture, toll, n, set, among)
        : ranked(among, k, n, toll!, interval) + rangeWords(range!) + (tail ? modelWords(tail) : ""),
    measure: "deaths-one-sided",
    scope: set.whose,
    value: told ? rounded(k / n) : null,
    unit: told ? `share of deadly one-sided incidents with at least ${figure(toll)} dead` : null,
    intervals: interval
      ? [
          {
            low: rounded(interval.low),
            high: rounded(interval.high),
            level: LEVEL,
            covers: "sampling (binomial)",
          },
          range!,
          ...(tail
            ? [{ low: rounded(tail.low), high: rounded(tail.high), level: LEVEL, covers: TAIL_COVERS }]
            : []),
        ]
      : [],
    n,
    method: {
      name: `Share of incidents with at least one death, exact binomial interval${tail ? "; a power law beside a model of all tolls, where few reach this one" : ""}`,
      reference: `Clopper & Pearson 1934, Biometrika 26, 404–413${tail ? "; Clauset, Shalizi & Newman 2009, SIAM Review 51, 661–703; Clauset & Woodard 2013, Annals of Applied Statistics 7, 1838–1865" : ""}`,
    },
    sources: sourcesOf(picture),
    caveats: [
      "Only one-sided incidents in which somebody died are compared; an incident that the data miss is more often a small one, so high tolls look a little commoner than they are.",
      "First counts differ from final ones: the report's toll may still change.",
    ],
    table: { columns: ["deaths", "incidents"], rows: histogram(set.cells) },
  });
}

/** Below so many incidents of a toll, its share as counted is mostly chance, and a model of the tail says more. */
const FEW = 20;
/** A model of more is not worth its seconds: there the counted share is precise. */
const MOST_MODELLED = 10_000;
const REPLICATES = 200;
const TAIL_COVERS =
  "model of the tail: sampling, choice of model, rounding of tolls to fives and tens, the publisher's low–high range of each";

interface Tail {
  readonly p: number;
  readonly low: number;
  readonly high: number;
}

/** P(a deadly incident has at least this toll) where few incidents tell; null where they are too few even for a model. */
function modelled(cells: readonly SeverityCell[], n: number, toll: number): Tail | null {
  if (n > MOST_MODELLED) return null;
  const tolls = cells.flatMap(({ deaths, low, high, incidents }) =>
    Array.from({ length: incidents }, () => ({ low, best: deaths, high })),
  );
  const found = fitSeverity(tolls, { at: [toll], reps: REPLICATES, level: LEVEL });
  return isNotEnoughData(found) ? null : found.exceedance[0]!;
}

/** The share if every toll were the publisher's low estimate, and if every one were the high one. */
function publishersRange(cells: readonly SeverityCell[], n: number, toll: number): Interval {
  const low = incidents(cells.filter((cell) => cell.low >= toll));
  const high = incidents(cells.filter((cell) => cell.high >= toll));
  return { low: rounded(low / n), high: rounded(high / n), level: null, covers: "publisher low–high" };
}

function rangeWords({ low, high }: Interval): string {
  const [from, to] = [percent(low ?? 0), percent(high ?? 1)];
  return from === to ? "" : ` By the publisher's low and high tolls it is ${from} to ${to}.`;
}

function modelWords({ p, low, high }: Tail): string {
  return ` A model of all these tolls puts it at ${percent(p)} (${percent(low)} to ${percent(high)}).`;
}

function without(picture: Picture, toll: number | null, n: number, set: Compared, among: string): string {
  if (n === 0)
    return `The data hold no deadly one-sided incident ${set.whose} by ${longDay(picture.end)}, so how unusual a toll is there cannot be told.`;
  const why = toll === 0 ? "The report counts nobody killed" : "The report gives no number of dead";
  return `${why}, so nothing can be said of its rank among ${among}.`;
}

function ranked(among: string, k: number, n: number, toll: number, { low, high }: ShareInterval): string {
  if (k === 0)
    return `Of ${among}, none killed ${figure(toll)} or more: such a toll is rarer than about 1 in ${figure(Math.floor(1 / high))} (95 % interval of the share 0 % to ${percent(high)}).`;
  return `Of ${among}, ${figure(k)} killed ${figure(toll)} or more: ${oneIn(k, n)} (${percent(k / n)}, 95 % interval ${percent(low)} to ${percent(high)}).`;
}

function oneIn(k: number, n: number): string {
  if (k === n) return "all of them";
  if (2 * k > n) return "most of them";
  return `about 1 in ${figure(Math.round(n / k))}`;
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
