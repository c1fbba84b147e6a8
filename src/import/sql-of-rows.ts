import { identifier, literal } from "../store/index.ts";
import { EVENT_COLUMNS, type EventColumn } from "./event-table.ts";
import { faultColumns, recordOf } from "./faulty-rows.ts";
import type { EventTable } from "./recognise.ts";
import { type OpenTable, tableSql } from "./source-table.ts";

/** SQL of a file's rows as rows of `event_rows`, in no order: so all threads read at once. */
export function rowsOf(number: number, table: OpenTable, reading: EventTable): string {
  return select(number, reading, [], `select ${reading.given} from ${tableSql(table)}`);
}

/**
 * The same rows, each with its number (`record`, from 1) in the file: for the few that have to be found there. All of its
 * columns must be used, since a row with bytes that are no text is passed over only where these are read.
 */
export function numberedRowsOf(number: number, table: OpenTable, reading: EventTable): string {
  const from = tableSql(table, "passed over");
  return select(
    number,
    reading,
    ["record"],
    `select ${recordOf(table)} as record, ${reading.given} from ${from}`,
  );
}

/** The same rows, numbered, each with the publisher's own (`published`), all of its columns as text. */
export function publishedRowsOf(table: OpenTable, reading: EventTable): string {
  const own = table.columns.map((name) => `${literal(name)}: ${identifier(name)}::varchar`);
  const from = tableSql(table, "passed over");
  const given = `select ${recordOf(table)} as record, {${own.join(", ")}} as published, ${reading.given} from ${from}`;
  return select(0, reading, ["record", "published"], given);
}

function select(number: number, reading: EventTable, beside: readonly string[], given: string): string {
  // In the order of the reading, since a column's SQL may use those before it.
  const named = { ...reading.values, ...blank(reading) };
  const values = Object.entries(named).map(
    ([column, sql]) => `(${sql})::${EVENT_COLUMNS[column as EventColumn]} as ${column}`,
  );
  const columns = [
    `${number} as file`,
    ...beside,
    `${literal(reading.family ?? "")} as family`,
    "true as current_row",
    ...values,
  ];
  return `select ${columns.join(", ")}, ${faultColumns(reading.faults, reading.tag)} from (${given})`;
}

function blank({ values }: EventTable): Record<string, string> {
  const missing = Object.keys(EVENT_COLUMNS).filter((column) => !(column in values));
  return Object.fromEntries(missing.map((column) => [column, "null"]));
}
