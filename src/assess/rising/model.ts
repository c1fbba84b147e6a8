import { readFileSync } from "node:fs";
import { z } from "zod";
import { negativeBinomialSurvival } from "../../statistics/index.ts";
import { type Asked, barOf } from "./bar.ts";
import { featureValues } from "./features.ts";
import { before, type Known } from "./known.ts";

/** Log-linear expectation of the count of the months ahead: Σ weight · (feature − centre) ÷ spread, plus `level`. */
const Expectation = z.object({
  level: z.number(),
  weights: z.array(z.number()),
  /** log size = sizeLevel + sizeSlope · log mean, of the negative binomial. */
  sizeLevel: z.number(),
  sizeSlope: z.number(),
});
export type Expectation = z.infer<typeof Expectation>;

/** A leaf is a number (log odds); a split is [index of the column, threshold, at or below it, above it]. */
export type Tree = number | [column: number, threshold: number, below: Tree, above: Tree];
/** Checked by hand: a recursive schema takes fifty times as long for some thousand splits. */
const Tree = z.custom<Tree>(isTree, "a tree is a number or [column, threshold, tree, tree]");

function isTree(it: unknown): it is Tree {
  if (!Array.isArray(it)) return Number.isFinite(it);
  return (
    it.length === 4 && Number.isInteger(it[0]) && Number.isFinite(it[1]) && isTree(it[2]) && isTree(it[3])
  );
}

const Line = z.tuple([z.number(), z.number()]);
const Lines = z.object({ "3": Line, "6": Line, "12": Line });
const Calibration = z.object({ rising: Lines, falling: Lines });

/**
 * For what a probability is calibrated: one country, a wider place, or either with fewer than {@link FEW} incidents so
 * far. The first is calibrated on pairs that reached five incidents in the end, as the backtest asks; of the sparse
 * ones nobody knows yet whether they will, so they are calibrated on all that had an incident.
 */
export type Kind = keyof Model["calibration"];

/** With fewer incidents so far than this a case is sparse. */
export const FEW = 5;

export function kindOf(known: Known, end: number, wide: boolean): Kind {
  if (before(known.own, end, end) < FEW) return "sparse";
  return wide ? "wide" : "country";
}

/** The fitted model, as data/verdict/model.json holds it. */
export const Model = z.object({
  builtBy: z.string(),
  features: z.array(z.string()),
  centres: z.array(z.number()),
  spreads: z.array(z.number()),
  expectations: z.object({ "3": Expectation, "6": Expectation, "12": Expectation }),
  /** Ensembles, each fitted without one of the groups of actors: their mean answers, their spread is the uncertainty. */
  ensembles: z.object({ rising: z.array(z.array(Tree)), falling: z.array(z.array(Tree)) }),
  /** By months ahead: log odds → calibrated log odds a + b · x, found on actors that an ensemble had not seen. */
  calibration: z.object({ country: Calibration, wide: Calibration, sparse: Calibration }),
});
export type Model = z.infer<typeof Model>;

const FILE = new URL("../../../data/verdict/model.json", import.meta.url);

export function loadModel(): Model {
  return Model.parse(JSON.parse(readFileSync(FILE, "utf8")));
}

/** What the model expects of the months ahead. */
export interface Expected {
  mean: number;
  size: number;
}

/** Rates beyond this range (log incidents in the months ahead) are those of no case. */
const LEAST_LOG_MEAN = -6;
const MOST_LOG_MEAN = 8;

export function expect(
  model: Pick<Model, "centres" | "spreads">,
  it: Expectation,
  features: ArrayLike<number>,
): Expected {
  let logMean = it.level;
  for (let j = 0; j < features.length; j++)
    logMean += (it.weights[j]! * (features[j]! - model.centres[j]!)) / model.spreads[j]!;
  logMean = Math.max(LEAST_LOG_MEAN, Math.min(MOST_LOG_MEAN, logMean));
  return { mean: Math.exp(logMean), size: Math.exp(it.sizeLevel + it.sizeSlope * logMean) };
}

/** Names of the columns that stand before the features in what the trees look at. */
export const LEADING = [
  "log odds",
  "bar",
  "bar / expected by the last year",
  "log mean",
  "log size",
  "last year",
  "months ahead",
  "sparse",
] as const;

/**
 * How much of the expectation's log odds the trees start from. All of it takes them longer to unlearn than to learn
 * what it knows, above all of groups with many incidents; it is among their columns anyway (docs/calibration.md).
 */
const TRUST = 0.3;

/** Log odds from which the trees start. */
export function startOf(columns: ArrayLike<number>): number {
  return TRUST * columns[0]!;
}

/** Log odds beyond this (1 in 21) are never taken from the expectation alone: they come from extrapolating it. */
const SUREST = 3;

/** What the trees look at for one question: the predictive's own answer first. */
export function columnsOf(
  features: Iterable<number>,
  asked: Asked,
  lastYear: number,
  expected: Expected,
  kind: Kind,
): number[] {
  const bar = barOf(asked, lastYear);
  return [
    Math.max(-SUREST, Math.min(SUREST, logOdds(negativeBinomialSurvival(bar, expected)))),
    bar,
    Math.log((bar + 1.5) / ((lastYear * asked.months) / 12 + 0.5)),
    Math.log(expected.mean),
    Math.log(expected.size),
    lastYear,
    asked.months,
    kind === "sparse" ? 1 : 0,
    ...features,
  ];
}

export function grown(tree: Tree, columns: ArrayLike<number>): number {
  let node = tree;
  while (typeof node !== "number") node = columns[node[0]]! <= node[1] ? node[2] : node[3];
  return node;
}

/** P(more than the bar) by each ensemble, as uncalibrated log odds. */
export function ensembleLogOdds(
  ensembles: readonly (readonly Tree[])[],
  columns: readonly number[],
): number[] {
  return ensembles.map((trees) =>
    trees.reduce<number>((sum, tree) => sum + grown(tree, columns), startOf(columns)),
  );
}

/** A probability with what every ensemble says, and what is expected of the months ahead. */
export interface Chance {
  readonly p: number;
  readonly byEnsemble: readonly number[];
  readonly expected: Expected;
}

/** The probability of yes to a question, from what is known of the months before `end`. */
export function chanceOf(
  model: Model,
  known: Known,
  end: number,
  asked: Asked,
  kind: Kind = "country",
): Chance {
  const chance = forecast(model, known, end, asked, kind);
  const impossible = asked.direction === "falling" && before(known.own, end, 12) === 0;
  return impossible ? { ...chance, p: 0, byEnsemble: chance.byEnsemble.map(() => 0) } : chance;
}

/** As {@link chanceOf}, where the last twelve months known need not be those that the question compares with. */
export function forecast(model: Model, known: Known, end: number, asked: Asked, kind: Kind): Chance {
  const features = featureValues(known, end);
  const expected = expect(model, model.expectations[`${asked.months}`], features);
  const [a, b] = model.calibration[kind][asked.direction][`${asked.months}`];
  const columns = columnsOf(features, asked, before(known.own, end, 12), expected, kind);
  const odds = ensembleLogOdds(model.ensembles[asked.direction], columns);
  const yes = (above: number) =>
    1 / (1 + Math.exp(-(a + b * (asked.direction === "rising" ? above : -above))));
  return { p: yes(mean(odds)), byEnsemble: odds.map(yes), expected };
}

/** Half-width of the 95 % interval by the delete-one-group jackknife (Efron & Tibshirani 1993, ch. 11; t of 4 degrees). */
export function halfWidth(byEnsemble: readonly number[]): number {
  const centre = mean(byEnsemble);
  const n = byEnsemble.length;
  const squares = byEnsemble.reduce((sum, p) => sum + (p - centre) ** 2, 0);
  return T_975 * Math.sqrt(((n - 1) / n) * squares);
}

/** 97.5 % point of Student's t with one degree fewer than there are ensembles. */
const T_975 = 2.776;

export function logOdds(p: number): number {
  const kept = Math.min(1 - 1e-4, Math.max(1e-4, p));
  return Math.log(kept / (1 - kept));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
