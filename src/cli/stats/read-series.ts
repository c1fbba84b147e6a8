import { z } from "zod";
import { Problem } from "../../problem.ts";
import { type NamedText, readText } from "./read-text.ts";
import { columnAt, isMissing, numberAt, readTable, type Table } from "./table.ts";

/** A series as its file gives it, point by point. */
export interface Series {
  readonly name: string;
  /** null for a gap. */
  readonly values: readonly (number | null)[];
  /** As written; null where the file has no times. */
  readonly times: readonly string[] | null;
  /** The line of each point; its number for JSON. */
  readonly lines: readonly number[];
}

/** The JSON of the Turing change-point benchmark (van den Burg & Williams 2020). */
const TuringSeries = z.object({
  time: z.object({ raw: z.array(z.union([z.string(), z.number()])).optional() }).optional(),
  series: z.array(z.object({ label: z.string(), raw: z.array(z.number().nullable()) })).min(1),
});

const TIME_NAMES = ["time", "date", "day", "week", "month", "year", "t"];

/**
 * Numbers one a line, CSV `time,value` (or wider, with `column` naming the value), or the JSON of the Turing benchmark.
 * @throws Problem with file, line and value.
 */
export async function readSeries(path: string, column?: string): Promise<Series> {
  const text = await readText(path);
  return /^\s*[{[]/.test(text.text) ? fromJson(text, column) : fromTable(readTable(text), column);
}

/** The series as counts. @throws Problem naming the first point that is a gap or no whole number from `least` up. */
export function countsIn({ name, values, lines }: Series, least = 0): number[] {
  return values.map((value, i) => {
    if (value === null) throw new Problem(`${name}, line ${lines[i]}: there is no number.`);
    if (!(Number.isSafeInteger(value) && value >= least))
      throw new Problem(`${name}, line ${lines[i]}: ${value} is no whole number from ${least} up.`);
    return value;
  });
}

function fromTable(table: Table, column: string | undefined): Series {
  const lines = table.rows.map(({ line }) => line);
  if (table.rows.length === 0) return { name: table.name, values: [], times: null, lines };
  const value = column === undefined ? valueColumn(table) : columnAt(table, column);
  const time = timeColumn(table, value);
  return {
    name: table.name,
    values: table.rows.map((row) => (isMissing(row.cells[value]!) ? null : numberAt(table, row, value))),
    times: time === null ? null : table.rows.map(({ cells }) => cells[time]!),
    lines,
  };
}

function valueColumn(table: Table): number {
  if (table.width <= 2) return table.width - 1;
  const columns = table.header?.join(", ") ?? `numbered 1 to ${table.width}`;
  throw new Problem(
    `${table.name} has several columns: name the one with the values by --column (${columns}).`,
    "usage",
  );
}

function timeColumn({ header, width }: Table, value: number): number | null {
  const named = header?.findIndex((cell, i) => i !== value && TIME_NAMES.includes(cell.toLowerCase())) ?? -1;
  if (named >= 0) return named;
  return width > 1 && value > 0 ? 0 : null;
}

function fromJson({ name, text }: NamedText, column: string | undefined): Series {
  const parsed = TuringSeries.safeParse(parseJson(name, text));
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!;
    const where = path.length > 0 ? `at ${path.join(".")}: ` : "";
    throw new Problem(`${name} is not a series as in the Turing benchmark: ${where}${message}.`);
  }
  const { series, time } = parsed.data;
  const labels = series.map(({ label }) => label).join(", ");
  if (series.length > 1 && column === undefined)
    throw new Problem(`${name} holds ${series.length} series: name one by --column (${labels}).`, "usage");
  const chosen = column === undefined ? series[0] : series.find(({ label }) => label === column);
  if (!chosen) throw new Problem(`${name} has no series ${column}; it has ${labels}.`);
  const times = time?.raw?.map(String) ?? null;
  if (times && times.length !== chosen.raw.length)
    throw new Problem(`${name}: ${times.length} times for ${chosen.raw.length} values.`);
  return { name, values: chosen.raw, times, lines: chosen.raw.map((_, i) => i + 1) };
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem(`${name} is not valid JSON: ${(error as Error).message}.`);
  }
}
