import { open } from "node:fs/promises";
import { byteLines, LONGEST_REPORT_LINE } from "../document/index.ts";
import { parseReportLine, type ReportLine } from "../event/index.ts";
import { Problem } from "../problem.ts";
import { put } from "./standard-output.ts";

const REPORTS_PER_STEP = 100;

/**
 * Reads JSON lines, one report at a time, and prints for each what `code` makes of it, in the order of the input. A line
 * that is no report becomes `{"id","reject":{"file","line","reason"}}` in its place; empty lines are passed over.
 * @throws Problem when the file cannot be read, or not one of its lines is a report.
 */
export async function readArchive(origin: string, code: (report: ReportLine) => object): Promise<void> {
  const progress = process.stderr.isTTY === true;
  let read = 0;
  let rejected = 0;
  for await (const { number, bytes } of byteLines(await openArchive(origin), LONGEST_REPORT_LINE)) {
    const text = bytes === null ? null : new TextDecoder().decode(bytes);
    if (text?.trim() === "") continue;
    const { report, reject } = text === null ? TOO_LONG : parseReportLine(text);
    if (report === null) {
      rejected++;
      const { id, reason } = reject;
      await put(`${JSON.stringify({ id, reject: { file: origin, line: number, reason } })}\n`);
      continue;
    }
    await put(`${JSON.stringify(code(report))}\n`);
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

async function openArchive(origin: string): Promise<AsyncIterable<Uint8Array>> {
  if (origin === "-") return process.stdin;
  try {
    const file = await open(origin);
    if ((await file.stat()).isDirectory()) {
      await file.close();
      throw new Problem(`${origin} is a folder; give a file.`);
    }
    return file.createReadStream();
  } catch (error) {
    if (error instanceof Problem) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new Problem(
      code === "ENOENT" ? `${origin}: there is no such file.` : `${origin} cannot be read (${code}).`,
    );
  }
}
