import { congruential, logistic, shuffle } from "./chance.ts";
import { type Numbered, numberFeatures } from "./model.ts";

/**
 * A small network with one hidden layer that gives several opinions on a case at once: each feature has a place in a space
 * of few dimensions, a case stands at the (squashed) sum of its features, and each opinion is a weighing of that. What one
 * opinion learns of a feature helps the others, which the linear models, one for each opinion, cannot do.
 */
export interface Network {
  /** Hundredths; all of one length. */
  places: ReadonlyMap<string, Int16Array>;
  /** Where a case without features stands, in hundredths. */
  start: Int16Array;
  /** By opinion: the weights of the dimensions and, last, the constant, in hundredths. */
  opinions: readonly Int16Array[];
}

export interface NetworkCase {
  features: readonly string[];
  /** By opinion: 1 yes, 0 no, −1 not to be learnt from. */
  outcomes: Int8Array;
}

export interface NetworkTraining {
  /** So many are learnt from different beginnings and made one, whose opinions are the means of theirs. */
  networks: number;
  /** Of each. */
  dimensions: number;
  epochs: number;
  /** The first step; steps get smaller as an entry is moved (AdaGrad), and from pass to pass. */
  rate: number;
  /** Share of a case's features that is hidden from it each time, so that none is relied on alone. */
  hidden: number;
  /** A feature must be seen in this share of the cases. */
  seen: number;
}

/** Log odds of each opinion. */
export function networkOdds({ places, start, opinions }: Network, features: readonly string[]): number[] {
  const sum = Int32Array.from(start);
  for (const feature of features) {
    const place = places.get(feature);
    if (place !== undefined) for (let d = 0; d < sum.length; d++) sum[d]! += place[d]!;
  }
  const inner = Array.from(sum, (x) => Math.tanh(x / 100));
  return opinions.map(
    (weights) => inner.reduce((odds, x, d) => odds + x * weights[d]!, weights[inner.length]!) / 100,
  );
}

/** Steps at the start, before an entry has been moved: the smaller, the longer. */
const EARLY = { place: 0.3, feature: 0.01, weight: 0.1, start: 1 };
/** Share of the first rate by which the last pass is slower. */
const SLOWER = 0.7;
const UNLIKELY = -3;
/** Between the seeds of networks. */
const APART = 1_000_003;
/** Errors below this are not learnt from. */
const NEGLIGIBLE = 0.002;

/** As learnt: rows of `dimensions` numbers. */
interface Learnt {
  places: Float64Array;
  start: Float64Array;
  weights: Float64Array;
  constants: Float64Array;
}

/** Learns by stochastic gradients; the same cases give the same network. */
export function trainNetwork(cases: readonly NetworkCase[], training: NetworkTraining): Network {
  const { networks, dimensions, hidden } = training;
  const numbered = numberFeatures(
    cases.map(({ features }) => features),
    Math.ceil(training.seen * cases.length),
  );
  const learnt = Array.from({ length: networks }, (_, n) => train(cases, numbered, training, n));
  const joined = (rows: (one: Learnt) => Float64Array, at: number, scale: number): number[] =>
    learnt.flatMap((one) => hundredths(rows(one).subarray(at * dimensions, (at + 1) * dimensions), scale));
  // A case is learnt from with a part of its features and judged by all: each then counts for less.
  const shown = 1 - hidden;
  return {
    places: new Map(
      numbered.names.map((name, i) => [name, Int16Array.from(joined(({ places }) => places, i, shown))]),
    ),
    start: Int16Array.from(joined(({ start }) => start, 0, 1)),
    opinions: Array.from(learnt[0]!.constants, (_, o) => {
      const constant = learnt.reduce((sum, { constants }) => sum + constants[o]!, 0) / networks;
      const weights = joined(({ weights }) => weights, o, 1 / networks);
      return Int16Array.from([...weights, Math.round(100 * constant)]);
    }),
  };
}

function hundredths(numbers: Float64Array, scale: number): number[] {
  return Array.from(numbers, (x) => Math.round(100 * scale * x));
}

function train(
  cases: readonly NetworkCase[],
  numbered: Numbered,
  { dimensions, epochs, hidden, rate: first }: NetworkTraining,
  beginning: number,
): Learnt {
  const count = cases[0]?.outcomes.length ?? 0;
  const dice = congruential(cases.length + APART * beginning);
  const chance = () => dice(1e6) / 1e6;
  const places = Float64Array.from(
    { length: numbered.names.length * dimensions },
    () => (chance() - 0.5) / 10,
  );
  const weights = Float64Array.from({ length: count * dimensions }, () => (chance() - 0.5) * 0.6);
  const start = new Float64Array(dimensions);
  const constants = new Float64Array(count).fill(UNLIKELY);
  const moved = {
    places: new Float64Array(numbered.names.length).fill(EARLY.feature),
    weights: new Float64Array(weights.length).fill(EARLY.weight),
    start: new Float64Array(dimensions).fill(EARLY.start),
    constants: new Float64Array(count).fill(EARLY.weight),
  };
  const inner = new Float64Array(dimensions);
  const back = new Float64Array(dimensions);
  const order = cases.map((_, i) => i);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const rate = first * (1 - (epoch / epochs) * SLOWER);
    shuffle(order, dice);
    for (const i of order) {
      const shown = numbered.cases[i]!.filter(() => chance() >= hidden);
      inner.set(start);
      for (const feature of shown)
        for (let d = 0, at = feature * dimensions; d < dimensions; d++) inner[d]! += places[at + d]!;
      for (let d = 0; d < dimensions; d++) inner[d] = Math.tanh(inner[d]!);
      back.fill(0);
      cases[i]!.outcomes.forEach((outcome, o) => {
        if (outcome < 0) return;
        const at = o * dimensions;
        let odds = constants[o]!;
        for (let d = 0; d < dimensions; d++) odds += weights[at + d]! * inner[d]!;
        const error = logistic(odds) - outcome;
        if (Math.abs(error) < NEGLIGIBLE) return;
        moved.constants[o]! += error * error;
        constants[o]! -= (rate * error) / Math.sqrt(moved.constants[o]!);
        for (let d = 0; d < dimensions; d++) {
          const gradient = error * inner[d]!;
          back[d]! += error * weights[at + d]!;
          moved.weights[at + d]! += gradient * gradient;
          weights[at + d]! -= (rate * gradient) / Math.sqrt(moved.weights[at + d]!);
        }
      });
      let square = 0;
      for (let d = 0; d < dimensions; d++) {
        back[d]! *= 1 - inner[d]! * inner[d]!;
        square += back[d]! * back[d]!;
        moved.start[d]! += back[d]! * back[d]!;
        start[d]! -= (rate * back[d]!) / Math.sqrt(moved.start[d]!);
      }
      for (const feature of shown) {
        moved.places[feature]! += square / dimensions;
        const step = rate / (EARLY.place + Math.sqrt(moved.places[feature]!));
        for (let d = 0, at = feature * dimensions; d < dimensions; d++) places[at + d]! -= step * back[d]!;
      }
    }
  }
  return { places, start, weights, constants };
}
