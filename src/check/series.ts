import { coversRow } from "../actors/index.ts";
import {
  addDays,
  type ClaimedMeasure,
  type CountryCode,
  type Day,
  daysBetween,
  type EventPlace,
  type Whose,
} from "../event/index.ts";
import { breaksWithin, mostlyBroken } from "../series/breaks.ts";
import type { Cell, CountryYear, CoverageCell } from "../series/cell.ts";
import { heartlandOf } from "../series/heartland.ts";
import { heldShare } from "../series/held-share.ts";
import type { CheckStrings } from "../strings/index.ts";
import type { CheckQuestion } from "./question.ts";
import { countriesOfRegion, regionOfAll } from "./regions.ts";

/** Days from `start` to `end`, both included. */
export interface Stretch {
  start: Day;
  end: Day;
}

/** A group's past in a scope, as far as the data hold it up to the as-of day. */
export interface GroupSeries {
  name: string;
  /** The publishers' names that were summed. */
  names: readonly string[];
  cells: readonly Cell[];
  /** null = everywhere. */
  countries: ReadonlySet<CountryCode> | null;
  scope: string;
  coverage: readonly CoverageCell[];
  caveats: readonly string[];
}

/** The last day that is over and in the data: the as-of day itself is not over. */
export function lastDay({ history, day }: CheckQuestion): Day {
  const yesterday = addDays(day, -1);
  return history.grain === "day" && yesterday < history.through ? yesterday : history.through;
}

/** Data that end this long before a day cannot tell of what is so on that day. */
const STALE_DAYS = 62;
/** Part of a claimed time that may lie after the end of the data. */
const MAY_LACK = 0.1;

/** The part of a claimed time that the data reach, and whether that is all of it but the days that they are behind. */
export interface Reached {
  within: Stretch;
  whole: boolean;
}

/** What the data reach of a claimed time; null for nothing. */
export function reachedOf({ start, end }: Stretch, question: CheckQuestion): Reached | null {
  const { from } = question.history.manifest.period;
  const last = lastDay(question);
  const within = { start: start < from ? from : start, end: end > last ? last : end };
  if (within.start > within.end) return null;
  const lacking = daysBetween(within.end, end);
  const mayLack = Math.min(STALE_DAYS, MAY_LACK * daysBetween(start, end));
  return { within, whole: start >= from && lacking <= mayLack };
}

/** Whether the data end so long before the as-of day that they cannot tell of now. */
export function isStale(question: CheckQuestion): boolean {
  return daysBetween(lastDay(question), question.day) >= STALE_DAYS;
}

/**
 * The series of a group where the claim looks, or why there is none, as a string.
 * @param heartland the smallest set of countries with half of the group's incidents.
 */
export async function seriesOf(
  whose: Whose,
  { where, heartland }: { where: readonly EventPlace[]; heartland: boolean },
  question: CheckQuestion,
): Promise<GroupSeries | string> {
  const names = whose.actor === null ? [] : question.namesOf(whose.actor);
  const t = question.t.series;
  if (names.length === 0) return t.unknownGroup(whose.name);
  const publisher = [...new Set(names.map(({ name }) => name))].sort();
  const all = await question.history.cells(publisher);
  const end = lastDay(question);
  const cells = all.filter(
    (cell) =>
      cell.end <= end && coversRow(names, { name: cell.actor, country: cell.country, day: cell.start }),
  );
  if (cells.length === 0) return t.nothingOf(whose.name, end);
  const caveats: string[] = [];
  let countries: Set<CountryCode> | null = null;
  let scope = t.worldwide;
  if (heartland) {
    countries = new Set(heartlandOf(cells));
    scope = t.heartland([...countries].map((code) => question.countryName(code)));
  } else if (where.length > 0) {
    countries = countriesOf(where);
    scope = t.in(placeWords(countries, question));
    const towns = smallerPlaces(where);
    if (towns.length > 0) caveats.push(t.standsFor(towns, placeWords(countries, question)));
  }
  const own = countries === null ? cells : cells.filter(({ country }) => countries.has(country));
  return {
    name: question.t.groupName(whose.name),
    names: publisher,
    cells: own,
    countries,
    scope,
    coverage: await question.history.coverage(),
    caveats,
  };
}

/** The towns and regions of a claim, of which a series by country tells nothing; parts of the world are not among them. */
export function smallerPlaces(where: readonly EventPlace[]): string[] {
  const smaller = where.filter(({ precision, country }) => precision !== "country" && country !== null);
  return [...new Set(smaller.map(({ name }) => name))];
}

/**
 * What the data say of a change of the group's name between two days, where most of its incidents of that time lie in
 * the countries concerned: then no two numbers of the series can be compared. Null where nothing of the kind.
 */
export function relabelled(
  { names, countries, cells }: GroupSeries,
  { history, t }: CheckQuestion,
  stretch: Stretch,
): string | null {
  const breaks = breaksWithin(history.manifest.breaks, names, countries, stretch);
  return mostlyBroken(cells, breaks, stretch) ? t.series.relabelled(breaks) : null;
}

/** What a reader must know of a sum over a stretch in which the data changed the group's name: part of it may stand under another. */
export function breakCaveats(
  { names, countries }: GroupSeries,
  { history, countryName, t }: CheckQuestion,
  stretch: Stretch,
): string[] {
  return breaksWithin(history.manifest.breaks, names, countries, stretch).map(({ day, country, what }) =>
    t.series.break(day, country && countryName(country), what),
  );
}

/** A count of the series with the publisher's range; rows and incidents have none. */
export interface Sum {
  low: number;
  best: number;
  high: number;
}

export type CountedMeasure = ClaimedMeasure | "rows-one-sided" | "rows-all";

/** What happened wholly within a stretch. */
export function sumOf(cells: readonly Cell[], { start, end }: Stretch, measure: CountedMeasure): Sum {
  const sum = { low: 0, best: 0, high: 0 };
  const all = measure === "deaths-all" || measure === "rows-all";
  for (const cell of cells) {
    if (cell.start < start || cell.end > end || (!all && cell.violence !== "one-sided")) continue;
    const deaths = measure === "deaths-all" || measure === "deaths-one-sided";
    const count = measure === "incidents" ? cell.incidents : cell.rows;
    sum.low += deaths ? Math.min(cell.low, cell.best) : count;
    sum.best += deaths ? cell.best : count;
    sum.high += deaths ? Math.max(cell.high, cell.best) : count;
  }
  return sum;
}

/** The countries of the places of a claim; a region stands for all of its countries. */
export function countriesOf(where: readonly EventPlace[]): Set<CountryCode> {
  return new Set(
    where.flatMap(({ country, name }) => (country === null ? countriesOfRegion(name) : [country])),
  );
}

/** "Iraq and Syria"; "the world" for no country. */
export function placeWords(countries: ReadonlySet<CountryCode>, { countryName, t }: CheckQuestion): string {
  if (countries.size === 0) return t.series.world;
  return regionOfAll(countries) ?? t.words.list([...countries].map((code) => countryName(code)));
}

/** Official totals of all actors in some countries (none = all) and a stretch of whole years; null where no such year is out. */
export function officialSum(
  years: readonly CountryYear[],
  countries: ReadonlySet<CountryCode>,
  { start, end }: Stretch,
  measure: ClaimedMeasure,
  lastYear: number,
): Sum | null {
  const [first, last] = [Number(start.slice(0, 4)), Number(end.slice(0, 4))];
  if (measure === "incidents" || last > lastYear || !start.endsWith("-01-01") || !end.endsWith("-12-31"))
    return null;
  const sum = { low: 0, best: 0, high: 0 };
  for (const row of years) {
    if (row.year < first || row.year > last || (countries.size > 0 && !countries.has(row.country))) continue;
    if (measure === "deaths-one-sided" && row.violence !== "one-sided") continue;
    sum.low += Math.min(row.low, row.best);
    sum.best += row.best;
    sum.high += Math.max(row.high, row.best);
  }
  return sum;
}

/** The last official year that was over by the as-of day; null before the first. */
export function lastOfficialYear(years: readonly CountryYear[]): number | null {
  return years.reduce<number | null>((last, { year }) => Math.max(last ?? year, year), null);
}

/** "holds 0.71 of the official deaths of 2015", for the countries in which the group is on record. */
export function coverageWords(
  { coverage, countries, cells }: GroupSeries,
  stretches: readonly Stretch[],
  t: CheckStrings,
): string | null {
  const active = countries ?? new Set(cells.map(({ country }) => country));
  const years = [
    ...new Set(stretches.flatMap(({ start, end }) => [start, end]).map((day) => Number(day.slice(0, 4)))),
  ].sort();
  const parts = years.flatMap((year) => {
    const share = heldShare(coverage, active, year);
    return share === null ? [] : [{ share, year }];
  });
  return parts.length === 0 ? null : t.series.coverage(parts);
}
