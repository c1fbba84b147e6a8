/** ln Σ exp(x) without overflow; −Infinity for an empty list, the logarithm of an empty sum. */
export function logSumExp(logs: readonly number[]): number {
  let top = -Infinity;
  for (const x of logs) if (x > top) top = x;
  if (top === -Infinity || top === Infinity) return top;
  let sum = 0;
  for (const x of logs) sum += Math.exp(x - top);
  return top + Math.log(sum);
}
