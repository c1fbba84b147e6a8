const LONGEST_PERIOD = 60;

/** The repeating part of a series: what each phase adds to its level, or null where none shows. */
export interface Season {
  readonly period: number;
  /** One number a phase, averaging zero. */
  readonly effects: readonly number[];
}

/**
 * The season of a series from its first differences, in which levels and trends leave no trace. Without a given period
 * all of 2–60 that fit four times are tried; a season is believed when it explains the differences better by the
 * Bayesian information criterion, with a margin for having looked.
 */
export function findSeason(values: readonly number[], period?: number): Season | null {
  const differences = values.slice(1).map((value, i) => value - values[i]!);
  const n = differences.length;
  const mean = differences.reduce((sum, d) => sum + d, 0) / n;
  const total = differences.reduce((sum, d) => sum + (d - mean) ** 2, 0);
  if (!(total > 0)) return null;
  const longest = Math.min(LONGEST_PERIOD, Math.floor(values.length / 4));
  const periods = period ? [period] : Array.from({ length: Math.max(0, longest - 1) }, (_, i) => i + 2);
  let best: Season | null = null;
  let bestScore = period ? 0 : -2 * Math.log(LONGEST_PERIOD);
  for (const candidate of periods) {
    if (candidate < 2 || values.length < 2 * candidate) continue;
    const phases = phaseMeans(differences, candidate);
    const rest = differences.reduce((sum, d, i) => sum + (d - phases[(i + 1) % candidate]!) ** 2, 0);
    const score = n * Math.log(Math.max(rest, 1e-12 * total) / total) + (candidate - 1) * Math.log(n);
    if (score < bestScore) {
      bestScore = score;
      best = { period: candidate, effects: effectsOf(phases) };
    }
  }
  return best;
}

function phaseMeans(differences: readonly number[], period: number): number[] {
  const sums = new Array<number>(period).fill(0);
  const counts = new Array<number>(period).fill(0);
  differences.forEach((d, i) => {
    sums[(i + 1) % period]! += d;
    counts[(i + 1) % period]! += 1;
  });
  return sums.map((sum, phase) => sum / Math.max(1, counts[phase]!));
}

/** Running sums of the steps into each phase, without their drift. */
function effectsOf(steps: readonly number[]): number[] {
  const drift = steps.reduce((sum, step) => sum + step, 0) / steps.length;
  const effects = [0];
  for (let phase = 1; phase < steps.length; phase++)
    effects.push(effects[phase - 1]! + steps[phase]! - drift);
  const mean = effects.reduce((sum, effect) => sum + effect, 0) / effects.length;
  return effects.map((effect) => effect - mean);
}
