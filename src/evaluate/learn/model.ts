import { type Example, logistic, type Training, trainLogistic } from "./logistic.ts";

/** Weights by feature, the constant under "". Features without a weight count nothing. */
export type Model = ReadonlyMap<string, number>;

export interface Case {
  features: readonly string[];
  positive: boolean;
}

export interface Pruning {
  /** A feature must be seen in so many cases. */
  seen: number;
  /** Weights nearer to zero than this are left out. */
  weight: number;
}

/** Learns a model; weights are rounded to hundredths, as they are shipped. */
export function learnModel(cases: readonly Case[], training: Training, pruning: Pruning): Model {
  const counts = new Map<string, number>();
  for (const { features } of cases)
    for (const feature of new Set(features)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const names = [...counts.keys()].filter((name) => counts.get(name)! >= pruning.seen).sort();
  const numbers = new Map(names.map((name, i) => [name, i]));
  const examples: Example[] = cases.map(({ features, positive }) => ({
    features: Int32Array.from([...new Set(features)].flatMap((name) => numbers.get(name) ?? [])),
    positive,
  }));
  const weights = trainLogistic(examples, names.length, training);
  const model = new Map([["", hundredths(weights[names.length]!)]]);
  names.forEach((name, i) => {
    if (Math.abs(weights[i]!) >= pruning.weight) model.set(name, hundredths(weights[i]!));
  });
  return model;
}

/** Probability that a case with these features is one of those looked for. */
export function probability(model: Model, features: readonly string[]): number {
  return logistic(logOdds(model, features));
}

/** The same for a case that is seen several times: its mean log odds, as a probability. */
export function meanProbability(model: Model, seen: readonly (readonly string[])[]): number {
  const sum = seen.reduce((total, features) => total + logOdds(model, features), 0);
  return logistic(sum / Math.max(1, seen.length));
}

function logOdds(model: Model, features: readonly string[]): number {
  let sum = model.get("") ?? 0;
  for (const feature of new Set(features)) sum += model.get(feature) ?? 0;
  return sum;
}

function hundredths(x: number): number {
  return Math.round(100 * x) / 100;
}
