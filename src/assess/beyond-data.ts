import { finding } from "../finding/compose.ts";
import type { Finding } from "../finding/index.ts";
import { officialMonths } from "./official-months.ts";
import { officialSource, type Picture, sourcesOf } from "./picture.ts";

const TYPES = ["one-sided", "state-based", "non-state"] as const;

/** What can still be told when the data end before the as-of day: official totals of the country by year and month, of all actors. */
export function beyondData(picture: Picture): Finding[] {
  return [cannot(picture), ...official(picture), ...officialMonths(picture)];
}

function cannot(picture: Picture): Finding {
  const { t } = picture;
  return finding({
    id: "coverage.beyond",
    topic: "coverage",
    statement: t.beyond.statement(picture.group, picture.end, picture.day, t.asOf.addData),
    method: { name: t.beyond.method, reference: null },
    sources: sourcesOf(picture),
  });
}

function official(picture: Picture): Finding[] {
  const country = picture.main?.place?.country ?? null;
  const years = picture.countryYears.filter((it) => it.country === country);
  if (country === null || years.length === 0) return [];
  // A year without deaths has no row, so how far the totals reach is what they reach for any country.
  const last = picture.countryYears.reduce((latest, it) => Math.max(latest, it.year), 0);
  const first = Math.min(...years.map((it) => it.year));
  const of = (year: number, type: (typeof TYPES)[number]) =>
    years.find((it) => it.year === year && it.violence === type);
  const latest = TYPES.map((type) => of(last, type)).map((it) => it?.best ?? 0);
  const all = latest.reduce((a, b) => a + b, 0);
  const rows = Array.from({ length: last - first + 1 }, (_, i) => first + i).map((year) => [
    String(year),
    ...TYPES.map((type) => of(year, type)?.best ?? 0),
  ]);
  const { t } = picture;
  const parts = TYPES.map((type, i) => ({ type, deaths: latest[i]! }));
  return [
    finding({
      id: "coverage.official",
      topic: "coverage",
      statement: t.beyond.official(last, picture.countryName(country), parts),
      scope: picture.countryName(country),
      value: all,
      unit: t.beyond.officialUnit,
      intervals: [
        {
          low: sumOf(years, last, "low"),
          high: sumOf(years, last, "high"),
          level: null,
          covers: t.shared.publisherRange,
        },
      ],
      n: rows.length,
      method: { name: t.beyond.officialMethod, reference: picture.officialManifest.citation },
      sources: [{ ...officialSource(picture.officialManifest, picture.coverage), through: `${last}-12-31` }],
      caveats: [t.shared.allActors],
      table: { columns: ["year", ...TYPES.map((type) => `deaths, ${type}`)], rows },
    }),
  ];
}

function sumOf(years: Picture["countryYears"], year: number, estimate: "low" | "high"): number {
  return years.filter((it) => it.year === year).reduce((sum, it) => sum + it[estimate], 0);
}
