import { Command } from "commander";
import { Problem } from "../../problem.ts";
import { gtiScore, type TerrorismYear } from "../../statistics/gti.ts";
import { printJson } from "../json/print.ts";
import type { GtiJson } from "../json/statistics.ts";
import { json } from "./options.ts";
import { columns, print, sensible, shown } from "./print.ts";
import { readText } from "./read-text.ts";
import { columnsNamed, readTable, type Table, wholeAt } from "./table.ts";

const MEASURES = ["incidents", "deaths", "injuries", "hostages"] as const;
const QUIET: TerrorismYear = { incidents: 0, deaths: 0, injuries: 0, hostages: 0 };
const YEARS = 5;

/** The options of `baserate stats gti`. */
export function gtiCommand(): Command {
  return new Command("gti")
    .description("the score of the Global Terrorism Index")
    .argument(
      "<file>",
      "CSV incidents,deaths,injuries,hostages, the current year first, or with a column year",
    )
    .addOption(json())
    .action(runGti);
}

/** `baserate stats gti`: the score of the Global Terrorism Index from up to five years of counts. */
async function runGti(path: string, { json }: { readonly json?: boolean }): Promise<void> {
  const table = readTable(await readText(path));
  if (table.rows.length === 0)
    throw new Problem(`${table.name} is empty; give a row for each year with ${MEASURES.join(",")}.`);
  const { current, years } = readYears(table);
  const found = sensible(() => gtiScore(years));
  if (json) {
    printJson<typeof GtiJson>(found);
    return;
  }
  print(
    `${table.name}: score ${found.score} of 10`,
    "",
    ...columns(
      ["year", "raw score"],
      found.raw.map((raw, ago) => [
        current === null ? `${ago === 0 ? "current" : `${ago} before`}` : String(current - ago),
        shown(raw),
      ]),
    ),
  );
}

/** The current year first. With a column `year` rows may stand in any order, and years without a row are quiet. */
function readYears(table: Table): { current: number | null; years: TerrorismYear[] } {
  const dated = table.header?.some((cell) => cell.toLowerCase() === "year") ?? false;
  const at = columnsNamed(table, dated ? [...MEASURES, "year"] : MEASURES);
  const counts = table.rows.map((row): TerrorismYear => {
    const [incidents, deaths, injuries, hostages] = MEASURES.map((_, i) => wholeAt(table, row, at[i]!));
    return { incidents: incidents!, deaths: deaths!, injuries: injuries!, hostages: hostages! };
  });
  if (!dated) return { current: null, years: counts };
  const named = table.rows.map((row) => wholeAt(table, row, at[MEASURES.length]!));
  const current = named.reduce((latest, year) => Math.max(latest, year));
  const years: TerrorismYear[] = [];
  named.forEach((year, i) => {
    const where = `${table.name}, line ${table.rows[i]!.line}`;
    const ago = current - year;
    if (ago >= YEARS)
      throw new Problem(
        `${where}: the index looks at ${YEARS} years, and ${year} is ${ago} before ${current}.`,
      );
    if (years[ago]) throw new Problem(`${where}: ${year} has two rows; give one a year.`);
    years[ago] = counts[i]!;
  });
  return { current, years: Array.from(years, (year) => year ?? QUIET) };
}
