import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { addFile, type DatasetStore, type FileReport, openStore, type Wish } from "../../src/import/index.ts";

/** A folder of its own for a test, with a store in it. */
export class Workshop {
  readonly folder = mkdtempSync(join(tmpdir(), "baserate-store-"));
  private opened: DatasetStore | null = null;

  async store(): Promise<DatasetStore> {
    this.opened ??= await openStore(join(this.folder, "store"), "write");
    return this.opened;
  }

  async freshStore(name: string): Promise<DatasetStore> {
    this.close();
    this.opened = await openStore(join(this.folder, name), "write");
    return this.opened;
  }

  write(name: string, content: string | Uint8Array): string {
    const file = join(this.folder, name);
    writeFileSync(file, content);
    return file;
  }

  async add(name: string, content: string | Uint8Array, wish: Partial<Wish> = {}): Promise<FileReport> {
    return addFile(
      await this.store(),
      this.write(name, content),
      { as: null, map: null, ...wish },
      "2025-06-01",
    );
  }

  close(): void {
    this.opened?.close();
    this.opened = null;
  }

  remove(): void {
    this.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A workshop for each test of a file: new before it, gone after it. */
export function freshWorkshop(): () => Workshop {
  let shop: Workshop;
  beforeEach(() => {
    shop = new Workshop();
  });
  afterEach(() => shop.remove());
  return () => shop;
}

const quoted = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** CSV of rows that differ from `fields` in what they name. */
export function csvOf(
  fields: Readonly<Record<string, string>>,
  rows: readonly Readonly<Record<string, string>>[],
): string {
  const columns = Object.keys(fields);
  const lines = rows.map((row) => columns.map((column) => quoted(row[column] ?? fields[column]!)));
  return [columns, ...lines].map((line) => `${line.join(",")}\n`).join("");
}

/** A row in the shape of GED, made up. */
export const GED = {
  id: "71",
  type_of_violence: "3",
  side_a: "Red Group",
  side_b: "Civilians",
  country: "Yemen (North Yemen)",
  latitude: "15.35",
  longitude: "44.2",
  where_prec: "1",
  where_coordinates: "Some town",
  date_prec: "1",
  date_start: "2024-02-28",
  date_end: "2024-02-28",
  deaths_a: "0",
  deaths_b: "0",
  deaths_civilians: "4",
  deaths_unknown: "1",
  low: "4",
  best: "5",
  high: "7",
  source_headline: "Five die",
};
