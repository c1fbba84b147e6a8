import { Problem } from "../../problem.ts";
import {
  forecast,
  type PanelRow,
  type PredictiveDraws,
  scoreForecast,
} from "../../statistics/forecast/index.ts";
import { answered, columns, print, printJson, sensible, shown } from "./print.ts";
import { readText } from "./read-text.ts";
import { columnsNamed, readTable, wholeAt } from "./table.ts";
import { isMonth } from "./time-step.ts";

export interface ForecastOptions {
  readonly origin: string;
  readonly horizon?: { readonly from: number; readonly to: number };
  readonly draws?: number;
  readonly seed?: number;
  readonly score?: string;
  readonly json?: boolean;
}

/** `baserate stats forecast`: predictive draws, a line of JSON for each unit and month; or their scores. */
export async function runForecast(path: string, options: ForecastOptions): Promise<void> {
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
  for (const { unit, month, draws } of forecasts) printJson({ unit, month, draws });
}

function printScores(
  forecasts: readonly PredictiveDraws[],
  actuals: readonly PanelRow[],
  json?: boolean,
): void {
  const { cells, ...scores } = sensible(() => scoreForecast(forecasts, actuals));
  if (json) {
    printJson(scores);
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
