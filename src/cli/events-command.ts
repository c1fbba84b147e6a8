import { Command } from "commander";
import { type FilterOptions, parseCount, withFilters } from "./events-filters.ts";

export interface EventsOptions extends FilterOptions {
  limit: number;
  json?: boolean;
  published?: boolean;
}

/** The options of `baserate events`. */
export function eventsCommand(): Command {
  return withFilters(
    new Command("events")
      .description("look at the rows of your datasets")
      .option("--actor <name>", "a group, in any known spelling, e.g. islamic-state"),
  )
    .option("--limit <n>", "show at most so many", parseCount, 50)
    .option("--published", "show each row as its publisher wrote it, column by column")
    .option("--json", "print one JSON object for each row")
    .action(async (options: EventsOptions) => {
      const { runEvents } = await import("./events.ts");
      await runEvents(options);
    });
}
