import { Command, InvalidArgumentError } from "commander";
import { Problem } from "../../problem.ts";
import {
  forecast,
  type PanelRow,
  type PredictiveDraws,
  scoreForecast,
} from "../../statistics/forecast/index.ts";
import { printJson } from "../json/print.ts";
import type { DrawsJson, ScoresJson } from "../json/statistics.ts";
import { json, seed, whole } from "./options.ts";
import { answered, columns, print, sensible, shown } from "./print.ts";
import { readText } from "./read-text.ts";
import { columnsNamed, readTable, wholeAt } from "./table.ts";
import { isMonth } from "./time-step.ts";

/** More say nothing more of a forecast, and all are held at once. */
const MOST_DRAWS = 100_000;

interface ForecastOptions {
  readonly origin: string;
  readonly horizon?: { readonly from: number; readonly to: number };
  readonly draws?: number;
  readonly seed?: number;
  readonly score?: string;
  readonly json?: boolean;
}

/** The options of `baserate stats forecast`. */
export function forecastCommand(): Command {
  return new Command("forecast")
    .description(
      "predictive draws for months ahead, pooled across units, a line of JSON for each unit and month",
    )
    .argument("<file>", "CSV unit,month,count, or - for standard input")
    .requiredOption("--origin <month>", "the last month that may be looked at, YYYY-MM", month)
    .option("--horizon <from-to>", "months ahead (default: 3-14)", horizon)
    .option("--draws <n>", "draws for each unit and month (default: 1000)", whole(1, MOST_DRAWS))
    .option("--score <file>", "what happened, CSV unit,month,count: print scores instead of draws")
    .addOption(seed())
    .addOption(json())
    .action(runForecast);
}

/** `baserate stats forecast`: predictive draws, a line of JSON for each unit and month; or their scores. */
async function runForecast(path: string, options: ForecastOptions): Promise<void> {
  const { score, json, ...rest } = options;
  const panel = await readPanelFile(path);
  const actuals = score === undefined ? null : await readPanelFile(score);
  // Draws are for machines in any case, and so is the answer that there is too little.
  const asJson = json || actuals === null;
  const { forecasts } = answered(panel.name, asJson, () => forecast(panel.rows, rest));
  if (!actuals) printDraws(forecasts);
  else printScores(forecasts, actuals.rows, json);
}

async function readPanelFile(path: string): Promise<{ name: string; rows: PanelRow[] }> {
  const table = readTable(await readText(path));
  const [unit, month, count] = columnsNamed(table, ["unit", "month", "count"]);
  const rows = table.rows.map((row) => {
    const written = row.cells[month]!;
    if (!isMonth(written))
      throw new Problem(
        `${table.name}, line ${row.line}: "${written}" is not a month; write YYYY-MM, such as 2018-03.`,
      );
    return { unit: row.cells[unit]!, month: written, count: wholeAt(table, row, count) };
  });
  return { name: table.name, rows };
}

function printDraws(forecasts: readonly PredictiveDraws[]): void {
  for (const { unit, month, draws } of forecasts) printJson<typeof DrawsJson>({ unit, month, draws });
}

function printScores(
  forecasts: readonly PredictiveDraws[],
  actuals: readonly PanelRow[],
  json?: boolean,
): void {
  const { cells, ...scores } = sensible(() => scoreForecast(forecasts, actuals));
  if (json) {
    printJson<typeof ScoresJson>(scores);
    return;
  }
  print(
    `${cells.length} unit-months scored; ${scores.withoutActual} forecasts have no actual count, ${scores.withoutForecast} actual counts no forecast`,
    "",
    ...columns(
      ["score (less is better)", ""],
      [
        ["CRPS", shown(scores.crps)],
        ["ignorance, bits", shown(scores.ignorance)],
        ["mean interval score, 90 %", shown(scores.intervalScore)],
      ],
    ),
  );
}

function month(text: string): string {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return text;
  throw new InvalidArgumentError("expected a month as YYYY-MM, for example 2018-10.");
}

function horizon(text: string): { from: number; to: number } {
  const match = /^(\d{1,3})(?:-(\d{1,3}))?$/.exec(text);
  const from = Number(match?.[1]);
  const to = Number(match?.[2] ?? match?.[1]);
  if (match && from >= 1 && to >= from && to <= 120) return { from, to };
  throw new InvalidArgumentError("expected months ahead within 1 to 120, for example 3-14.");
}
