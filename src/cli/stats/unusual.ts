import { Command } from "commander";
import { counted } from "../../statistics/counted.ts";
import { unusual, type WithBefore } from "../../statistics/unusual/index.ts";
import { printJson } from "../json/print.ts";
import type { UnusualJson } from "../json/statistics.ts";
import { between01, json, SERIES, whole } from "./options.ts";
import { answered, columns, print, probability, shown } from "./print.ts";
import { countsIn, readSeries } from "./read-series.ts";
import { checkTimes, pointsAYear } from "./time-step.ts";

interface UnusualOptions {
  readonly column?: string;
  readonly period?: number;
  readonly alpha?: number;
  readonly from?: number;
  readonly json?: boolean;
}

/** The options of `baserate stats unusual`. */
export function unusualCommand(): Command {
  return new Command("unusual")
    .description("is this week or month unusual, judged by those before it?")
    .argument("<file>", `counts: ${SERIES}`)
    .option("--column <name>", "the column of the counts")
    .option(
      "--period <n>",
      "points that a season has: 52 weeks, 12 months, 1 for none (default: 12 where the times are months, 1 where they are years, else 52)",
      whole(1),
    )
    .option("--alpha <p>", "how often an alarm may be false (default: .05)", between01)
    .option("--from <i>", "first point judged, from 0 (default: after two seasons)", whole(0))
    .addOption(json())
    .action(runUnusual);
}

/** `baserate stats unusual`: is this week or month out of the ordinary? */
async function runUnusual(path: string, options: UnusualOptions): Promise<void> {
  const { column, json, ...given } = options;
  const series = await readSeries(path, column);
  checkTimes(series, "without holes");
  const period = given.period ?? pointsAYear(series.times);
  const rest = { ...given, ...(period === null ? {} : { period }) };
  const counts = countsIn(series);
  const { kind, alpha, points } = answered(series.name, json, () => unusual(counts, rest));
  const timed = points.map((point) => ({ ...point, time: series.times?.[point.index] ?? null }));
  if (json) {
    printJson<typeof UnusualJson>({ kind, alpha, points: timed });
    return;
  }
  const alarms = points.filter(({ alarm }) => alarm).length;
  print(
    `${series.name}: ${counted(points.length, "point")} judged, each by those before it; ${counted(alarms, "alarm")}`,
    "",
    ...columns(
      [series.times ? "time" : "point", "count", "expected", "upper", "p", ""],
      timed.map(({ index, time, count, expected, upper, p, withBefore, alarm }) => [
        time ?? String(index),
        String(count),
        shown(expected),
        String(upper),
        probability(p),
        alarm ? (p <= alpha || !withBefore ? "unusual" : togetherText(withBefore)) : "",
      ]),
    ),
  );
}

const togetherText = ({ count, expected, p }: WithBefore): string =>
  `unusual with the one before (together ${count}, expected ${shown(expected)}, p ${probability(p)})`;
