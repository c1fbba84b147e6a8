import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { z } from "zod";
import { type Database, identifier } from "../../store/index.ts";
import { isNoDay } from "../columns/faults.ts";
import { stage } from "../input/stage.ts";
import { openTable, tableSql } from "../source-table.ts";
import { type ColumnMap, DATE_FORMATS, type MappedColumn, USUAL_NAMES } from "./column-map.ts";

/** A draft of a map: what could not be told is null, and is to be filled in. */
export interface MapDraft {
  map: Omit<ColumnMap, "dateFormat" | "columns"> & {
    dateFormat: ColumnMap["dateFormat"] | null;
    columns: Record<MappedColumn, string | null>;
  };
  /** What the user must know and decide, in words. */
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
    const { formats, unread } =
      columns.date === null ? NO_DAYS : await dateFormats(db, tableSql(table), columns.date);
    const open = (["id", "date", "country"] as const)
      .filter((column) => columns[column] === null)
      .map((column) => `columns.${column}: which column is it? Rows cannot do without.`);
    if (formats.length !== 1 && columns.date !== null)
      open.push(
        formats.length === 0
          ? `dateFormat: the days in "${columns.date}" fit none of ${Object.keys(DATE_FORMATS).join(", ")}.`
          : `dateFormat: the days in "${columns.date}" fit ${formats.join(" and ")}; which is it?`,
      );
    else if (unread > 0)
      open.push(`${unread} days in "${columns.date}" are none by ${formats[0]}: those rows will be rejects.`);
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
      open: [...table.notes, ...open],
      unused: table.columns.filter((name) => !used.has(name)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface DateFormats {
  formats: ColumnMap["dateFormat"][];
  /** Days that these formats cannot read. */
  unread: number;
}
const NO_DAYS: DateFormats = { formats: [], unread: 0 };

/** The spellings in which the most days of the column can be read, if that is half of them: a typing error decides nothing. */
async function dateFormats(db: Database, sql: string, column: string): Promise<DateFormats> {
  const names = Object.keys(DATE_FORMATS) as ColumnMap["dateFormat"][];
  const fits = names.map(
    (name, index) =>
      `count(*) filter (not ${isNoDay(`try_strptime(day, '${DATE_FORMATS[name]}')::date`)})::integer as f${index}`,
  );
  const [found] = await db.query(
    `select count(*)::integer as n, ${fits.join(", ")}
    from (select trim(${identifier(column)}::varchar) as day from ${sql}) where day <> ''`,
    {},
    z.record(z.string(), z.number()),
  );
  const read = (index: number) => found![`f${index}`]!;
  const most = Math.max(...names.map((_, index) => read(index)));
  if (most === 0 || most < found!.n! / 2) return NO_DAYS;
  return { formats: names.filter((_, index) => read(index) === most), unread: found!.n! - most };
}
