import { z } from "zod";
import type { Database } from "../store/index.ts";

/** A row of the input that did not become a row of ours, and why (promise 6). */
export interface Reject {
  file: string;
  /** In a text file the line, from 1, on which the row starts; in Parquet, and in workbooks, the row, from 1. */
  line: number;
  column: string;
  /** As given, long ones cut; null where the field is empty. */
  value: string | null;
  reason: string;
}

const LONGEST_VALUE = 1_000;
const AT_ONCE = 10_000;

/** The value for a message, at most 1,000 characters of it. */
export function shortened(value: string | null): string | null {
  if (value === null || value.length <= LONGEST_VALUE) return value;
  return `${value.slice(0, LONGEST_VALUE)} … (${value.length} characters)`;
}

/** Notes the rejects of a file in the store. @param number of the file. */
export async function keepRejects(db: Database, number: number, rejects: readonly Reject[]): Promise<void> {
  for (let at = 0; at < rejects.length; at += AT_ONCE) {
    const json = JSON.stringify(rejects.slice(at, at + AT_ONCE));
    await db.run(
      `insert into rejects select ${number}, r.line, r."column", r.value, r.reason from (select unnest(from_json($json,
        '[{"line": "BIGINT", "column": "VARCHAR", "value": "VARCHAR", "reason": "VARCHAR"}]')) as r)`,
      { json },
    );
  }
}

const BrokenLine = z.object({
  line: z.number(),
  column_name: z.string().nullable(),
  csv_line: z.string().nullable(),
  error_message: z.string(),
  error_type: z.string(),
});
export type BrokenLine = z.infer<typeof BrokenLine>;

/** Lines that are no row of the table at all: too many or too few fields, bytes that are no text. */
export async function takeBrokenLines(db: Database): Promise<BrokenLine[]> {
  const broken = await db.query(
    `select line::integer as line, any_value(column_name) as column_name,
      any_value(left(csv_line, ${2 * LONGEST_VALUE})) as csv_line,
      any_value(error_message) as error_message, any_value(error_type::varchar) as error_type
    from reject_errors group by line order by line`,
    {},
    BrokenLine,
  );
  await db.run("drop table reject_errors; drop table reject_scans");
  return broken;
}
