/** A stream of random numbers that its seed fixes. */
export interface Random {
  /** A whole number, 0 ≤ x < 2³², each equally likely. */
  bits(): number;
  /** A number strictly between 0 and 1, in steps of 2⁻⁵². */
  uniform(): number;
}

/**
 * xoshiro128** (Blackman & Vigna 2021, ACM Trans. Math. Softw. 47, 36), its state filled from the seed by splitmix32.
 * The same seed gives the same stream on every machine.
 * @param seed a whole number, |seed| ≤ 2⁵³
 * @throws RangeError for anything else.
 */
export function seededRandom(seed: number): Random {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`a seed is a whole number, got ${seed}`);
  let filler = (seed ^ Math.imul(Math.floor(seed / 2 ** 32), 0x9e3779b1)) >>> 0;
  const fill = (): number => {
    filler = (filler + 0x9e3779b9) >>> 0;
    let z = filler;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return (z ^ (z >>> 15)) | 0;
  };
  let a = fill();
  let b = fill();
  let c = fill();
  let d = fill();
  const bits = (): number => {
    const scrambled = Math.imul(b, 5);
    const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result >>> 0;
  };
  return {
    bits,
    uniform: () => ((bits() >>> 6) * 0x4000000 + (bits() >>> 6) + 0.5) / 2 ** 52,
  };
}

/** A whole number, 0 ≤ x < n, each equally likely to within n · 2⁻⁵². */
export function drawIndex(random: Random, n: number): number {
  return Math.floor(random.uniform() * n);
}

/** A standard normal number (Marsaglia & Bray's polar method). */
export function drawNormal(random: Random): number {
  for (;;) {
    const x = 2 * random.uniform() - 1;
    const y = 2 * random.uniform() - 1;
    const square = x * x + y * y;
    if (square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
  }
}

/** A gamma number of this shape, > 0, and mean `shape` (Marsaglia & Tsang 2000, ACM Trans. Math. Softw. 26, 363–372). */
export function drawGamma(random: Random, shape: number): number {
  if (shape < 1) return drawGamma(random, shape + 1) * random.uniform() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = drawNormal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(random.uniform()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}
