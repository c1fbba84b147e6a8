import { addMonths, type CountryCode, type Day, daysBetween, type EventRecord } from "../../event/index.ts";
import type { Cell } from "../../series/cell.ts";
import { type Monthly, monthly, sum } from "../monthly.ts";
import { asCell, breaksAcross, type Picture, type View } from "../picture.ts";
import { inScope, type Scope } from "../scope.ts";
import { type Known, LEAST_MONTHS, track } from "./known.ts";

/** What is counted: incidents of all types, or those against civilians alone. */
export type Measured = "all-incidents" | "one-sided-incidents";

/** Incidents put in or taken out: `incidents` negative to take out. */
export interface Change {
  /** Index of the month. */
  month: number;
  incidents: number;
  deaths: number;
}

/** A view's months like for like, or why nothing can be said of them. */
export type Comparable = { scope: Scope; reason: null; without: CountryCode[] } | { reason: string };

/** The question compares with the last twelve months: in these the data may not change the group's name. */
const BAR_MONTHS = 12;

/** The scope without countries in which the data changed the group's name in the last twelve months. */
export function comparable(picture: Picture, view: View): Comparable {
  const { months } = view.series;
  if (months.length < LEAST_MONTHS) return { reason: picture.t.rising.short };
  const last = months.slice(-BAR_MONTHS);
  const renamed = breaksAcross(picture, view.scope, last).map(({ country }) => country);
  if (renamed.length === 0) return { scope: view.scope, reason: null, without: [] };
  const without = [...new Set(renamed.filter((country) => country !== null))].sort();
  const reason = picture.t.rising.renamed;
  if (without.length < new Set(renamed).size) return { reason };
  // The attack's own country belongs to the scope even before the data know the group there.
  const here = picture.main?.place?.country ?? null;
  const within = here !== null && (view.scope.countries?.has(here) ?? true) ? [here] : [];
  const countries = new Set([...view.active, ...within].filter((country) => !without.includes(country)));
  const scope = { ...view.scope, countries };
  const yearly = (of: Scope) => sum(monthly(picture.cells, of, last).counts["all-incidents"]);
  return 2 * yearly(scope) >= yearly(view.scope) && countries.size > 0
    ? { scope, reason: null, without }
    : { reason };
}

/** A scope's monthly counts by measure: the group's there and everywhere, and everyone's there. */
export interface Counts {
  own: Monthly["counts"];
  everywhere: Monthly["counts"];
  everyone: Monthly["counts"];
}

export function countsOf(picture: Picture, view: View, scope: Scope): Counts {
  const { months } = view.series;
  return {
    own: monthly(picture.cells, scope, months).counts,
    everywhere: monthly(picture.cells, WORLD, months).counts,
    everyone: monthly(picture.severityOfAll.map(asCell), scope, months).counts,
  };
}

/** A scope's tracks for the model, with incidents put in or taken out. */
export function knownOf(
  { own, everywhere, everyone }: Counts,
  measured: Measured,
  changes: readonly Change[] = [],
): Known {
  const changed = (counts: readonly number[], of: (change: Change) => number) => {
    const copy = [...counts];
    for (const change of changes) copy[change.month] = Math.max(0, copy[change.month]! + of(change));
    return track(copy);
  };
  return {
    own: changed(own[measured], ({ incidents }) => incidents),
    oneSided: changed(own["one-sided-incidents"], ({ incidents }) => incidents),
    deaths: changed(own["all-deaths"], ({ deaths }) => deaths),
    elsewhere: track(everywhere[measured].map((count, i) => count - own[measured][i]!)),
    everyone: changed(everyone["one-sided-incidents"], ({ incidents }) => incidents),
  };
}

const WORLD: Pick<Scope, "countries"> = { countries: null };

/** The report's attack in a scope: in the data already, or to be put in once. */
export interface OwnEvent {
  inData: boolean;
  /** The probability that the rows which are taken for it are it. */
  probability: number;
  /** Turns the data into the past without the attack; nothing where the data do not have it. */
  out: Change[];
  /** Turns the data into the past with the attack, once; nothing where the data have it. */
  in: Change[];
}

/** False for a plot that was foiled, a threat and an attack that killed nobody: the data count deadly incidents alone. */
export function isDeadly({ stage, killed }: EventRecord): boolean {
  if (killed !== null) return killed.high > 0;
  return stage !== "foiled" && stage !== "threatened";
}

/** Dates in reports and data may differ by a day. */
const DAYS = 1;
const MEAN_MONTH = 30.44;

/**
 * The attack among the group's incidents: the rows that were linked to it; where no rows are at hand, one that the data
 * have in its country within a day (by month: in its month). An attack later than the data is put into the last month less
 * what was to be expected in the days since: it took these days to come, and to count it without them would overstate the
 * rate (docs/verdict.md).
 */
export function ownEvent(picture: Picture, view: View, scope: Scope): OwnEvent | null {
  const { main, own } = picture;
  const country = own?.country ?? main?.place?.country ?? null;
  if (main === null || country === null || !isDeadly(main)) return null;
  if (scope.countries !== null && !scope.countries.has(country)) return null;
  const { months } = view.series;
  const deaths = own?.deaths ?? main.killed?.best ?? 0;
  const day = own?.day ?? main.date?.start ?? picture.day;
  const probability = own?.probability ?? 1;
  const month = months.findIndex(({ start, end }) => start <= day && day <= end);
  const cell = picture.cells.find((it) => it.country === country && it.incidents > 0 && near(it, day));
  if (month >= 0 && cell !== undefined)
    return {
      inData: true,
      probability,
      out: [{ month, incidents: -1, deaths: -Math.min(deaths, cell.best) }],
      in: [],
    };
  if (month >= 0) return { inData: false, probability: 1, out: [], in: [{ month, incidents: 1, deaths }] };
  if (day < months[0]!.start) return null;
  const year = sum(monthly(picture.cells, scope, months).counts["all-incidents"].slice(-BAR_MONTHS));
  const expected = ((year / BAR_MONTHS) * Math.max(0, daysBetween(picture.end, day))) / MEAN_MONTH;
  const incidents = Math.max(0, 1 - expected);
  return {
    inData: false,
    probability: 1,
    out: [],
    in: [{ month: months.length - 1, incidents, deaths: deaths * incidents }],
  };
}

function near(cell: Cell, day: Day): boolean {
  return daysBetween(cell.start, day) >= -DAYS && daysBetween(day, cell.end) >= -DAYS;
}

/** The incident with most dead of the last twelve months, as a change that takes it out; null without any. */
export function largest(picture: Picture, view: View, scope: Scope): Change | null {
  const { months } = view.series;
  const since = addMonths(months.at(-1)!.start, 1 - BAR_MONTHS);
  const [worst] = picture.severity
    .filter((it) => it.month >= since && it.month <= picture.end && inScope(asCell(it), scope))
    .sort((a, b) => b.deaths - a.deaths);
  if (worst === undefined) return null;
  const month = months.findIndex(({ start, end }) => start <= worst.month && worst.month <= end);
  return month < 0 ? null : { month, incidents: -1, deaths: -worst.deaths };
}
