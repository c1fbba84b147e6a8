/** The rows of a CSV text, quoted cells without their quotes; lines of a single cell are left out. */
export function* records(text) {
  let row = [];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === ",") continue;
    if (row.length > 1) yield row;
    row = [];
  }
}
