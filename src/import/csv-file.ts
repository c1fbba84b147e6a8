import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { Problem } from "../problem.ts";
import { readingError } from "./file-format.ts";

export interface CsvFile {
  path: string;
  /** Whether it is packed with gzip. */
  packed: boolean;
}

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const LONGEST_HEADER = 65_536;

/**
 * The column names on the first line of a CSV file (commas, double quotes). Names that occur twice
 * get "_1", "_2" …
 *
 * @throws Problem when the file is no text in UTF-8.
 */
export async function readHeader(file: CsvFile): Promise<string[]> {
  let start = Buffer.alloc(0);
  for await (const chunk of bytesOf(file)) {
    start = Buffer.concat([start, chunk]);
    if (start.includes(LINE_FEED) || start.length > LONGEST_HEADER) break;
  }
  const marks = start.subarray(0, 2).toString("hex");
  if (marks === "fffe" || marks === "feff")
    throw new Problem(`${file.path} is encoded in UTF-16; save it as UTF-8.`);
  const line = start
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)[0]!;
  if (line.includes("\0") || line.includes("\uFFFD"))
    throw new Problem(`${file.path} is no text: its first line is not UTF-8.`);
  return distinct(fieldsOf(line));
}

function fieldsOf(line: string): string[] {
  const fields = line.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g) ?? [];
  if (!line.endsWith(",")) fields.pop();
  return fields.map((field) => {
    const bare = field.replace(/,$/, "").trim();
    return bare.startsWith('"') ? bare.slice(1, -1).replaceAll('""', '"') : bare;
  });
}

function distinct(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name, index) => {
    const base = name === "" ? `column${index + 1}` : name;
    const times = seen.get(base.toLowerCase()) ?? 0;
    seen.set(base.toLowerCase(), times + 1);
    return times === 0 ? base : `${base}_${times}`;
  });
}

/**
 * The lines, from 1, on which the records after the header start: line breaks within quotes and blank lines make
 * these differ from the records' numbers.
 */
export async function startLines(file: CsvFile): Promise<number[]> {
  const starts: number[] = [];
  let [line, start, quoted] = [1, 0, false];
  for await (const chunk of bytesOf(file)) {
    for (const byte of chunk) {
      if (byte === LINE_FEED) {
        line += 1;
        if (quoted) continue;
        if (start > 0) starts.push(start);
        start = 0;
        continue;
      }
      if (byte === QUOTE) quoted = !quoted;
      if (start === 0 && byte !== CARRIAGE_RETURN) start = line;
    }
  }
  if (start > 0) starts.push(start);
  return starts.slice(1);
}

/**
 * Reads a packed file to its end, since DuckDB takes one that was cut off for whole.
 *
 * @throws Problem when it is cut off or damaged.
 */
export async function checkWhole(file: CsvFile): Promise<void> {
  for await (const _ of bytesOf(file));
}

async function* bytesOf({ path, packed }: CsvFile): AsyncGenerator<Buffer> {
  const raw = createReadStream(path);
  const unpack = createGunzip();
  const bytes = packed ? raw.on("error", (error) => unpack.destroy(error)).pipe(unpack) : raw;
  try {
    for await (const chunk of bytes) yield chunk as Buffer;
  } catch (error) {
    throw readingError(path, error);
  } finally {
    raw.destroy();
  }
}
