import { readFile, stat, writeFile } from "node:fs/promises";
import { z } from "zod";
import { csvField } from "../../csv-field.ts";
import { Problem } from "../../problem.ts";

/** Beyond this, ask the publisher for CSV: JSON is read in one piece. */
const LARGEST = 400_000_000;

/** An object that ends with its line, where another begins. */
const LINES = /^\s*\{.*\}\r?\n\{/;

const Rows = z.array(z.record(z.string(), z.unknown()));
const Answer = z.object({ data: Rows });

/**
 * Writes the rows of a JSON file as CSV: an array of objects, or an object whose `data` is one, as ACLED's API answers.
 * Columns come in the order in which they first occur.
 *
 * @param file as the user knows it, for messages.
 * @throws Problem when it is neither.
 */
export async function jsonToCsv(path: string, target: string, file: string): Promise<void> {
  if ((await stat(path)).size > LARGEST)
    throw new Problem(`${file} is too large for JSON; ask the publisher for CSV.`);
  const rows = rowsOf(file, await readFile(path, "utf8"));
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [csvLine(columns), ...rows.map((row) => csvLine(columns.map((column) => row[column])))];
  await writeFile(target, lines.join(""));
}

function rowsOf(file: string, text: string): z.infer<typeof Rows> {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    if (LINES.test(text))
      throw new Problem(
        `${file} holds lines of JSON that are no reports ("id" and "text"); events come as CSV, Parquet, or a list of objects.`,
      );
    throw new Problem(`${file} is not whole JSON: ${(error as Error).message}.`);
  }
  const rows = Array.isArray(given) ? Rows.safeParse(given) : Answer.safeParse(given);
  if (!rows.success || (Array.isArray(rows.data) ? rows.data : rows.data.data).length === 0)
    throw new Problem(
      `${file} holds no rows: expected a list of objects, or an object with such a list in "data".`,
    );
  return Array.isArray(rows.data) ? rows.data : rows.data.data;
}

/** One line of CSV; what is null is empty, what is nested stays JSON. */
export function csvLine(values: readonly unknown[]): string {
  return `${values.map((value) => csvField(cell(value))).join(",")}\n`;
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
