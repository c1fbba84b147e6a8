import { meanDecay, meanDecayGap } from "./decay.ts";
import type { ObservedProcess } from "./process.ts";

/**
 * Hawkes' process (1971, Biometrika 58, 83–90): intensity μ + Σ α e^(−β (t − tᵢ)) over earlier events, α = branching · β.
 * Likelihood and residuals by Ogata's recursion, linear in the number of events (Ozaki 1979; Ogata 1988, JASA 83, 9–27).
 * @param times ascending, within from–until
 */
export function continuousProcess(times: Float64Array, from: number, until: number): ObservedProcess {
  const n = times.length;
  /** Σ e^(−β (until − tᵢ)) */
  const excitementAtEnd = (beta: number): number => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += Math.exp(-beta * (until - times[i]!));
    return sum;
  };
  return {
    logLikelihood: ({ mu, branching, beta }) => {
      const alpha = branching * beta;
      let excitement = 0;
      let before = from;
      let sum = 0;
      for (let i = 0; i < n; i++) {
        const time = times[i]!;
        excitement *= Math.exp(-beta * (time - before));
        sum += Math.log(mu + alpha * excitement);
        excitement += 1;
        before = time;
      }
      const remaining = excitement * Math.exp(-beta * (until - before));
      return sum - mu * (until - from) - branching * (n - remaining);
    },
    residuals: ({ mu, branching, beta }) => {
      let excitement = 0;
      let before = from;
      return Array.from(times, (time) => {
        const gap = time - before;
        const lost = -excitement * Math.expm1(-beta * gap);
        excitement = excitement - lost + 1;
        before = time;
        return -Math.expm1(-(mu * gap + branching * lost));
      });
    },
    followUps: ({ branching, beta }, span) => ({
      direct: -branching * Math.expm1(-beta * span),
      total: branching * beta * span * meanDecay(beta * (1 - branching) * span),
    }),
    ahead: ({ mu, branching, beta }, span) => {
      const now = mu + branching * beta * excitementAtEnd(beta);
      const x = beta * (1 - branching) * span;
      return now * span * meanDecay(x) + beta * mu * span * span * meanDecayGap(x);
    },
  };
}
