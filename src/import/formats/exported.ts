import { identifier } from "../../store/index.ts";
import { EVENT_COLUMNS, type EventColumn } from "../event-table.ts";
import { type DatasetFacts, publisherFacts } from "../manifests/facts.ts";
import { acledFacts } from "./acled.ts";
import type { EventReading, Fault, SourceTable } from "./format.ts";
import { gedFacts } from "./ged.ts";
import { gtdFacts } from "./gtd.ts";
import { type ColumnMatch, type ColumnSpec, matchColumns } from "./match-columns.ts";

const NAMES = Object.keys(EVENT_COLUMNS) as EventColumn[];
const SPEC = Object.fromEntries(NAMES.map((name) => [name, { needed: true }])) as ColumnSpec<EventColumn>;

/** Finds the columns that `baserate export` writes. */
export function matchExported(found: readonly string[]): ColumnMatch<EventColumn> {
  return matchColumns(SPEC, found);
}

/** What `baserate export` wrote, as the events that it was, its neutralised cells restored. */
export function readExported(table: SourceTable, columns: ReadonlyMap<EventColumn, string>): EventReading {
  const given = NAMES.map((name) => {
    const column = identifier(columns.get(name)!);
    return `${typeOf(name) === "VARCHAR" ? `nullif(${column}, '')` : column} as t_${name}`;
  });
  function typeOf(name: EventColumn): string | undefined {
    return table.types.get(columns.get(name)!);
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
  const missing = (["dataset", "id", "start_day", "end_day"] as const).map(
    (column): Fault => ({ column, when: `${column} is null`, value: "null", reason: "missing" }),
  );
  return {
    format: "baserate",
    family: "",
    given: given.join(", "),
    values: { ...values, side_a: `coalesce(${values.side_a}, '')`, side_b: `coalesce(${values.side_b}, '')` },
    faults: [...missing, ...unread],
    tag: `left(t_id::varchar, 1) = '#'`,
    factsOf: exportedFacts,
  };
}

function exportedFacts(dataset: string): DatasetFacts {
  if (/^ucdp-(ged|candidate)-/.test(dataset)) return gedFacts(dataset);
  if (dataset.startsWith("gtd-")) return gtdFacts(dataset);
  if (dataset === "acled") return acledFacts();
  const { check, ...facts } = publisherFacts("ucdp-ged");
  return {
    id: dataset,
    family: `csv:${dataset}`,
    format: "baserate",
    version: "exported",
    rank: 0,
    vintage: "a file that baserate exported",
    facts: {
      ...facts,
      name: dataset,
      publisher: "not stated",
      inclusion: [],
      check: { ...check, minKilled: null, namedActorOnly: false, violentOnly: false, from: null, others: [] },
      licence: "not stated",
      redistributable: false,
      citation: dataset,
      mapping: [],
    },
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
