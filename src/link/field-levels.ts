import { z } from "zod";
import type { Database } from "../store/index.ts";
import type { CodedField } from "./coded-field.ts";
import { UNKNOWN } from "./comparison.ts";
import { fillTable } from "./fill-table.ts";

/**
 * How the coded fields of pairs compare. Values are few and pairs are many, so each pair of codes that occurs is compared
 * once and kept in a table of its field, with which the pairs are joined.
 */
export async function compareFields(
  db: Database,
  fields: readonly CodedField[],
  { pairs, into }: { pairs: string; into: string },
): Promise<void> {
  for (const field of fields) await compareCodes(db, field, pairs, tableOf(field, into));
}

async function compareCodes(
  db: Database,
  { column, compare }: CodedField,
  pairs: string,
  table: string,
): Promise<void> {
  const codes = await db.query(
    `select distinct a.${column} as a, b.${column} as b
    from (${pairs}) p
    join link_records a on a.r = p.a join link_records b on b.r = p.b
    where a.${column} is not null and b.${column} is not null`,
    {},
    z.object({ a: z.number(), b: z.number() }),
  );
  await fillTable(db, table, { a: "integer", b: "integer", level: "integer" }, codes, ({ a, b }) => [
    a,
    b,
    compare(a, b),
  ]);
}

/** Joins the tables of {@link compareFields} to pairs whose records are called `a` and `b`. */
export function joinFieldLevels(
  fields: readonly CodedField[],
  { into, a, b }: { into: string; a: string; b: string },
): string {
  return fields
    .map((field) => {
      const { column } = field;
      return `left join ${tableOf(field, into)} ${column} on ${column}.a = ${a}.${column} and ${column}.b = ${b}.${column}`;
    })
    .join("\n");
}

/** SQL of the level of each field, where the tables are joined. */
export function fieldLevels(fields: readonly CodedField[]): string[] {
  return fields.map(({ column }) => `coalesce(${column}.level, ${UNKNOWN})`);
}

export async function dropFieldLevels(
  db: Database,
  fields: readonly CodedField[],
  into: string,
): Promise<void> {
  for (const field of fields) await db.run(`drop table ${tableOf(field, into)}`);
}

function tableOf({ column }: CodedField, into: string): string {
  return `${into}_${column}`;
}
