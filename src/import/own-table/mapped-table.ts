import { createHash } from "node:crypto";
import { Problem } from "../../problem.ts";
import { degreeFaults, faultsOf, isNoDay, WHOLE } from "../columns/faults.ts";
import { namedColumns } from "../columns/source-columns.ts";
import type { SourceTable } from "../datasets/dataset.ts";
import { type DatasetFacts, NOTHING_STATED } from "../manifests/facts.ts";
import type { EventTable } from "../recognise.ts";
import { type ColumnMap, DATE_FORMATS, type MappedColumn } from "./column-map.ts";

/**
 * The user's own table as events, by a mapping file.
 * @throws Problem when the map names a column that the file does not have.
 */
export function readMapped(table: SourceTable, map: ColumnMap): EventTable {
  const columns = mappedColumns(table, map);
  const source = namedColumns(Object.keys(map.columns) as MappedColumn[], columns, table.types);
  const { text, whole, number } = source;
  const day = (column: MappedColumn) =>
    map.dateFormat === "YYYY-MM-DD"
      ? source.day(column)
      : `try_strptime(${text(column)}, '${DATE_FORMATS[map.dateFormat]}')::date`;
  const killed = (column: MappedColumn) => (columns.has(column) ? whole(column) : "best");
  const fault = faultsOf(source, columns);
  return {
    holds: "events",
    format: "csv",
    dataset: null,
    family: familyOf(map),
    given: source.given,
    values: {
      dataset: `'${map.name}'`,
      id: text("id"),
      violence: map.violence === null ? "null" : `'${map.violence}'`,
      publisher_type: text("type"),
      start_day: day("date"),
      end_day: columns.has("dateEnd")
        ? `case when t_dateEnd is null then start_day else ${day("dateEnd")} end`
        : "start_day",
      date_precision: "'unknown'",
      place_precision: "'unknown'",
      place: text("place"),
      adm_1: text("admin1"),
      adm_2: text("admin2"),
      country: text("country"),
      latitude: number("latitude"),
      longitude: number("longitude"),
      side_a: `coalesce(${text("actor")}, '')`,
      side_b: `coalesce(${text("target")}, '')`,
      best: whole("killed"),
      low: killed("killedLow"),
      high: killed("killedHigh"),
      wounded: whole("wounded"),
      wounded_low: "wounded",
      wounded_high: "wounded",
      headline: text("headline"),
      summary: "end_day - start_day > 31",
    },
    faults: [
      fault("id", "id is null", "missing"),
      fault("country", "country is null", "missing"),
      fault("date", isNoDay("start_day"), `expected a day of the calendar as ${map.dateFormat}`),
      fault(
        "dateEnd",
        `${isNoDay("end_day")} or end_day < start_day`,
        `expected a day as ${map.dateFormat}, not before the first`,
      ),
      ...degreeFaults(fault),
      ...(["killed", "killedLow", "killedHigh", "wounded"] as const).map((column) =>
        fault(column, `t_${column} is not null and ${whole(column)} is null`, WHOLE),
      ),
    ],
    tag: `left(${text("id")}, 1) = '#' and left(${text("date")}, 1) = '#'`,
    factsOf: () => mappedFacts(map),
  };
}

function mappedColumns(table: SourceTable, map: ColumnMap): Map<MappedColumn, string> {
  const columns = new Map<MappedColumn, string>();
  for (const [column, name] of Object.entries(map.columns) as [MappedColumn, string | null][]) {
    if (name === null) continue;
    if (!table.columns.includes(name))
      throw new Problem(
        `${table.file} has no column "${name}", which the map gives for ${column}. It has: ${table.columns.join(", ")}.`,
      );
    columns.set(column, name);
  }
  return columns;
}

function familyOf({ name }: ColumnMap): string {
  return `csv:${name}`;
}

function mappedFacts(map: ColumnMap): DatasetFacts {
  const rules = createHash("sha256").update(JSON.stringify(map)).digest("hex").slice(0, 8);
  return {
    id: map.name,
    family: familyOf(map),
    format: "csv",
    version: `map ${rules}`,
    rank: 0,
    vintage: "the user's own file",
    facts: {
      ...NOTHING_STATED,
      name: map.title || map.name,
      publisher: map.publisher || NOTHING_STATED.publisher,
      inclusion: map.inclusion,
      check: { ...NOTHING_STATED.check, others: map.inclusion },
      incomplete: ["What the dataset leaves out is known only as far as its map says."],
      licence: map.licence,
      redistributable: map.redistributable,
      citation: map.citation || map.title || map.name,
      mapping: ["By the user's map of columns."],
    },
  };
}
