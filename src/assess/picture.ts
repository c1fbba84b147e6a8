import { coversRow } from "../actors/index.ts";
import {
  type CountryCode,
  type Day,
  type EventRecord,
  earliest,
  lastCompleteMonth,
  lastDayOfMonth,
  monthIndex,
} from "../event/index.ts";
import { asSource } from "../finding/compose.ts";
import type { Manifest, Source } from "../finding/index.ts";
import { breaksWithin } from "../series/breaks.ts";
import type { Cell, CountryMonth, CountryYear, SeverityCell } from "../series/cell.ts";
import { heartlandOf } from "../series/heartland.ts";
import type { FindingStrings } from "../strings/index.ts";
import { type Coverage, countryYear, coverageOf, coverageWords } from "./coverage.ts";
import { groupsTold } from "./groups-told.ts";
import { COUNTED, type Counted, countOf, ONE_SIDED_DEATHS } from "./measures.ts";
import { type Monthly, monthly, monthSteps } from "./monthly.ts";
import { type OwnRows, ownRows } from "./own-rows.ts";
import type { Group, Question } from "./question.ts";
import { type Scope, scopesOf } from "./scope.ts";
import { type Window, windowEnd } from "./windows.ts";

/** One scope with the group's series in it and the countries in which the group is on record there. */
export interface View {
  scope: Scope;
  series: Monthly;
  active: readonly CountryCode[];
}

/** What the data hold of the question's group up to the as-of day: read once, then only computed with. */
export interface Picture {
  day: Day;
  /** Last day of every window. */
  end: Day;
  /** True when the data end before the last complete month of the as-of day: no "now" can be told. */
  beyond: boolean;
  manifest: Manifest;
  officialManifest: Manifest;
  main: EventRecord | null;
  /** The main event's own rows, where they were linked. */
  own: OwnRows | null;
  /** How the group is called in sentences; null when the report names none. */
  group: string | null;
  /** Groups that the report names beside, and that the data do not know; null for none. */
  unheard: string | null;
  /** True when a dataset knows the group by name; else the cells are the one-sided violence of all actors. */
  known: boolean;
  /** Whose violence the cells are, in sentences: the group's name, or "any actor". */
  whose: string;
  /** The measures that the cells can tell. */
  counted: readonly Counted[];
  cells: readonly Cell[];
  /** Held deaths in one-sided violence by country and year, as {@link countryYear} names them. */
  heldOneSided: ReadonlyMap<string, number>;
  severity: readonly SeverityCell[];
  severityOfAll: readonly SeverityCell[];
  coverage: Coverage;
  countryYears: readonly CountryYear[];
  /** Of the attack's country; null without one, or where its months are not known. */
  countryMonths: readonly CountryMonth[] | null;
  monthsManifest: Manifest;
  heartland: readonly CountryCode[];
  views: readonly View[];
  publisherNames: readonly string[];
  countryName(country: CountryCode): string;
  t: FindingStrings;
}

export async function pictureOf(question: Question): Promise<Picture> {
  const { history, main, actor, day, t } = question;
  const manifest = history.manifest;
  const end = windowEnd(history.grain, earliest(history.through, day));
  const names = (actor ?? []).flatMap((group) => group.names);
  const publisherNames = [...new Set(names.map(({ name }) => name))].sort();
  const known = publisherNames.length > 0;
  const country = main?.place?.country ?? null;
  const [allCells, allSeverity, severityOfAll, coverageCells, countryYears, countryMonths] =
    await Promise.all([
      known ? history.cells(publisherNames) : null,
      known ? history.severity(publisherNames) : [],
      history.severityOfAll(),
      history.coverage(),
      history.countryYears(),
      country === null ? null : history.countryMonths(country),
    ]);
  const severity = allSeverity.filter((it) => coversRow(names, { ...it, name: it.actor, day: it.month }));
  const own = allCells?.filter((it) => coversRow(names, { ...it, name: it.actor, day: it.start }));
  const cells = (own ?? severityOfAll.map(asCell)).filter((cell) => cell.end <= end);
  const { counted, unheard } = groupsTold(actor ?? []);
  const called = (groups: readonly Group[]) =>
    groups.length > 0 ? t.scope.groups(groups.map(({ name }) => name)) : null;
  const group = called(counted);
  const region = country === null ? null : question.regionOf(country);
  const heartland = known ? heartlandOf(cells) : [];
  const everywhere = new Set([...cells, ...coverageCells].map((cell) => cell.country));
  if (country !== null) everywhere.add(country);
  const months = end < manifest.period.from ? [] : wholeSteps(manifest.period.from, end);
  const onRecord = [...new Set(cells.map((cell) => cell.country))].sort();
  const scopes = scopesOf(
    {
      country,
      region,
      regionCountries: [...everywhere].filter((code) => question.regionOf(code) === region),
      heartland,
      groups: counted.length,
      countryName: question.countryName,
      t,
    },
    known ? onRecord : [],
  );
  return {
    day,
    end,
    beyond: end < lastCompleteMonth(day),
    manifest,
    officialManifest: history.officialManifest,
    own: ownRows(main, question.joined ?? [], manifest.id),
    main,
    group,
    unheard: called(unheard),
    known,
    whose: known && group !== null ? group : t.scope.anyActor,
    counted: known ? COUNTED : COUNTED.filter((it) => it.oneSided),
    cells,
    heldOneSided: oneSidedByYear(cells),
    severity,
    severityOfAll,
    coverage: coverageOf(coverageCells, countryYears),
    countryYears,
    countryMonths,
    monthsManifest: history.monthsManifest,
    heartland,
    views: scopes.map((scope) => ({
      scope,
      series: monthly(cells, scope, months),
      active: onRecord.filter((code) => scope.countries === null || scope.countries.has(code)),
    })),
    publisherNames,
    countryName: question.countryName,
    t,
  };
}

/** The sources of a finding about `countries` (null = everywhere), compared with official totals in `windows`. */
export function sourcesOf(
  picture: Picture,
  countries: Iterable<CountryCode> | null = null,
  windows: readonly Window[] = [],
): Source[] {
  const { manifest, officialManifest, coverage } = picture;
  const held = coverageWords(coverage, countries, windows, picture.t);
  const source: Source = { ...asSource(manifest, picture.end), coverage: held };
  return held === null ? [source] : [source, officialSource(officialManifest, coverage)];
}

export function officialSource(manifest: Manifest, coverage: Coverage): Source {
  return asSource(manifest, coverage.lastYear === null ? null : `${coverage.lastYear}-12-31`);
}

/** Relabellings and breaks of method of this group between the first and the last day of the windows. */
export function breaksAcross(
  picture: Picture,
  scope: Scope,
  windows: readonly Pick<Window, "start" | "end">[],
): Manifest["breaks"] {
  const start = windows.map((window) => window.start).sort()[0];
  const end = windows
    .map((window) => window.end)
    .sort()
    .at(-1);
  if (start === undefined || end === undefined) return [];
  return breaksWithin(picture.manifest.breaks, picture.publisherNames, scope.countries, { start, end });
}

/** Monthly steps that lie wholly in the data's period: half a month is no month. */
function wholeSteps(from: Day, end: Day): Window[] {
  return monthSteps(from, end).filter((step) => step.start >= from);
}

function oneSidedByYear(cells: readonly Cell[]): Map<string, number> {
  const held = new Map<string, number>();
  for (const cell of cells) {
    const key = countryYear(cell.country, Number(cell.start.slice(0, 4)));
    held.set(key, (held.get(key) ?? 0) + countOf(cell, ONE_SIDED_DEATHS));
  }
  return held;
}

/** An incident of any actor as a cell; of these only the one-sided ones are known. */
export function asCell({
  actor,
  country,
  month,
  violence,
  deaths,
  low,
  high,
  incidents,
}: SeverityCell): Cell {
  return {
    actor,
    country,
    start: month,
    end: lastDayOfMonth(monthIndex(month)),
    violence,
    rows: incidents,
    incidents,
    low: low * incidents,
    best: deaths * incidents,
    high: high * incidents,
    ownDead: null,
  };
}

/** The first month in which the group is on record anywhere, as an index into the monthly steps; −1 without any. */
export function firstActive(picture: Picture): number {
  const first = picture.cells.map((cell) => cell.start).sort()[0];
  const months = picture.views.at(-1)?.series.months ?? [];
  return first === undefined ? -1 : months.findIndex((month) => month.end >= first);
}
