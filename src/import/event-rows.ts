import { z } from "zod";
import type { CountryCode, DatasetRow, DatePrecision, Day, PlacePrecision } from "../event/index.ts";
import type { Manifest } from "../finding/index.ts";
import { countryByUcdpName } from "../places/index.ts";
import type { Database } from "../store/index.ts";
import { gedManifests, versionInName } from "./ged-manifest.ts";
import type { FileReport } from "./ged-table.ts";
import { createEventTable, loadGed } from "./ged-table.ts";

/** Which rows to find; what is left out does not narrow. */
export interface RowQuery {
  /** The publisher's names; rows in which any of them is side a or side b. */
  actors?: readonly string[];
  countries?: readonly CountryCode[];
  /** First and last day; rows that fall wholly between them. */
  from?: Day;
  to?: Day;
  near?: { lat: number; lon: number; km: number };
  /** Best estimate, at least. */
  minDeaths?: number;
  violence?: DatasetRow["violence"];
  limit?: number;
}

/** The rows of one or more event-level files, for looking up: they are not spliced into a series here. */
export interface EventRows {
  /** One for each dataset version in the files. */
  readonly manifests: readonly Manifest[];
  readonly files: readonly FileReport[];
  /** Country names that we know no code for; their rows have no country. */
  readonly unknownCountries: readonly string[];
  /** Ordered by day, then largest toll, then id. */
  find(query: RowQuery): Promise<DatasetRow[]>;
  /** Rows and deaths (best) by country and year of the first day, of rows that end on or before `to`. */
  countryYears(to: Day): Promise<CountryYearRows[]>;
}

const CountryYearRows = z.object({
  country: z.string(),
  year: z.number(),
  rows: z.number(),
  best: z.number(),
});
export type CountryYearRows = z.infer<typeof CountryYearRows>;

/**
 * Opens GED-shaped files (CSV, .csv.gz, Parquet), recognised by their columns. Dataset versions are kept apart.
 *
 * @param db takes one set of files.
 * @throws Problem when a file cannot be read or is none, saying which columns were found and which are missing.
 */
export async function openRows(db: Database, files: readonly string[]): Promise<EventRows> {
  await createEventTable(db);
  const reports: FileReport[] = [];
  for (const [number, file] of files.entries())
    reports.push(await loadGed(db, file, number, versionInName(file)));
  const unknownCountries = await nameCountries(db);
  return {
    manifests: await gedManifests(db),
    files: reports,
    unknownCountries,
    find: (query) => find(db, query),
    countryYears: (to) =>
      db.query(
        `select code as country, year(start_day)::integer as year, count(*)::integer as rows, sum(best)::integer as best
        from event_rows join country_codes using (country)
        where end_day <= $to::date and code is not null group by all order by all`,
        { to },
        CountryYearRows,
      ),
  };
}

async function nameCountries(db: Database): Promise<string[]> {
  const names = await db.query(
    "select distinct country from event_rows order by country",
    {},
    z.object({ country: z.string() }),
  );
  await db.run("create table country_codes (country varchar, code varchar)");
  const unknown: string[] = [];
  for (const { country } of names) {
    const code = countryByUcdpName(country);
    if (code === null) unknown.push(country);
    await db.run("insert into country_codes values ($country, $code)", { country, code });
  }
  return unknown;
}

async function find(db: Database, query: RowQuery): Promise<DatasetRow[]> {
  const { actors, countries, from, to, near, minDeaths, violence, limit } = query;
  const conditions: string[] = ["true"];
  const parameters: Record<string, string | number | readonly string[]> = {};
  const narrow = (condition: string, given: typeof parameters) => {
    conditions.push(condition);
    Object.assign(parameters, given);
  };
  if (actors) narrow("(list_contains($actors, side_a) or list_contains($actors, side_b))", { actors });
  if (countries) narrow("list_contains($countries, code)", { countries });
  if (from) narrow("start_day >= $from::date", { from });
  if (to) narrow("end_day <= $to::date", { to });
  if (minDeaths !== undefined) narrow("best >= $minDeaths", { minDeaths });
  if (violence) narrow("violence = $violence", { violence });
  if (near) narrow(`${KILOMETRES} <= $km`, { ...near });
  const found = await db.query(
    `select dataset, id, violence, start_day::varchar as start, end_day::varchar as end, date_prec, where_prec,
      where_coordinates, adm_1, adm_2, country, code, latitude, longitude, side_a, side_b, low, best, high,
      deaths_a, deaths_b, deaths_civilians, deaths_unknown, headline, summary
    from event_rows join country_codes using (country)
    where ${conditions.join(" and ")}
    order by start_day, best desc, id, dataset ${limit === undefined ? "" : "limit $limit::integer"}`,
    limit === undefined ? parameters : { ...parameters, limit },
    StoredRow,
  );
  return found.map(datasetRow);
}

/** Great-circle distance (haversine), as `kilometresBetween` has it. */
const KILOMETRES = `2 * 6371.0088 * asin(least(1, sqrt(
  sin(radians(latitude - $lat) / 2) ** 2
  + cos(radians(latitude)) * cos(radians($lat)) * sin(radians(longitude - $lon) / 2) ** 2)))`;

const count = z.number().int();
const StoredRow = z.object({
  dataset: z.string(),
  id: z.string(),
  violence: z.enum(["state-based", "non-state", "one-sided"]),
  start: z.string(),
  end: z.string(),
  date_prec: count.nullable(),
  where_prec: count.nullable(),
  where_coordinates: z.string().nullable(),
  adm_1: z.string().nullable(),
  adm_2: z.string().nullable(),
  country: z.string(),
  code: z.string().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  side_a: z.string(),
  side_b: z.string(),
  low: count,
  best: count,
  high: count,
  deaths_a: count.nullable(),
  deaths_b: count.nullable(),
  deaths_civilians: count.nullable(),
  deaths_unknown: count.nullable(),
  headline: z.string().nullable(),
  summary: z.boolean(),
});

/** GED's codebook: 1 the day; 2 within 2–6 days; 3 the week; 4 the month; 5 more than a month, up to a year. */
const DATE_PRECISION: DatePrecision[] = ["unknown", "day", "week", "week", "month", "year"];
/** 1 exact; 2 within 25 km; 3 second-order, 4 first-order division; 5 a line or area; 6 the country; 7 at sea, in the air. */
const PLACE_PRECISION: PlacePrecision[] = [
  "unknown",
  "exact",
  "near",
  "district",
  "region",
  "region",
  "country",
  "unknown",
];

function datasetRow(row: z.infer<typeof StoredRow>): DatasetRow {
  const within = [row.adm_2, row.adm_1, row.country].filter((name) => name !== null);
  return {
    dataset: row.dataset,
    id: row.id,
    violence: row.violence,
    date: { start: row.start, end: row.end, precision: DATE_PRECISION[row.date_prec ?? 0] ?? "unknown" },
    place: {
      name: row.where_coordinates ?? row.country,
      country: row.code,
      lat: row.latitude,
      lon: row.longitude,
      precision: PLACE_PRECISION[row.where_prec ?? 0] ?? "unknown",
      within,
    },
    sideA: row.side_a,
    sideB: row.side_b,
    deaths: { low: row.low, best: row.best, high: row.high },
    deathsBySide: sidesOf(row),
    summary: row.summary,
    headline: row.headline,
  };
}

function sidesOf(row: z.infer<typeof StoredRow>): DatasetRow["deathsBySide"] {
  const { deaths_a: a, deaths_b: b, deaths_civilians: civilians, deaths_unknown: unknown } = row;
  if (a === null || b === null || civilians === null || unknown === null) return null;
  return { a, b, civilians, unknown };
}
