import type { Finding } from "../../finding/index.ts";
import type { Strings } from "../../strings/index.ts";
import { formatTick, term } from "../format.ts";
import { distinct, numberIn, rowsWith, textIn } from "../tables.ts";
import { columns, labelled } from "./layout.ts";

type Rows = ReturnType<typeof rowsWith>;

/**
 * The grid of one scope: per earlier time, measures down and windows across, each cell a ratio with its interval.
 * Where the terminal is too narrow for a table, the same cells stand one under the other.
 */
export function comparisonTable(finding: Finding, width: number, t: Strings): string[] {
  const rows = rowsWith(finding, [
    "against",
    "measure",
    "months",
    "now",
    "then",
    "ratio",
    "95 % low",
    "95 % high",
  ]);
  const windows = distinct(rows, "months");
  return distinct(rows, "against").flatMap((against) => {
    const here = rows.filter((row) => textIn(row, "against") === against);
    const body = distinct(here, "measure").map((measure) => [
      measure,
      ...windows.map((months) => cell(here, measure, months, t)),
    ]);
    const table = columns([[against, ...windows.map((months) => t.months(months))], ...body]);
    if (table.every((line) => line.length <= width)) return table;
    return [
      `  ${against}`,
      ...body.flatMap(([measure = "", ...cells]) =>
        windows.flatMap((months, i) =>
          labelled(cells[i] ?? "", `${measure}, ${t.months(months)}`, width, 18, "    "),
        ),
      ),
    ];
  });
}

function cell(rows: Rows, measure: string, months: string, t: Strings): string {
  const row = rows.find((r) => textIn(r, "measure") === measure && textIn(r, "months") === months);
  if (row === undefined) return t.noValue;
  const ratio = numberIn(row, "ratio");
  if (ratio === null) return fromNone(row, t);
  const low = numberIn(row, "95 % low");
  const high = numberIn(row, "95 % high");
  if (low === null && high === null) return term(textIn(row, "direction"), t);
  const bounds =
    low === null || high === null
      ? `${low === null ? "≤" : "≥"}${ofTable(low ?? high ?? 0, t)}`
      : t.range(ofTable(low, t), ofTable(high, t));
  return `${ofTable(ratio, t)} ${bounds}`;
}

/** The counts then and now where there were none then, and what the ratio is at least: a rise must be seen to be one. */
function fromNone(row: Rows[number], t: Strings): string {
  const [then, now] = [numberIn(row, "then"), numberIn(row, "now")];
  if (then === null || now === null) return t.noValue;
  const low = numberIn(row, "95 % low");
  return `${formatTick(then, t)} → ${formatTick(now, t)}${low === null || low === 0 ? "" : ` ≥${ofTable(low, t)}`}`;
}

/** Whether a cell of the grid has no ratio, because there were none then. */
export function hasNoneThen(finding: Finding): boolean {
  return rowsWith(finding, ["then", "ratio"]).some(
    (row) => numberIn(row, "ratio") === null && numberIn(row, "then") === 0,
  );
}

/** A thousand times as many as hardly any: the digits of such a ratio carry nothing. */
const BEYOND = 1_000;

/** Two decimals below ten, none above: figures of a table stand under each other. */
function ofTable(value: number, t: Strings): string {
  if (value > 0 && value < 0.005) return t.below("0.01");
  if (value > BEYOND) return t.above(formatTick(BEYOND, t));
  return value < 10 ? value.toFixed(2) : formatTick(Math.round(value), t);
}
