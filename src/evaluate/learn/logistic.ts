import { congruential, logistic, shuffle } from "./chance.ts";

/** What one case has (feature numbers) and whether it is one of those looked for. */
export interface Example {
  features: Int32Array;
  positive: boolean;
}

export interface Training {
  /** Passes over the examples. */
  epochs: number;
  /** The first step; steps get smaller for each feature as it is seen (AdaGrad). */
  rate: number;
  /** Strength of the lasso (L1) penalty: the larger, the fewer features keep a weight. */
  lasso: number;
  /** Strength of the ridge (L2) penalty. */
  ridge: number;
}

/** Added to the root of the squared gradients, so that a feature's first steps are not too long. */
const SMOOTHING = 1;

/**
 * Logistic regression on binary features by FTRL-Proximal (McMahan et al. 2013), each pass in an order that depends on
 * nothing but the number of examples: the same examples give the same weights.
 * @param size how many features there are; the weight of the constant, which bears no penalty, stands behind them.
 */
export function trainLogistic(examples: readonly Example[], size: number, training: Training): Float64Array {
  const { rate, lasso, ridge } = training;
  const weights = new Float64Array(size + 1);
  const sums = new Float64Array(size + 1);
  const squares = new Float64Array(size + 1);
  const roots = new Float64Array(size + 1);
  const step = (at: number, gradient: number, penalised: boolean) => {
    const before = roots[at]!;
    squares[at]! += gradient * gradient;
    const after = Math.sqrt(squares[at]!);
    roots[at] = after;
    sums[at]! += gradient - ((after - before) / rate) * weights[at]!;
    const sum = sums[at]!;
    const excess = penalised ? Math.abs(sum) - lasso : Math.abs(sum);
    weights[at] =
      excess <= 0 ? 0 : (-Math.sign(sum) * excess) / ((SMOOTHING + after) / rate + (penalised ? ridge : 0));
  };
  const order = examples.map((_, i) => i);
  const dice = congruential(examples.length);
  for (let epoch = 0; epoch < training.epochs; epoch++) {
    shuffle(order, dice);
    for (const i of order) {
      const { features, positive } = examples[i]!;
      const error = logistic(score(weights, features)) - (positive ? 1 : 0);
      step(size, error, false);
      for (const feature of features) step(feature, error, true);
    }
  }
  return weights;
}

function score(weights: Float64Array, features: Int32Array): number {
  let sum = weights[weights.length - 1]!;
  for (const feature of features) sum += weights[feature]!;
  return sum;
}
