import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { z } from "zod";
import { type Database, identifier } from "../store/index.ts";
import { type ColumnMap, DATE_FORMATS, type MappedColumn, USUAL_NAMES } from "./formats/column-map.ts";
import { stage } from "./input/stage.ts";
import { openTable, tableSql } from "./source-table.ts";

/** A draft of a map: what could not be told is null, and is to be filled in. */
export interface MapDraft {
  map: Omit<ColumnMap, "dateFormat" | "columns"> & {
    dateFormat: ColumnMap["dateFormat"] | null;
    columns: Record<MappedColumn, string | null>;
  };
  /** What the user must decide, in words. */
  open: string[];
  /** Columns of the file that no meaning was found for. */
  unused: string[];
}

/** Drafts a map from the names of a table's columns and from its days. */
export async function draftMap(db: Database, file: string): Promise<MapDraft> {
  const folder = mkdtempSync(join(tmpdir(), "baserate-"));
  try {
    const table = await openTable(db, await stage(file, folder), file);
    const columns = Object.fromEntries(
      Object.entries(USUAL_NAMES).map(([meaning, usual]) => {
        const keys = table.columns.map((name) => name.toLowerCase().replace(/[^a-z0-9]/g, ""));
        const at = usual.map((name) => keys.indexOf(name)).find((index) => index >= 0);
        return [meaning, at === undefined ? null : table.columns[at]!];
      }),
    ) as MapDraft["map"]["columns"];
    const formats = columns.date === null ? [] : await dateFormats(db, tableSql(table), columns.date);
    const open = (["id", "date", "country"] as const)
      .filter((column) => columns[column] === null)
      .map((column) => `columns.${column}: which column is it? Rows cannot do without.`);
    if (formats.length !== 1 && columns.date !== null)
      open.push(
        formats.length === 0
          ? `dateFormat: the days in "${columns.date}" fit none of ${Object.keys(DATE_FORMATS).join(", ")}.`
          : `dateFormat: the days in "${columns.date}" fit ${formats.join(" and ")}; which is it?`,
      );
    open.push(
      "licence, redistributable, citation and inclusion: what may be done with these rows, and what do they leave out?",
    );
    const used = new Set(Object.values(columns));
    return {
      map: {
        name:
          basename(file)
            .replace(/\..*$/, "")
            .toLowerCase()
            .replace(/[^a-z0-9]+/g, "-")
            .replace(/^-+|-+$/g, "") || "mine",
        title: "",
        publisher: "",
        inclusion: [],
        licence: "not stated",
        redistributable: false,
        citation: "",
        dateFormat: formats.length === 1 ? formats[0]! : null,
        violence: null,
        columns,
      },
      open,
      unused: table.columns.filter((name) => !used.has(name)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The spellings in which every day of the column can be read. */
async function dateFormats(db: Database, sql: string, column: string): Promise<ColumnMap["dateFormat"][]> {
  const names = Object.keys(DATE_FORMATS) as ColumnMap["dateFormat"][];
  const fits = names.map(
    (name, index) => `bool_and(try_strptime(day, '${DATE_FORMATS[name]}') is not null) as f${index}`,
  );
  const [found] = await db.query(
    `select ${fits.join(", ")} from (select trim(${identifier(column)}::varchar) as day from ${sql}) where day <> ''`,
    {},
    z.record(z.string(), z.boolean().nullable()),
  );
  return names.filter((_, index) => found![`f${index}`] === true);
}
