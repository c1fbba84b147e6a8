/** Whole numbers stay as they are, others keep four significant digits; null for what is no finite number. */
export function rounded(n: number): number;
export function rounded(n: number | null): number | null;
export function rounded(n: number | null): number | null {
  if (n === null || !Number.isFinite(n)) return null;
  return Number.isInteger(n) ? n : Number(n.toPrecision(4));
}
