import { Problem } from "../../problem.ts";
import { type Change, type ChangePoints, changePoints } from "../../statistics/change-points/index.ts";
import { answered, columns, interval, print, printJson, probability, shown } from "./print.ts";
import { countsIn, readSeries, type Series } from "./read-series.ts";
import { checkTimes } from "./time-step.ts";

export interface ChangesOptions {
  readonly column?: string;
  readonly kind?: "counts" | "values" | "auto";
  readonly period?: number;
  readonly strength?: number;
  readonly level?: number;
  readonly knownBreak?: string[];
  readonly json?: boolean;
}

interface TimedChange extends Change {
  readonly time: string | null;
  /** Only where the user names breaks of method. */
  readonly cause?: "measurement, not world" | null;
}

/** `baserate stats changes`: when the level changed. */
export async function runChanges(path: string, options: ChangesOptions): Promise<void> {
  const { column, knownBreak, json, ...rest } = options;
  const series = await readSeries(path, column);
  checkTimes(series, "in order");
  if (options.kind === "counts") countsIn({ ...series, values: series.values.map((value) => value ?? 0) });
  const breaks = knownBreak?.map((at) => pointOf(series, at));
  const found = answered(series.name, json, () => changePoints(series.values, rest));
  const timeOf = (index: number): string | null => series.times?.[index] ?? null;
  const changes = found.changes.map(
    ({ index, ...change }): TimedChange => ({
      index,
      time: timeOf(index),
      ...change,
      ...(breaks && {
        cause: breaks.some((at) => at >= change.low && at <= change.high) ? "measurement, not world" : null,
      }),
    }),
  );
  const regimes = found.regimes.map((regime) => ({
    ...regime,
    fromTime: timeOf(regime.from),
    toTime: timeOf(regime.to),
  }));
  if (json) printJson({ ...found, changes, regimes });
  else print(...inWords(series, found, changes));
}

function pointOf({ name, times, values }: Series, at: string): number {
  const index = times ? times.indexOf(at) : Number(at);
  if (Number.isInteger(index) && index >= 0 && index < values.length) return index;
  throw new Problem(
    `${name} has no point ${at} for --known-break; give ${times ? "a time as in the file" : "a point from 0 up"}.`,
  );
}

function inWords(series: Series, found: ChangePoints, changes: readonly TimedChange[]): string[] {
  const at = (index: number): string => series.times?.[index] ?? String(index);
  const { cost, size, trend, period, noChange, regimes } = found;
  const model = [
    cost === "poisson" || cost === "negative binomial" ? `${cost} counts` : `values, ${cost}`,
    ...(size === null ? [] : [`size ${shown(size)}`]),
    ...(trend ? ["with a trend"] : []),
    ...(period === null ? [] : [`a season of ${period} points taken out`]),
  ];
  const gaps = series.values.filter((value) => value === null).length;
  return [
    `${series.name}: ${series.values.length} points${gaps > 0 ? `, ${gaps} of them without a value` : ""}; ${model.join(", ")}`,
    `Probability of no change at all: ${probability(noChange)}`,
    "",
    ...(changes.length === 0
      ? ["No change found."]
      : columns(
          ["new regime from", "interval", "p", ""],
          changes.map(({ index, p, low, high, cause }) => [
            at(index),
            `${at(low)} to ${at(high)}`,
            probability(p),
            cause ?? "",
          ]),
        )),
    "",
    ...columns(
      ["from", "to", "mean per point", "interval"],
      regimes.map((regime) => [at(regime.from), at(regime.to), shown(regime.rate), interval(regime)]),
    ),
  ];
}
