import type { Command } from "commander";
import type { Day } from "../event/day.ts";
import { parseReportDay } from "./events-filters.ts";

/** What a text is held against, the same for every command that holds one against data. */
export interface EvidenceOptions {
  asOf?: Day;
  data?: string[];
  store?: string | false;
  attention?: string;
}

/** @param what is looked up in the data, such as "the attack". */
export function withEvidence(command: Command, what: string): Command {
  return command
    .option("--as-of <day>", "the day the text speaks from, YYYY-MM-DD", parseReportDay)
    .option(
      "--data <file...>",
      `event-level data (e.g. UCDP GED) to look ${what} up in, in place of your store`,
    )
    .option(
      "--attention <file>",
      "how much was reported: CSV date,place,mentions; store = GDELT in your store",
    )
    .option(
      "--store <dir>",
      "where your datasets lie, which serve without --data (else BASERATE_STORE, else your data folder)",
    )
    .option("--no-store", "look nothing up in your store");
}
