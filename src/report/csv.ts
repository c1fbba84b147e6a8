import { csvField } from "../csv-field.ts";
import type { Finding } from "../finding/index.ts";

type Table = NonNullable<Finding["table"]>;

/** RFC 4180, with the BOM by which spreadsheets know UTF-8; no cell can pass for a formula. */
export function csvOf(table: Table): string {
  const lines = [table.columns, ...table.rows].map((row) => row.map(cellOf).join(","));
  return `\uFEFF${lines.join("\r\n")}\r\n`.replace(/\p{Cs}/gu, "\uFFFD");
}

function cellOf(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  return csvField(/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);
}

/** "timeline.world.csv": the finding's id, without anything that could leave the folder. */
export function csvName(id: string): string {
  return `${id.replace(/[^\w.-]+/g, "-")}.csv`;
}

/** One file for each finding with a table: its name and its content. */
export function csvFiles(findings: readonly Finding[]): { name: string; content: string }[] {
  return findings.flatMap(({ id, table }) =>
    table === null ? [] : [{ name: csvName(id), content: csvOf(table) }],
  );
}
