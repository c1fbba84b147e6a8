import {
  type Day,
  earliest,
  firstDayOfMonth,
  lastCompleteMonth,
  lastDayOfMonth,
  monthIndex,
} from "../event/index.ts";
import { asSource, finding } from "../finding/compose.ts";
import type { Finding } from "../finding/index.ts";
import type { CountryMonth } from "../series/index.ts";
import type { Picture } from "./picture.ts";
import type { Window } from "./windows.ts";

const YEARS_AGO = [0, 1, 3];

/**
 * What all actors together did in the country in the last twelve months, against one and three years before: all that
 * can be told where the data of the group's own events have ended, and complete where theirs are not.
 */
export function officialMonths(picture: Picture): Finding[] {
  const { countryMonths: months, monthsManifest: manifest } = picture;
  const country = picture.main?.place?.country ?? null;
  if (country === null || months === null) return [];
  const end = earliest(lastCompleteMonth(picture.day), manifest.period.to);
  const years = YEARS_AGO.map((ago) => yearUpTo(end, ago)).filter(
    ({ start }) => start >= manifest.period.from,
  );
  const [now, ...before] = years.map((window) => ({ window, ...within(months, window) }));
  if (now === undefined) return [];
  const { t } = picture;
  const earlier = before.map(({ window, best }) => ({ window, deaths: best }));
  return [
    finding({
      id: "coverage.official-months",
      topic: "coverage",
      statement: t.beyond.months(
        picture.countryName(country),
        { events: now.events, deaths: now.best, window: now.window },
        earlier,
      ),
      scope: picture.countryName(country),
      value: now.best,
      unit: t.beyond.monthsUnit,
      intervals: [{ low: null, high: now.high, level: null, covers: t.beyond.publisherHigh }],
      n: now.events,
      method: { name: t.beyond.monthsMethod, reference: manifest.citation },
      sources: [asSource(manifest, end)],
      caveats: [t.shared.allActors],
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
