import { Command } from "commander";
import type { Day } from "../event/day.ts";
import { parseReportDay } from "./events-filters.ts";

interface ReadOptions {
  asOf?: Day;
  explain?: boolean;
  json?: boolean;
  jsonl?: boolean;
}

/** The options of `baserate read`. */
export function readCommand(): Command {
  return new Command("read")
    .description("code the events that reports tell of: type, day, place, who, on whose word, how many")
    .argument("[files...]", "text or HTML files, web addresses, or - for standard input")
    .option(
      "--jsonl",
      'each line of the input is a report {"id","text","title"?,"date"?}, each of the output its records',
    )
    .option("--json", "print the records of each file as a line of JSON")
    .option("--explain", "say why: the sentences, the patterns that fired, and which words took which role")
    .option(
      "--as-of <day>",
      "the day the reports speak from, YYYY-MM-DD (with --jsonl: those without a date)",
      parseReportDay,
    )
    .action(async (files: string[], options: ReadOptions) => {
      // Loaded only now, so that help and errors of usage are instant.
      const { runRead } = await import("./read.ts");
      await runRead(files, options);
    });
}
