import { z } from "zod";
import { Day, FIRST_REPORT_DAY } from "./day.ts";

/** A report as a line of an archive gives it. */
export interface ReportLine {
  /** As given: whoever joins the records to the archive needs the same value. */
  id: string | number;
  text: string;
  title: string | null;
  date: Day | null;
}

/** A day, or a moment of which only the day counts ("2019-03-15T08:00:00Z"). */
const DayOrMoment = z
  .string()
  .transform((text) => (/^\d{4}-\d{2}-\d{2}[T ]/.test(text) ? text.slice(0, 10) : text))
  .pipe(Day.refine((day) => day >= FIRST_REPORT_DAY, `expected a day from ${FIRST_REPORT_DAY} on`));

const Id = z.union([z.string(), z.number()], "expected a string or a number");
const Line = z.object({
  id: Id,
  text: z.string(),
  title: z.string().nullish(),
  date: DayOrMoment.nullish(),
});

export type ParsedLine =
  | { report: ReportLine; reject: null }
  | { report: null; reject: { id: string | number | null; reason: string } };

/** Reads one line `{"id","text","title"?,"date"?}`; other keys are left alone. A line that is none says why. */
export function parseReportLine(line: string): ParsedLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return refused(null, `not JSON: ${(error as Error).message}`);
  }
  const parsed = Line.safeParse(value);
  if (!parsed.success) {
    const object = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
    return refused(Id.safeParse(object.id).data ?? null, reasonOf(parsed.error.issues[0]!, object));
  }
  const { id, text, title, date } = parsed.data;
  if (Number.isInteger(id) && !Number.isSafeInteger(id))
    return refused(null, `"id": a number of so many digits cannot be kept exactly; write it as a string`);
  return { report: { id, text, title: title ?? null, date: date ?? null }, reject: null };
}

function refused(id: string | number | null, reason: string): ParsedLine {
  return { report: null, reject: { id, reason } };
}

function reasonOf(issue: z.core.$ZodIssue, object: Record<string, unknown>): string {
  const key = issue.path[0];
  if (key === undefined) return 'not an object with "id" and "text"';
  return object[String(key)] === undefined
    ? `"${String(key)}" is missing`
    : `"${String(key)}": ${issue.message}`;
}
