import { addDays, type Day, daysBetween, type EventRecord } from "../event/index.ts";
import type { Assessment, Finding } from "../finding/index.ts";
import { countryByName, countryInfo, countryName, regionOf } from "../places/countries.ts";
import type { Strings } from "../strings/index.ts";
import { formatDate, term } from "./format.ts";
import type { CountryValue } from "./plot/countries.ts";
import type { PlacedValue } from "./plot/map.ts";
import type { Ratio } from "./plot/ratios.ts";
import type { NamedToll, SeverityLine } from "./plot/severity.ts";
import type { NamedEvent, Regime, Timeline } from "./plot/timeline.ts";
import type { Panel } from "./plot/years.ts";
import { family, mainEvent } from "./select.ts";
import { dayIn, lastDayIn, numberIn, rowsWith, textIn } from "./tables.ts";

/** Columns of a timeline that are drawn; the others are in its table. */
const DRAWN = ["one-sided incidents", "deaths in one-sided violence"];

/** Window of the comparisons that are drawn, in months; the table has the others. */
const WINDOW = 12;

/** The column of the same months three years earlier, whose name has the months, stands between these two. */
const AROUND_EARLIER = ["share", "deaths before"];

/** How many countries are drawn; the table has them all. */
const COUNTRIES = 12;

export function timelinesOf(assessment: Assessment, finding: Finding, t: Strings): Timeline[] {
  const rows = rowsWith(finding, ["month"]);
  const event = markedDay(assessment, t);
  return DRAWN.filter((measure) => finding.table?.columns.includes(measure)).map((measure) => ({
    scope: finding.scope ?? "",
    measure,
    months: rows.flatMap((row) => {
      const month = dayIn(row, "month");
      return month === null ? [] : [{ month, value: numberIn(row, measure) }];
    }),
    regimes: regimesOf(assessment, finding, measure),
    event,
    others: namedIn(assessment, finding, t),
  }));
}

/** The other events of the text that lie in a timeline's scope and months, lettered in the order of their days. */
function namedIn(assessment: Assessment, finding: Finding, t: Strings): NamedEvent[] {
  const within = scopeTest(assessment, finding);
  const rows = rowsWith(finding, ["month"]);
  const [first, last] = [rows[0], rows.at(-1)].map((row) => (row ? textIn(row, "month") : ""));
  const main = mainEvent(assessment);
  return assessment.events
    .filter((e) => e !== main && within(e.place?.country ?? null))
    .flatMap(({ date, place }) =>
      date === null || date.start.slice(0, 7) < (first ?? "") || date.start.slice(0, 7) > (last ?? "")
        ? []
        : [
            {
              day: middleOf(date.start, date.end),
              name: t.placeAndDate(place?.name ?? null, formatDate(date, t)),
            },
          ],
    )
    .sort((a, b) => a.day.localeCompare(b.day))
    .map((event, i) => ({ ...event, letter: String.fromCharCode(97 + (i % 26)) }));
}

/** Whether a country lies in the scope of a finding, as far as its id and the other findings tell. */
function scopeTest(assessment: Assessment, { id }: Finding): (country: string | null) => boolean {
  const scope = id.split(".").at(-1);
  const here = mainEvent(assessment)?.place?.country ?? null;
  const hearts = String(assessment.findings.find((f) => f.id === "heartland")?.value ?? "");
  return (country) => {
    if (scope === "world") return true;
    if (country === null) return false;
    if (scope === "heartland") return hearts.split(/[^A-Z]+/).includes(country);
    if (here === null) return false;
    return scope === "region" ? regionOf(country) === regionOf(here) : country === here;
  };
}

function middleOf(from: Day, to: Day): Day {
  return addDays(from, Math.floor(daysBetween(from, to) / 2));
}

/** The day of the attack; where it is not known to the day, the day of the report. */
function markedDay(assessment: Assessment, t: Strings): Timeline["event"] {
  const date = mainEvent(assessment)?.date;
  if (date?.precision === "day") return { day: date.start, name: t.markers.event };
  const { day } = assessment.asOf;
  return day === null ? null : { day, name: t.markers.report };
}

/** The findings on the stretches between change points in a timeline's scope. */
export function regimeFindings(assessment: Assessment, timeline: Finding): Finding[] {
  const scope = timeline.id.split(".").at(-1);
  return family(assessment, "regimes").filter((f) => f.id.split(".")[1] === scope);
}

function regimesOf(assessment: Assessment, timeline: Finding, measure: string): Regime[] {
  return regimeFindings(assessment, timeline)
    .flatMap((f) => rowsWith(f, ["measure", "from", "to", "per month"]))
    .filter((row) => textIn(row, "measure") === measure)
    .flatMap((row) => {
      const [from, to, perMonth] = [dayIn(row, "from"), lastDayIn(row, "to"), numberIn(row, "per month")];
      if (from === null || to === null || perMonth === null) return [];
      return [
        {
          from,
          to,
          perMonth,
          low: numberIn(row, "95 % low"),
          high: numberIn(row, "95 % high"),
          earliest: dayIn(row, "change at its beginning: earliest"),
          latest: lastDayIn(row, "latest"),
        },
      ];
    });
}

export function ratiosOf(finding: Finding, t: Strings): Ratio[] {
  return rowsWith(finding, ["against", "measure", "months", "ratio"])
    .filter((row) => numberIn(row, "months") === WINDOW)
    .map((row) => ({
      group: term(textIn(row, "against"), t),
      label: term(textIn(row, "measure"), t),
      // A ratio without an interval is that of a window against itself: there the words are drawn.
      ratio: numberIn(row, "95 % low") === null ? null : numberIn(row, "ratio"),
      words: term(textIn(row, "direction"), t),
      low: numberIn(row, "95 % low"),
      high: numberIn(row, "95 % high"),
      coverageLow: numberIn(row, "coverage low"),
      coverageHigh: numberIn(row, "coverage high"),
    }));
}

/** The histogram, added up from its deadly end: how many incidents had at least so many deaths. */
export function severityLineOf(finding: Finding): SeverityLine {
  const bins = rowsWith(finding, ["deaths", "incidents"])
    .map((row) => ({ deaths: numberIn(row, "deaths") ?? 0, incidents: numberIn(row, "incidents") ?? 0 }))
    .filter((bin) => bin.deaths >= 1 && bin.incidents > 0)
    .sort((a, b) => b.deaths - a.deaths);
  let atLeast = 0;
  const points = bins.map(({ deaths, incidents }) => {
    atLeast += incidents;
    return { deaths, atLeast };
  });
  return { label: finding.scope ?? finding.id, points: points.reverse() };
}

/** The attack at hand and the other events of the text that tell how many were killed. */
export function tollsOf(assessment: Assessment, t: Strings): NamedToll[] {
  const main = mainEvent(assessment);
  const toll = (event: EventRecord): NamedToll[] =>
    event.killed === null
      ? []
      : [
          {
            label:
              event === main
                ? t.thisEventKilled(event.killed.best)
                : t.otherEventKilled(
                    event.place?.name ?? null,
                    event.date?.start.slice(0, 4) ?? null,
                    event.killed.best,
                  ),
            deaths: event.killed.best,
            main: event === main,
          },
        ];
  return assessment.events.flatMap(toll);
}

/** The first countries of a finding's table, and always the one of the attack. */
export function countriesOf(assessment: Assessment, finding: Finding, t: Strings): CountryValue[] {
  return byCountry(assessment, finding, t).filter((c, i) => (c.value > 0 && i < COUNTRIES) || c.here);
}

/** Every country with a value, and the one of the attack, with its place on a map. */
export function placedValuesOf(assessment: Assessment, finding: Finding, t: Strings): PlacedValue[] {
  return byCountry(assessment, finding, t)
    .filter((c) => c.value > 0 || (c.earlier ?? 0) > 0 || c.here)
    .flatMap((c) => {
      const code = countryByName(c.name);
      const info = code === null ? null : countryInfo(code);
      return info === null ? [] : [{ ...c, lat: info.lat, lon: info.lon }];
    });
}

function byCountry(assessment: Assessment, finding: Finding, t: Strings): CountryValue[] {
  const column = finding.table?.columns[1] ?? "";
  const columns = finding.table?.columns ?? [];
  const [from, to] = AROUND_EARLIER.map((name) => columns.indexOf(name)) as [number, number];
  const before = to - from === 2 ? columns[from + 1] : undefined;
  const code = mainEvent(assessment)?.place?.country ?? null;
  const here = code === null ? null : countryName(code, t.language);
  return rowsWith(finding, ["country", column]).map((row) => ({
    name: textIn(row, "country"),
    value: numberIn(row, column) ?? 0,
    earlier: before === undefined ? null : numberIn(row, before),
    here: textIn(row, "country") === here,
  }));
}

/** Countries year by year: every column of the table after the year is a panel. */
export function panelsOf(finding: Finding): Panel[] {
  const { columns, rows } = finding.table ?? { columns: [], rows: [] };
  return columns.slice(1).map((name, i) => ({
    name,
    bars: rows.map((row) => {
      const value = row[i + 1];
      return { year: String(row[0]), value: typeof value === "number" ? value : null };
    }),
  }));
}

/** Coverage by country as ratios to that of the other countries. */
export function attentionRatiosOf(finding: Finding, t: Strings): Ratio[] {
  return rowsWith(finding, ["country", "ratio", "95 % low", "95 % high"])
    .slice(0, COUNTRIES)
    .map((row) => ({
      group: t.attentionGroup,
      label: textIn(row, "country"),
      ratio: numberIn(row, "ratio"),
      words: "",
      low: numberIn(row, "95 % low"),
      high: numberIn(row, "95 % high"),
      coverageLow: null,
      coverageHigh: null,
    }));
}
