import { Command, Option } from "commander";
import { Problem } from "../../problem.ts";
import { type Excitation, fitExcitation, type IntervalEstimate } from "../../statistics/excitation/index.ts";
import { printJson } from "../json/print.ts";
import type { ExcitationJson } from "../json/statistics.ts";
import { above, json, level, seed, wholes } from "./options.ts";
import { answered, columns, interval, print, probability, shown } from "./print.ts";
import { countsIn, readSeries } from "./read-series.ts";
import { readText } from "./read-text.ts";
import { columnAt, numberIn, readTable, type Table } from "./table.ts";
import { checkTimes, dayIn } from "./time-step.ts";

interface ExcitationOptions {
  readonly column?: string;
  readonly counts?: boolean;
  readonly model?: "continuous" | "daily";
  readonly from?: string;
  readonly until?: string;
  readonly unitsPerDay?: number;
  readonly days?: number[];
  readonly level?: number;
  readonly seed?: number;
  readonly json?: boolean;
}

/** The times of events, and the stretch that was watched where the file says it. */
interface Events {
  readonly name: string;
  readonly times: readonly number[];
  readonly from?: number;
  readonly until?: number;
}

/** The options of `baserate stats excitation`. */
export function excitationCommand(): Command {
  return new Command("excitation")
    .description("do events bring further events? a self-exciting (Hawkes) process")
    .argument("<file>", "times of events, numbers or days as YYYY-MM-DD; with --counts counts per day")
    .option("--column <name>", "the column of the times, or of the counts")
    .option("--counts", "the file holds counts per day, a row each")
    .addOption(
      new Option("--model <model>", "instead of daily for whole times").choices(["continuous", "daily"]),
    )
    .option("--from <time>", "when watching began (default: the first event)")
    .option("--until <time>", "when it ended (default: the last event)")
    .option("--units-per-day <x>", "units of time in a day, such as 1440 for minutes", above(0))
    .option("--days <list>", "days ahead to tell follow-ups for (default: 7,30)", wholes)
    .addOption(seed())
    .addOption(level())
    .addOption(json())
    .action(runExcitation);
}

/** `baserate stats excitation`: do events bring further events? */
async function runExcitation(path: string, options: ExcitationOptions): Promise<void> {
  const { column, counts, json, from, until, ...rest } = options;
  const { name, times, ...watched } = counts ? await readCounts(path, column) : await readTimes(path, column);
  const stretch = {
    from: from === undefined ? watched.from : timeIn("--from", from),
    until: until === undefined ? watched.until : timeIn("--until", until),
  };
  const found = answered(name, json, () => fitExcitation(times, { ...rest, ...stretch }));
  if (json) printJson<typeof ExcitationJson>(found);
  else print(...inWords(name, found));
}

/** More are tolls or sums rather than events, and would take hours. */
const MOST_EVENTS = 10_000_000;

async function readCounts(path: string, column: string | undefined): Promise<Events> {
  const series = await readSeries(path, column);
  checkTimes(series, "without holes");
  const counts = countsIn(series);
  const sum = counts.reduce((all, count) => all + count, 0);
  if (sum > MOST_EVENTS)
    throw new Problem(`${series.name}: ${sum} events are too many; up to ${MOST_EVENTS} can be fitted.`);
  const times = counts.flatMap((count, day) => new Array<number>(count).fill(day));
  return { name: series.name, times, from: 0, until: Math.max(0, counts.length - 1) };
}

async function readTimes(path: string, column: string | undefined): Promise<Events> {
  const table = readTable(await readText(path));
  if (table.width > 1 && column === undefined)
    throw new Problem(
      `${table.name} has several columns: name the one with the times of events by --column, or say --counts for counts per day.`,
      "usage",
    );
  const at = column === undefined ? 0 : columnAt(table, column);
  return {
    name: table.name,
    times: table.rows.map((row) => timeIn(lineOf(table, row.line), row.cells[at]!)),
  };
}

function lineOf({ name }: Table, line: number): string {
  return `${name}, line ${line}`;
}

/** A number, or a day as days since 1970-01-01. */
function timeIn(where: string, written: string): number {
  const time = numberIn(written) ?? dayIn(written);
  if (time === null)
    throw new Problem(`${where}: "${written}" is not a time; give a number or a day as YYYY-MM-DD.`);
  return time;
}

function inWords(name: string, found: Excitation): string[] {
  const { model, n, span, mu, alpha, beta, branching, size, logLik, withoutExcitation, residuals, tied } =
    found;
  const row = (what: string, { value, low, high }: IntervalEstimate | typeof beta): string[] => [
    what,
    shown(value),
    low === null ? "" : interval({ low, high }),
  ];
  return [
    `${name}: ${n} events in ${shown(span)} units of time, ${model === "daily" ? `counts per unit${size === null ? "" : `, negative binomial of size ${shown(size)}`}` : "continuous time"}`,
    ...(tied > 0 && model === "continuous"
      ? [`${tied} events share their time with another and were spread over the step of the clock.`]
      : []),
    "",
    ...columns(
      ["", "value", "interval"],
      [
        row("background rate mu", mu),
        row("jump alpha", alpha),
        row("decay beta", beta),
        row("branching ratio", branching),
      ],
    ),
    "",
    `Log likelihood ${logLik.toFixed(3)}, without excitation ${withoutExcitation.logLik.toFixed(3)} (p ${probability(withoutExcitation.p)})`,
    `Residuals by time rescaling: D ${residuals.D.toFixed(4)}, p ${probability(residuals.p)} (a small p: the model does not fit)`,
    "",
    ...columns(
      [
        "days",
        "one event causes",
        "interval",
        "with all that follows",
        "interval",
        "expected in all",
        "interval",
      ],
      found.followUps.map(({ days, direct, total, ahead }) => [
        String(days),
        ...[direct, total, ahead].flatMap((estimate) => [shown(estimate.value), interval(estimate)]),
      ]),
    ),
  ];
}
