import { z } from "zod";
import type { Database } from "../store/index.ts";
import type { Dataset } from "./datasets/dataset.ts";

/**
 * Some publishers take entries out without a mark in their exports. What the store holds of an export's countries and days
 * and the export does not is reported, not removed: a filter may have left it out.
 */
export async function missingFromExport(
  db: Database,
  number: number,
  dataset: Dataset | null,
): Promise<string[]> {
  if (!dataset?.deletions) return [];
  const { label, family, deletions } = dataset;
  const [missing] = await db.query(
    `with extent as (select country, min(start_day) as first, max(start_day) as last from event_rows
        where file = ${number} and fault is null group by country),
      gone as (select id from event_rows join extent using (country)
        where family = $family and current_row and file <> ${number} and start_day between first and last
          and id not in (select id from event_rows where file = ${number}))
    select count(*)::integer as n, array_to_string(list(id order by id)[:3], ', ') as some from gone`,
    { family },
    z.object({ n: z.number(), some: z.string().nullable() }),
  );
  const { n, some } = missing!;
  if (n === 0) return [];
  return [
    `${n} events of these countries and days are in the store but not in this export (${some}${n > 3 ? ", …" : ""}): deleted by ${label}, or left out by a filter. They still count; a list of deletions (${deletions.id}, ${deletions.stamp}) takes them out.`,
  ];
}
