import { UNKNOWN } from "./comparison.ts";

/** A level takes one of so many values, the last of which is that it is not known. */
const VALUES = UNKNOWN + 1;

/** How many comparisons a code holds: a double is whole up to 13 levels of 16. */
export const MOST_COMPARISONS = 13;

/** SQL of one number that holds the levels of all comparisons of a pair. */
export function packLevels(levels: readonly string[]): string {
  return levels.map((sql, i) => `(${sql})::double * ${VALUES ** i}`).join(" + ");
}

/** The levels of each code, row by row. */
export function unpackLevels(codes: readonly number[], comparisons: number): Uint8Array {
  const levels = new Uint8Array(codes.length * comparisons);
  for (const [row, code] of codes.entries()) {
    let rest = code;
    for (let c = 0; c < comparisons; c++) {
      levels[row * comparisons + c] = rest % VALUES;
      rest = Math.floor(rest / VALUES);
    }
  }
  return levels;
}
