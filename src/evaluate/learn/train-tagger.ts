import { congruential, type Dice, shuffle } from "./chance.ts";
import { hundredths } from "./model.ts";
import { chancesOf, type Tagger } from "./tagger.ts";

export interface TaggedSentence {
  /** The features of each word. */
  words: readonly (readonly string[])[];
  /** The number of each word's tag. */
  tags: readonly number[];
}

export interface TaggerTraining {
  epochs: number;
  rate: number;
  /** Strength of the lasso (L1) penalty for each word that is learnt from: the larger, the fewer features keep a weight. */
  lasso: number;
  /** Strength of the ridge (L2) penalty. */
  ridge: number;
  /** Share of a word's features that is hidden each time, so that none is relied on alone. */
  hidden: number;
  /** A feature must be seen at this share of the words. */
  seen: number;
  /** Weights nearer to zero than this are left out. */
  weight: number;
}

interface NumberedSentence {
  words: Int32Array[];
  tags: readonly number[];
}

/** Added to the root of the squared gradients, so that a feature's first steps are not too long. */
const SMOOTHING = 1;
/** Share of the first rate by which turns and constants are learnt more slowly in the last pass. */
const SLOWER = 0.7;
/** Errors below this are not learnt from. */
const NEGLIGIBLE = 0.003;
/** Where most words have none of the tags but the first. */
const COMMONEST = 3;

/** Learns by FTRL-Proximal, sentence by sentence; the same sentences give the same tagger. */
export function trainTagger(
  sentences: Iterable<TaggedSentence>,
  tags: readonly string[],
  training: TaggerTraining,
): Tagger {
  const { names, numbered, size } = numberWords(sentences, training.seen);
  const width = tags.length;
  const learnt = new Weights(names.length * width, training, training.lasso * size);
  const constants = new Float64Array(width);
  constants[0] = COMMONEST;
  const turns = new Float64Array(width * width);
  const moved = { constants: constants.map(() => 1), turns: turns.map(() => 1) };
  const dice = congruential(numbered.length);
  const order = [...numbered];
  for (let epoch = 0; epoch < training.epochs; epoch++) {
    const rate = training.rate * (1 - (epoch / training.epochs) * SLOWER);
    const step = (row: Float64Array, squares: Float64Array, at: number, error: number) => {
      if (Math.abs(error) < NEGLIGIBLE) return;
      squares[at]! += error * error;
      row[at]! -= (rate * error) / Math.sqrt(squares[at]!);
    };
    shuffle(order, dice);
    for (const sentence of order) {
      const shown = hide(sentence.words, training.hidden, dice);
      const chances = chancesOf(
        shown.map((features) => learnt.sumOf(features, constants)),
        turns,
      );
      sentence.tags.forEach((tag, i) => {
        for (let k = 0; k < width; k++) {
          const error = chances.tags[i]![k]! - (k === tag ? 1 : 0);
          step(constants, moved.constants, k, error);
          if (Math.abs(error) >= NEGLIGIBLE)
            for (const feature of shown[i]!) learnt.move(feature * width + k, error);
        }
        if (i > 0) chances.turns[sentence.tags[i - 1]! * width + tag]! -= 1;
      });
      chances.turns.forEach((error, turn) => {
        step(turns, moved.turns, turn, error);
      });
    }
  }
  // A word is learnt from with a part of its features and judged by all: each then counts for less.
  const shown = 1 - training.hidden;
  const weights = new Map([["", constants.map(hundredths)]]);
  names.forEach((name, f) => {
    const row = learnt.rowOf(f, width).map((x) => {
      const weight = shown * x;
      return Math.abs(weight) < training.weight ? 0 : hundredths(weight);
    });
    if (row.some((x) => x !== 0)) weights.set(name, row);
  });
  return { tags, weights, turns: turns.map(hundredths) };
}

/** Weights that a lasso keeps at zero until enough speaks for them: FTRL-Proximal (McMahan et al. 2013). */
class Weights {
  readonly #weights: Float64Array;
  readonly #sums: Float64Array;
  readonly #squares: Float64Array;
  readonly #training: TaggerTraining;
  readonly #lasso: number;

  constructor(size: number, training: TaggerTraining, lasso: number) {
    this.#weights = new Float64Array(size);
    this.#sums = new Float64Array(size);
    this.#squares = new Float64Array(size);
    this.#training = training;
    this.#lasso = lasso;
  }

  sumOf(features: Int32Array, constants: Float64Array): Float64Array {
    const sum = Float64Array.from(constants);
    for (const feature of features)
      for (let k = 0, at = feature * sum.length; k < sum.length; k++) sum[k]! += this.#weights[at + k]!;
    return sum;
  }

  move(at: number, gradient: number): void {
    const { rate, ridge } = this.#training;
    const before = Math.sqrt(this.#squares[at]!);
    this.#squares[at]! += gradient * gradient;
    const after = Math.sqrt(this.#squares[at]!);
    this.#sums[at]! += gradient - ((after - before) / rate) * this.#weights[at]!;
    const sum = this.#sums[at]!;
    const excess = Math.abs(sum) - this.#lasso;
    this.#weights[at] = excess <= 0 ? 0 : (-Math.sign(sum) * excess) / ((SMOOTHING + after) / rate + ridge);
  }

  rowOf(feature: number, width: number): Float64Array {
    return this.#weights.slice(feature * width, (feature + 1) * width);
  }
}

/** Numbers the features that are seen often enough; sentences are asked for once only, for their features take much room as text. */
function numberWords(
  sentences: Iterable<TaggedSentence>,
  seen: number,
): { names: string[]; numbered: NumberedSentence[]; size: number } {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const all: NumberedSentence[] = [];
  for (const { words, tags } of sentences) {
    if (words.length === 0) continue;
    const numberOf = (feature: string): number => {
      const known = numbers.get(feature) ?? counts.push(0) - 1;
      numbers.set(feature, known);
      counts[known]!++;
      return known;
    };
    all.push({ words: words.map((features) => Int32Array.from(new Set(features), numberOf)), tags });
  }
  const size = all.reduce((sum, { words }) => sum + words.length, 0);
  const names = [...numbers.keys()].filter((_, number) => counts[number]! >= seen * size).sort();
  const renumbered = new Int32Array(counts.length).fill(-1);
  names.forEach((name, i) => {
    renumbered[numbers.get(name)!] = i;
  });
  const kept = (features: Int32Array) => features.map((n) => renumbered[n]!).filter((n) => n >= 0);
  return { names, size, numbered: all.map(({ words, tags }) => ({ words: words.map(kept), tags })) };
}

function hide(words: readonly Int32Array[], share: number, dice: Dice): Int32Array[] {
  return words.map((features) => features.filter(() => dice(1000) >= share * 1000));
}
