import { z } from "zod";
import type { Database } from "../store/index.ts";
import { releaseOf } from "./datasets/release.ts";
import { brokenRejects, faultColumns, recordLines, recordOf } from "./faulty-rows.ts";
import type { FileReport } from "./import-file.ts";
import { keepDataset } from "./keep-dataset.ts";
import type { Recognised } from "./recognise.ts";
import { shortened, takeBrokenLines } from "./reject.ts";
import { type OpenTable, tableSql } from "./source-table.ts";

/** Reads totals by country and year; a release that is there already is replaced. */
export async function importTotals(
  db: Database,
  number: number,
  table: OpenTable,
  { totals, faults, version, format, dataset }: Extract<Recognised, { holds: "totals" }>,
): Promise<FileReport> {
  const facts = releaseOf(dataset, `${dataset.name}-${version}`);
  const sql = tableSql(table);
  await db.run(`create or replace temp table given_totals as
    select *, ${recordOf(table)} as record from ${sql}`);
  const broken = table.reading.kind === "text" ? await takeBrokenLines(db) : [];
  const rejects = brokenRejects(table, broken);
  const checked = await db.query(
    `select record::integer as record, ${faultColumns(faults, null)} from given_totals order by record`,
    {},
    z.object({ record: z.number(), fault: z.string().nullable(), value: z.string().nullable() }),
  );
  const lines = await recordLines(table, broken);
  const bad: number[] = [];
  for (const { record, fault, value } of checked) {
    if (fault === null) continue;
    const { column, reason } = faults[Number(fault)]!;
    rejects.push({
      file: table.file,
      line: lines[record - 1] ?? record,
      column,
      value: shortened(value),
      reason,
    });
    bad.push(record);
  }
  const before = await db.query(
    `select count(*)::integer as n from country_years where dataset = $dataset`,
    { dataset: facts.id },
    z.object({ n: z.number() }),
  );
  await db.run("delete from country_years where dataset = $dataset", { dataset: facts.id });
  const good = `(select * from given_totals where not list_contains([${bad.join(", ")}]::integer[], record::integer))`;
  for (const columns of totals) {
    const values = Object.entries(columns).map(([column, sql]) => `${sql} as ${column}`);
    await db.run(
      `insert into country_years by name select ${number} as file, $dataset as dataset, ${values.join(", ")} from ${good}`,
      { dataset: facts.id },
    );
  }
  await db.run("drop table given_totals");
  await keepDataset(db, facts);
  const read = checked.length - bad.length;
  const again = before[0]!.n > 0;
  return {
    file: table.file,
    format,
    datasets: [facts.id],
    rowsIn: checked.length + broken.length,
    records: again ? 0 : read,
    updates: again ? read : 0,
    superseded: 0,
    rejects,
    tagRows: 0,
    notes: ["Totals by country, year and type of violence; they hold no events."],
  };
}
