import { type Expectation, expect } from "../assess/rising/index.ts";
import { solveSymmetric } from "../statistics/cholesky.ts";

const PENALTY = 10;
const ROUNDS = 25;
/** The size is estimated once the means have settled a little. */
const SIZE_FROM = 4;
const BINS = 12;

/**
 * Negative binomial regression with log link by penalised Fisher scoring; the size as a power of the mean from the
 * squared residuals of twelve equal bins, single residuals winsorised.
 * @param rows features, one row a case
 * @param counts incidents of the months ahead
 */
export function fitExpectation(
  scale: { centres: number[]; spreads: number[] },
  rows: readonly (readonly number[])[],
  counts: readonly number[],
): Expectation {
  const width = scale.centres.length;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const fit: Expectation = {
    level: Math.log(total / counts.length),
    weights: new Array<number>(width).fill(0),
    sizeLevel: -0.3,
    sizeSlope: 0.25,
  };
  for (let round = 0; round < ROUNDS; round++) {
    const expected = rows.map((row) => expect(scale, fit, row));
    if (round >= SIZE_FROM) Object.assign(fit, sizeOf(expected, counts));
    const step = scoringStep(scale, rows, counts, fit, expected);
    fit.level += step[width]!;
    fit.weights = fit.weights.map((weight, j) => weight + step[j]!);
    if (Math.max(...step.map(Math.abs)) < 1e-4 && round > 2 * SIZE_FROM) break;
  }
  return fit;
}

type Expected = ReturnType<typeof expect>;

function scoringStep(
  { centres, spreads }: { centres: number[]; spreads: number[] },
  rows: readonly (readonly number[])[],
  counts: readonly number[],
  fit: Expectation,
  expected: readonly Expected[],
): Float64Array {
  const width = centres.length + 1;
  const information = new Float64Array(width * width);
  const score = new Float64Array(width);
  const z = new Float64Array(width);
  z[width - 1] = 1;
  rows.forEach((row, i) => {
    const { mean, size } = expected[i]!;
    const pull = size / (size + mean);
    for (let j = 0; j < row.length; j++) z[j] = (row[j]! - centres[j]!) / spreads[j]!;
    for (let j = 0; j < width; j++) {
      score[j]! += (counts[i]! - mean) * pull * z[j]!;
      // A hair of curvature for every case: where next to nothing is expected, a weight is not left without any.
      const weighted = (mean * pull + 0.02) * z[j]!;
      for (let k = 0; k <= j; k++) information[j * width + k]! += weighted * z[k]!;
    }
  });
  for (let j = 0; j < width - 1; j++) {
    information[j * width + j]! += PENALTY;
    score[j]! -= PENALTY * fit.weights[j]!;
  }
  const step = solveSymmetric(information, score);
  const longest = Math.max(...step.map(Math.abs));
  return longest > 1 ? step.map((x) => x / longest) : step;
}

function sizeOf(expected: readonly Expected[], counts: readonly number[]) {
  const order = expected.map((_, i) => i).sort((a, b) => expected[a]!.mean - expected[b]!.mean);
  const points = Array.from({ length: BINS }, (_, bin) => {
    const from = Math.floor((order.length * bin) / BINS);
    const to = Math.floor((order.length * (bin + 1)) / BINS);
    let [excess, squares, logs] = [0, 0, 0];
    for (const i of order.slice(from, to)) {
      const { mean } = expected[i]!;
      excess += (Math.min(counts[i]!, 12 * mean + 8) - mean) ** 2 - mean;
      squares += mean * mean;
      logs += Math.log(mean);
    }
    const size = Math.max(0.1, Math.min(20, squares / Math.max(excess, 1e-9)));
    return { x: logs / (to - from), y: Math.log(size) };
  });
  const x = points.reduce((sum, point) => sum + point.x, 0) / BINS;
  const y = points.reduce((sum, point) => sum + point.y, 0) / BINS;
  const slope =
    points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0) /
    points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
  return { sizeLevel: y - slope * x, sizeSlope: slope };
}
