/** Where a function of several numbers is least. */
export interface Minimum {
  readonly at: readonly number[];
  readonly value: number;
}

interface Vertex {
  at: number[];
  value: number;
}

/** Relative to the value: what no longer counts as a gain. */
const TOLERANCE = 1e-11;
/** A simplex as flat as this but still wide lies in a valley that leads nowhere; it gets so many rounds. */
const FLAT_ROUNDS = 150;
const MOST_ROUNDS = 1000;

/**
 * A local minimum by the simplex method of Nelder & Mead (1965, Computer Journal 7, 308–313), restarted from its result
 * until a restart gains nothing. Values of +Infinity or NaN mark points that are not allowed.
 * @param start a point where f is finite
 * @param step how far the first simplex reaches in each direction
 */
export function minimise(
  f: (at: readonly number[]) => number,
  start: readonly number[],
  step = 0.5,
): Minimum {
  let best = descend(f, start, step);
  for (let restart = 0; restart < 8; restart++) {
    const next = descend(f, best.at, step / 5);
    const gain = best.value - next.value;
    if (gain > 0) best = next;
    if (!(gain > 10 * TOLERANCE * (1 + Math.abs(best.value)))) break;
  }
  return best;
}

function descend(f: (at: readonly number[]) => number, start: readonly number[], step: number): Minimum {
  const n = start.length;
  const vertex = (at: number[]): Vertex => {
    const value = f(at);
    return { at, value: Number.isNaN(value) ? Infinity : value };
  };
  const simplex = [
    vertex([...start]),
    ...start.map((_, i) => vertex(start.map((x, j) => (i === j ? x + step : x)))),
  ];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    simplex.sort((one, other) => one.value - other.value);
    const best = simplex[0]!;
    const worst = simplex[n]!;
    const flat = worst.value - best.value <= TOLERANCE * (1 + Math.abs(best.value));
    if (flat && (round > FLAT_ROUNDS || width(simplex) < 1e-5)) break;
    const centre = start.map((_, i) => simplex.slice(0, n).reduce((sum, { at }) => sum + at[i]!, 0) / n);
    const along = (t: number): Vertex => vertex(centre.map((c, i) => c + t * (worst.at[i]! - c)));
    const reflected = along(-1);
    if (reflected.value < best.value) {
      const expanded = along(-2);
      simplex[n] = expanded.value < reflected.value ? expanded : reflected;
      continue;
    }
    if (reflected.value < simplex[n - 1]!.value) {
      simplex[n] = reflected;
      continue;
    }
    const contracted = reflected.value < worst.value ? along(-0.5) : along(0.5);
    if (contracted.value < Math.min(worst.value, reflected.value)) {
      simplex[n] = contracted;
      continue;
    }
    for (let i = 1; i <= n; i++) simplex[i] = vertex(simplex[i]!.at.map((x, j) => (x + best.at[j]!) / 2));
  }
  simplex.sort((one, other) => one.value - other.value);
  return simplex[0]!;
}

function width(simplex: readonly Vertex[]): number {
  const best = simplex[0]!.at;
  return Math.max(...simplex.map(({ at }) => Math.max(...at.map((x, i) => Math.abs(x - best[i]!)))));
}
