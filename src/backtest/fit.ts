import { createHash } from "node:crypto";
import {
  type Asked,
  barOf,
  before,
  cameTrue,
  columnsOf,
  expect,
  FALLING,
  featuresOf,
  featureValues,
  forecast,
  type Kind,
  type Known,
  LEADING,
  logOdds,
  type Model,
  RISING,
  startOf,
  type Tree,
} from "../assess/rising/index.ts";
import { solveSymmetric } from "../statistics/cholesky.ts";
import { seededRandom } from "../statistics/random.ts";
import { aheadOf, type Case, lastYearOf, outcome } from "./cases.ts";
import { fitExpectation } from "./fit-expectation.ts";
import { binned, fitTrees } from "./fit-trees.ts";
import type { Unit } from "./panel.ts";
import { drawnCases } from "./worlds.ts";

/** Ensembles, each without the actors of one group. */
const GROUPS = 5;
/** Beside the main question one origin in so many is fitted on: neighbours tell almost the same. */
const EVERY = 3;
const SEED = 20180324;
/** Simulated series, and the weight of each of their origins beside one of history's. */
const SERIES = 1400;
const SIMULATED = 0.3;
/** The weight of a wider place: most of what happens there is among the single countries already. */
const WIDE = 0.3;

const OTHERS: Record<Asked["direction"], readonly Asked[]> = {
  rising: [
    { ...RISING, factor: 1.1 },
    { ...RISING, factor: 1.5 },
    { ...RISING, months: 3 },
    { ...RISING, months: 12 },
  ],
  falling: [
    { ...FALLING, months: 3 },
    { ...FALLING, months: 12 },
  ],
};

/** Cases of the fitting half. */
export interface FittingCases {
  country: readonly Case[];
  wide: readonly Case[];
  /** Cases with few incidents so far, whatever came later. */
  sparse: readonly Case[];
}

/** One case that trees are fitted on. */
interface Example {
  known: Known;
  end: number;
  kind: Kind;
  /** Ensemble that does not see it. */
  group: number;
  weight: number;
  /** Whether it is asked the other questions too. */
  others: boolean;
}

/** What an ensemble leaves out: all pairs of one actor, or all of one country. */
type Apart = "actor" | "place";

/**
 * The model from cases of the fitting half. Deterministic.
 * @param options.lag months at the end of what lies before an origin that are not known (an embargo)
 * @param options.series simulated series that are fitted on beside history
 */
export function fitModel(
  { country, wide, sparse }: FittingCases,
  { lag = 0, apart = "actor", series = SERIES }: { lag?: number; apart?: Apart; series?: number } = {},
): Model {
  const sample = thin(country);
  const features = Object.keys(featuresOf(sample[0]!.unit.known, sample[0]!.end - lag));
  const rows = sample.map(({ unit, end }) => featureValues(unit.known, end - lag));
  const scale = scaleOf(rows);
  const expectation = (months: number) =>
    fitExpectation(
      scale,
      rows,
      sample.map((it) => aheadOf(it, months)),
    );
  const expectations = { "3": expectation(3), "6": expectation(6), "12": expectation(12) };

  const chosen = new Set<Case>(sample);
  const examples: Example[] = [
    ...country.map((it) => exampleOf(it, "country", 1, chosen.has(it), apart)),
    ...thin(wide).map((it) => exampleOf(it, "wide", WIDE, false, apart)),
    ...sparse.map((it) => exampleOf(it, "sparse", 1, false, apart)),
    ...simulated(lendersOf({ country }), series),
  ];
  const values = examples.map(({ known, end }) => Float64Array.from(featureValues(known, end - lag)));
  const ensemblesFor = (direction: Asked["direction"]): Tree[][] => {
    const asked = examples.flatMap((example, i) =>
      questionsOf(example, direction, i).map((question) => ({ example, question, values: values[i]! })),
    );
    const columns = Array.from(
      { length: LEADING.length + features.length },
      () => new Float64Array(asked.length),
    );
    asked.forEach(({ example: { known, end, kind }, question, values: row }, i) => {
      const expected = expect(scale, expectations[`${question.months}`], row);
      columnsOf(row, question, before(known.own, end - lag, 12), expected, kind).forEach((value, j) => {
        columns[j]![i] = value;
      });
    });
    const data = binned(columns);
    const targets = {
      start: columns[0]!.map((odds) => startOf([odds])),
      came: Uint8Array.from(asked, ({ example: { known, end }, question }) => {
        const ahead = before(known.own, end + question.months, question.months);
        return cameTrue(question, before(known.own, end, 12), ahead) === (direction === "rising") ? 1 : 0;
      }),
      weights: Float64Array.from(asked, ({ example }) => example.weight),
    };
    return Array.from({ length: GROUPS }, (_, group) => {
      const among = Int32Array.from(asked.keys()).filter((row) => asked[row]!.example.group !== group);
      return fitTrees(data, targets, among, SEED + group);
    });
  };

  const model: Model = {
    builtBy: "npm run backtest -- fit",
    features,
    ...scale,
    expectations,
    ensembles: { rising: ensemblesFor("rising"), falling: ensemblesFor("falling") },
    calibration: { country: UNCALIBRATED, wide: UNCALIBRATED, sparse: UNCALIBRATED },
  };
  const linesOf = (cases: readonly Case[], kind: Kind, asked: Asked) => {
    const line = (months: Asked["months"]) =>
      calibrated(model, cases, kind, { ...asked, months }, lag, apart);
    return { "3": line(3), "6": line(6), "12": line(12) };
  };
  const calibrate = (cases: readonly Case[], kind: Kind) => ({
    rising: linesOf(cases, kind, RISING),
    falling: linesOf(cases, kind, FALLING),
  });
  return {
    ...model,
    calibration: {
      country: calibrate(country, "country"),
      wide: calibrate(thin(wide), "wide"),
      sparse: calibrate(sparse, "sparse"),
    },
  };
}

const AS_IT_IS: [number, number] = [0, 1];
const SAME = { "3": AS_IT_IS, "6": AS_IT_IS, "12": AS_IT_IS };
const UNCALIBRATED: Model["calibration"]["country"] = { rising: SAME, falling: SAME };

function exampleOf({ unit, end }: Case, kind: Kind, weight: number, others: boolean, apart: Apart): Example {
  return { known: unit.known, end, kind, group: groupOf(unit, apart), weight, others };
}

function simulated(lenders: readonly Unit[], series: number): Example[] {
  return drawnCases(lenders, series, seededRandom(SEED)).map(({ name, known, end }) => ({
    known,
    end,
    kind: "country",
    group: hash(name) % GROUPS,
    weight: SIMULATED,
    others: false,
  }));
}

function questionsOf({ others }: Example, direction: Asked["direction"], i: number): readonly Asked[] {
  const [main, more] = [direction === "rising" ? RISING : FALLING, OTHERS[direction]];
  return others ? [main, more[i % more.length]!, more[(i + 1) % more.length]!] : [main];
}

/** The units whose surroundings are lent to simulated series. */
export function lendersOf({ country }: Pick<FittingCases, "country">): Unit[] {
  return [...new Set(country.map(({ unit }) => unit))];
}

/** The model with that ensemble alone that has not seen the unit's actor (or place). */
export function unseen(model: Model, unit: Unit, apart: Apart = "actor"): Model {
  const group = groupOf(unit, apart);
  const { rising, falling } = model.ensembles;
  return { ...model, ensembles: { rising: [rising[group]!], falling: [falling[group]!] } };
}

function groupOf(unit: Unit, apart: Apart): number {
  return hash(unit[apart]) % GROUPS;
}

/** Recalibration of what the ensembles say of actors that they have not seen. */
function calibrated(
  model: Model,
  cases: readonly Case[],
  kind: Kind,
  asked: Asked,
  lag: number,
  apart: Apart,
): [number, number] {
  // Falling from nothing cannot be and is answered 0 without the model; under an embargo nobody knows that.
  const open = cases.filter((it) => lag > 0 || barOf(asked, lastYearOf(it)) >= 0);
  const odds = open.map(({ unit, end }) =>
    logOdds(forecast(unseen(model, unit, apart), unit.known, end - lag, asked, kind).p),
  );
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
    const step = solveSymmetric(Float64Array.of(aa, 0, ab, bb), [ga, gb]);
    a += step[0]!;
    b += step[1]!;
  }
  return [a, b];
}

function hash(text: string): number {
  return createHash("sha256").update(text).digest().readUInt32BE(4);
}
