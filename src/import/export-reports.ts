import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { makeWhole } from "../whole-file.ts";
import type { DatasetStore } from "./dataset-store.ts";
import { storedReports } from "./stored-reports.ts";

/**
 * Writes the store's reports to a file, whole or not at all, as lines of JSON that come back as the same reports.
 *
 * @returns how many.
 * @throws Problem when the file cannot be written.
 */
export async function exportReports(store: DatasetStore, target: string): Promise<number> {
  let written = 0;
  async function* lines() {
    for await (const { id, text, title, date } of storedReports(store)) {
      written++;
      yield `${JSON.stringify({ id, text, ...(title !== null && { title }), ...(date !== null && { date }) })}\n`;
    }
  }
  await makeWhole(target, (path) => pipeline(lines, createWriteStream(path)));
  return written;
}
