import { z } from "zod";
import type { Database } from "../store/index.ts";
import type { Fault } from "./datasets/dataset.ts";
import { releaseOf } from "./datasets/release.ts";
import { brokenRejects, faultColumns, recordLines, recordOf, rejectOf } from "./faulty-rows.ts";
import type { FileReport } from "./import-file.ts";
import { keepDataset } from "./keep-dataset.ts";
import type { Recognised } from "./recognise.ts";
import { type Reject, takeBrokenLines } from "./reject.ts";
import { type OpenTable, tableSql } from "./source-table.ts";

/** Reads totals by country and year; a release that is there already is replaced. */
export async function importTotals(
  db: Database,
  number: number,
  table: OpenTable,
  { totals, faults, version, format, dataset }: Extract<Recognised, { holds: "totals" }>,
): Promise<FileReport> {
  const facts = releaseOf(dataset, `${dataset.name}-${version}`);
  await db.run(`create or replace temp table given_totals as
    select *, ${recordOf(table)} as record from ${tableSql(table)}`);
  const { rows, broken, bad, rejects } = await checked(db, table, faults);
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
  const read = rows - bad.length;
  const again = before[0]!.n > 0;
  return {
    file: table.file,
    format,
    datasets: [facts.id],
    rowsIn: rows + broken,
    records: again ? 0 : read,
    updates: again ? read : 0,
    superseded: 0,
    rejects,
    tagRows: 0,
    notes: ["Totals by country, year and type of violence; they hold no events."],
  };
}

/** The table's rows: how many there are, how many lines are none, and which cannot be read. */
async function checked(
  db: Database,
  table: OpenTable,
  faults: readonly Fault[],
): Promise<{ rows: number; broken: number; bad: number[]; rejects: Reject[] }> {
  const broken = table.reading.kind === "text" ? await takeBrokenLines(db) : [];
  const found = await db.query(
    `select record::integer as record, ${faultColumns(faults, null)} from given_totals order by record`,
    {},
    z.object({ record: z.number(), fault: z.string().nullable(), value: z.string().nullable() }),
  );
  const lines = await recordLines(table, broken);
  const faulty = found.filter(({ fault }) => fault !== null);
  const rejects = faulty.map(({ record, fault, value }) => {
    const { column, reason } = faults[Number(fault)]!;
    return rejectOf({ record, value, column, reason }, table.file, lines);
  });
  return {
    rows: found.length,
    broken: broken.length,
    bad: faulty.map(({ record }) => record),
    rejects: [...brokenRejects(table, broken), ...rejects],
  };
}
