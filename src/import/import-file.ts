import { z } from "zod";
import { Problem } from "../problem.ts";
import type { Database } from "../store/index.ts";
import { literal } from "../store/index.ts";
import { takeDeletions } from "./deletions.ts";
import { EVENT_COLUMNS, type EventColumn } from "./event-table.ts";
import { COUNTRY_YEAR_FAULTS, countryYearRows } from "./formats/country-years.ts";
import type { EventReading, Fault, FormatName } from "./formats/format.ts";
import { type AttentionReading, gdeltFacts } from "./formats/gdelt.ts";
import { startLines } from "./input/delimited.ts";
import type { DatasetFacts } from "./manifests/facts.ts";
import type { Recognised } from "./recognise.ts";
import { type BrokenLine, keepRejects, type Reject, shortened, takeBrokenLines } from "./reject.ts";
import { type OpenTable, tableSql } from "./source-table.ts";
import { settle } from "./supersede.ts";

/** What became of one file: `rowsIn = records + updates + superseded + rejects`; tag rows are no data and stand apart. */
export interface FileReport {
  file: string;
  format: FormatName;
  datasets: string[];
  rowsIn: number;
  /** Rows of ids that were not there before. */
  records: number;
  /** Rows that took the place of an older one of the same id. */
  updates: number;
  /** Rows that add nothing, because the same or a newer one is there. */
  superseded: number;
  rejects: Reject[];
  /** Rows of HXL tags ("#date+start"), which HDX puts below the header. */
  tagRows: number;
  notes: string[];
}

const DUPLICATE: Pick<Fault, "column" | "reason"> = {
  column: "id",
  reason: "this id stands in the file before, and counts once",
};

/**
 * Reads one table into the store's tables. Every row of it is accounted for. Meant to run within a transaction.
 *
 * @param number of the file in the store.
 * @throws Problem when the file as a whole cannot be read.
 */
export async function importTable(
  db: Database,
  number: number,
  table: OpenTable,
  recognised: Recognised,
): Promise<FileReport> {
  const report = await (recognised.holds === "events"
    ? importEvents(db, number, table, recognised.reading)
    : recognised.holds === "attention"
      ? importAttention(db, number, table, recognised.reading)
      : recognised.holds === "totals"
        ? importTotals(db, number, table, recognised.facts)
        : takeDeletions(db, number, table));
  const { rowsIn, records, updates, superseded, rejects } = report;
  if (rowsIn !== records + updates + superseded + rejects.length)
    throw new Error(
      `${table.file}: ${rowsIn} rows came in, but ${records} records, ${updates} updates, ${superseded} superseded and ${rejects.length} rejects came out`,
    );
  await keepRejects(db, number, rejects);
  return report;
}

async function importEvents(
  db: Database,
  number: number,
  table: OpenTable,
  reading: EventReading,
): Promise<FileReport> {
  await db.run(`insert into event_rows by name ${eventRows(number, table, reading)}`);
  await markDuplicates(db, number);
  const { rowsIn, rejects, tagRows } = await takeFaulty(db, number, table, "event_rows", [
    ...reading.faults,
    DUPLICATE,
  ]);

  const found = await db.query(
    `select distinct dataset from event_rows where file = ${number} order by dataset`,
    {},
    z.object({ dataset: z.string() }),
  );
  const datasets = found.map(({ dataset }) => dataset);
  const families = new Set<string>();
  for (const dataset of datasets) {
    const facts = reading.factsOf(dataset);
    await keepDataset(db, facts);
    families.add(facts.family);
    if (reading.family === "")
      await db.run(`update event_rows set family = $family where file = ${number} and dataset = $dataset`, {
        family: facts.family,
        dataset,
      });
  }
  const settled = await settle(db, number, [...families], datasets);
  return { file: table.file, format: reading.format, datasets, rowsIn, rejects, tagRows, ...settled };
}

function eventRows(number: number, table: OpenTable, reading: EventReading): string {
  const values = Object.entries(reading.values).map(([column, sql]) => {
    return `(${sql})::${EVENT_COLUMNS[column as EventColumn]} as ${column}`;
  });
  return `with given as (select ${recordOf(table)} as record, ${reading.given} from ${tableSql(table.path, table.reading)})
    select ${number} as file, record, ${literal(reading.family)} as family, true as current_row, ${values.join(", ")},
      ${faultColumns(reading.faults, reading.tag)} from given`;
}

function recordOf({ reading }: OpenTable): string {
  return reading.kind === "parquet" ? "file_row_number + 1" : "row_number() over ()";
}

/** `fault` is null for a good row, "tag" for a row of HXL tags, else the number of the fault, with its `value` as given. */
function faultColumns(faults: readonly Fault[], tag: string | null): string {
  const cases = faults.map(({ when }, index) => `when ${when} then '${index}'`).join(" ");
  const values = faults.map(({ value }, index) => `when '${index}' then (${value})::varchar`).join(" ");
  return `case ${tag === null ? "" : `when ${tag} then 'tag'`} ${cases} end as fault, case fault ${values} end as value`;
}

async function markDuplicates(db: Database, number: number): Promise<void> {
  const repeated = await db.query(
    `select id from event_rows where file = ${number} and fault is null group by dataset, id having count(*) > 1 limit 1`,
    {},
    z.object({ id: z.string() }),
  );
  if (repeated.length === 0) return;
  await db.run(`update event_rows set fault = 'duplicate', value = id where rowid in (
    select rowid from event_rows where file = ${number} and fault is null
    qualify row_number() over (partition by dataset, id order by coalesce(stamp, 0) desc, record) > 1)`);
}

/** Counts what came in, and takes the rows that are none of the data out again. */
async function takeFaulty(
  db: Database,
  number: number,
  table: OpenTable,
  into: "event_rows" | "attention_rows",
  faults: readonly Pick<Fault, "column" | "reason">[],
): Promise<{ rowsIn: number; rejects: Reject[]; tagRows: number }> {
  const [counts] = await db.query(
    `select count(*)::integer as rows, count(*) filter (fault = 'tag')::integer as tags, count(fault)::integer as faults
    from ${into} where file = ${number}`,
    {},
    z.object({ rows: z.number(), tags: z.number(), faults: z.number() }),
  );
  const { rows, tags, faults: faulty } = counts!;
  const broken = table.reading.kind === "text" ? await takeBrokenLines(db) : [];
  const rejects = brokenRejects(table, broken);
  if (faulty > tags) {
    const found = await db.query(
      `select record::integer as record, fault, value from ${into}
      where file = ${number} and fault <> 'tag' order by record`,
      {},
      z.object({ record: z.number(), fault: z.string(), value: z.string().nullable() }),
    );
    const lines = await recordLines(table, broken);
    for (const { record, fault, value } of found) {
      const { column, reason } = fault === "duplicate" ? DUPLICATE : faults[Number(fault)]!;
      rejects.push({
        file: table.file,
        line: lines[record - 1] ?? record,
        column,
        value: shortened(value),
        reason: value === null ? "missing" : reason,
      });
    }
  }
  if (faulty > 0) await db.run(`delete from ${into} where file = ${number} and fault is not null`);
  return { rowsIn: rows - tags + broken.length, rejects, tagRows: tags };
}

function brokenRejects(table: OpenTable, broken: readonly BrokenLine[]): Reject[] {
  return broken.map((error) => {
    if (error.error_type === "UNQUOTED VALUE")
      throw new Problem(
        `${table.file}: the row on line ${error.line} has a quote that never closes, or text after a closing one; mend it, since everything after it may be misread.`,
      );
    return {
      file: table.file,
      line: error.line,
      column: error.column_name ?? "",
      value: shortened(error.csv_line),
      reason: error.error_message,
    };
  });
}

/** For each record, from 1, the line on which it starts; records of broken lines have no number. */
async function recordLines(table: OpenTable, broken: readonly BrokenLine[]): Promise<number[]> {
  if (table.reading.kind === "parquet") return [];
  const brokenLines = new Set(broken.map(({ line }) => line));
  const starts = await startLines(table.path, table.reading.delimiter);
  return (table.reading.header ? starts.slice(1) : starts).filter((line) => !brokenLines.has(line));
}

async function importAttention(
  db: Database,
  number: number,
  table: OpenTable,
  reading: AttentionReading,
): Promise<FileReport> {
  const values = Object.entries(reading.values).map(([column, sql]) => `${sql} as ${column}`);
  await db.run(`insert into attention_rows by name
    select ${number} as file, ${recordOf(table)} as record, '${reading.dataset}' as dataset, ${values.join(", ")},
      ${faultColumns(reading.faults, null)} from ${tableSql(table.path, table.reading)}`);
  const { rowsIn, rejects } = await takeFaulty(db, number, table, "attention_rows", reading.faults);
  await db.run(`delete from attention_rows where file = ${number} and rowid in (
    select rowid from attention_rows where dataset = '${reading.dataset}'
    qualify row_number() over (partition by key order by file, record) > 1)`);
  await keepDataset(db, gdeltFacts(reading.dataset));
  const records = await countRows(db, "attention_rows", number);
  const superseded = rowsIn - rejects.length - records;
  const datasets = [reading.dataset];
  return {
    file: table.file,
    format: reading.format,
    datasets,
    rowsIn,
    records,
    updates: 0,
    superseded,
    rejects,
    tagRows: 0,
    notes: ["Kept as a measure of attention; none of it counts as an incident."],
  };
}

async function importTotals(
  db: Database,
  number: number,
  table: OpenTable,
  facts: DatasetFacts,
): Promise<FileReport> {
  const sql = tableSql(table.path, table.reading);
  await db.run(`create or replace temp table given_totals as
    select *, ${recordOf(table)} as record from ${sql}`);
  const broken = table.reading.kind === "text" ? await takeBrokenLines(db) : [];
  const rejects = brokenRejects(table, broken);
  const checked = await db.query(
    `select record::integer as record, ${faultColumns(COUNTRY_YEAR_FAULTS, null)} from given_totals order by record`,
    {},
    z.object({ record: z.number(), fault: z.string().nullable(), value: z.string().nullable() }),
  );
  const lines = await recordLines(table, broken);
  const bad: number[] = [];
  for (const { record, fault, value } of checked) {
    if (fault === null) continue;
    const { column, reason } = COUNTRY_YEAR_FAULTS[Number(fault)]!;
    rejects.push({
      file: table.file,
      line: lines[record - 1] ?? record,
      column,
      value: shortened(value),
      reason,
    });
    bad.push(record);
  }
  const before = await db.query(
    `select count(*)::integer as n from country_years where dataset = $dataset`,
    { dataset: facts.id },
    z.object({ n: z.number() }),
  );
  await db.run("delete from country_years where dataset = $dataset", { dataset: facts.id });
  const good = `(select * from given_totals where not list_contains([${bad.join(", ")}]::integer[], record::integer))`;
  await db.run(`insert into country_years by name from (${countryYearRows(good, number, facts.id)})`);
  await db.run("drop table given_totals");
  await keepDataset(db, facts);
  const read = checked.length - bad.length;
  const again = before[0]!.n > 0;
  return {
    file: table.file,
    format: "ucdp-countryyear",
    datasets: [facts.id],
    rowsIn: checked.length + broken.length,
    records: again ? 0 : read,
    updates: again ? read : 0,
    superseded: 0,
    rejects,
    tagRows: 0,
    notes: ["Totals by country, year and type of violence; they hold no events."],
  };
}

async function countRows(db: Database, table: string, number: number): Promise<number> {
  const [count] = await db.query(
    `select count(*)::integer as n from ${table} where file = ${number}`,
    {},
    z.object({ n: z.number() }),
  );
  return count!.n;
}

/** Keeps what is known of a dataset; its facts are those of its latest import. */
async function keepDataset(db: Database, facts: DatasetFacts): Promise<void> {
  const { id, family, format, version, rank } = facts;
  await db.run("delete from datasets where id = $id", { id });
  await db.run("insert into datasets values ($id, $family, $format, $version, $rank::bigint, $facts)", {
    id,
    family,
    format,
    version,
    rank,
    facts: JSON.stringify(facts),
  });
}
