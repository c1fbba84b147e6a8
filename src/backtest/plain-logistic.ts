import { type Asked, before } from "../assess/rising/index.ts";
import { solveSymmetric } from "../statistics/cholesky.ts";
import { type Case, outcome } from "./cases.ts";

const WINDOWS = [3, 6, 12, 24];
const PENALTY = 1;

/** The yardstick: a logistic regression on the logarithms of the rates of 3, 6, 12 and 24 months, and nothing else. */
export function plainLogistic(cases: readonly Case[], asked: Asked): (it: Case) => number {
  const rowOf = ({ unit, end }: Case) => [
    1,
    ...WINDOWS.map((months) => Math.log((before(unit.known.own, end, months) + 0.25) / months)),
  ];
  const rows = cases.map(rowOf);
  const came = cases.map((it) => outcome(it, asked));
  const weights = new Float64Array(WINDOWS.length + 1);
  const probability = (row: readonly number[]) =>
    1 / (1 + Math.exp(-row.reduce((sum, x, j) => sum + x * weights[j]!, 0)));
  for (let round = 0; round < 15; round++) {
    const information = new Float64Array(weights.length ** 2);
    for (let j = 0; j < weights.length; j++) information[j * weights.length + j] = PENALTY;
    const score = weights.map((weight) => -PENALTY * weight);
    rows.forEach((row, i) => {
      const p = probability(row);
      row.forEach((x, j) => {
        score[j]! += (came[i]! - p) * x;
        for (let k = 0; k <= j; k++) information[j * weights.length + k]! += p * (1 - p) * x * row[k]!;
      });
    });
    solveSymmetric(information, score).forEach((step, j) => {
      weights[j]! += step;
    });
  }
  return (it) => probability(rowOf(it));
}
