import type { DatasetRow } from "../event/index.ts";
import { type Incident, tollOf } from "./incidents.ts";
import type { Answer } from "./question.ts";
import { counted, figure, list, longDay } from "./words.ts";

/** "130 deaths (row 210197, 13 November 2015)". */
export function describe({ rows }: Incident): string {
  const { low, best, high } = tollOf(rows);
  const bounds = low === high ? "" : ` (${figure(low)}–${figure(high)})`;
  const ids =
    rows.length > 6
      ? `${list(rows.slice(0, 5).map(({ id }) => id))} and ${rows.length - 5} more`
      : list(rows.map(({ id }) => id));
  return `${counted(best, "deaths")}${bounds} in ${rows.length === 1 ? "row" : "rows"} ${ids}, ${longDay(rows[0].date.start)}`;
}

export function idsOf(rows: readonly DatasetRow[]): Answer["rows"] {
  return rows.map(({ dataset, id }) => ({ dataset, id }));
}
