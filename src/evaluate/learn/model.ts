import { logistic } from "./chance.ts";
import { type Example, type Training, trainLogistic } from "./logistic.ts";

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
  const numbered = numberFeatures(
    cases.map(({ features }) => features),
    pruning.seen,
  );
  return learnNumbered(numbered, (i) => cases[i]!.positive, training, pruning);
}

/** Cases whose features are numbered, to learn several models from. */
export interface Numbered {
  names: readonly string[];
  cases: readonly Int32Array[];
}

/** @param seen features of fewer cases are left out. */
export function numberFeatures(cases: readonly (readonly string[])[], seen: number): Numbered {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const first = cases.map((features) => {
    const own = new Set<number>();
    for (const feature of features) {
      let number = numbers.get(feature);
      if (number === undefined) {
        number = counts.length;
        numbers.set(feature, number);
        counts.push(0);
      }
      if (!own.has(number)) {
        own.add(number);
        counts[number]!++;
      }
    }
    return Int32Array.from(own);
  });
  const names = [...numbers.keys()].filter((_, number) => counts[number]! >= seen).sort();
  const renumbered = new Int32Array(counts.length).fill(-1);
  names.forEach((name, i) => {
    renumbered[numbers.get(name)!] = i;
  });
  return {
    names,
    cases: first.map((own) => own.map((number) => renumbered[number]!).filter((number) => number >= 0)),
  };
}

/** @param outcome whether the case is one of those looked for; null leaves it out. */
export function learnNumbered(
  { names, cases }: Numbered,
  outcome: (at: number) => boolean | null,
  training: Training,
  pruning: Pruning,
): Model {
  const examples: Example[] = [];
  cases.forEach((features, i) => {
    const positive = outcome(i);
    if (positive !== null) examples.push({ features, positive });
  });
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

/** The same as log odds: a sum of hundredths, whatever their order. */
export function logOdds(model: Model, features: readonly string[]): number {
  let sum = model.get("") ?? 0;
  for (const feature of new Set(features)) sum += model.get(feature) ?? 0;
  return hundredths(sum);
}

/** Rounded as weights are shipped. */
export function hundredths(x: number): number {
  return Math.round(100 * x) / 100;
}
