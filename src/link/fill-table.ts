import type { Database } from "../store/index.ts";

type Cell = number | boolean | "";

/** Rows that are given to DuckDB at once. */
const AT_ONCE = 50_000;

/**
 * Makes a temporary table of the given columns (name and type) with a row of cells for each item, "" where there is
 * none. Lines of text that DuckDB takes apart are its fastest way in for what is no file.
 */
export async function fillTable<Item>(
  db: Database,
  table: string,
  columns: Readonly<Record<string, string>>,
  items: readonly Item[],
  cells: (item: Item, i: number) => readonly Cell[],
): Promise<void> {
  const types = Object.entries(columns);
  await db.run(
    `create or replace temp table ${table} (${types.map((column) => column.join(" ")).join(", ")})`,
  );
  const parts = types.map(([, type], i) => `nullif(parts[${i + 1}], '')::${type}`).join(", ");
  for (let from = 0; from < items.length; from += AT_ONCE)
    await db.run(
      `insert into ${table} select ${parts}
      from (select string_split(unnest($lines::varchar[]), chr(9)) as parts)`,
      {
        lines: items.slice(from, from + AT_ONCE).map((item, i) => cells(item, from + i).join("\t")),
      },
    );
}
