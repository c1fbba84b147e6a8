import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { DatasetRow, Day } from "../event/index.ts";
import type { Manifest } from "../finding/index.ts";
import { Problem } from "../problem.ts";
import type { Database } from "../store/index.ts";
import { type BriefRows, findInBrief } from "./brief-rows.ts";
import { nameCountries, unknownCountries } from "./country-codes.ts";
import { findRows, type RowQuery } from "./event-query.ts";
import { createTables } from "./event-table.ts";
import { type FileReport, importTable } from "./import-file.ts";
import { stage } from "./input/stage.ts";
import { heldDatasets } from "./manifests/manifests.ts";
import { recognise } from "./recognise.ts";
import { openTable } from "./source-table.ts";

/** Event-level rows, for looking up: they are not spliced into a series here. */
export interface EventRows {
  /** One for each dataset version of which rows count; of a release that newer ones supersede as a whole, none do. */
  readonly manifests: readonly Manifest[];
  readonly files: readonly FileReport[];
  /** Country names that we know no code for; their rows have no country. */
  readonly unknownCountries: readonly string[];
  /** Rows that have a type of violence and a toll, ordered by day, then largest toll, then id. */
  find(query: RowQuery): Promise<DatasetRow[]>;
  /** All rows up to a day that stand for an event within so many days, without names and words; see {@link findInBrief}. */
  inBrief(to: Day, longest: number): Promise<BriefRows>;
  /** The rows of one release alone, also those that a newer one superseded. */
  only(dataset: string): EventRows;
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
 * Opens event-level files of any known format, recognised by their content, without keeping them in a store.
 *
 * @param db takes one set of files.
 * @throws Problem when a file cannot be read or is of no known format, saying which columns were found.
 */
export async function openRows(db: Database, files: readonly string[]): Promise<EventRows> {
  await createTables(db);
  const reports: FileReport[] = [];
  const folder = mkdtempSync(join(tmpdir(), "baserate-"));
  try {
    for (const [number, file] of files.entries()) {
      const table = await openTable(db, await stage(file, folder), file);
      const recognised = recognise(table, { as: null, map: null });
      if (recognised.holds !== "events")
        throw new Problem(`${file} holds no events; add it with \`baserate data add\` instead.`);
      reports.push(await importTable(db, number, table, recognised));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  await nameCountries(db);
  return eventRows(db, reports);
}

/** The rows of a database whose tables are filled. */
export async function eventRows(db: Database, files: readonly FileReport[]): Promise<EventRows> {
  const held = await heldDatasets(db);
  const events = held.filter(({ facts }) => facts.facts.holds === "events");
  const unknown = await unknownCountries(db);
  const rowsOf = (dataset: string | null): EventRows => ({
    manifests: events
      .filter(({ manifest, current }) => (dataset === null ? current > 0 : manifest.id === dataset))
      .map(({ manifest }) => manifest),
    files,
    unknownCountries: unknown,
    find: (query) => findRows(db, dataset === null ? query : { ...query, dataset }),
    inBrief: (to, longest) => findInBrief(db, dataset === null ? { to } : { to, dataset }, longest),
    only: rowsOf,
    countryYears: (to) =>
      db.query(
        `select code as country, year(start_day)::integer as year, count(*)::integer as rows,
          coalesce(sum(best), 0)::double as best
        from event_rows join country_codes using (country)
        where end_day <= $to::date and code is not null
          and ${dataset === null ? "current_row" : "dataset = $dataset"} group by all order by all`,
        dataset === null ? { to } : { to, dataset },
        CountryYearRows,
      ),
  });
  return rowsOf(null);
}
