import { createHash } from "node:crypto";
import {
  type Asked,
  barOf,
  columnsOf,
  expect,
  FALLING,
  featuresOf,
  forecast,
  logOdds,
  type Model,
  RISING,
  type Tree,
} from "../assess/rising/index.ts";
import { aheadOf, type Case, lastYearOf, outcome } from "./cases.ts";
import { fitExpectation, solveSymmetric } from "./fit-expectation.ts";
import { binned, fitTrees } from "./fit-trees.ts";

/** Ensembles, each without the actors of one group. */
const GROUPS = 5;
/** One origin in so many is fitted on: neighbours tell almost the same. */
const EVERY = 3;
const SEED = 20180324;

const OTHERS: readonly Asked[] = [
  { direction: "rising", months: 6, factor: 1.1 },
  { direction: "rising", months: 6, factor: 1.5 },
  { direction: "rising", months: 3, factor: 1.25 },
  { direction: "rising", months: 12, factor: 1.25 },
  { direction: "falling", months: 3, factor: 0.8 },
  { direction: "falling", months: 12, factor: 0.8 },
];

/** Cases of the fitting half: those that are fitted on, and those that only calibrate. */
export interface FittingCases {
  country: readonly Case[];
  wide: readonly Case[];
  /** Cases with few incidents so far, whatever came later. */
  sparse: readonly Case[];
}

/**
 * The model from cases of the fitting half. Deterministic.
 * @param lag months at the end of what lies before an origin that are not known (an embargo)
 */
export function fitModel({ country, wide, sparse }: FittingCases, lag = 0): Model {
  const sample = thin(country);
  const named = sample.map(({ unit, end }) => featuresOf(unit.known, end - lag));
  const features = Object.keys(named[0]!);
  const rows = named.map((one) => features.map((name) => one[name]!));
  const scale = scaleOf(rows);
  const expectation = (months: number) =>
    fitExpectation(
      scale,
      rows,
      sample.map((it) => aheadOf(it, months)),
    );
  const expectations = { "3": expectation(3), "6": expectation(6), "12": expectation(12) };

  // Every case asks the two main questions and two of the others, in turn.
  const asked = sample.flatMap((_, i) =>
    [RISING, FALLING, OTHERS[i % OTHERS.length]!, OTHERS[(i + 2) % OTHERS.length]!].map((question) => ({
      i,
      question,
    })),
  );
  const known = sample.map(({ unit, end }) => lastYearOf({ unit, end: end - lag }));
  const columns = asked.map(({ i, question }) =>
    columnsOf(rows[i]!, question, known[i]!, expect(scale, expectations[`${question.months}`], rows[i]!)),
  );
  const above = asked.map(({ i, question }) => {
    const came = outcome(sample[i]!, question);
    return question.direction === "rising" ? came : 1 - came;
  });
  const groups = asked.map(({ i }) => hash(sample[i]!.unit.actor) % GROUPS);
  const data = binned(columns);
  const start = columns.map((row) => row[0]!);
  const ensembles: Tree[][] = Array.from({ length: GROUPS }, (_, group) => {
    const among = groups.flatMap((it, row) => (it === group ? [] : [row]));
    return fitTrees(data, start, above, among, SEED + group);
  });

  const uncalibrated = { rising: [0, 1], falling: [0, 1] } satisfies Model["calibration"]["country"];
  const model: Model = {
    builtBy: "npm run backtest -- fit",
    features,
    ...scale,
    expectations,
    ensembles,
    calibration: { country: uncalibrated, wide: uncalibrated, sparse: uncalibrated },
  };
  const calibrate = (on: readonly Case[]) => {
    const thinned = thin(on);
    return {
      rising: calibrated(model, thinned, RISING, lag),
      falling: calibrated(model, thinned, FALLING, lag),
    };
  };
  return {
    ...model,
    calibration: { country: calibrate(country), wide: calibrate(wide), sparse: calibrate(sparse) },
  };
}

/** Recalibration of what the ensembles say of actors that they have not seen. */
function calibrated(model: Model, cases: readonly Case[], asked: Asked, lag: number): [number, number] {
  // Falling from nothing cannot be and is answered 0 without the model; under an embargo nobody knows that.
  const open = cases.filter((it) => lag > 0 || barOf(asked, lastYearOf(it)) >= 0);
  const odds = open.map(({ unit, end }) => {
    const unseen = { ...model, ensembles: [model.ensembles[hash(unit.actor) % GROUPS]!] };
    return logOdds(forecast(unseen, unit.known, end - lag, asked, "country").p);
  });
  return recalibrated(
    odds,
    open.map((it) => outcome(it, asked)),
  );
}

function thin(cases: readonly Case[]): Case[] {
  return cases.filter(({ unit, end }) => end % EVERY === hash(unit.actor + unit.place) % EVERY);
}

function scaleOf(rows: readonly (readonly number[])[]): { centres: number[]; spreads: number[] } {
  const centres = rows[0]!.map((_, j) => rows.reduce((sum, row) => sum + row[j]!, 0) / rows.length);
  const spreads = centres.map(
    (centre, j) => Math.sqrt(rows.reduce((sum, row) => sum + (row[j]! - centre) ** 2, 0) / rows.length) || 1,
  );
  return { centres, spreads };
}

/** Logistic recalibration (Cox 1958): log odds → a + b · log odds. */
function recalibrated(odds: readonly number[], came: readonly number[]): [number, number] {
  let [a, b] = [0, 1];
  for (let round = 0; round < 20; round++) {
    let [ga, gb, aa, ab, bb] = [0, 0, 0, 0, 0];
    odds.forEach((x, i) => {
      const p = 1 / (1 + Math.exp(-(a + b * x)));
      const w = p * (1 - p);
      ga += came[i]! - p;
      gb += (came[i]! - p) * x;
      aa += w;
      ab += w * x;
      bb += w * x * x;
    });
    const step = solveSymmetric([Float64Array.of(aa, 0), Float64Array.of(ab, bb)], [ga, gb]);
    a += step[0]!;
    b += step[1]!;
  }
  return [a, b];
}

function hash(text: string): number {
  return createHash("sha256").update(text).digest().readUInt32BE(4);
}
