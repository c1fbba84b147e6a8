/** Numbers in findings keep four significant digits beyond the point: enough to compute with, short to read. */
export function rounded(n: number): number;
export function rounded(n: number | null): number | null;
export function rounded(n: number | null): number | null {
  if (n === null || !Number.isFinite(n)) return null;
  return Number.isInteger(n) ? n : Number(n.toPrecision(4));
}
