import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { Manifest } from "../finding/index.ts";
import {
  addFile,
  ColumnMap,
  draftMap,
  type FileReport,
  heldDataset,
  listDatasets,
  rejectsFile,
  removeDataset,
} from "../import/index.ts";
import { Problem } from "../problem.ts";
import { readingError } from "../reading-error.ts";
import { bulleted, columns, printable, wrap } from "../report/text/layout.ts";
import { counted } from "../statistics/counted.ts";
import { openMemory } from "../store/index.ts";
import { writeWhole } from "../whole-file.ts";
import type { AddOptions } from "./data-command.ts";
import { withOpenStore } from "./events-query.ts";
import type { AddJson, ListJson } from "./json/datasets.ts";
import { printJson } from "./json/print.ts";
import { lineWidth } from "./standard-output.ts";
import { today } from "./today.ts";

/** `baserate data add`: each file whole or not at all; one that fails does not hold up the others. */
export async function runAdd(files: readonly string[], options: AddOptions): Promise<void> {
  const map = options.map === undefined ? null : await readMap(options.map);
  const wish = { as: options.as ?? null, map };
  const failed: Problem[] = [];
  await withOpenStore(
    options.store,
    async (store) => {
      for (const file of files) {
        try {
          const report = await addFile(store, file, wish, today());
          if (options.json) printJson<typeof AddJson>(report);
          else process.stdout.write(accountOf(report));
          if (!options.json && report.rejects.length > 0)
            process.stdout.write(`  rejects: ${rejectsFile(store.folder)}\n`);
        } catch (error) {
          if (!(error instanceof Problem)) throw error;
          failed.push(error);
        }
      }
    },
    "write",
  );
  if (failed.length > 0)
    throw new Problem(failed.map(({ message }) => message).join("\nbaserate: "), failed[0]!.kind);
}

/** What became of a file's rows; the figures add up. */
export function accountOf(report: FileReport): string {
  const { file, datasets, rowsIn, records, updates, superseded, rejects, tagRows, notes } = report;
  const tags = tagRows > 0 ? ` (and ${tagRows} of HXL tags)` : "";
  const shown = rejects
    .slice(0, 3)
    .map(
      ({ line, column, value, reason }) =>
        `  line ${line}, ${column || "row"} ${shortValue(value)}: ${reason}`,
    );
  if (rejects.length > 3) shown.push(`  … and ${rejects.length - 3} more`);
  return [
    `${file}: ${datasets.join(", ") || "no rows"}`,
    `  ${rowsIn} rows in${tags} = ${records} records + ${updates} updates + ${superseded} superseded + ${rejects.length} rejects`,
    ...notes.map((note) => `  ${note}`),
    ...shown,
    "",
  ].join("\n");
}

function shortValue(value: string | null): string {
  return value === null ? "(empty)" : JSON.stringify(printable(value).slice(0, 60));
}

async function readMap(file: string): Promise<ColumnMap> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw readingError(`the map ${file}`, error);
  });
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    throw new Problem(`the map ${file} is not whole JSON: ${(error as Error).message}.`);
  }
  const map = ColumnMap.safeParse(given);
  if (map.success) return map.data;
  throw new Problem(`the map ${file} does not fit:\n${z.prettifyError(map.error)}`);
}

/** `baserate data list`. */
export async function runList(options: { store?: string; json?: boolean }): Promise<void> {
  await withOpenStore(options.store, async (store) => {
    const held = await listDatasets(store);
    const all = held.map(({ manifest, rows, current }) => ({ ...manifest, rows, current }));
    if (options.json) printJson<typeof ListJson>(all, 2);
    else process.stdout.write(all.length === 0 ? "no datasets\n" : tableOf(all));
  });
}

function tableOf(held: readonly (Manifest & { rows: number; current: number })[]): string {
  const rows = held.map(({ id, period, rows, current, redistributable, licence }) => [
    id,
    `${period.from} – ${period.to}`,
    String(rows),
    String(current),
    redistributable ? licence : "not to be passed on",
  ]);
  return `${columns([["dataset", "period", "rows", "current", "licence"], ...rows], "").join("\n")}\n`;
}

/** `baserate data info`. */
export async function runInfo(name: string, options: { store?: string; json?: boolean }): Promise<void> {
  await withOpenStore(options.store, async (store) => {
    const { manifest, rows, current, facts } = await heldDataset(store, name);
    if (options.json) {
      printJson<typeof Manifest>(manifest, 2);
      return;
    }
    const width = lineWidth();
    const part = (title: string, lines: readonly string[]) =>
      lines.length === 0 ? [] : ["", title, ...lines.flatMap((line) => bulleted(line, width))];
    const where = (country: string | null, actor: string | null) =>
      [actor, country].filter((one) => one !== null).join(", ");
    const lines = [
      ...wrap(`${manifest.name}, ${manifest.vintage}. ${manifest.publisher}.`, width),
      `${rows.toLocaleString("en")} ${rows === 1 ? "row" : "rows"} from ${manifest.period.from} to ${manifest.period.to}; ${current.toLocaleString("en")} of them current.`,
      ...part("What is in it", manifest.inclusion),
      ...part("What is missing", manifest.incomplete),
      ...part(
        "Breaks: changes in the data that are none in the world",
        manifest.breaks.map(({ day, what, country, actor }) =>
          `${day} ${where(country, actor)} ${what}`.replace("  ", " "),
        ),
      ),
      ...part("How it was brought into the common record", facts.facts.mapping),
      ...part("Licence and citation", [
        `${manifest.licence}; rows ${manifest.redistributable ? "may" : "may not"} be passed on.`,
        manifest.citation,
      ]),
    ];
    process.stdout.write(`${lines.join("\n")}\n`);
  });
}

/** `baserate data remove`. */
export async function runRemove(name: string, options: { store?: string }): Promise<void> {
  await withOpenStore(
    options.store,
    async (store) => {
      const rows = await removeDataset(store, name);
      process.stdout.write(`${name} is out: ${counted(rows, "row")}.\n`);
    },
    "write",
  );
}

/** `baserate data map`. */
export async function runMap(file: string, options: { out?: string }): Promise<void> {
  const db = await openMemory();
  try {
    const { map, open, unused } = await draftMap(db, file);
    const text = `${JSON.stringify(map, null, 2)}\n`;
    if (options.out) await writeWhole(options.out, text);
    else process.stdout.write(text);
    for (const question of open) process.stderr.write(`baserate: ${question}\n`);
    if (unused.length > 0)
      process.stderr.write(`baserate: columns without a meaning yet: ${unused.join(", ")}.\n`);
  } finally {
    db.close();
  }
}
