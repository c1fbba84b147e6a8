import { createHash } from "node:crypto";
import { constants, createReadStream, rmSync } from "node:fs";
import { copyFile, rename, rm, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { z } from "zod";
import type { Day } from "../event/index.ts";
import { makeFolder } from "../make-folder.ts";
import { readingError } from "../reading-error.ts";
import type { Database } from "../store/index.ts";
import { nameCountries } from "./country-codes.ts";
import { type DatasetStore, incomingFolder, keptFolder, writeRejects } from "./dataset-store.ts";
import { type FileReport, importTable, settleAccount } from "./import-file.ts";
import { importReports } from "./import-reports.ts";
import { isRunningText } from "./input/report-file.ts";
import { type Staged, stage } from "./input/stage.ts";
import { recognise, type Wish } from "./recognise.ts";
import { openTable } from "./source-table.ts";

/**
 * Adds a file to the store: all of it or, when anything goes wrong or the process is killed, nothing. The file itself is
 * kept too, so that every row can be looked up as its publisher wrote it. Adding the same file again changes nothing.
 *
 * @param today is noted as the day on which it was added.
 * @throws Problem when the file cannot be read or is of no known format.
 */
export async function addFile(
  store: DatasetStore,
  file: string,
  wish: Wish,
  today: Day,
): Promise<FileReport> {
  const { db, folder } = store;
  const { size } = await stat(file).catch((error: unknown) => {
    throw readingError(file, error);
  });
  const known = await fileKnown(store, file, size, wish);
  if (known !== null) return known;
  const incoming = incomingFolder(folder);
  makeFolder(incoming);
  try {
    const staged = await stage(file, incoming);
    const read = await readerOf(db, staged, file, wish);
    const identity = identityOf(file, wish);
    const number = await nextNumber(store);
    const report = await db.transaction(async () => {
      const imported = await read(number);
      await db.run(
        `insert into files select $number::integer, $path, $format, $datasets, $wish, $identity, $bytes::bigint, $today::date,
          $rowsIn::integer, $records::integer, $updates::integer, $superseded::integer, $rejects::integer`,
        {
          number,
          path: resolve(file),
          format: imported.format,
          datasets: imported.datasets,
          wish: JSON.stringify(wish),
          identity: await identity,
          bytes: size,
          today,
          rowsIn: imported.rowsIn,
          records: imported.records,
          updates: imported.updates,
          superseded: imported.superseded,
          rejects: imported.rejects.length,
        },
      );
      await keep(staged, join(keptFolder(folder), String(number)));
      return imported;
    });
    if (report.rejects.length > 0) await writeRejects(store);
    return report;
  } finally {
    rmSync(incoming, { recursive: true, force: true });
  }
}

/** How a file comes into the store: as reports, or as a table of which the columns tell what it is. */
async function readerOf(
  db: Database,
  staged: Staged,
  file: string,
  wish: Wish,
): Promise<(number: number) => Promise<FileReport>> {
  const is = await reportsIn(staged, wish);
  if (is !== null) {
    const source = { path: staged.path, file, from: resolve(file) };
    return async (number) => {
      const report = await importReports(db, number, source, is);
      await settleAccount(db, number, report);
      return report;
    };
  }
  const table = await openTable(db, staged, file);
  const recognised = recognise(table, wish);
  return async (number) => {
    const report = await importTable(db, number, table, recognised);
    await nameCountries(db);
    return report;
  };
}

async function reportsIn({ kind, path }: Staged, { as, map }: Wish): Promise<"lines" | "report" | null> {
  if (map !== null || (as !== null && as !== "reports")) return null;
  if (kind === "report-lines") return "lines";
  if (as === "reports") return kind === "text" || kind === "page" ? "report" : null;
  return kind === "text" && (await isRunningText(path)) ? "report" : null;
}

/** Kept before the commit: a file without rows does no harm, rows without their file would. */
async function keep({ path, made }: Staged, target: string): Promise<void> {
  await rm(target, { force: true });
  if (made) await rename(path, target);
  else await copyFile(path, target, constants.COPYFILE_FICLONE);
}

const Known = z.object({
  format: z.string(),
  datasets: z.array(z.string()),
  identity: z.string(),
  rows_in: z.number(),
  rejects: z.number(),
});

/** What to report of a file that is in the store as it is, or null. Files of another size need no checksum. */
async function fileKnown(
  { db }: DatasetStore,
  file: string,
  bytes: number,
  wish: Wish,
): Promise<FileReport | null> {
  const candidates = await db.query(
    "select format, datasets, identity, rows_in, rejects from files where bytes = $bytes",
    { bytes },
    Known,
  );
  if (candidates.length === 0) return null;
  const identity = await identityOf(file, wish);
  const known = candidates.find((candidate) => candidate.identity === identity);
  if (!known) return null;
  return {
    file,
    format: known.format as FileReport["format"],
    datasets: known.datasets,
    rowsIn: known.rows_in,
    records: 0,
    updates: 0,
    superseded: known.rows_in,
    rejects: [],
    tagRows: 0,
    notes: ["This very file is in the store already; nothing changed."],
  };
}

/** A checksum of the file, its name (which may tell the release) and how it is to be read. */
async function identityOf(file: string, wish: Wish): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify([basename(file), wish]));
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

async function nextNumber({ db }: DatasetStore): Promise<number> {
  const [next] = await db.query(
    "select (coalesce(max(number), 0) + 1)::integer as n from files",
    {},
    z.object({ n: z.number() }),
  );
  return next!.n;
}
