import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { FALLING, loadModel, RISING } from "../assess/rising/index.ts";
import { casesOf, isPrompted } from "./cases.ts";
import { fitModel } from "./fit.ts";
import { halfOf } from "./halves.ts";
import { baseRate, forecasts, told } from "./judge.ts";
import { readPanel, type Unit } from "./panel.ts";

const say = (lines: readonly string[]) => process.stdout.write(`${lines.join("\n")}\n`);
const inHalf = (half: "fitting" | "judging") => (unit: Unit) => halfOf(unit.actor, unit.place) === half;

/** Fits the coefficients that ship, on the fitting half alone. */
async function fitAndWrite(): Promise<void> {
  const units = (await readPanel()).filter(inHalf("fitting"));
  const model = fitModel(casesOf(units));
  const file = fileURLToPath(new URL("../../data/verdict/model.json", import.meta.url));
  writeFileSync(file, `${JSON.stringify(model)}\n`);
  say([
    `${units.length} pairs; calibration ${JSON.stringify(model.calibration)}; written to data/verdict/model.json`,
  ]);
}

async function judge(): Promise<void> {
  const model = loadModel();
  const units = await readPanel();
  const fitting = casesOf(units.filter(inHalf("fitting")));
  const judging = casesOf(units.filter(inHalf("judging")));
  for (const [name, asked] of [
    ["rising", RISING],
    ["falling", FALLING],
  ] as const) {
    const scored = forecasts(model, judging, asked, baseRate(fitting, asked));
    say(told(`${name}, judging half`, scored));
    say(
      told(
        `${name}, prompted by an attack`,
        scored.filter((_, i) => isPrompted(judging[i]!)),
      ),
    );
  }
}

const COMMANDS: Record<string, () => Promise<void>> = { fit: fitAndWrite, judge };
const command = COMMANDS[process.argv[2] ?? ""];
if (command === undefined) {
  say([`usage: npm run backtest -- ${Object.keys(COMMANDS).join(" | ")}`]);
  process.exitCode = 2;
} else await command();
