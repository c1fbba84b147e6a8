import { type Day, isDay } from "../../event/day.ts";
import { delimiterOf } from "../../import/input/delimited.ts";
import { Problem } from "../../problem.ts";
import type { NamedText } from "./read-text.ts";

/** A delimited file: rows of equal width, each with the line it begins on. */
export interface Table {
  readonly name: string;
  /** Names of the columns; null where the file has no header. */
  readonly header: readonly string[] | null;
  readonly width: number;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const TIME = /^\d{4}-\d{2}(-\d{2})?$/;
const MISSING = new Set(["", ".", "na", "n/a", "nan", "null"]);

/** A cell that says that there is no value: empty, NA, NaN, null or a full stop. */
export function isMissing(cell: string): boolean {
  return MISSING.has(cell.toLowerCase());
}

/** True also for numbers that are too large to be read. */
function isWrittenAsNumber(cell: string): boolean {
  return NUMBER.test(cell);
}

/** The number in a cell; null where it is none. */
export function numberIn(cell: string): number | null {
  const value = isWrittenAsNumber(cell) ? Number(cell) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}

/**
 * Rows parted by the delimiter that occurs most on the first line (comma, semicolon or tab); double quotes keep a
 * delimiter. The first row is a header when none of its cells is a number or a time. Empty lines at the end are nothing.
 * @throws Problem for rows of unequal width, with their line.
 */
export function readTable({ name, text }: NamedText): Table {
  const rows = splitRows(text.replace(/^\uFEFF/, ""));
  while (rows.length > 0 && rows[rows.length - 1]!.cells.every((cell) => cell === "")) rows.pop();
  const first = rows[0];
  if (!first) return { name, header: null, width: 0, rows: [] };
  const width = first.cells.length;
  for (const { line, cells } of rows)
    if (cells.length !== width)
      throw new Problem(
        `${name}, line ${line}: ${cells.length} ${cells.length === 1 ? "cell" : "cells"}, where line 1 has ${width}.`,
      );
  const named = first.cells.every((cell) => !isMissing(cell) && !isWrittenAsNumber(cell) && !TIME.test(cell));
  return named && rows.length > 1
    ? { name, header: first.cells, width, rows: rows.slice(1) }
    : { name, header: null, width, rows };
}

/**
 * The place of the column that the user named: by its name, or by its number from 1 up.
 * @throws Problem that lists the columns where there is none of that name.
 */
export function columnAt({ name, header, width }: Table, column: string): number {
  const wanted = column.toLowerCase();
  const named = header?.findIndex((cell) => cell.toLowerCase() === wanted) ?? -1;
  if (named >= 0) return named;
  const number = Number(column);
  if (Number.isInteger(number) && number >= 1 && number <= width) return number - 1;
  const has = header
    ? `its columns are ${header.join(", ")}`
    : `it has ${width}, and no header; name one by its number`;
  throw new Problem(`${name} has no column ${column}; ${has}.`);
}

/** The columns of these names, in this order; without a header, the first ones. @throws Problem when one is missing. */
export function columnsNamed<const Names extends readonly string[]>(
  table: Table,
  names: Names,
): { [At in keyof Names]: number } {
  if (!table.header && table.rows.length > 0 && table.width !== names.length)
    throw new Problem(
      `${table.name} must have the columns ${names.join(",")}; it has ${table.width}, and no header.`,
    );
  const places = names.map((column, i) => (table.header ? columnAt(table, column) : i));
  return places as { [At in keyof Names]: number };
}

/** @throws Problem with line and content where the cell is no number, or one below `least`. */
export function numberAt(
  { name }: Pick<Table, "name">,
  { line, cells }: TableRow,
  column: number,
  least = -Infinity,
): number {
  const cell = cells[column]!;
  const value = numberIn(cell);
  const wrong =
    cell === ""
      ? "there is no number"
      : value === null
        ? `"${cell}" is not a number`
        : `${cell} is below ${least}`;
  if (value === null || value < least) throw new Problem(`${name}, line ${line}: ${wrong}.`);
  return value;
}

/** @throws Problem with line and content where the cell is no day as YYYY-MM-DD. */
export function dayAt({ name }: Pick<Table, "name">, { line, cells }: TableRow, column: number): Day {
  const cell = cells[column]!;
  if (!isDay(cell)) throw new Problem(`${name}, line ${line}: "${cell}" is no day as YYYY-MM-DD.`);
  return cell;
}

/** @throws Problem with line and content where the cell is no whole number from `least` up. */
export function wholeAt(table: Pick<Table, "name">, row: TableRow, column: number, least = 0): number {
  const value = numberAt(table, row, column);
  if (!(Number.isSafeInteger(value) && value >= least))
    throw new Problem(
      `${table.name}, line ${row.line}: ${row.cells[column]} is no whole number from ${least} up.`,
    );
  return value;
}

function splitRows(text: string): TableRow[] {
  const delimiter = delimiterOf(text.split("\n", 1)[0]!);
  const rows: TableRow[] = [];
  // The second alternative fits everything, so that a match never fails.
  const field = new RegExp(
    `(?: *"([^"]*(?:""[^"]*)*)" *|([^${delimiter}\\r\\n]*))(${delimiter}|\\r?\\n|\\r|$)`,
    "y",
  );
  let line = 1;
  let start = 1;
  let cells: string[] = [];
  while (field.lastIndex < text.length) {
    const [whole, quoted, bare, end] = field.exec(text)!;
    cells.push(quoted === undefined ? bare!.trim() : quoted.replaceAll('""', '"'));
    line += whole.split(/\r\n|\r|\n/).length - 1;
    if (end === delimiter) continue;
    rows.push({ line: start, cells });
    cells = [];
    start = line;
  }
  if (cells.length > 0) rows.push({ line: start, cells: [...cells, ""] });
  return rows;
}
