/** (1 − e^(−x)) / x, 1 at x = 0; below −300, where a process explodes, its value there. */
export function meanDecay(x: number): number {
  return Math.abs(x) < 1e-12 ? 1 : -Math.expm1(-Math.max(x, -300)) / x;
}

/** (1 − meanDecay(x)) / x, ½ at x = 0. */
export function meanDecayGap(x: number): number {
  return Math.abs(x) < 1e-4 ? 0.5 - x / 6 + (x * x) / 24 : (1 - meanDecay(x)) / x;
}
