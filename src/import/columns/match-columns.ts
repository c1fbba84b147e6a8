/** The columns that a format reads: other spellings of each, and whether a table without it is none of that format. */
export type ColumnSpec<Column extends string> = Readonly<
  Record<Column, { spellings?: readonly string[]; needed?: boolean }>
>;

export interface ColumnMatch<Column extends string> {
  /** Which of the file's columns stands for which of the format's; absent ones are missing from the map. */
  columns: ReadonlyMap<Column, string>;
  missing: readonly string[];
}

/** Finds a format's columns among a file's, in any order and case. */
export function matchColumns<Column extends string>(
  spec: ColumnSpec<Column>,
  found: readonly string[],
): ColumnMatch<Column> {
  const byName = new Map(found.map((name) => [name.trim().toLowerCase(), name]));
  const names = Object.keys(spec) as Column[];
  const columns = new Map<Column, string>();
  for (const column of names) {
    const spellings = [column, ...(spec[column].spellings ?? [])];
    const name = spellings.map((spelling) => byName.get(spelling.toLowerCase())).find(Boolean);
    if (name !== undefined) columns.set(column, name);
  }
  return { columns, missing: names.filter((column) => spec[column].needed && !columns.has(column)) };
}
