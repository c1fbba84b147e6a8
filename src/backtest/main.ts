import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadModel } from "../assess/rising/index.ts";
import { attacks } from "./attacks.ts";
import { crossValidated } from "./cross-validate.ts";
import { fitModel, lendersOf } from "./fit.ts";
import { casesIn } from "./fitting-cases.ts";
import { historyLines, historyOf, historyPlot } from "./history.ts";
import { judgeAll } from "./judge-all.ts";
import { lookingAfterAnAttack, promptedHistory, promptedSimulations, steadyWorld } from "./looking.ts";
import { simulations } from "./simulate.ts";

const MODEL = fileURLToPath(new URL("../../data/verdict/model.json", import.meta.url));
const PLOTS = fileURLToPath(new URL("../../docs/verdict/", import.meta.url));

const COMMANDS: Record<string, () => Promise<string[]>> = {
  /** Fits the coefficients that ship, on the fitting half alone. */
  async fit() {
    const model = fitModel(await casesIn("fitting"));
    writeFileSync(MODEL, `${JSON.stringify(model)}\n`);
    return [`calibration ${JSON.stringify(model.calibration)}; written to data/verdict/model.json`];
  },
  /** How good it is on actors and countries that it has not seen; never looks at the judging half. */
  validate: () => crossValidated(loadModel()),
  judge: () => judgeAll(loadModel()),
  simulate: async () => simulations(loadModel(), lendersOf(await casesIn("fitting"))),
  async looking() {
    const model = loadModel();
    return [
      ...lookingAfterAnAttack(),
      steadyWorld(),
      ...promptedSimulations(model),
      promptedHistory(model, (await casesIn("judging")).country),
    ];
  },
  /** Also draws docs/verdict/*.svg. */
  async history() {
    const pasts = await historyOf(loadModel());
    mkdirSync(PLOTS, { recursive: true });
    for (const past of pasts) writeFileSync(`${PLOTS}IS-${past.country}.svg`, historyPlot(past));
    return historyLines(pasts);
  },
  attacks,
};

const USAGE = `usage: npm run backtest -- ${Object.keys(COMMANDS).join(" | ")}`;

async function run(given: readonly string[]): Promise<void> {
  const [name = "", ...more] = given;
  if (["--help", "-h", "help"].includes(name)) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined || more.length > 0) {
    const trouble = command === undefined ? `there is no command "${name}"` : `${name} takes nothing further`;
    process.stderr.write(name === "" ? `${USAGE}\n` : `${trouble}\n${USAGE}\n`);
    process.exitCode = 2;
    return;
  }
  process.stdout.write(`${(await command()).join("\n")}\n`);
}

await run(process.argv.slice(2));
