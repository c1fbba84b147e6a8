import type { AttentionSeries } from "../answer.ts";
import { isDay } from "../event/index.ts";
import { storedAttention } from "../import/index.ts";
import { Problem } from "../problem.ts";
import { countryCode, withOpenStore } from "./events-query.ts";
import { readText } from "./stats/read-text.ts";
import { columnsNamed, numberAt, readTable } from "./stats/table.ts";

/** What `--attention` names: a file `date,place,mentions`, or `store` for GDELT's mentions among the user's datasets, in the folder of `--store`. */
export async function openAttention(
  given: string | undefined,
  store: string | false | undefined,
): Promise<AttentionSeries | null> {
  if (given === undefined) return null;
  if (given !== "store") return ofFile(given);
  if (store === false)
    throw new Problem("--attention store and --no-store exclude each other: name a file instead.", "usage");
  return ofStore(store);
}

function ofStore(store: string | undefined): Promise<AttentionSeries> {
  return withOpenStore(store, async (opened) => {
    const { dataset, days } = await storedAttention(opened);
    return { source: sourceOf(dataset, "2.0", days), unit: "mentions", cells: days };
  });
}

async function ofFile(path: string): Promise<AttentionSeries> {
  const table = readTable(await readText(path));
  const columns = columnsNamed(table, ["date", "place", "mentions"]);
  const [date, place, mentions] = columns as [number, number, number];
  const cells = table.rows.map((row) => {
    const day = row.cells[date]!;
    if (!isDay(day)) throw new Problem(`${table.name}, line ${row.line}: "${day}" is no day as YYYY-MM-DD.`);
    return { day, country: countryCode(row.cells[place]!), mentions: numberAt(table, row, mentions, 0) };
  });
  return { source: sourceOf(table.name, "as given", cells), unit: "mentions", cells };
}

function sourceOf(
  dataset: string,
  version: string,
  cells: readonly { day: string }[],
): AttentionSeries["source"] {
  const last =
    cells
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? null;
  return { dataset, version, through: last, coverage: null, vintage: null };
}
