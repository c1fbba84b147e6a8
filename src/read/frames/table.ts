/** A lexicon file: tab-separated, a header, `#` comments, `-` for an empty cell. */
export interface TableRow<Column extends string> {
  line: number;
  cells: Record<Column, string>;
}

/** @throws Error naming file and line when the header or a row does not have exactly these columns. */
export function parseTable<Column extends string>(
  file: string,
  text: string,
  columns: readonly Column[],
): TableRow<Column>[] {
  const rows: TableRow<Column>[] = [];
  let header = false;
  text.split(/\r?\n/).forEach((content, index) => {
    if (content.trim() === "" || content.startsWith("#")) return;
    const cells = content.split("\t").map((cell) => cell.trim());
    if (cells.length !== columns.length)
      throw new Error(
        `${file}, line ${index + 1}: ${cells.length} columns, expected ${columns.length} (${columns.join(", ")})`,
      );
    if (!header) {
      if (cells.some((cell, i) => cell !== columns[i]))
        throw new Error(`${file}, line ${index + 1}: expected the header ${columns.join(", ")}`);
      header = true;
      return;
    }
    const row = Object.fromEntries(columns.map((column, i) => [column, cells[i] === "-" ? "" : cells[i]!]));
    rows.push({ line: index + 1, cells: row as Record<Column, string> });
  });
  return rows;
}
