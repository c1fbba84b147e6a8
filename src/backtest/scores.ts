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

export function reliability(cases: readonly Pick<Scored, "p" | "came">[]): Band[] {
  return Array.from({ length: 10 }, (_, i) => {
    const within = cases.filter(({ p }) => Math.min(9, Math.floor(p * 10)) === i);
    const mean = (of: (it: Pick<Scored, "p" | "came">) => number) =>
      within.reduce((sum, it) => sum + of(it), 0) / within.length;
    return { from: i / 10, n: within.length, said: mean(({ p }) => p), came: mean(({ came }) => came) };
  }).filter(({ n }) => n > 0);
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
