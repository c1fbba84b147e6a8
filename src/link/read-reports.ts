import { readFile } from "node:fs/promises";
import { z } from "zod";
import { Day, EventDate, EventPlace, EventRecord } from "../event/index.ts";
import { Problem } from "../problem.ts";
import { readingError } from "../reading-error.ts";
import { fromEvent, fromUncoded } from "./from-event.ts";
import type { LinkReject } from "./link-files.ts";
import type { LinkRecord } from "./link-record.ts";
import { isTally } from "./tally.ts";

/** A line of what `baserate read` prints as JSON. */
const CodedReport = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  date: Day.nullable(),
  /** The title or first sentence, with the day and the place that it names; older files lack it. */
  lead: z
    .object({
      text: z.string(),
      date: EventDate.nullable(),
      place: EventPlace.nullable().default(null),
    })
    .nullable()
    .default(null),
  events: z.array(EventRecord),
});
export type CodedReport = z.infer<typeof CodedReport>;

/**
 * The events of a report, as they are compared with others. An event is called `REPORT#EVENT`, or as its report where this tells of
 * one alone. Events that were only threatened are left out. Where none is the main event, the report itself is kept for its day
 * and its lead: the reader may have missed what it is about. A tally is kept without a lead, so that it is compared with nothing,
 * and its main event, which is a sum of many, is not kept.
 */
export function recordsOfReport({ id, date, lead, events }: CodedReport): LinkRecord[] {
  const tally = lead !== null && isTally(lead.text);
  const happened = events.filter(
    ({ stage, main }) => stage !== "threatened" && !(tally && date !== null && main),
  );
  if (tally && date !== null) {
    const found = happened.map((event) => fromEvent(`${id}#${event.id}`, event, date));
    return [...found, fromUncoded(id, date, { text: null, date: lead.date, place: null })];
  }
  const unread = date !== null && lead !== null && !events.some(({ main }) => main);
  const found = happened.map((event) => {
    const name = happened.length === 1 && !unread ? id : `${id}#${event.id}`;
    return fromEvent(name, event, date, lead?.text ?? null);
  });
  return unread ? [...found, fromUncoded(id, date, lead)] : found;
}

/**
 * The events of reports as `baserate read --json` prints them, one line a report.
 *
 * @throws Problem when the file cannot be read or none of its lines is a report.
 */
export async function readReports(path: string): Promise<{ records: LinkRecord[]; rejects: LinkReject[] }> {
  const text = await readFile(path, "utf8").catch((error) => {
    throw readingError(path, error);
  });
  const records: LinkRecord[] = [];
  const rejects: LinkReject[] = [];
  const seen = new Set<string>();
  let read = 0;
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const reject = (column: string, value: string, reason: string) =>
      rejects.push({ file: path, line: index + 1, column, value, reason });
    const parsed = CodedReport.safeParse(jsonOf(line));
    if (!parsed.success) {
      reject("", line.slice(0, 60), "no report as `baserate read --json` prints it");
      continue;
    }
    read++;
    for (const record of recordsOfReport(parsed.data)) {
      if (seen.has(record.event)) reject("id", record.event, "this id was read before, and counts once");
      else records.push(record);
      seen.add(record.event);
    }
  }
  if (read === 0)
    throw new Problem(
      `${path} holds no reports that were read; write them with \`baserate read --json REPORT… > FILE.jsonl\`, or add the texts to your store with \`baserate data add\`.`,
    );
  return { records, rejects };
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
