import { createReadStream, createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";
import type { Manifest } from "../finding/index.ts";
import { Problem } from "../problem.ts";
import { type Database, identifier, literal } from "../store/index.ts";
import { makeWhole } from "../whole-file.ts";
import { conditionsOf, ORDER, type RowQuery } from "./event-query.ts";
import { EVENT_COLUMNS, type EventColumn } from "./event-table.ts";
import type { ExportFormat } from "./export-formats.ts";
import { neutralised } from "./exported.ts";
import { heldDatasets } from "./manifests/manifests.ts";

export interface Exported {
  rows: number;
  /** What is in the file; to be cited. */
  manifests: readonly Manifest[];
}

const NAMES = Object.keys(EVENT_COLUMNS) as EventColumn[];

/**
 * Writes the rows of a query to a file, whole or not at all. CSV, HXL and Parquet come back as the same records when
 * they are added to a store. Text that a spreadsheet would run is neutralised by an apostrophe.
 *
 * @param ownUse whether the file stays with the user: needed where a licence forbids passing rows on.
 * @throws Problem when a licence forbids it, or the file cannot be written.
 */
export async function exportRows(
  db: Database,
  query: RowQuery,
  format: ExportFormat,
  target: string,
  ownUse: boolean,
): Promise<Exported> {
  const { sql, parameters } = conditionsOf(query);
  await db.run(
    `create or replace temp table exported as
      select ${NAMES.map(identifier).join(", ")} from event_rows left join country_codes using (country)
      where ${sql} ${ORDER} ${query.limit === undefined ? "" : `limit ${query.limit}`}`,
    parameters,
  );
  const { rows, manifests } = await contents(db);
  if (!ownUse) refuseForbidden(manifests);
  try {
    await makeWhole(target, (path) => WRITERS[format](db, path));
  } finally {
    await db.run("drop table exported");
  }
  return { rows, manifests };
}

async function contents(db: Database): Promise<Exported> {
  const held = await heldDatasets(db, "exported");
  return {
    rows: held.reduce((sum, { rows }) => sum + rows, 0),
    manifests: held.map(({ manifest }) => manifest),
  };
}

function refuseForbidden(manifests: readonly Manifest[]): void {
  const forbidden = manifests.filter(({ redistributable }) => !redistributable);
  if (forbidden.length === 0) return;
  const reasons = forbidden.map(({ id, licence }) => `${id} (${licence})`).join("; ");
  throw new Problem(
    `these rows may not be passed on: ${reasons}. With --own-use they are written for you alone; with --dataset another dataset is exported.`,
  );
}

const WRITERS: Record<ExportFormat, (db: Database, target: string) => Promise<void>> = {
  csv: (db, target) =>
    db.run(`copy (select ${cells()} from exported) to ${literal(target)} (format csv, header true)`),
  hxl: (db, target) =>
    db.run(
      `copy (from (select ${NAMES.map((name) => `${literal(TAGS[name] ?? "")} as ${name}`).join(", ")})
        union all select ${cells()} from exported) to ${literal(target)} (format csv, header true)`,
    ),
  parquet: (db, target) =>
    db.run(`copy (from exported) to ${literal(target)} (format parquet, compression zstd)`),
  jsonl: (db, target) => writeJson(db, "to_json(exported)", target),
  geojson: async (db, target) => {
    await writeJson(db, FEATURE, `${target}l`);
    try {
      const lines = createInterface({
        input: createReadStream(`${target}l`),
        crlfDelay: Number.POSITIVE_INFINITY,
      });
      await pipeline(featureCollection(lines), createWriteStream(target));
    } finally {
      await rm(`${target}l`, { force: true });
    }
  },
};

/** Every column as text, as CSV holds it. */
function cells(): string {
  return NAMES.map((name) => {
    const type = EVENT_COLUMNS[name];
    if (type === "varchar") return `${neutralised(name)} as ${name}`;
    return type === "varchar[]" ? `to_json(${name})::varchar as ${name}` : `${name}::varchar as ${name}`;
  }).join(", ");
}

/** JSON breaks no line within a record, so a CSV without quotes writes one record a line. */
function writeJson(db: Database, json: string, target: string): Promise<void> {
  return db.run(
    `copy (select (${json})::varchar as record from exported) to ${literal(target)}
      (format csv, header false, quote '', escape '', delimiter '\x01')`,
  );
}

const FEATURE = `json_object('type', 'Feature',
  'geometry', case when latitude is null or longitude is null then null
    else json_object('type', 'Point', 'coordinates', [longitude, latitude]) end,
  'properties', to_json(exported))`;

async function* featureCollection(lines: AsyncIterable<string>): AsyncGenerator<string> {
  yield '{"type":"FeatureCollection","features":[';
  let between = "\n";
  for await (const line of lines) {
    yield `${between}${line}`;
    between = ",\n";
  }
  yield "\n]}\n";
}

/** Tags of the Humanitarian Exchange Language for the columns that it has a word for. */
const TAGS: Partial<Record<EventColumn, string>> = {
  dataset: "#meta+source",
  id: "#event+id",
  violence: "#event+category",
  publisher_type: "#event+type",
  start_day: "#date+start",
  end_day: "#date+end",
  place: "#loc+name",
  adm_1: "#adm1+name",
  adm_2: "#adm2+name",
  country: "#country+name",
  latitude: "#geo+lat",
  longitude: "#geo+lon",
  side_a: "#group+name+a",
  side_b: "#group+name+b",
  low: "#affected+killed+min",
  best: "#affected+killed",
  high: "#affected+killed+max",
  wounded: "#affected+injured",
  headline: "#description",
};
