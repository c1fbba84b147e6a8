import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import type { DatasetRow } from "../event/index.ts";
import { type EventRows, openRows } from "../import/index.ts";
import { actorsOf, fitWithinSource } from "../link/index.ts";
import { countryName } from "../places/index.ts";
import { Problem } from "../problem.ts";
import type { Database } from "../store/index.ts";
import { literal, openMemory } from "../store/index.ts";
import type { BaselineTable } from "./baseline-files.ts";
import { gedBaselineManifest, monthsManifest, officialManifest } from "./baseline-manifests.ts";
import type { Cell, CountryYear, CoverageCell, SeverityCell } from "./cell.ts";
import { seriesOfActors } from "./cells-from-rows.ts";
import { coverageOf } from "./coverage-of-rows.ts";
import { readOfficialTotals } from "./official-totals.ts";
import { type CountryMonths, readCountryMonths } from "./read-country-months.ts";

/** The one file that series are built from: one version, one rule, never spliced with fuller rows. */
const SERIES = "ged211_prec12_global.parquet";
const OFFICIAL = "organizedviolencecy_v25_1.csv";
const MONTHS = "country_month_v25_1.csv";
/** Has full fields for a part of the series' rows: only to measure what their missing end dates hide. */
const FULL_FIELDS = "ged_union.parquet";
const LAST_YEAR = 2020;
const LAST_DAY = `${LAST_YEAR}-12-31`;

/**
 * Derives the shipped baseline from UCDP's files. Same input, same bytes.
 *
 * @param folder with UCDP's files.
 * @param target folder that exists, to write to.
 * @throws Problem when a row of the source would be lost.
 * @returns a line for each thing worth knowing about what was built.
 */
export async function deriveBaseline(folder: string, target: string): Promise<string[]> {
  const db = await openMemory();
  try {
    const source = await openRows(db, [join(folder, SERIES)]);
    refuseLoss(source);
    const rows = await source.find({});
    const model = fitWithinSource(rows, groupsIn(rows));
    const { cells, severity } = seriesOfActors(rows, "month", model);
    const official = await readOfficialTotals(db, join(folder, OFFICIAL));
    const coverage = coverageOf(await source.countryYears(LAST_DAY), official, LAST_YEAR);

    const countryMonths = await readCountryMonths(db, join(folder, MONTHS), official);

    await writeTables(db, target, { cells, severity, coverage, official, countryMonths });
    writeJson(target, "within-source.json", model);
    const manifests = {
      ged: gedBaselineManifest(await spansOf(db, folder), checksum(join(folder, SERIES))),
      official: officialManifest(checksum(join(folder, OFFICIAL))),
      months: monthsManifest(
        countryMonths,
        (country) => countryName(country),
        checksum(join(folder, MONTHS)),
      ),
    };
    for (const [name, manifest] of Object.entries(manifests))
      writeJson(target, `${name}.manifest.json`, manifest);
    return [
      `${rows.length} rows of ${new Set(cells.map((cell) => cell.actor)).size} actors: ${cells.length} cells, ${severity.length} severity cells`,
      `${coverage.length} country-years with coverage, ${official.length} official country-years by type`,
      `${countryMonths.months.length} official country-months, without ${countryMonths.leftOut.join(", ")}`,
    ];
  } finally {
    db.close();
  }
}

/** States fight many groups at many places on one day, which says little of how groups' attacks are coded. */
function groupsIn(rows: readonly DatasetRow[]): string[] {
  const actors = new Set(rows.flatMap(actorsOf));
  return [...actors].filter((actor) => !actor.startsWith("Government of ")).sort();
}

function writeJson(target: string, name: string, value: unknown): void {
  writeFileSync(join(target, name), `${JSON.stringify(value, null, 2)}\n`);
}

function refuseLoss({ files, unknownCountries }: EventRows): void {
  const rejects = files.flatMap((file) => file.rejects);
  const lost = [
    ...rejects.map(({ file, line, column, reason }) => `${file}, row ${line}, ${column}: ${reason}`),
    ...unknownCountries.map((country) => `no country code for ${country}`),
  ];
  if (lost.length > 0) throw new Problem(`rows would be lost: ${lost.slice(0, 10).join("; ")}`);
}

const Spans = z.object({
  rows: z.number(),
  deaths: z.number(),
  long_rows: z.number(),
  long_deaths: z.number(),
});

/** Of the series' rows that a fuller file dates to the last day: how many span more than 31 days. */
async function spansOf(db: Database, folder: string): Promise<z.infer<typeof Spans>> {
  const [spans] = await db.query(
    `select count(*)::integer as rows, sum(series.best)::integer as deaths,
      count(*) filter (date_end - date_start > 31)::integer as long_rows,
      coalesce(sum(series.best) filter (date_end - date_start > 31), 0)::integer as long_deaths
    from event_rows series join read_parquet(${literal(join(folder, FULL_FIELDS))}) full_fields
      on series.id = full_fields.id::varchar
    where full_fields.date_end is not null`,
    {},
    Spans,
  );
  return spans!;
}

interface BaselineTables {
  cells: readonly Cell[];
  severity: readonly SeverityCell[];
  coverage: readonly CoverageCell[];
  official: readonly CountryYear[];
  countryMonths: CountryMonths;
}

async function writeTables(
  db: Database,
  target: string,
  { cells, severity, coverage, official, countryMonths: { months } }: BaselineTables,
): Promise<void> {
  await write("cells", "actor, country, violence, month", {
    actor: ["varchar", cells.map((cell) => cell.actor)],
    country: ["varchar", cells.map((cell) => cell.country)],
    violence: ["varchar", cells.map((cell) => cell.violence)],
    month: ["date", cells.map((cell) => cell.start)],
    rows: ["integer", cells.map((cell) => cell.rows)],
    incidents: ["integer", cells.map((cell) => cell.incidents)],
    low: ["integer", cells.map((cell) => cell.low)],
    best: ["integer", cells.map((cell) => cell.best)],
    high: ["integer", cells.map((cell) => cell.high)],
  });
  await write("severity", "actor, country, violence, month, deaths, low, high", {
    actor: ["varchar", severity.map((cell) => cell.actor)],
    country: ["varchar", severity.map((cell) => cell.country)],
    violence: ["varchar", severity.map((cell) => cell.violence)],
    month: ["date", severity.map((cell) => cell.month)],
    deaths: ["integer", severity.map((cell) => cell.deaths)],
    low: ["integer", severity.map((cell) => cell.low)],
    high: ["integer", severity.map((cell) => cell.high)],
    incidents: ["integer", severity.map((cell) => cell.incidents)],
  });
  await write("coverage", "country, year", {
    country: ["varchar", coverage.map((cell) => cell.country)],
    year: ["integer", coverage.map((cell) => cell.year)],
    official: ["integer", coverage.map((cell) => cell.official)],
    held: ["integer", coverage.map((cell) => cell.held)],
  });
  await write("country-years", "country, violence, year", {
    country: ["varchar", official.map((total) => total.country)],
    violence: ["varchar", official.map((total) => total.violence)],
    year: ["integer", official.map((total) => total.year)],
    low: ["integer", official.map((total) => total.low)],
    best: ["integer", official.map((total) => total.best)],
    high: ["integer", official.map((total) => total.high)],
  });
  await write("country-months", "country, month", {
    country: ["varchar", months.map((cell) => cell.country)],
    month: ["date", months.map((cell) => cell.month)],
    events: ["integer", months.map((cell) => cell.events)],
    best: ["integer", months.map((cell) => cell.best)],
    high: ["integer", months.map((cell) => cell.high)],
  });

  async function write(
    table: BaselineTable,
    order: string,
    columns: Record<string, [type: string, values: readonly (string | number)[]]>,
  ): Promise<void> {
    const names = Object.keys(columns);
    const select = names.map((name) => `unnest($${name})::${columns[name]![0]} as ${name}`).join(", ");
    const parameters = Object.fromEntries(names.map((name) => [name, columns[name]![1].map(String)]));
    await db.run(`create or replace temp table baseline as select ${select}`, parameters);
    await db.run(
      `copy (from baseline order by ${order}) to ${literal(join(target, `${table}.parquet`))}
        (format parquet, compression zstd, compression_level 19, row_group_size 1000000)`,
    );
  }
}

function checksum(file: string): string {
  return `${basename(file)} sha256 ${createHash("sha256").update(readFileSync(file)).digest("hex")}`;
}
