import { z } from "zod";
import type { Database } from "../store/index.ts";

const SHOWN = 5;

/** A note on rows of a file whose tolls contradict themselves; they are kept as the publisher has them. */
export async function notesOnTolls(db: Database, number: number): Promise<string[]> {
  const found = await db.query(
    `select id, low, best, high, (count(*) over ())::integer as n from event_rows
    where file = ${number} and (low > best or best > high) order by start_day, id limit ${SHOWN}`,
    {},
    z.object({ id: z.string(), low: z.number(), best: z.number(), high: z.number(), n: z.number() }),
  );
  const n = found[0]?.n ?? 0;
  if (n === 0) return [];
  const rows = found.map(({ id, low, best, high }) => `${id} (low ${low}, best ${best}, high ${high})`);
  const more = n > SHOWN ? ` and ${n - SHOWN} more` : "";
  return [
    `${n === 1 ? "1 row has" : `${n} rows have`} a best estimate outside low to high, kept as given: ${rows.join(", ")}${more}.`,
  ];
}
