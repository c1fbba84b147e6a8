import { readFile } from "node:fs/promises";
import { Problem } from "../problem.ts";
import { readingError } from "../reading-error.ts";

export interface CsvRow {
  /** The line, from 1, on which the row starts. */
  line: number;
  cells: string[];
}

export interface CsvTable {
  columns: string[];
  rows: CsvRow[];
}

/**
 * A CSV file (commas, double quotes, UTF-8), its column names trimmed and in lower case. Blank lines are no rows.
 *
 * @throws Problem when the file cannot be read, is empty or is no text in UTF-8.
 */
export async function readCsv(path: string): Promise<CsvTable> {
  const bytes = await readFile(path).catch((error) => {
    throw readingError(path, error);
  });
  const text = decode(path, bytes);
  const [header, ...rows] = parseCsv(text);
  if (header === undefined) throw new Problem(`${path} is empty; its first line must name the columns.`);
  return { columns: header.cells.map((cell) => cell.trim().toLowerCase()), rows };
}

function decode(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Problem(`${path} is not text in UTF-8; save it as CSV in UTF-8.`);
  }
}

function parseCsv(text: string): CsvRow[] {
  const rows: CsvRow[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const start = line;
    const cells: string[] = [];
    for (;;) {
      let cell = "";
      if (text[at] === '"') {
        for (;;) {
          const quote = text.indexOf('"', at + 1);
          const end = quote < 0 ? text.length : quote;
          cell += text.slice(at + 1, end);
          at = end + 1;
          if (text[at] !== '"') break;
          cell += '"';
        }
        for (const char of cell) if (char === "\n") line++;
      }
      const from = at;
      while (at < text.length && text[at] !== "," && text[at] !== "\n") at++;
      cells.push(cell + text.slice(from, at).replace(/\r$/, ""));
      if (text[at] !== ",") break;
      at++;
    }
    at++;
    line++;
    if (cells.length > 1 || cells[0]!.trim() !== "") rows.push({ line: start, cells });
  }
  return rows;
}
