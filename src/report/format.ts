import type { Day, EventDate, EventPlace, Toll } from "../event/index.ts";
import type { AsOf, Finding, Interval } from "../finding/index.ts";
import { countryName } from "../places/countries.ts";
import type { Strings } from "../strings/index.ts";

/** Smaller numbers are printed as "less than this": their digits carry nothing. */
const SMALLEST = 0.001;
/** Larger ones are the open end of an interval; the world's deaths, victims and mentions in a year stay below it. */
const LARGEST = 1_000_000_000;

/**
 * A number as people read it: digits grouped, and no more digits than carry meaning. Only its printing changes;
 * the JSON holds the value itself.
 */
export function formatNumber(value: number, t: Strings): string {
  if (!Number.isFinite(value)) return t.notKnown;
  const size = Math.abs(value);
  if (value > 0 && size < SMALLEST) return t.below(formatTick(SMALLEST, t));
  if (value > LARGEST) return t.above(formatTick(LARGEST, t));
  const digits: Intl.NumberFormatOptions = Number.isInteger(value)
    ? {}
    : size >= 100
      ? { maximumFractionDigits: 0 }
      : { maximumSignificantDigits: size >= 1 ? 3 : 2, minimumSignificantDigits: 2 };
  return new Intl.NumberFormat(t.locale, digits).format(value).replace("-", "−");
}

/**
 * A probability, or the difference of two, with two decimals; "<0.01" and ">0.99" where these would claim certainty, ">−0.01"
 * where a difference is next to none.
 */
export function formatChance(chance: number, t: Strings): string {
  if (chance < 0) return chance > -0.005 ? t.above("−0.01") : `−${(-chance).toFixed(2)}`;
  if (chance < 0.005) return t.below(formatTick(0.01, t));
  return chance > 0.995 ? t.above(formatTick(0.99, t)) : chance.toFixed(2);
}

/** A number on an axis, without padding: "0.5", "1,000". */
export function formatTick(value: number, t: Strings): string {
  return new Intl.NumberFormat(t.locale).format(value);
}

/** What stands for a key of a table, or the words themselves where they are none; a number before them stands for any. */
export function term(key: string, t: Strings): string {
  if (Object.hasOwn(t.terms, key)) return t.terms[key]!;
  const [number] = /^\d[\d.,]*(?= )/.exec(key) ?? [];
  const words = number === undefined ? key : key.replace(number, "{n}");
  return Object.hasOwn(t.terms, words) ? t.terms[words]!.replace("{n}", number ?? "") : key;
}

export function formatCell(cell: number | string | null, t: Strings): string {
  if (cell === null) return t.noValue;
  if (typeof cell === "number") return formatNumber(cell, t);
  return /^\d{4}-\d{2}-\d{2}$/.test(cell) ? formatDay(cell, t) : term(cell, t);
}

export function formatDay(day: Day, t: Strings): string {
  return inCalendar(day, t, { day: "numeric", month: "long", year: "numeric" });
}

/** "23 March 2018", "March 2018", "2018", "5–7 March 2018": as finely as the date is known, and no finer. */
export function formatDate(date: EventDate, t: Strings): string {
  if (date.precision === "day" && date.start === date.end) return formatDay(date.start, t);
  if (date.precision === "month") return inCalendar(date.start, t, { month: "long", year: "numeric" });
  if (date.precision === "year") return date.start.slice(0, 4);
  const range = t.range(formatDay(date.start, t), formatDay(date.end, t));
  return date.precision === "unknown" ? t.withinBounds(range) : range;
}

function inCalendar(day: Day, t: Strings, parts: Intl.DateTimeFormatOptions): string {
  const ms = Date.parse(`${day}T00:00:00Z`);
  if (!Number.isFinite(ms)) return day;
  return new Intl.DateTimeFormat(t.locale, { ...parts, timeZone: "UTC" }).format(ms);
}

export function formatPlace(place: EventPlace, t: Strings): string {
  const names = [place.name, ...place.within];
  const country = place.country === null ? null : countryName(place.country, t.language);
  if (country !== null && !names.includes(country)) names.push(country);
  // "northern Mali" says its country.
  const said = (name: string) => place.precision === "region" && place.name.includes(name);
  const where = [...new Set(names.filter((name, i) => i === 0 || !said(name)))].join(", ");
  return place.precision === "city" || place.precision === "exact"
    ? where
    : t.knownTo(where, t.placePrecision[place.precision]);
}

export function formatToll(toll: Toll, t: Strings): string {
  const best = formatNumber(toll.best, t);
  if (toll.low === toll.best && toll.high === toll.best) return best;
  return t.tollWithBounds(best, formatNumber(toll.low, t), formatNumber(toll.high, t));
}

/** "90 % interval 1.2–3.4 (sampling)"; open ends are named as such. */
export function formatInterval(interval: Interval, unit: string | null, t: Strings): string {
  const bounds = formatBounds(interval, t, numberFormatFor(unit, t));
  return t.interval(bounds, formatLevel(interval, t), term(interval.covers, t));
}

/** "1.2–3.4 (90 %)": what the interval covers is said elsewhere. */
export function formatBareInterval(interval: Interval, unit: string | null, t: Strings): string {
  return t.bareInterval(formatBounds(interval, t, numberFormatFor(unit, t)), formatLevel(interval, t));
}

export function formatLevel({ level }: Interval, t: Strings): string | null {
  return level === null ? null : formatNumber(Number((level * 100).toPrecision(3)), t);
}

/** "0.2–0.5", or one bound in words where the other is open. */
export function formatBounds(
  { low, high }: Pick<Interval, "low" | "high">,
  t: Strings,
  format: NumberFormat = formatNumber,
): string {
  if (low === null) return high === null ? t.notKnown : t.atMost(format(high, t));
  if (high === null) return t.atLeast(format(low, t));
  if (format === formatPercent) return t.percent(t.range(inPercent(low, t), inPercent(high, t)));
  return t.range(format(low, t), format(high, t));
}

/** The value alone, without its unit; shares are printed in per cent. */
export function formatValue(finding: Finding, t: Strings): string {
  return typeof finding.value === "number"
    ? numberFormatFor(finding.unit, t)(finding.value, t)
    : formatCell(finding.value, t);
}

/** How numbers in this unit, or under this heading, are printed: a share of 0.125 is "12.5 %". */
export function numberFormatFor(unit: string | null, t: Strings): NumberFormat {
  if (unit === "year") return String;
  if (unit !== null && t.units.chance.test(unit)) return formatChance;
  return unit !== null && t.units.share.test(unit) ? formatPercent : formatNumber;
}

type NumberFormat = (value: number, t: Strings) => string;

function formatPercent(share: number, t: Strings): string {
  return t.percent(inPercent(share, t));
}

function inPercent(share: number, t: Strings): string {
  return formatNumber(Number((share * 100).toPrecision(3)), t);
}

/** Data set, version and last day: where a finding's numbers come from. */
export function formatSources(finding: Finding, t: Strings): string {
  return finding.sources
    .map((source) =>
      [
        source.dataset === "text" ? t.theText : `${source.dataset} ${source.version}`.trim(),
        source.through === null ? null : t.through(formatDay(source.through, t)),
        source.vintage,
      ]
        .filter((part) => part !== null && part !== "")
        .join(", "),
    )
    .join("; ");
}

/** The day for which the answer holds, and when it was inferred, how surely. */
export function describeAsOf(asOf: AsOf, t: Strings): string {
  if (asOf.day === null) return t.asOfUnknown;
  const day = t.asOf(formatDay(asOf.day, t));
  if (asOf.level === null || asOf.low === null || asOf.high === null || asOf.low === asOf.high) return day;
  return t.asOfInferred(
    day,
    formatDay(asOf.low, t),
    formatDay(asOf.high, t),
    formatNumber(Number((asOf.level * 100).toPrecision(3)), t),
  );
}
