import type { Random } from "../random.ts";
import { type PowerLaw, scaledZeta } from "./power-law.ts";

const TABLE_LENGTH = 1024;

/** Draws from a discrete power law by inverting its exact survival function. */
export function powerLawSampler(law: PowerLaw): (random: Random) => number {
  const { xmin } = law;
  const zeta = scaledZeta(law);
  const norm = zeta(xmin);
  const table = Float64Array.from({ length: TABLE_LENGTH }, (_, i) => zeta(xmin + i) / norm);
  return (random) => {
    const u = random.uniform();
    if (u > table[TABLE_LENGTH - 1]!) return xmin + lastAbove(u, 0, TABLE_LENGTH - 1, (i) => table[i]!);
    let high = 2 * TABLE_LENGTH;
    while (zeta(xmin + high) / norm >= u && high < Number.MAX_SAFE_INTEGER / 4) high *= 2;
    return xmin + lastAbove(u, TABLE_LENGTH - 1, high, (i) => zeta(xmin + i) / norm);
  };
}

/** The last i with survival(i) ≥ u, known to be at least `low` and below `high`. */
function lastAbove(u: number, low: number, high: number, survival: (i: number) => number): number {
  let [from, to] = [low, high];
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2);
    if (survival(middle) >= u) from = middle;
    else to = middle;
  }
  return from;
}
