import type { Day } from "../../event/index.ts";
import { readText } from "./read-text.ts";
import { columnsNamed, dayAt, numberAt, readTable } from "./table.ts";

/**
 * An attention series from CSV `date,place,mentions`.
 * @param placeOf what a place of the file is called here.
 * @throws Problem with file, line and content.
 */
export async function readMentions<Place extends string>(
  path: string,
  placeOf: (given: string) => Place,
): Promise<{ name: string; rows: { day: Day; place: Place; mentions: number }[] }> {
  const table = readTable(await readText(path));
  const [date, place, mentions] = columnsNamed(table, ["date", "place", "mentions"]);
  const rows = table.rows.map((row) => ({
    day: dayAt(table, row, date),
    place: placeOf(row.cells[place]!),
    mentions: numberAt(table, row, mentions, 0),
  }));
  return { name: table.name, rows };
}
