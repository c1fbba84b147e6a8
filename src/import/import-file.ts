import { z } from "zod";
import type { Database } from "../store/index.ts";
import { takeDeletions } from "./deletions.ts";
import { takeFaulty } from "./faulty-rows.ts";
import { importAttention } from "./import-attention.ts";
import { importTotals } from "./import-totals.ts";
import { keepDataset } from "./keep-dataset.ts";
import { missingFromExport } from "./missing-from-export.ts";
import type { EventTable, Recognised } from "./recognise.ts";
import { keepRejects, type Reject } from "./reject.ts";
import { takeRepeated } from "./repeated-ids.ts";
import type { OpenTable } from "./source-table.ts";
import { numberedRowsOf, rowsOf } from "./sql-of-rows.ts";
import { settle } from "./supersede.ts";
import { notesOnTolls } from "./tolls-out-of-order.ts";

/** What became of one file: `rowsIn = records + updates + superseded + rejects`; tag rows are no data and stand apart. */
export interface FileReport {
  file: string;
  /** As `--as` calls it. */
  format: string;
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
  const report = await importRows(db, number, table, recognised);
  await settleAccount(db, number, report);
  return { ...report, notes: [...table.notes, ...report.notes] };
}

function importRows(
  db: Database,
  number: number,
  table: OpenTable,
  recognised: Recognised,
): Promise<FileReport> {
  switch (recognised.holds) {
    case "events":
      return importEvents(db, number, table, recognised);
    case "attention":
      return importAttention(db, number, table, recognised);
    case "totals":
      return importTotals(db, number, table, recognised);
    case "deletions":
      return takeDeletions(db, number, table, recognised);
  }
}

/** Keeps the rejects of a file of which every row is accounted for. */
export async function settleAccount(
  db: Database,
  number: number,
  { file, rowsIn, records, updates, superseded, rejects }: FileReport,
): Promise<void> {
  if (rowsIn !== records + updates + superseded + rejects.length)
    throw new Error(
      `${file}: ${rowsIn} rows came in, but ${records} records, ${updates} updates, ${superseded} superseded and ${rejects.length} rejects came out`,
    );
  await keepRejects(db, number, rejects);
}

async function importEvents(
  db: Database,
  number: number,
  table: OpenTable,
  reading: EventTable,
): Promise<FileReport> {
  await inNoOrder(db, `insert into event_rows by name ${rowsOf(number, table, reading)}`);
  // Before rows that say nothing new are taken out: they are in the export too.
  const missing = await missingFromExport(db, number, reading.dataset);
  const numbered = numberedRowsOf(number, table, reading);
  const { rowsIn, rejects, tagRows } = await takeFaulty(db, number, table, {
    into: "event_rows",
    faults: reading.faults,
    numbered: `from (${numbered}) where true`,
    out: await takeRepeated(db, number, numbered),
  });

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
    if (reading.family === null)
      await db.run(`update event_rows set family = $family where file = ${number} and dataset = $dataset`, {
        family: facts.family,
        dataset,
      });
  }
  const settled = await settle(db, number, [...families], datasets);
  const notes = [...settled.notes, ...missing, ...(await notesOnTolls(db, number))];
  return { file: table.file, format: reading.format, datasets, rowsIn, rejects, tagRows, ...settled, notes };
}

/** Rows as they come from each thread: to keep the order of the file doubles the work of writing them. */
async function inNoOrder(db: Database, insert: string): Promise<void> {
  await db.run("set preserve_insertion_order = false");
  try {
    await db.run(insert);
  } finally {
    // Where the insert has failed nothing can be run before the rollback, and its error is the one to tell.
    await db.run("reset preserve_insertion_order").catch(() => {});
  }
}
