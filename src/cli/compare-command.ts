import { Command } from "commander";
import { type FilterOptions, withFilters } from "./events-filters.ts";

export interface CompareOptions extends FilterOptions {
  per100k?: string;
  json?: boolean;
}

/** The options of `baserate compare`. */
export function compareCommand(): Command {
  return withFilters(
    new Command("compare")
      .description("two groups side by side, year by year, from the rows of your datasets")
      .argument("<actor>", "a group, in any known spelling")
      .argument("<other>", "another one"),
  )
    .option("--per-100k <country>", "deaths there per 100,000 inhabitants too")
    .option("--json", "print the finding as JSON")
    .action(async (actor: string, other: string, options: CompareOptions) => {
      const { runCompare } = await import("./compare.ts");
      await runCompare(actor, other, options);
    });
}
