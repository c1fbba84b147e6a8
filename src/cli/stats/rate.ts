import { Command, InvalidArgumentError } from "commander";
import { Problem } from "../../problem.ts";
import {
  coverageBounds,
  coverageRatioBounds,
  credibleInterval,
  negativeBinomialRateInterval,
  poissonRateInterval,
  predictiveCount,
  probabilityLess,
  ratePosterior,
  rateRatioInterval,
  shrinkRates,
} from "../../statistics/rates.ts";
import { negativeBinomialQuantile } from "../../statistics/special-functions/negative-binomial.ts";
import { printJson } from "../json/print.ts";
import type { RateJson, UnitsJson } from "../json/statistics.ts";
import { above, json, level, numberOf } from "./options.ts";
import { answered, columns, interval, print, probability, sensible, shown } from "./print.ts";
import { readText } from "./read-text.ts";
import { columnsNamed, numberAt, readTable } from "./table.ts";

/** Larger counts and exposures are no events and no days; of those beyond the methods find no end. */
const MOST = 1e12;

/** Two numbers written a/b. */
interface Fraction {
  readonly over: number;
  readonly under: number;
}

interface RateOptions {
  readonly units?: string;
  readonly dispersion?: number;
  readonly size?: number;
  readonly prior?: Fraction;
  readonly next?: number;
  readonly coverage?: Fraction[];
  readonly level?: number;
  readonly json?: boolean;
}

/** The options of `baserate stats rate`. */
export function rateCommand(): Command {
  return new Command("rate")
    .description(
      "rates and their ratio, exact and Bayesian; shrinkage of units; bounds under incomplete coverage",
    )
    .argument("[rates...]", "one or two rates as COUNT/EXPOSURE, such as 12/36 5/12", fractions)
    .option("--units <file>", "CSV unit,count,exposure: rates drawn towards those of comparable units")
    .option("--dispersion <x>", "variance-to-mean ratio of the counts", above(0))
    .option("--size <x>", "size of the negative binomial of the counts, for its interval", above(0))
    .option("--prior <shape/exposure>", "gamma prior (default: 0.5/0, Jeffreys)", fraction)
    .option("--next <exposure>", "predict the count in a further stretch", above(0, MOST))
    .option(
      "--coverage <held/official>",
      "what the source holds of the official total, once for each rate",
      (text, before: Fraction[] = []) => [...before, fraction(text)],
    )
    .addOption(level())
    .addOption(json())
    .action(runRate);
}

/** `baserate stats rate`: how often, how much oftener, and what units can be told apart. */
async function runRate(rates: readonly Fraction[], options: RateOptions): Promise<void> {
  if (options.units !== undefined) {
    if (rates.length > 0) throw new Problem("give either rates or --units, not both.", "usage");
    await runUnits(options.units, options);
    return;
  }
  if (rates.length < 1 || rates.length > 2)
    throw new Problem(
      "give one rate as COUNT/EXPOSURE, such as 12/36, or two to compare them; or a file of units by --units.",
      "usage",
    );
  const { coverage = [] } = options;
  if (coverage.length > 0 && coverage.length !== rates.length)
    throw new Problem("give --coverage HELD/OFFICIAL once for each rate, in the same order.", "usage");
  const found = sensible(() => ({
    rates: rates.map((rate, i) => oneRate(rate, coverage[i], options)),
    ...(rates.length === 2 && { comparison: compared(rates[0]!, rates[1]!, options) }),
  }));
  if (options.json) printJson<typeof RateJson>(found);
  else print(...inWords(found));
}

function oneRate(
  { over: count, under: exposure }: Fraction,
  coverage: Fraction | undefined,
  options: RateOptions,
) {
  const { level, dispersion, size, next } = options;
  const posterior = posteriorOf({ over: count, under: exposure }, options);
  const { rate, ...exact } = poissonRateInterval(count, exposure, level, dispersion);
  return {
    count,
    exposure,
    rate,
    exact,
    ...(size !== undefined && {
      negativeBinomial: ends(negativeBinomialRateInterval(count, exposure, size, level)),
    }),
    bayesian: credibleInterval(posterior, level),
    ...(next !== undefined && { next: ahead(posterior, next, level) }),
    ...(coverage && { coverage: coverageBounds(partly(count, coverage)) }),
  };
}

/** What a further stretch of this exposure may bring. */
function ahead(posterior: ReturnType<typeof posteriorOf>, exposure: number, level = 0.95) {
  const count = predictiveCount(posterior, exposure);
  return {
    exposure,
    mean: count.mean,
    low: negativeBinomialQuantile((1 - level) / 2, count),
    high: negativeBinomialQuantile((1 + level) / 2, count),
  };
}

function compared(first: Fraction, second: Fraction, options: RateOptions) {
  const { level, dispersion, coverage } = options;
  return {
    ...rateRatioInterval(first.over, first.under, second.over, second.under, level, dispersion),
    probabilityGreater: probabilityLess(posteriorOf(second, options), posteriorOf(first, options)),
    ...(coverage && {
      coverage: coverageRatioBounds(partly(first.over, coverage[0]!), partly(second.over, coverage[1]!)),
    }),
  };
}

function posteriorOf({ over, under }: Fraction, { prior }: RateOptions) {
  return ratePosterior(over, under, prior && { shape: prior.over, exposure: prior.under });
}

function partly(observed: number, { over: held, under: official }: Fraction) {
  return { observed, held, official };
}

function ends({ low, high }: { low: number; high: number }) {
  return { low, high };
}

async function runUnits(path: string, { level, json }: RateOptions): Promise<void> {
  const table = readTable(await readText(path));
  const [unit, count, exposure] = columnsNamed(table, ["unit", "count", "exposure"]);
  const units = table.rows.map((row) => ({
    count: numberAt(table, row, count, 0),
    exposure: numberAt(table, row, exposure, 0),
  }));
  const { peers, rates } = answered(table.name, json, () => shrinkRates(units, level));
  const named = rates.map((rate, i) => ({ unit: table.rows[i]!.cells[unit]!, ...units[i]!, ...rate }));
  if (json) {
    printJson<typeof UnitsJson>({ peers, rates: named });
    return;
  }
  print(
    `${table.name}: ${named.length} units; their rates follow a gamma of mean ${shown(peers.shape / peers.exposure)} and shape ${shown(peers.shape)}`,
    "",
    ...columns(
      ["unit", "count", "exposure", "own rate", "shrunken", "interval", "own share"],
      named.map((rate) => [
        rate.unit,
        shown(rate.count),
        shown(rate.exposure),
        shown(rate.raw),
        shown(rate.rate),
        interval(rate),
        rate.weight.toFixed(2),
      ]),
    ),
  );
}

function inWords({
  rates,
  comparison,
}: {
  rates: ReturnType<typeof oneRate>[];
  comparison?: ReturnType<typeof compared>;
}) {
  const blocks = rates.map((rate) => [
    `${shown(rate.count)} in ${shown(rate.exposure)}: ${shown(rate.rate)} per unit of exposure`,
    `  exact          ${interval(rate.exact)}`,
    ...(rate.negativeBinomial ? [`  neg. binomial  ${interval(rate.negativeBinomial)}`] : []),
    `  Bayesian       ${interval(rate.bayesian)}, mean ${shown(rate.bayesian.mean)}`,
    ...(rate.next
      ? [`  in the next ${shown(rate.next.exposure)}: ${interval(rate.next)}, mean ${shown(rate.next.mean)}`]
      : []),
    ...(rate.coverage
      ? [
          `  with what the source lacks (it holds ${shown(100 * rate.coverage.coverage)} %): a count of ${interval(rate.coverage)}`,
        ]
      : []),
  ]);
  const ratio = comparison && [
    `The first is ${comparison.ratio === null ? "as unknown as the second" : `${shown(comparison.ratio)} times the second`} (${interval(comparison)}; p of equal rates ${probability(comparison.p)}; probability that it is greater ${probability(comparison.probabilityGreater)})`,
    ...(comparison.coverage
      ? [
          `With all that may be missing in either, of the counts: ${interval(comparison.coverage)}${comparison.coverage.crossesOne ? ", so the direction cannot be told" : ""}`,
        ]
      : []),
  ];
  return [...blocks.flat(), ...(ratio ?? [])];
}

function fraction(text: string): Fraction {
  const [over, under, ...more] = text.split("/").map(numberOf);
  const fits = (value: number | undefined) => value! >= 0 && value! <= MOST;
  if (more.length === 0 && fits(over) && fits(under)) return { over: over!, under: under! };
  throw new InvalidArgumentError(`expected two numbers from 0 to ${MOST} with / between, such as 12/36.`);
}

function fractions(text: string, before: Fraction[] = []): Fraction[] {
  return [...before, fraction(text)];
}
