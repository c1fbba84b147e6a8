import { Command } from "commander";
import type { Day } from "../event/day.ts";
import { parseDay, STORE_HELP } from "./assess-command.ts";

interface CheckOptions {
  asOf?: Day;
  data?: string[];
  store?: string | false;
  attention?: string;
  words?: string;
  json?: boolean;
}

export function checkCommand(): Command {
  return new Command("check")
    .description("find the claims about violence in a text and hold each against the data")
    .argument("<text>", "a text or HTML file, - for standard input, or a web address")
    .option("--as-of <day>", "the day the text speaks from, YYYY-MM-DD", parseDay)
    .option(
      "--data <file...>",
      "event-level data (e.g. UCDP GED) to look incidents up in, in place of your store",
    )
    .option("--store <dir>", STORE_HELP)
    .option("--no-store", "look nothing up in your store")
    .option(
      "--attention <file>",
      "how much was reported: CSV date,place,mentions; store = GDELT in your store",
    )
    .option("--words <file>", "your own table of what vague words mean (data/vague-words/README.md)")
    .option("--json", "print the claims as JSON")
    .action(async (origin: string, options: CheckOptions) => {
      // Loaded only now, so that help and errors of usage are instant.
      const { runCheck } = await import("./check.ts");
      await runCheck(origin, options);
    });
}
