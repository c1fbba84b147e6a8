import { z } from "zod";
import type { Database } from "../store/index.ts";
import { literal } from "../store/index.ts";
import { takeDeletions } from "./deletions.ts";
import { EVENT_COLUMNS, type EventColumn } from "./event-table.ts";
import { DUPLICATE, faultColumns, recordOf, takeFaulty } from "./faulty-rows.ts";
import type { EventReading, FormatName } from "./formats/format.ts";
import { importAttention } from "./import-attention.ts";
import { importTotals } from "./import-totals.ts";
import { keepDataset } from "./keep-dataset.ts";
import type { Recognised } from "./recognise.ts";
import { keepRejects, type Reject } from "./reject.ts";
import { type OpenTable, tableSql } from "./source-table.ts";
import { settle } from "./supersede.ts";
import { notesOnTolls } from "./tolls-out-of-order.ts";

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
  if (table.reading.kind === "text") await numberRecords(db, number);
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
  const notes = [...settled.notes, ...(await notesOnTolls(db, number))];
  return { file: table.file, format: reading.format, datasets, rowsIn, rejects, tagRows, ...settled, notes };
}

function eventRows(number: number, table: OpenTable, reading: EventReading): string {
  const values = Object.entries(reading.values).map(([column, sql]) => {
    return `(${sql})::${EVENT_COLUMNS[column as EventColumn]} as ${column}`;
  });
  const record = table.reading.kind === "text" ? "null::bigint" : recordOf(table);
  return `with given as (select ${record} as record, ${reading.given} from ${tableSql(table.path, table.reading)})
    select ${number} as file, record, ${literal(reading.family)} as family, true as current_row, ${values.join(", ")},
      ${faultColumns(reading.faults, reading.tag)} from given`;
}

/** Rows lie as they came, in the order of the file; to number them while reading would keep that to one thread. */
async function numberRecords(db: Database, number: number): Promise<void> {
  const [lie] = await db.query(
    `select count(*)::integer as rows, min(rowid)::varchar as first, coalesce(max(rowid) - min(rowid) + 1, 0)::integer as places
    from event_rows where file = ${number}`,
    {},
    z.object({ rows: z.number(), first: z.string().nullable(), places: z.number() }),
  );
  const { rows, first, places } = lie!;
  if (rows !== places) throw new Error(`${rows} rows lie in ${places} places`);
  if (rows > 0) await db.run(`update event_rows set record = rowid - ${first} + 1 where file = ${number}`);
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
