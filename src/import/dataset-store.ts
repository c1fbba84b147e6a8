import { rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { makeFolder } from "../make-folder.ts";
import { Problem } from "../problem.ts";
import { type Database, DatabaseError, literal, openDatabaseFile, STORE_FILE } from "../store/index.ts";
import { bringUpToDate, createTables } from "./event-table.ts";
import { type HeldDataset, heldDatasets } from "./manifests/manifests.ts";
import { markCurrent } from "./supersede.ts";

/** The user's datasets: a folder with a database, and every file that was added, as it was. */
export interface DatasetStore {
  readonly folder: string;
  readonly db: Database;
  close(): void;
}

/**
 * Opens the store in a folder.
 *
 * @param mode "write" makes an empty one where there is none, and clears what a killed import left behind.
 * @throws Problem when another process holds it, when it is absent, or was made by another version.
 */
export async function openStore(folder: string, mode: "read" | "write"): Promise<DatasetStore> {
  const db = await openDatabaseFile(join(folder, STORE_FILE), mode);
  try {
    if (mode === "write") {
      rmSync(incomingFolder(folder), { recursive: true, force: true });
      makeFolder(keptFolder(folder));
    }
    await checkVersion(db, folder, mode);
  } catch (error) {
    db.close();
    throw error;
  }
  return { folder, db, close: () => db.close() };
}

async function checkVersion(db: Database, folder: string, mode: "read" | "write"): Promise<void> {
  const found = await db
    .query("select version from store", {}, z.object({ version: z.number() }))
    .catch((error: unknown) => {
      if (error instanceof DatabaseError && mode === "write") return [];
      throw error instanceof DatabaseError ? new Problem(`there are no datasets in ${folder} yet.`) : error;
    });
  if (found.length === 0) await db.transaction(() => createTables(db));
  else if (!(await bringUpToDate(db, found[0]!.version, mode)))
    throw new Problem(
      `the store ${folder} was made by another version of baserate; add its files (they lie in ${keptFolder(folder)}) to a new one.`,
    );
}

/** Where the files that were added are kept, under their number. */
export function keptFolder(folder: string): string {
  return join(folder, "files");
}

/** Where files are unpacked while they are imported. */
export function incomingFolder(folder: string): string {
  return join(folder, "incoming");
}

/** What the store holds, by id. */
export function listDatasets(store: DatasetStore): Promise<HeldDataset[]> {
  return heldDatasets(store.db);
}

/**
 * Takes a dataset out, whole: its rows, its rejects and its kept files. What it had superseded counts again.
 *
 * @returns how many rows went.
 * @throws Problem when there is no such dataset, naming those that there are.
 */
export async function removeDataset(store: DatasetStore, id: string): Promise<number> {
  const { db, folder } = store;
  const dataset = await heldDataset(store, id);
  const gone = await db.transaction(async () => {
    for (const table of ["event_rows", "attention_rows", "country_years", "report_rows"])
      await db.run(`delete from ${table} where dataset = $id`, { id });
    await db.run("delete from datasets where id = $id", { id });
    await db.run(
      "delete from deletions where family not in (select family from datasets where family is not null)",
    );
    const numbers = await filesWithoutRows(db, id);
    for (const table of ["rejects", "files"])
      await db.run(
        `delete from ${table} where list_contains($numbers, ${table === "files" ? "number" : "file"}::varchar)`,
        {
          numbers: numbers.map(String),
        },
      );
    await markCurrent(db, dataset.facts.family);
    return numbers;
  });
  for (const number of gone) await rm(join(keptFolder(folder), String(number)), { force: true });
  await writeRejects(store);
  return dataset.rows;
}

async function filesWithoutRows(db: Database, dataset: string): Promise<number[]> {
  const found = await db.query(
    `select number from files where list_contains(datasets, $dataset) and number not in (
      select file from event_rows union select file from attention_rows union select file from country_years
      union select file from deletions union select file from report_rows)`,
    { dataset },
    z.object({ number: z.number() }),
  );
  return found.map(({ number }) => number);
}

/** @throws Problem when there is no such dataset, naming those that there are. */
export async function heldDataset({ db }: DatasetStore, id: string): Promise<HeldDataset> {
  const held = await heldDatasets(db);
  const found = held.find(({ manifest }) => manifest.id === id);
  if (found) return found;
  const names = held.map(({ manifest }) => manifest.id).join(", ");
  throw new Problem(`there is no dataset "${id}" in the store. There are: ${names || "none"}.`);
}

/** Where {@link writeRejects} writes. */
export function rejectsFile(folder: string): string {
  return join(folder, "rejects.csv");
}

/** Writes every row that did not become a record, of all files in the store, to its `rejects.csv`. */
export async function writeRejects({ db, folder }: DatasetStore): Promise<void> {
  await db.run(
    `copy (select path as file, line, column_name as "column", value, reason
      from rejects join files on rejects.file = files.number order by files.number, line)
    to ${literal(rejectsFile(folder))} (format csv, header true)`,
  );
}
