import { Command, Option } from "commander";
import { EXPORT_FORMATS, type ExportFormat } from "../import/export-formats.ts";
import { type FilterOptions, withFilters } from "./events-filters.ts";

export interface ExportOptions extends FilterOptions {
  format: ExportFormat;
  out: string;
  ownUse?: boolean;
}

/** The options of `baserate export`. */
export function exportCommand(): Command {
  return withFilters(
    new Command("export")
      .description("write rows of your datasets to a file")
      .option("--actor <name>", "a group, in any known spelling, e.g. islamic-state"),
  )
    .addOption(new Option("--format <format>", "of the file").choices(EXPORT_FORMATS).makeOptionMandatory())
    .requiredOption("--out <file>", "where to write it")
    .option("--own-use", "write rows that may not be passed on, for yourself alone")
    .action(async (options: ExportOptions) => {
      const { runExport } = await import("./export.ts");
      await runExport(options);
    });
}
