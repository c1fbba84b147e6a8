import { drawIndex, type Random } from "../statistics/random.ts";

/** One forecast with what came. `actor` is what the bootstrap draws. */
export interface Scored {
  readonly actor: string;
  readonly p: number;
  readonly came: 0 | 1;
  /** What the references said: the base rate of the fitting half, and "the last 12 months go on". */
  readonly climatology: number;
  readonly goesOn: number;
}

export interface Skill {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Squared errors of one actor, summed: all that the bootstrap needs. */
interface Errors {
  p: number;
  climatology: number;
  goesOn: number;
}

/** 1 − Brier score ÷ the reference's, with the 95 % percentile interval of a bootstrap by actor (Efron 1979). */
export function skills(
  cases: readonly Scored[],
  random: Random,
  draws = 1000,
): { climatology: Skill; goesOn: Skill } {
  const byActor = new Map<string, Errors>();
  for (const { actor, p, came, climatology, goesOn } of cases) {
    const sums = byActor.get(actor) ?? { p: 0, climatology: 0, goesOn: 0 };
    sums.p += (p - came) ** 2;
    sums.climatology += (climatology - came) ** 2;
    sums.goesOn += (goesOn - came) ** 2;
    byActor.set(actor, sums);
  }
  const actors = [...byActor.values()];
  const of = (drawn: readonly Errors[], reference: "climatology" | "goesOn") => {
    const sum = (key: keyof Errors) => drawn.reduce((total, errors) => total + errors[key], 0);
    return 1 - sum("p") / sum(reference);
  };
  const resampled = Array.from({ length: draws }, () => {
    const drawn = actors.map(() => actors[drawIndex(random, actors.length)]!);
    return { climatology: of(drawn, "climatology"), goesOn: of(drawn, "goesOn") };
  });
  const skill = (reference: "climatology" | "goesOn"): Skill => {
    const sorted = resampled.map((one) => one[reference]).sort((a, b) => a - b);
    return {
      value: of(actors, reference),
      low: sorted[Math.floor(0.025 * draws)]!,
      high: sorted[Math.ceil(0.975 * draws) - 1]!,
    };
  };
  return { climatology: skill("climatology"), goesOn: skill("goesOn") };
}

/** Forecasts of one tenth, and how often they came true. */
export interface Band {
  readonly from: number;
  readonly n: number;
  readonly said: number;
  readonly came: number;
}

const bandOf = (p: number): number => Math.min(9, Math.floor(p * 10));

/** Forecasts by tenths of their probability; tenths without any are left out. */
export function reliability(cases: readonly Pick<Scored, "p" | "came">[]): Band[] {
  return Array.from({ length: 10 }, (_, i) => {
    const within = cases.filter(({ p }) => bandOf(p) === i);
    const mean = (of: (it: Pick<Scored, "p" | "came">) => number) =>
      within.reduce((sum, it) => sum + of(it), 0) / within.length;
    return { from: i / 10, n: within.length, said: mean(({ p }) => p), came: mean(({ came }) => came) };
  }).filter(({ n }) => n > 0);
}

/**
 * What came less what was said, band by band: the 95 % percentile interval of a bootstrap by actor. The months of one actor are no
 * independent cases, so a band of hundreds can be that of a handful of actors.
 * @returns by band of {@link reliability}, in its order
 */
export function gaps(
  cases: readonly Pick<Scored, "actor" | "p" | "came">[],
  random: Random,
  draws = 1000,
): { low: number; high: number }[] {
  const byActor = new Map<string, { n: Float64Array; gap: Float64Array }>();
  for (const { actor, p, came } of cases) {
    const sums = byActor.get(actor) ?? { n: new Float64Array(10), gap: new Float64Array(10) };
    byActor.set(actor, sums);
    sums.n[bandOf(p)]! += 1;
    sums.gap[bandOf(p)]! += came - p;
  }
  const actors = [...byActor.values()];
  const resampled = Array.from({ length: 10 }, (): number[] => []);
  for (let draw = 0; draw < draws; draw++) {
    const [n, gap] = [new Float64Array(10), new Float64Array(10)];
    for (let nth = 0; nth < actors.length; nth++) {
      const drawn = actors[drawIndex(random, actors.length)]!;
      for (let band = 0; band < 10; band++) {
        n[band]! += drawn.n[band]!;
        gap[band]! += drawn.gap[band]!;
      }
    }
    for (let band = 0; band < 10; band++) if (n[band]! > 0) resampled[band]!.push(gap[band]! / n[band]!);
  }
  return resampled
    .filter((drawn) => drawn.length > 0)
    .map((drawn) => {
      const sorted = drawn.sort((a, b) => a - b);
      return {
        low: sorted[Math.floor(0.025 * sorted.length)]!,
        high: sorted[Math.ceil(0.975 * sorted.length) - 1]!,
      };
    });
}

/** Murphy's resolution (1973): how far the bands' frequencies lie from the base rate, as a mean square. */
export function resolution(bands: readonly Band[]): number {
  const n = bands.reduce((sum, band) => sum + band.n, 0);
  const base = bands.reduce((sum, band) => sum + band.n * band.came, 0) / n;
  return bands.reduce((sum, band) => sum + band.n * (band.came - base) ** 2, 0) / n;
}

/** The farthest that a band with at least `least` cases lies from what it said. */
export function worstBand(bands: readonly Band[], least = 200): number {
  return Math.max(0, ...bands.filter(({ n }) => n >= least).map(({ said, came }) => Math.abs(said - came)));
}
