import { Command, Option } from "commander";
import { Problem } from "../../problem.ts";
import { type Change, type ChangePoints, changePoints } from "../../statistics/change-points/index.ts";
import { STORE_HELP } from "../events-filters.ts";
import { printJson } from "../json/print.ts";
import type { ChangesJson } from "../json/statistics.ts";
import type { KnownBreak } from "./known-breaks.ts";
import { above, json, level, SERIES, whole } from "./options.ts";
import { answered, columns, interval, print, probability, shown } from "./print.ts";
import { countsIn, readSeries, type Series } from "./read-series.ts";
import { checkTimes } from "./time-step.ts";

interface ChangesOptions {
  readonly column?: string;
  readonly kind?: "counts" | "values" | "auto";
  readonly period?: number;
  readonly strength?: number;
  readonly level?: number;
  readonly knownBreak?: string[];
  readonly dataset?: string;
  readonly actor?: string;
  readonly country?: string;
  readonly store?: string;
  readonly json?: boolean;
}

interface TimedChange extends Change {
  readonly time: string | null;
  /** Only where the user names breaks of method, or the dataset that the series comes from. */
  readonly cause?: "measurement, not world" | null;
  /** What the dataset's manifest says of it. */
  readonly breaks?: readonly KnownBreak[];
}

/** The options of `baserate stats changes`. */
export function changesCommand(): Command {
  return new Command("changes")
    .description("when the level changed, how sure that is, and the regimes between")
    .argument("<file>", `${SERIES}, or JSON as in the Turing benchmark`)
    .option("--column <name>", "the column, or the series of the JSON")
    .addOption(new Option("--kind <kind>", "what the numbers are").choices(["counts", "values", "auto"]))
    .option("--period <n>", "points that a season has, instead of looking for one", whole(2))
    .option(
      "--strength <x>",
      "multiple of the Bayesian information criterion that a change must gain",
      above(0),
    )
    .option(
      "--known-break <times...>",
      "times at which the way of counting changed: a change there is measurement, not world",
    )
    .option(
      "--dataset <name>",
      "what the series was counted from, so that its known breaks are named: gtd, acled, ucdp-ged …, or one of your store",
    )
    .option("--actor <name>", "with --dataset: the group that the series is of")
    .option("--country <name>", "with --dataset: the country that the series is of")
    .option("--store <dir>", STORE_HELP)
    .addOption(level())
    .addOption(json())
    .action(runChanges);
}

/** `baserate stats changes`: when the level changed. */
async function runChanges(path: string, options: ChangesOptions): Promise<void> {
  const { column, knownBreak, dataset, actor, country, store, json, ...rest } = options;
  const series = await readSeries(path, column);
  checkTimes(series, "in order");
  if (options.kind === "counts") countsIn({ ...series, values: series.values.map((value) => value ?? 0) });
  const named = (knownBreak ?? []).map((at) => pointOf(series, at));
  const about = { dataset, actor, country, store };
  // The registry and the store are loaded only where breaks are asked for.
  const known =
    dataset === undefined
      ? []
      : inSeries(series, await (await import("./known-breaks.ts")).knownBreaks({ ...about, dataset }));
  if (dataset === undefined && (actor ?? country ?? store) !== undefined)
    throw new Problem("--actor, --country and --store say whose breaks of --dataset hold; name it.", "usage");
  const found = answered(series.name, json, () => changePoints(series.values, rest));
  const timeOf = (index: number): string | null => series.times?.[index] ?? null;
  const changes = found.changes.map(({ index, ...change }): TimedChange => {
    const within = ({ first, last }: Stretch) => last >= change.low && first <= change.high;
    const breaks = known.filter(within).map(({ break: it }) => it);
    const measured = breaks.length > 0 || named.some((at) => within({ first: at, last: at }));
    return {
      index,
      time: timeOf(index),
      ...change,
      ...((knownBreak || dataset !== undefined) && { cause: measured ? "measurement, not world" : null }),
      ...(dataset !== undefined && { breaks }),
    };
  });
  const regimes = found.regimes.map((regime) => ({
    ...regime,
    fromTime: timeOf(regime.from),
    toTime: timeOf(regime.to),
  }));
  if (json) printJson<typeof ChangesJson>({ ...found, changes, regimes });
  else print(...inWords(series, found, changes));
}

function pointOf({ name, times, values }: Series, at: string): number {
  const index = times ? times.indexOf(at) : Number(at);
  if (Number.isInteger(index) && index >= 0 && index < values.length) return index;
  throw new Problem(
    `${name} has no point ${at} for --known-break; give ${times ? "a time as in the file" : "a point from 0 up"}.`,
  );
}

/** Points of a series, both included. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

/**
 * Where in the series a break shows: from the point that its day lies in to the next, as the rest of a week, month or year
 * that it cuts may look like either side. Breaks outside the series are none of its.
 * @throws Problem where the times of the series cannot be held against days.
 */
function inSeries(
  { name, times }: Series,
  breaks: readonly KnownBreak[],
): (Stretch & { readonly break: KnownBreak })[] {
  if (!times?.every((time) => /^\d{4}(-\d{2}){0,2}$/.test(time)))
    throw new Problem(
      `${name} has no times as YYYY, YYYY-MM or YYYY-MM-DD, so the breaks of --dataset cannot be placed in it.`,
    );
  return breaks.flatMap((it) => {
    const next = times.findIndex((time) => time > it.day.slice(0, time.length));
    const at = (next < 0 ? times.length : next) - 1;
    if (at < 0 || (next < 0 && !it.day.startsWith(times[at]!))) return [];
    const exact = it.day === `${times[at]!}-01-01`.slice(0, 10);
    return [{ first: at, last: exact ? at : Math.min(at + 1, times.length - 1), break: it }];
  });
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
          changes.map(({ index, p, low, high, cause, breaks }) => [
            at(index),
            `${at(low)} to ${at(high)}`,
            probability(p),
            [cause ?? [], (breaks ?? []).map(({ day, what }) => `${day}: ${what}`)].flat().join("; "),
          ]),
        )),
    "",
    ...columns(
      ["from", "to", "mean per point", "interval"],
      regimes.map((regime) => [at(regime.from), at(regime.to), shown(regime.rate), interval(regime)]),
    ),
  ];
}
