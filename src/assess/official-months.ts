import { type Day, firstDayOfMonth, lastDayOfMonth, monthIndex } from "../event/index.ts";
import { finding } from "../finding/compose.ts";
import type { Finding } from "../finding/index.ts";
import type { CountryMonth } from "../series/index.ts";
import { counted, inPlace, span } from "./phrase.ts";
import type { Picture } from "./picture.ts";
import { lastCompleteMonthEnd, type Window } from "./windows.ts";

const YEARS_AGO = [0, 1, 3];

/**
 * What all actors together did in the country in the last twelve months, against one and three years before: all that
 * can be told where the data of the group's own events have ended, and complete where theirs are not.
 */
export function officialMonths(picture: Picture): Finding[] {
  const { countryMonths: months, monthsManifest: manifest } = picture;
  const country = picture.main?.place?.country ?? null;
  if (country === null || months === null) return [];
  const end = [lastCompleteMonthEnd(picture.day), manifest.period.to].sort()[0]!;
  const years = YEARS_AGO.map((ago) => yearUpTo(end, ago)).filter(
    ({ start }) => start >= manifest.period.from,
  );
  const [now, ...before] = years.map((window) => ({ window, ...within(months, window) }));
  if (now === undefined) return [];
  const earlier = before.map(({ window, best }) => `${counted(best, "deaths")} from ${span(window)}`);
  const against = earlier.length === 0 ? "" : `, against ${earlier.join(" and ")}`;
  return [
    finding({
      id: "coverage.official-months",
      topic: "coverage",
      statement: `Of all actors together, ${inPlace(picture.countryName(country))}: ${counted(now.events, "events")} with ${counted(now.best, "deaths")} from ${span(now.window)}${against}.`,
      scope: picture.countryName(country),
      value: now.best,
      unit: "deaths in 12 months, all actors and types",
      intervals: [{ low: null, high: now.high, level: null, covers: "publisher high" }],
      n: now.events,
      method: { name: "Sums of country-months as published", reference: manifest.citation },
      sources: [
        {
          dataset: manifest.id,
          version: manifest.version,
          through: end,
          coverage: null,
          vintage: manifest.vintage,
        },
      ],
      caveats: ["These totals are of all actors: they say nothing of one group."],
      table: {
        columns: ["from", "to", "events", "deaths, best", "deaths, high"],
        rows: [now, ...before].map(({ window, events, best, high }) => [
          window.start,
          window.end,
          events,
          best,
          high,
        ]),
      },
    }),
  ];
}

/** The twelve whole months that end `ago` years before the end of the month of `end`. */
function yearUpTo(end: Day, ago: number): Window {
  const last = monthIndex(end) - 12 * ago;
  return { start: firstDayOfMonth(last - 11), end: lastDayOfMonth(last), months: 12 };
}

function within(
  months: readonly CountryMonth[],
  { start, end }: Window,
): Omit<CountryMonth, "country" | "month"> {
  const inside = months.filter(({ month }) => month >= start && month <= end);
  const sum = (of: "events" | "best" | "high") => inside.reduce((total, month) => total + month[of], 0);
  return { events: sum("events"), best: sum("best"), high: sum("high") };
}
