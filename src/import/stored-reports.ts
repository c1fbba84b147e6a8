import { z } from "zod";
import type { ReportLine } from "../event/index.ts";
import type { DatasetStore } from "./dataset-store.ts";

/** Texts that are held at once. */
const AT_ONCE = 500;

const Row = z.object({
  id: z.string(),
  text: z.string(),
  title: z.string().nullable(),
  date: z.string().nullable(),
});

/** The store's reports, one after another, in the order of their ids. */
export async function* storedReports({ db }: DatasetStore): AsyncGenerator<ReportLine> {
  for (let last = ""; ; ) {
    const reports = await db.query(
      `select id, text, title, day::varchar as date from report_rows where id > $last order by id limit ${AT_ONCE}`,
      { last },
      Row,
    );
    yield* reports;
    if (reports.length < AT_ONCE) return;
    last = reports.at(-1)!.id;
  }
}
