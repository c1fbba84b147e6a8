import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { Problem } from "../../problem.ts";

export type Delimiter = "," | "\t" | ";";

/** The beginning of a text file of a table. */
export interface TableStart {
  delimiter: Delimiter;
  /** The first records that are whole, at most ten. */
  records: string[][];
}

const SAMPLE = 262_144;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const QUOTE = 0x22;

/**
 * Reads the first records of a table: fields are parted by what occurs most often on the first line.
 *
 * @param file as the user knows it, for messages.
 * @throws Problem when it is no text in UTF-8.
 */
export async function readTableStart(path: string, file: string): Promise<TableStart> {
  const handle = await open(path);
  const bytes = Buffer.alloc(SAMPLE);
  const { bytesRead } = await handle.read(bytes, 0, SAMPLE, 0).finally(() => handle.close());
  const text = bytes
    .subarray(0, bytesRead)
    .toString("utf8")
    .replace(/^\uFEFF/, "");
  const line = text.split(/\r?\n/, 1)[0]!;
  if (line.includes("\0") || line.includes("\uFFFD"))
    throw new Problem(`${file} is no text: its first line is not UTF-8.`);
  const delimiter = delimiterOf(line);
  return { delimiter, records: recordsOf(text, delimiter, bytesRead < SAMPLE).slice(0, 10) };
}

/** What occurs most often on a line, outside of quotes. */
export function delimiterOf(line: string): Delimiter {
  const unquoted = line.replace(/"(?:[^"]|"")*"/g, "");
  const counts = ([",", "\t", ";"] as const).map((mark) => ({ mark, n: unquoted.split(mark).length }));
  return counts.reduce((most, one) => (one.n > most.n ? one : most)).mark;
}

/** The records of a table. @param whole whether the text is all there is; if not, its last record may be cut and is left out. */
export function recordsOf(text: string, delimiter: Delimiter, whole: boolean): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  const field = new RegExp(`(?:"([^"]*(?:""[^"]*)*)"|([^${delimiter}\\r\\n]*))(${delimiter}|\\r?\\n|$)`, "y");
  while (field.lastIndex < text.length) {
    const found = field.exec(text);
    if (found === null) return records;
    const [, quoted, bare, end] = found;
    record.push(quoted === undefined ? bare!.trim() : quoted.replaceAll('""', '"'));
    if (end === delimiter) continue;
    if (end === "" && !whole) break;
    if (record.length > 1 || record[0] !== "") records.push(record);
    record = [];
  }
  if (whole && record.length > 0) records.push(record);
  return records;
}

/** Column names that differ: those that occur twice get "_1", "_2" …, empty ones their number. */
export function distinctNames(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.map((name, index) => {
    const base = name === "" ? `column${index + 1}` : name;
    let own = base;
    for (let times = 1; seen.has(own.toLowerCase()); times++) own = `${base}_${times}`;
    seen.add(own.toLowerCase());
    return own;
  });
}

/**
 * The lines, from 1, on which the records of a table start, its header's included: line breaks within quotes and blank
 * lines make these differ from the records' numbers.
 */
export async function startLines(path: string, delimiter: Delimiter): Promise<number[]> {
  const mark = delimiter.charCodeAt(0);
  const starts: number[] = [];
  let [line, start, quoted, fresh] = [1, 0, false, true];
  for await (const chunk of createReadStream(path)) {
    for (const byte of chunk as Buffer) {
      if (byte === LINE_FEED) {
        line += 1;
        if (quoted) continue;
        if (start > 0) starts.push(start);
        [start, fresh] = [0, true];
        continue;
      }
      // A quote opens a field only at its start; a second one right after the closing one goes on with the field.
      if (byte === QUOTE && (quoted || fresh)) [quoted, fresh] = [!quoted, true];
      else if (byte !== CARRIAGE_RETURN) fresh = byte === mark;
      if (start === 0 && byte !== CARRIAGE_RETURN) start = line;
    }
  }
  if (start > 0) starts.push(start);
  return starts;
}
