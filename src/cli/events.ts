import type { EventRow } from "../event/index.ts";
import type { DatasetStore } from "../import/dataset-store.ts";
import { findEvents } from "../import/event-query.ts";
import { printable, widest } from "../report/text/layout.ts";
import type { EventsOptions } from "./events-command.ts";
import { queryOf, withOpenStore } from "./events-query.ts";
import { printJson } from "./json/print.ts";

/** `baserate events`: filters → rows, in the order of their days. */
export async function runEvents(options: EventsOptions): Promise<void> {
  await withOpenStore(options.store, async (store) => {
    const query = await queryOf(store, options);
    // One more than is shown tells whether there are more.
    const found = await findEvents(store.db, { ...query, limit: options.limit + 1 });
    const shown = found.slice(0, options.limit);
    if (options.json) {
      for (const row of shown) printJson<typeof EventRow>(row);
    } else if (options.published) {
      const published = await publishedBlocks(store, shown);
      for (const text of published) process.stdout.write(text);
    } else process.stdout.write(table(shown));
    if (found.length > shown.length)
      process.stderr.write(
        `baserate: there are more rows than the ${shown.length} shown; --limit shows more, filters find fewer.\n`,
      );
    if (found.length === 0) process.stderr.write("baserate: no rows fit.\n");
  });
}

/** The rows of one dataset are read together, for each time a file is read costs seconds. */
async function publishedBlocks(store: DatasetStore, rows: readonly EventRow[]): Promise<string[]> {
  const { publishedRows } = await import("../import/published-row.ts");
  const found = new Map<string, Awaited<ReturnType<typeof publishedRows>>>();
  for (const name of new Set(rows.map(({ dataset }) => dataset))) {
    const ids = rows.filter(({ dataset }) => dataset === name).map(({ id }) => id);
    found.set(name, await publishedRows(store, name, ids));
  }
  return rows.map((row) => block(row, found.get(row.dataset)!.get(row.id)!));
}

function block(row: EventRow, published: Record<string, string | null> | string): string {
  const lines =
    typeof published === "string"
      ? [`  (bytes that are no text in UTF-8; see ${published})`]
      : Object.entries(published).map(([name, value]) => `  ${name}: ${printable(value ?? "")}`);
  return `${row.dataset} ${row.id}\n${lines.join("\n")}\n\n`;
}

function table(rows: readonly EventRow[]): string {
  if (rows.length === 0) return "";
  const lines = rows.map((row) => [
    dayOf(row),
    row.deaths === null ? "?" : tollOf(row.deaths),
    row.place.country ?? "",
    short(row.place.name, 28),
    short(row.sideA, 30),
    short(row.sideB, 30),
    short(row.violence ?? row.publisherType ?? "", 14),
    `${row.dataset} ${row.id}${row.summary ? " (summary)" : ""}${row.current ? "" : " (superseded)"}`,
  ]);
  const head = ["day", "killed", "in", "place", "side a", "side b", "type", "row"];
  const widths = head.map((_, at) => widest([head, ...lines], at));
  return [head, ...lines]
    .map((line) =>
      line.map((cell, at) => (at === 1 ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!))).join("  "),
    )
    .map((line) => `${line.trimEnd()}\n`)
    .join("");
}

function dayOf({ date }: EventRow): string {
  if (date.precision === "month") return date.start.slice(0, 7);
  if (date.precision === "year") return date.start.slice(0, 4);
  if (date.start === date.end) return date.start;
  const sameYear = date.start.slice(0, 4) === date.end.slice(0, 4);
  return `${date.start}–${sameYear ? date.end.slice(5) : date.end}`;
}

function tollOf({ low, best, high }: NonNullable<EventRow["deaths"]>): string {
  return low === best && best === high ? String(best) : `${best} (${low}–${high})`;
}

function short(text: string, length: number): string {
  const clean = printable(text);
  return clean.length <= length ? clean : `${clean.slice(0, length - 1)}…`;
}
