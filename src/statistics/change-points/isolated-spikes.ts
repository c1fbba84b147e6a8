const FAR = 6;
const FURTHER_THAN_NEIGHBOURS = 2;

/**
 * The series with single points that stand far out from both neighbours put between them: one extreme month is not a
 * regime, and must not make or hide one. Far is six robust standard deviations of a point around its neighbours' mean,
 * and twice the neighbours' own distance, so that steps and kinks stay as they are.
 */
export function withoutSpikes(values: readonly number[]): number[] {
  const outs = values.map((_, i) => standingOut(values, i));
  const sorted = [...outs].sort((a, b) => a - b);
  const scale = (sorted[Math.floor(sorted.length / 2)] ?? 0) / 0.6745;
  // Where most points equal their neighbours there is no scatter to be far out of.
  if (scale === 0) return [...values];
  return values.map((value, i) => {
    const [left, right] = [values[i - 1], values[i + 1]];
    if (left === undefined || right === undefined) return value;
    const spike = outs[i]! > FAR * scale && outs[i]! > FURTHER_THAN_NEIGHBOURS * Math.abs(right - left);
    return spike ? (left + right) / 2 : value;
  });
}

function standingOut(values: readonly number[], i: number): number {
  const [left, right] = [values[i - 1], values[i + 1]];
  return left === undefined || right === undefined ? 0 : Math.abs(values[i]! - (left + right) / 2);
}
