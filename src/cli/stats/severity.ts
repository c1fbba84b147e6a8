import { Command, Option } from "commander";
import { Problem } from "../../problem.ts";
import { fitSeverity, type Severity, type Toll } from "../../statistics/severity/index.ts";
import { printJson } from "../json/print.ts";
import type { SeverityJson } from "../json/statistics.ts";
import { json, level, SERIES, seed, whole, wholes } from "./options.ts";
import { answered, columns, interval, print, probability, shown } from "./print.ts";
import { countsIn, readSeries, type Series } from "./read-series.ts";

interface SeverityOptions {
  readonly column?: string;
  readonly low?: string;
  readonly high?: string;
  readonly xmin?: number;
  readonly seed?: number;
  readonly reps?: number;
  readonly level?: number;
  readonly at?: number[];
  readonly among?: number;
  readonly zeros?: "leave-out";
  readonly heaping: boolean;
  readonly json?: boolean;
}

/** The options of `baserate stats severity`. */
export function severityCommand(): Command {
  return new Command("severity")
    .description("how deadly incidents are: power law, rivals, probability of tolls of any size")
    .argument("<file>", `tolls of deadly incidents: ${SERIES}`)
    .option("--column <name>", "the column of the tolls")
    .option("--low <name>", "the column of the lowest estimates, carried into the intervals")
    .option("--high <name>", "the column of the highest estimates")
    .addOption(
      new Option("--zeros <what>", "what to do with incidents without deaths").choices(["leave-out"]),
    )
    .option("--xmin <n>", "start of the power law, instead of the best one", whole(1))
    .option("--at <tolls>", "tolls to give the probability for, such as 10,50,130", wholes)
    .option(
      "--among <n>",
      "with one toll by --at: probability of at least one such among n incidents",
      whole(1),
    )
    .option("--no-heaping", "take tolls on tens and fives as exact")
    .option("--reps <n>", "replicates of the bootstraps (default: 2500)", whole(1))
    .addOption(seed())
    .addOption(level())
    .addOption(json())
    .action(runSeverity);
}

/** `baserate stats severity`: how deadly incidents are. */
async function runSeverity(path: string, options: SeverityOptions): Promise<void> {
  const { column, low, high, zeros, json, at, among, ...rest } = options;
  if (among !== undefined && at?.length !== 1)
    throw new Problem(
      "--among asks about one toll: give it by --at, for example --at 100 --among 500.",
      "usage",
    );
  const best = await readSeries(path, column);
  const ends = [low, high].map(async (end) => (end === undefined ? best : readSeries(path, end)));
  const { tolls, leftOut } = deadly(best, await Promise.all(ends), zeros);
  const atLeastOne = among === undefined ? undefined : { d: at![0]!, incidents: among };
  const severity = answered(best.name, json, () => fitSeverity(tolls, { ...rest, at, atLeastOne }));
  if (json) printJson<typeof SeverityJson>({ ...severity, leftOut });
  else print(...inWords(best.name, severity, leftOut));
}

function deadly(best: Series, ends: readonly Series[], zeros: SeverityOptions["zeros"]) {
  const counts = countsIn(best);
  const [lows, highs] = ends.map((end) => countsIn(end)) as [number[], number[]];
  const tolls = counts.flatMap((count, i): Toll[] => {
    if (count > 0) return [{ low: lows[i]!, best: count, high: highs[i]! }];
    if (zeros === "leave-out") return [];
    throw new Problem(
      `${best.name}, line ${best.lines[i]}: the toll is 0, and severity is that of deadly incidents. Leave such rows out by --zeros leave-out.`,
    );
  });
  return { tolls, leftOut: counts.length - tolls.length };
}

function inWords(name: string, severity: Severity, leftOut: number): string[] {
  const { xmin, alpha, alphaSE, nTail, n, D, logLik, gof, lr, level } = severity;
  const { atLeastOne, fullRange, heaping } = severity;
  const percent = `${shown(level * 100)} %`;
  return [
    `${name}: ${n} deadly incidents${leftOut > 0 ? `, ${leftOut} without deaths left out` : ""}`,
    "",
    `Tail: power law from ${xmin} dead up, alpha ${alpha.toFixed(4)} ± ${alphaSE.toFixed(4)} (${nTail} incidents, D ${D.toFixed(5)}, log likelihood ${logLik.toFixed(3)})`,
    `Goodness of fit: p ${probability(gof.p)} (${gof.reps} replicates; a small p speaks against a power law)`,
    "",
    ...columns(
      ["the power law against", "R", "p", "test"],
      Object.entries(lr).map(([other, { R, p, test }]) => [spaced(other), shown(R), probability(p), test]),
    ),
    "R above 0: the power law is nearer; below 0: the other.",
    "",
    `Full range: ${fullRange.families.map((family) => `${family.name} (weight ${family.weight.toFixed(2)})`).join(", ")}`,
    "",
    ...columns(
      ["dead", "P(D ≥ dead)", percent, "by the full range", percent],
      severity.exceedance.map(({ d, p, ...ends }, i) => {
        const full = fullRange.exceedance[i]!;
        return [String(d), shown(p), interval(ends), shown(full.p), interval(full)];
      }),
    ),
    "",
    ...columns(
      ["one in … incidents", "dead", percent],
      severity.returnLevels.map(({ incidents, d, ...ends }) => [
        String(incidents),
        String(d),
        interval(ends),
      ]),
    ),
    "",
    `At least one with ${atLeastOne.d} dead or more among ${atLeastOne.incidents}: ${probability(atLeastOne.xminFree.p)} (${interval(atLeastOne.xminFree)}), with xmin held at ${xmin} ${probability(atLeastOne.xminFixed.p)} (${interval(atLeastOne.xminFixed)})`,
    ...(heaping.n > 0
      ? [
          `Of ${heaping.n} tolls of 10 or more ${shown(100 * heaping.tens.observed)} % are multiples of ten, where a smooth law has ${shown(100 * heaping.tens.expected)} %.`,
        ]
      : []),
  ];
}

function spaced(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
