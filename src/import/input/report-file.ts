import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { byteLines, LONGEST_REPORT_LINE } from "../../document/byte-lines.ts";
import { delimiterOf, recordsOf } from "./delimited.ts";

/** Lines looked at to tell what a file is. */
const SAMPLE_LINES = 10;
/** Bytes looked at; a longer text is no report. */
const SAMPLE = 262_144;
const LARGEST_TEXT = 10_000_000;

/** True where lines of JSON hold reports: one of the first has "id" and "text". */
export async function holdsReportLines(path: string): Promise<boolean> {
  let looked = 0;
  for await (const { bytes } of byteLines(createReadStream(path), LONGEST_REPORT_LINE)) {
    if (bytes !== null && isReport(new TextDecoder().decode(bytes))) return true;
    if (++looked === SAMPLE_LINES) break;
  }
  return false;
}

function isReport(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && "id" in value && "text" in value;
  } catch {
    return false;
  }
}

/** True for running text: it has a sentence, and is no table of any delimiter. */
export async function isRunningText(path: string): Promise<boolean> {
  if ((await stat(path)).size > LARGEST_TEXT) return false;
  const handle = await open(path);
  const bytes = Buffer.alloc(SAMPLE);
  const { bytesRead } = await handle.read(bytes, 0, SAMPLE, 0).finally(() => handle.close());
  const text = bytes.subarray(0, bytesRead).toString("latin1");
  return SENTENCE.test(text) && !isTable(text);
}

/** Five words and a full stop on one line, which ends or goes on with a further sentence. */
const SENTENCE = /(?:^|[\n\s])(?:[^\s,;|\t]+[,;]? ){4,}[^\s,;|]+[.!?]["'”’)\x80-\xff]*(?:\s|$)/;

/** Names of columns are short; rows without them are long. */
const NAME_WORDS = 3;
const ROW_FIELDS = 10;

function isTable(text: string): boolean {
  const records = recordsOf(text, delimiterOf(text.split(/\r?\n/, 1)[0]!), true).slice(0, SAMPLE_LINES);
  const [first] = records;
  if (first === undefined || first.length === 1) return false;
  const named = first.every((field) => field.split(/\s+/).length <= NAME_WORDS);
  if (named && first.length >= ROW_FIELDS / 2) return true;
  const even = records.length > 1 && records.every(({ length }) => length === first.length);
  return even && (named || first.length >= ROW_FIELDS);
}
