import { Command, InvalidArgumentError } from "commander";
import { type Day, isDay } from "../event/day.ts";

export interface AssessOptions {
  asOf?: Day;
  data?: string[];
  store?: string | false;
  attention?: string;
  html?: string;
  pdf?: string;
  markdown?: string;
  csv?: string;
  json?: boolean;
  withText?: boolean;
}

export const STORE_HELP =
  "where your datasets lie, which serve without --data (else BASERATE_STORE, else your data folder)";

export function assessCommand(): Command {
  return new Command("assess")
    .description("read a report of an attack and say whether it changes the picture of the group behind it")
    .argument("<report>", "a text or HTML file, - for standard input, or a web address")
    .option("--as-of <day>", "the day the report speaks from, YYYY-MM-DD", parseDay)
    .option(
      "--data <file...>",
      "event-level data (e.g. UCDP GED) to look the attack up in, in place of your store",
    )
    .option(
      "--attention <file>",
      "how much was reported: CSV date,place,mentions; store = GDELT in your store",
    )
    .option("--store <dir>", STORE_HELP)
    .option("--no-store", "look nothing up in your store")
    .option("--html <file>", "write the report as one self-contained HTML file")
    .option("--pdf <file>", "print the report to PDF (needs an installed Chromium)")
    .option("--markdown <file>", "write the report as Markdown")
    .option("--csv <folder>", "write every table of the report as a CSV file")
    .option("--with-text", "put the whole article into the HTML and the PDF (not for publication)")
    .option("--json", "print the assessment as JSON (schema/assessment.json)")
    .action(async (origin: string, options: AssessOptions) => {
      // Loaded only now, so that help and errors of usage are instant.
      const { runAssess } = await import("./assess.ts");
      await runAssess(origin, options);
    });
}

export function parseDay(text: string): Day {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && isDay(text)) return text;
  throw new InvalidArgumentError("expected a day that exists, as YYYY-MM-DD, for example 2018-03-25.");
}
