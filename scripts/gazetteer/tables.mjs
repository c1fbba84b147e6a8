import { readFileSync } from "node:fs";

const folder = new URL("../../data/gazetteer/", import.meta.url);

/** A table beside the gazetteer's as objects, a field for each column. */
export function table(name) {
  const [header, ...lines] = readFileSync(new URL(name, folder), "utf8").replace(/\n$/, "").split("\n");
  const columns = header.split("\t");
  return lines.map((line) => Object.fromEntries(line.split("\t").map((cell, i) => [columns[i], cell])));
}

/** A cell that holds several values. */
export function split(cell) {
  return cell ? cell.split(";") : [];
}
