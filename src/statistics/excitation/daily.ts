import type { Random } from "../random.ts";
import { logGamma } from "../special-functions/log-gamma.ts";
import { negativeBinomialCdf, negativeBinomialPmf } from "../special-functions/negative-binomial.ts";
import type { ObservedProcess, Parameters } from "./process.ts";

/**
 * Counts per day whose mean is μ + branching · Σ y(s) (1 − q) q^(t − s − 1) over earlier days s, q = e^(−β): Hawkes'
 * process in discrete time (INGARCH; Ferland, Latour & Oraichi 2006, J. Time Series Analysis 27, 923–942). Negative
 * binomial counts, for what comes together on one day.
 * @param counts one a day, whole numbers from 0 up
 * @param random spreads residuals within the steps of the distribution
 */
export function dailyProcess(counts: readonly number[], random: Random): ObservedProcess {
  const logFactorials = counts.reduce((sum, count) => sum + logGamma(count + 1), 0);
  const means = ({ mu, branching, beta }: Parameters, visit: (mean: number, day: number) => void): number => {
    const keep = Math.exp(-beta);
    let excitement = 0;
    counts.forEach((count, day) => {
      visit(mu + branching * excitement, day);
      excitement = keep * excitement + (1 - keep) * count;
    });
    return excitement;
  };
  return {
    logLikelihood: (parameters) => {
      const { size } = parameters;
      const atSize = size === Infinity ? 0 : logGamma(size);
      let sum = -logFactorials;
      means(parameters, (mean, day) => {
        const count = counts[day]!;
        if (size === Infinity) sum -= mean;
        else sum -= (size + count) * Math.log1p(mean / size);
        if (count === 0) return;
        sum += count * Math.log(mean);
        if (size !== Infinity) sum += logGamma(size + count) - atSize - count * Math.log(size);
      });
      return sum;
    },
    residuals: (parameters) => {
      const residuals: number[] = [];
      means(parameters, (mean, day) => {
        const distribution = { mean, size: parameters.size };
        const upTo = negativeBinomialCdf(counts[day]!, distribution);
        const at = negativeBinomialPmf(counts[day]!, distribution);
        residuals.push(Math.min(1, Math.max(0, upTo - random.uniform() * at)));
      });
      return residuals;
    },
    followUps: ({ branching, beta }, span) => {
      const keep = Math.exp(-beta);
      const [direct, total] = [
        branching * (1 - keep ** span),
        branching * (1 - keep) * geometricSum(keep + branching * (1 - keep), span),
      ];
      return { direct, total };
    },
    ahead: (parameters, span) => {
      const { mu, branching, beta } = parameters;
      const keep = Math.exp(-beta);
      let excitement = means(parameters, () => {});
      let sum = 0;
      for (let day = 0; day < span; day++) {
        const mean = mu + branching * excitement;
        sum += mean;
        excitement = keep * excitement + (1 - keep) * mean;
      }
      return sum;
    },
  };
}

/** 1 + r + … + r^(n−1) */
function geometricSum(r: number, n: number): number {
  return Math.abs(1 - r) < 1e-9 ? n : (1 - r ** n) / (1 - r);
}
