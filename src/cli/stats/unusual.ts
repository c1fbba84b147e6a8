import { unusual, type WithBefore } from "../../statistics/unusual/index.ts";
import { answered, columns, print, printJson, probability, shown } from "./print.ts";
import { countsIn, readSeries } from "./read-series.ts";
import { checkTimes } from "./time-step.ts";

export interface UnusualOptions {
  readonly column?: string;
  readonly period?: number;
  readonly alpha?: number;
  readonly from?: number;
  readonly json?: boolean;
}

/** `baserate stats unusual`: is this week or month out of the ordinary? */
export async function runUnusual(path: string, options: UnusualOptions): Promise<void> {
  const { column, json, ...rest } = options;
  const series = await readSeries(path, column);
  checkTimes(series, "without holes");
  const counts = countsIn(series);
  const { kind, alpha, points } = answered(series.name, json, () => unusual(counts, rest));
  const timed = points.map((point) => ({ ...point, time: series.times?.[point.index] ?? null }));
  if (json) {
    printJson({ kind, alpha, points: timed });
    return;
  }
  const alarms = points.filter(({ alarm }) => alarm).length;
  print(
    `${series.name}: ${points.length} ${points.length === 1 ? "point" : "points"} judged, each by those before it; ${alarms} ${alarms === 1 ? "alarm" : "alarms"}`,
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
