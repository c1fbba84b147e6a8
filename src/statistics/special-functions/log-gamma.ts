/** ζ(k) − 1 for k = 2, 3, … */
const ZETA_MINUS_ONE = [
  0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914,
  0.008349277381922827, 0.00407735619794434, 0.0020083928260822143, 0.0009945751278180853,
  0.0004941886041194645, 0.0002460865533080483, 0.00012271334757848915, 6.124813505870483e-5,
  3.058823630702049e-5, 1.528225940865187e-5, 7.637197637899763e-6, 3.81729326499984e-6, 1.908212716553939e-6,
  9.539620338727962e-7, 4.769329867878064e-7, 2.38450502727733e-7, 1.1921992596531106e-7,
  5.960818905125948e-8, 2.980350351465228e-8, 1.4901554828365043e-8, 7.45071178983543e-9,
] as const;

const EULER_GAMMA = 0.5772156649015329;
const HALF_LOG_TWO_PI = 0.9189385332046728;

/** ln Γ(2 + z) for |z| ≤ ½, exact in relative terms also near its zero (the Taylor series, DLMF 5.7.3). */
function logGammaNearTwo(z: number): number {
  let sum = 0;
  for (let k = ZETA_MINUS_ONE.length + 1; k >= 2; k--) {
    sum = ((k % 2 === 0 ? 1 : -1) * ZETA_MINUS_ONE[k - 2]!) / k + z * sum;
  }
  return z * (1 - EULER_GAMMA + z * sum);
}

/** ln Γ(1 + z) for z ≥ −½, exact in relative terms also for tiny z. */
export function logGammaOnePlus(z: number): number {
  return Math.abs(z) <= 0.5 ? logGammaNearTwo(z) - Math.log1p(z) : logGamma(1 + z);
}

/**
 * The natural logarithm of Γ(x), x > 0; about 1e-15 relative.
 * @throws RangeError for x ≤ 0.
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`the logarithm of the gamma function needs a positive number, got ${x}`);
  if (x < 0.5) return logGammaOnePlus(x) - Math.log(x);
  if (x < 1.5) return logGammaOnePlus(x - 1);
  if (x >= 10) return (x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + stirlingSeries(x);
  let product = 1;
  let rest = x;
  while (rest > 2.5) {
    rest -= 1;
    product *= rest;
  }
  return Math.log(product) + logGammaNearTwo(rest - 2);
}

/** What Stirling's formula leaves over: ln Γ(x) − [(x − ½) ln x − x + ½ ln 2π], x > 0. */
export function stirlingError(x: number): number {
  return x >= 10 ? stirlingSeries(x) : logGamma(x) - ((x - 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI);
}

/** DLMF 5.11.1; the terms left out are below 1e-17 for x ≥ 10. */
function stirlingSeries(x: number): number {
  const t = 1 / (x * x);
  const inner =
    1 / 1260 - t * (1 / 1680 - t * (1 / 1188 - t * (691 / 360360 - t * (1 / 156 - (t * 3617) / 122400))));
  return (1 / 12 - t * (1 / 360 - t * inner)) / x;
}
