import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { z } from "zod";
import { byteLines, LONGEST_REPORT_LINE } from "../document/byte-lines.ts";
import { parseReportLine, type ReportLine } from "../event/index.ts";
import type { Database } from "../store/index.ts";
import type { FileReport } from "./import-file.ts";
import { keepDataset } from "./keep-dataset.ts";
import { type DatasetFacts, NOTHING_STATED, type PublisherFacts } from "./manifests/facts.ts";
import { type Reject, shortened } from "./reject.ts";

/** The one dataset of all reports in a store. */
export const REPORTS = "reports";

/** What a file gives: a report on a line, or what is no report and why. */
type Given = { line: number } & ({ report: ReportLine } | { column: string; value: string; reason: string });

/** Characters that are sent to the database at once. */
const AT_ONCE = 4_000_000;

/**
 * Reads reports into the store: their texts as they are, each once, whatever it is called. A report whose id another
 * text of the same file path has takes its place; one whose id a text of another file has gets the beginning of its
 * checksum after the id. Meant to run within a transaction.
 *
 * @param source the file as it can be read, and as the user knows it.
 * @param is lines of JSON as `baserate read --jsonl` takes them, or one report.
 * @throws Problem when a single report is no text or has none.
 */
export async function importReports(
  db: Database,
  number: number,
  source: { path: string; file: string; from: string },
  is: "lines" | "report",
): Promise<FileReport> {
  const { file, from } = source;
  const { rowsIn, rejects } = await takeGiven(
    db,
    is === "lines" ? linesOf(source.path) : single(source),
    file,
  );
  const { records, updates, superseded, renamed, repeated } = await settle(db, number, from);
  const again = repeated.map(
    ({ line, id }): Reject => ({
      file,
      line,
      column: "id",
      value: id,
      reason: "this id stands for another report further up in the file",
    }),
  );
  await keepDataset(db, reportsFacts());
  return {
    file,
    format: "reports",
    datasets: records + updates + superseded > 0 ? [REPORTS] : [],
    rowsIn,
    records,
    updates,
    superseded,
    rejects: [...rejects, ...again].sort((a, b) => a.line - b.line),
    tagRows: 0,
    notes: [
      "Kept as reports, word by word; `baserate link` reads them and links them with your datasets.",
      ...renamed.map((id) => `Another report had the id already: kept as ${id}.`),
    ],
  };
}

/** Fills `given_reports` with a file's reports, so many at once that memory does not grow with the file. */
async function takeGiven(
  db: Database,
  given: AsyncIterable<Given>,
  file: string,
): Promise<{ rowsIn: number; rejects: Reject[] }> {
  await db.run(`create or replace temp table given_reports (line integer, id varchar, key varchar, title varchar,
    text varchar, day date)`);
  const rejects: Reject[] = [];
  let rowsIn = 0;
  let batch: object[] = [];
  let size = 0;
  const flush = async () => {
    await db.run(
      `insert into given_reports select r.line, r.id, r.key, r.title, r.text, r.day from (select unnest(from_json($json,
        '[{"line": "INTEGER", "id": "VARCHAR", "key": "VARCHAR", "title": "VARCHAR", "text": "VARCHAR", "day": "DATE"}]')) as r)`,
      { json: JSON.stringify(batch) },
    );
    [batch, size] = [[], 0];
  };
  for await (const one of given) {
    rowsIn++;
    if (!("report" in one)) {
      const { line, column, value, reason } = one;
      rejects.push({ file, line, column, value: shortened(value), reason });
      continue;
    }
    const { id, text, title, date } = one.report;
    const key = createHash("sha256")
      .update(JSON.stringify([title, text, date]))
      .digest("hex");
    batch.push({ line: one.line, id: String(id), key, title, text, day: date });
    size += text.length;
    if (size >= AT_ONCE) await flush();
  }
  await flush();
  return { rowsIn, rejects };
}

async function* linesOf(path: string): AsyncGenerator<Given> {
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  for await (const { number: line, bytes } of byteLines(createReadStream(path), LONGEST_REPORT_LINE)) {
    const refused = (column: string, value: string, reason: string) => ({ line, column, value, reason });
    if (bytes === null) {
      yield refused("", "", `longer than ${LONGEST_REPORT_LINE / 1e6} MB`);
      continue;
    }
    const lenient = bytes.toString("utf8");
    if (lenient.trim() === "") continue;
    let text: string;
    try {
      text = utf8.decode(bytes);
    } catch {
      yield refused("", lenient, "not in UTF-8");
      continue;
    }
    const { report, reject } = parseReportLine(text);
    if (report === null) yield refused("", text, reject.reason);
    else if (report.text.trim() === "") yield refused("text", "", "empty");
    else yield { line, report };
  }
}

/** A text or page, called as its file without ending. */
async function* single({ path, file }: { path: string; file: string }): AsyncGenerator<Given> {
  // Pages need a parser that no other import does.
  const { documentFrom } = await import("../document/index.ts");
  const { text, title, publishedOn } = documentFrom(await readFile(path), file, file);
  const id = basename(file).replace(/(\.(gz|zst|zip|txt|md|html?))+$/i, "");
  yield { line: 1, report: { id, text, title, date: publishedOn } };
}

const Line = z.object({ line: z.number(), id: z.string() });

/** Sorts what came: the same again, an id twice in the file, the new text of an id of this file, and what is new. */
async function settle(db: Database, number: number, from: string) {
  await db.run(`create or replace temp table new_reports as
    select *, first(key) over (partition by id order by line) <> key as repeated from given_reports`);
  await db.run("delete from new_reports where key in (select key from report_rows)");
  const repeated = await db.query("select line, id from new_reports where repeated", {}, Line);
  await db.run(`delete from new_reports where repeated or line not in (
    select min(line) from new_reports where not repeated group by key)`);
  const older = `report_rows where given_id in (select id from new_reports)
    and file in (select number from files where path = $from)`;
  const [replaced] = await db.query(`select count(*)::integer as n from ${older}`, { from }, Count);
  // The new text of a report keeps the id that the old one had in the store.
  await db.run(
    `create or replace temp table named_reports as select new_reports.*, old.id as held_as,
      new_reports.id in (select id from report_rows) as taken
    from new_reports left join (select given_id, id from ${older}) as old on old.given_id = new_reports.id`,
    { from },
  );
  await db.run(`delete from ${older}`, { from });
  await db.run(
    `insert into report_rows select $number::integer, '${REPORTS}', case when held_as is not null then held_as
        when taken then id || '@' || left(key, 8) else id end, id, key, title, text, day
      from named_reports order by line`,
    { number },
  );
  const renamed = await db.query(
    "select id from report_rows where file = $number::integer and id <> given_id order by id",
    { number },
    z.object({ id: z.string() }),
  );
  const [given] = await db.query("select count(*)::integer as n from given_reports", {}, Count);
  const [kept] = await db.query("select count(*)::integer as n from named_reports", {}, Count);
  await db.run("drop table given_reports; drop table new_reports; drop table named_reports");
  return {
    records: kept!.n - replaced!.n,
    updates: replaced!.n,
    superseded: given!.n - kept!.n - repeated.length,
    repeated,
    renamed: renamed.map(({ id }) => id),
  };
}

const Count = z.object({ n: z.number() });

function reportsFacts(): DatasetFacts {
  return {
    id: REPORTS,
    family: REPORTS,
    format: "reports",
    version: "as added",
    rank: 0,
    vintage: "as added",
    facts: FACTS,
  };
}

const FACTS: PublisherFacts = {
  ...NOTHING_STATED,
  name: "Reports of your own",
  publisher: "Whoever published the texts",
  holds: "reports",
  inclusion: ["The texts that you added, word by word; nothing is coded until they are read."],
  incomplete: ["What was reported elsewhere: a collection of texts follows what was collected."],
  licence: "your own texts; news texts are under copyright as a rule",
  citation: "the publishers of the texts",
  mapping: [
    "Each text is kept once, by a checksum of title, text and day. It stays on this machine.",
    "The day is that of publication, where the line or the page tells it; `baserate link` also takes a dateline within the text.",
  ],
};
