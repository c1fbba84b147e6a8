/** A small seeded generator (mulberry32), so that simulations in tests give the same series everywhere. */
export function seeded(seed: number) {
  let state = seed | 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  /** Marsaglia & Tsang (2000). */
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * (1 - uniform()) ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const x = normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(1 - uniform()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  const poisson = (mean: number): number => {
    if (mean > 30) {
      // Splitting a Poisson at the k-th arrival keeps it exact (Ahrens & Dieter 1974).
      const k = Math.floor((mean * 7) / 8);
      const arrival = gamma(k);
      return arrival > mean ? binomial(k - 1, mean / arrival) : k + poisson(mean - arrival);
    }
    let count = 0;
    for (let product = 1 - uniform(); product > Math.exp(-mean); product *= 1 - uniform()) count += 1;
    return count;
  };
  const binomial = (n: number, p: number): number => {
    let count = 0;
    for (let i = 0; i < n; i++) if (uniform() < p) count += 1;
    return count;
  };
  const negativeBinomial = (mean: number, size: number): number =>
    mean === 0 ? 0 : poisson((mean * gamma(size)) / size);
  return { uniform, normal, gamma, poisson, negativeBinomial };
}
