import { finding } from "../finding/compose.ts";
import type { Finding } from "../finding/index.ts";
import { ADD_DATA } from "./as-of-finding.ts";
import { officialMonths } from "./official-months.ts";
import { counted, list, longDay } from "./phrase.ts";
import { officialSource, type Picture, sourcesOf } from "./picture.ts";

const TYPES = ["one-sided", "state-based", "non-state"] as const;

/** What can still be told when the data end before the as-of day: official totals of the country by year and month, of all actors. */
export function beyondData(picture: Picture): Finding[] {
  return [cannot(picture), ...official(picture), ...officialMonths(picture)];
}

function cannot(picture: Picture): Finding {
  const whom = picture.group ?? "any group";
  return finding({
    id: "coverage.beyond",
    topic: "coverage",
    statement: `What ${whom} did after ${longDay(picture.end)} is not in the data, so its base rate, its trend and where its harm falls cannot be told for ${longDay(picture.day)}. ${ADD_DATA}`,
    method: { name: "Last day of the data against the as-of day", reference: null },
    sources: sourcesOf(picture),
  });
}

function official(picture: Picture): Finding[] {
  const country = picture.main?.place?.country ?? null;
  const years = picture.countryYears.filter((it) => it.country === country);
  const last = Math.max(...years.map((it) => it.year));
  if (country === null || years.length === 0) return [];
  const of = (year: number, type: (typeof TYPES)[number]) =>
    years.find((it) => it.year === year && it.violence === type);
  const latest = TYPES.map((type) => of(last, type)).map((it) => it?.best ?? 0);
  const all = latest.reduce((a, b) => a + b, 0);
  const rows = [...new Set(years.map((it) => it.year))]
    .sort((a, b) => a - b)
    .map((year) => [String(year), ...TYPES.map((type) => of(year, type)?.best ?? 0)]);
  const parts = list(TYPES.map((type, i) => `${counted(latest[i]!, "deaths")} in ${type} violence`));
  return [
    finding({
      id: "coverage.official",
      topic: "coverage",
      statement: `Official totals reach to ${last}: for ${picture.countryName(country)} in that year ${parts}, of all actors together.`,
      scope: picture.countryName(country),
      value: all,
      unit: "deaths, all actors and types",
      intervals: [
        {
          low: sumOf(years, last, "low"),
          high: sumOf(years, last, "high"),
          level: null,
          covers: "publisher low–high",
        },
      ],
      n: rows.length,
      method: { name: "Country-year totals as published", reference: picture.officialManifest.citation },
      sources: [{ ...officialSource(picture.officialManifest, picture.coverage), through: `${last}-12-31` }],
      caveats: ["These totals are of all actors: they say nothing of one group."],
      table: { columns: ["year", ...TYPES.map((type) => `deaths, ${type}`)], rows },
    }),
  ];
}

function sumOf(years: Picture["countryYears"], year: number, estimate: "low" | "high"): number {
  return years.filter((it) => it.year === year).reduce((sum, it) => sum + it[estimate], 0);
}
