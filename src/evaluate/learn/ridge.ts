import { mean } from "./chance.ts";
import { hundredths, type Model, type Numbered } from "./model.ts";

export interface RidgeTraining {
  /** Strength of the penalty, where cases have length 1 on average. */
  ridge: number;
  /** Steps of the conjugate gradients. */
  steps: number;
  /** Weights nearer to zero than this are left out. */
  weight: number;
}

/**
 * Ridge regression on the features of texts of any length: rare features count for more (by the logarithm of how rare they
 * are), and a text with four times the features is not surer of itself. With few long texts it tells more than a logistic
 * regression, which adds up all that it sees. Solved by conjugate gradients; weights in hundredths, as they are shipped.
 * @param sizes how many features each case has in all, numbered ones and others.
 */
export function learnRidge(
  { names, cases }: Numbered,
  sizes: readonly number[],
  outcome: (at: number) => boolean,
  { ridge, steps, weight }: RidgeTraining,
): Model {
  const seen = new Float64Array(names.length);
  for (const features of cases) for (const feature of features) seen[feature]!++;
  const rarity = seen.map((count) => Math.log(cases.length / count));
  const squares = cases.map(
    (features, i) => features.reduce((sum, f) => sum + rarity[f]! ** 2, 0) / sizes[i]!,
  );
  const unit = Math.sqrt(mean(squares)) || 1;
  const scales = sizes.map((size) => 1 / (unit * Math.sqrt(size)));
  const wanted = cases.map((_, i) => (outcome(i) ? 1 : -1));
  const constant = mean(wanted);

  const forward = (weights: Float64Array) =>
    cases.map((features, i) => scales[i]! * features.reduce((sum, f) => sum + rarity[f]! * weights[f]!, 0));
  const back = (errors: readonly number[]) => {
    const sum = new Float64Array(names.length);
    cases.forEach((features, i) => {
      for (const f of features) sum[f]! += scales[i]! * rarity[f]! * errors[i]!;
    });
    return sum;
  };
  const weights = new Float64Array(names.length);
  const rest = back(wanted.map((value) => value - constant));
  const direction = Float64Array.from(rest);
  let length = dot(rest, rest);
  for (let step = 0; step < steps && length > 1e-12; step++) {
    const image = back(forward(direction)).map((x, f) => x + ridge * direction[f]!);
    const far = length / dot(direction, image);
    for (let f = 0; f < weights.length; f++) {
      weights[f]! += far * direction[f]!;
      rest[f]! -= far * image[f]!;
    }
    const before = length;
    length = dot(rest, rest);
    for (let f = 0; f < weights.length; f++) direction[f] = rest[f]! + (length / before) * direction[f]!;
  }
  const model = new Map([["", hundredths(constant)]]);
  names.forEach((name, f) => {
    const shipped = hundredths((weights[f]! * rarity[f]!) / unit);
    if (Math.abs(shipped) >= weight) model.set(name, shipped);
  });
  return model;
}

/** About −1 for no, 1 for yes. */
export function ridgeScore(model: Model, features: readonly string[]): number {
  const sum = features.reduce((total, feature) => total + (model.get(feature) ?? 0), 0);
  return hundredths((model.get("") ?? 0) + sum / Math.sqrt(Math.max(1, features.length)));
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, x, i) => sum + x * b[i]!, 0);
}
