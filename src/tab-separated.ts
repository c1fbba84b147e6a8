import { readFileSync } from "node:fs";
import { z } from "zod";

/**
 * Rows of a tab-separated file of the package, under the names of its first line; a cell that a row lacks is "".
 * @throws Error naming file and line of a row that does not fit.
 */
export function readTabSeparated<Row extends z.ZodType>(file: URL, row: Row): z.output<Row>[] {
  const [header = "", ...lines] = readFileSync(file, "utf8").replace(/\n$/, "").split("\n");
  const columns = header.split("\t");
  return lines.map((line, i) => {
    const cells = line.split("\t");
    const read = row.safeParse(Object.fromEntries(columns.map((column, c) => [column, cells[c] ?? ""])));
    if (!read.success) throw new Error(`${file.pathname}, line ${i + 2}: ${z.prettifyError(read.error)}`);
    return read.data;
  });
}
