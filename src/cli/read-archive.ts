import { createReadStream } from "node:fs";
import { byteLines, LONGEST_REPORT_LINE } from "../document/index.ts";
import { parseReportLine, type ReportLine } from "../event/index.ts";
import { Problem } from "../problem.ts";
import { readingError } from "../reading-error.ts";
import type { Json } from "./json/output.ts";
import { jsonText } from "./json/print.ts";
import type { ReadJson } from "./json/texts.ts";
import { put } from "./standard-output.ts";

const REPORTS_PER_STEP = 100;

/**
 * Reads JSON lines, one report at a time, and prints for each what `code` makes of it, in the order of the input. A line
 * that is no report becomes `{"id","reject":{"file","line","reason"}}` in its place; empty lines are passed over.
 * @throws Problem when the file cannot be read, or not one of its lines is a report.
 */
export async function readArchive(
  origin: string,
  code: (report: ReportLine) => Json<typeof ReadJson>,
): Promise<void> {
  const progress = process.stderr.isTTY === true;
  let read = 0;
  let rejected = 0;
  for await (const { number, bytes } of byteLines(bytesOf(origin), LONGEST_REPORT_LINE)) {
    const text = bytes === null ? null : new TextDecoder().decode(bytes);
    if (text?.trim() === "") continue;
    const { report, reject } = text === null ? TOO_LONG : parseReportLine(text);
    if (report === null) {
      rejected++;
      const { id, reason } = reject;
      await put(jsonText<typeof ReadJson>({ id, reject: { file: origin, line: number, reason } }));
      continue;
    }
    await put(jsonText<typeof ReadJson>(code(report)));
    read++;
    if (progress && read % REPORTS_PER_STEP === 0) process.stderr.write(`\r${origin}: ${read} reports read`);
  }
  if (progress && read >= REPORTS_PER_STEP) process.stderr.write("\r\u001b[K");
  if (rejected === 0) return;
  const name = origin === "-" ? "standard input" : origin;
  const which = `${name}: ${rejected} of ${rejected + read} lines ${rejected === 1 ? "is" : "are"} no report`;
  if (read === 0) throw new Problem(`${which}; each must be an object like {"id":"a1","text":"…"}.`);
  process.stderr.write(`baserate: ${which}; the output says which and why ("reject").\n`);
}

const TOO_LONG = {
  report: null,
  reject: { id: null, reason: `longer than ${LONGEST_REPORT_LINE / 1e6} MB` },
};

async function* bytesOf(origin: string): AsyncGenerator<Uint8Array> {
  try {
    yield* origin === "-" ? process.stdin : createReadStream(origin);
  } catch (error) {
    throw readingError(origin, error);
  }
}
