import { identifier } from "../store/index.ts";
import { isNoDay } from "./columns/faults.ts";
import { type ColumnMatch, type ColumnSpec, matchColumns } from "./columns/match-columns.ts";
import type { Fault, SourceTable } from "./datasets/dataset.ts";
import { datasetOf, releaseOf } from "./datasets/release.ts";
import { EVENT_COLUMNS, type EventColumn, SINCE_4 } from "./event-table.ts";
import { type DatasetFacts, NOTHING_STATED } from "./manifests/facts.ts";
import type { EventTable } from "./recognise.ts";

const NAMES = Object.keys(EVENT_COLUMNS) as EventColumn[];
const SPEC = Object.fromEntries(
  NAMES.map((name) => [name, { needed: !SINCE_4.includes(name) }]),
) as ColumnSpec<EventColumn>;

/** Finds the columns that `baserate export` writes. */
export function matchExported(found: readonly string[]): ColumnMatch<EventColumn> {
  return matchColumns(SPEC, found);
}

/** What `baserate export` wrote, as the events that it was, its neutralised cells restored. */
export function readExported(table: SourceTable): EventTable {
  const { columns } = matchExported(table.columns);
  const given = NAMES.map((name) => {
    const found = columns.get(name);
    // Files that an earlier build exported.
    if (found === undefined) return `null::${EVENT_COLUMNS[name]} as t_${name}`;
    const column = identifier(found);
    return `${typeOf(name) === "VARCHAR" ? `nullif(${column}, '')` : column} as t_${name}`;
  });
  function typeOf(name: EventColumn): string | undefined {
    const found = columns.get(name);
    return found === undefined ? EVENT_COLUMNS[name] : table.types.get(found);
  }
  function readColumn(name: EventColumn): string {
    if (typeOf(name) !== "VARCHAR") return `t_${name}`;
    const type = EVENT_COLUMNS[name];
    // Only text files are neutralised: no spreadsheet runs Parquet.
    if (type === "varchar") return typeOf("start_day") === "VARCHAR" ? restored(`t_${name}`) : `t_${name}`;
    if (type === "varchar[]") return `from_json(t_${name}, '["VARCHAR"]')`;
    return `try_cast(t_${name} as ${type})`;
  }
  const values = Object.fromEntries(NAMES.map((name) => [name, readColumn(name)]));
  const unread = NAMES.filter((name) => !EVENT_COLUMNS[name].startsWith("varchar")).map(
    (column): Fault => ({
      column,
      when: `${column} is null and t_${column} is not null`,
      value: `t_${column}::varchar`,
      reason: "not as `baserate export` writes it",
    }),
  );
  const missing = (["dataset", "id"] as const).map(
    (column): Fault => ({ column, when: `${column} is null`, value: "null", reason: "missing" }),
  );
  const undated = (["start_day", "end_day"] as const).map(
    (column): Fault => ({
      column,
      when: isNoDay(column),
      value: `t_${column}::varchar`,
      reason: "expected a day of the calendar as YYYY-MM-DD",
    }),
  );
  return {
    holds: "events",
    format: "baserate",
    dataset: null,
    family: null,
    given: given.join(", "),
    values: { ...values, side_a: `coalesce(${values.side_a}, '')`, side_b: `coalesce(${values.side_b}, '')` },
    faults: [...missing, ...undated, ...unread],
    tag: `left(t_id::varchar, 1) = '#'`,
    factsOf: exportedFacts,
  };
}

function exportedFacts(id: string): DatasetFacts {
  const known = datasetOf(id);
  if (known) return releaseOf(known, id);
  return {
    id,
    family: `csv:${id}`,
    format: "baserate",
    version: "exported",
    rank: 0,
    vintage: "a file that baserate exported",
    facts: { ...NOTHING_STATED, name: id, citation: id },
  };
}

/** First characters that make a spreadsheet run a cell; the apostrophe marks cells that were neutralised. */
const RUN = String.raw`^['=+\-@\t\r]`;

/** SQL of text that no spreadsheet runs; {@link restored} gives it back as it was. */
export function neutralised(sql: string): string {
  return `case when regexp_matches(${sql}, ${quote(RUN)}) then '''' || ${sql} else ${sql} end`;
}

function restored(sql: string): string {
  return `case when regexp_matches(${sql}, ${quote(RUN.replace("^", "^'"))}) then ${sql}[2:] else ${sql} end`;
}

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;
