/** Breaks text into lines of at most `width` columns at spaces, but before no "%"; a longer word stands alone on its line. */
export function wrap(text: string, width: number, indent = ""): string[] {
  const lines: string[] = [];
  let line = "";
  const words = text
    .trim()
    .replace(/\s+/g, " ")
    .split(/ (?!%)/);
  for (const word of words[0] === "" ? [] : words) {
    if (line !== "" && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  if (line !== "") lines.push(indent + line);
  return lines;
}

/** Wrapped text whose first line begins with `bullet` and whose others stand under its text. */
export function bulleted(text: string, width: number, bullet = "• ", indent = "  "): string[] {
  const hang = indent + " ".repeat(bullet.length);
  return wrap(text, width, hang).map((line, i) =>
    i === 0 ? indent + bullet + line.slice(hang.length) : line,
  );
}

/** Label and value in two columns, the value wrapped in its own. */
export function labelled(
  label: string,
  value: string,
  width: number,
  labelWidth: number,
  indent = "  ",
): string[] {
  const hang = indent + " ".repeat(labelWidth);
  return wrap(value, width, hang).map((line, i) =>
    i === 0 ? indent + label.padEnd(labelWidth) + line.slice(hang.length) : line,
  );
}

/** Of how many characters the widest cell of a column is; the rows may be hundreds of thousands. */
export function widest(rows: readonly (readonly string[])[], column: number): number {
  return rows.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0);
}

/** Columns as wide as their widest cell: the first to the left, the others to the right. */
export function columns(rows: readonly (readonly string[])[], indent = "  ", gap = 2): string[] {
  const widths = (rows[0] ?? []).map((_, i) => widest(rows, i));
  return rows.map(
    (row) =>
      indent +
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join(" ".repeat(gap))
        .trimEnd(),
  );
}

/**
 * What a terminal may be given of an input's text: no control characters, so that no input moves the cursor, sets
 * colours or the window's title.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu, (c) => (/\s/.test(c) ? " " : "\uFFFD"));
}
