import { Command, Option } from "commander";
import { withStore } from "./events-filters.ts";

/** The names of formats that --as takes; here once more, so that help does not load them. */
const FORMATS = [
  "ged",
  "candidate",
  "acled",
  "acled-deleted",
  "gtd",
  "gdelt-events",
  "gdelt-mentions",
  "csv",
];

export interface AddOptions {
  store?: string;
  as?: string;
  map?: string;
}

export function dataCommand(): Command {
  const add = withStore(new Command("add"))
    .description(
      "add files: UCDP GED and Candidate, ACLED, GTD, GDELT, or your own; CSV, TSV, Parquet, XLSX, JSON, packed or not",
    )
    .argument("<file...>")
    .addOption(
      new Option("--as <format>", "what the files are, where their content does not tell").choices(FORMATS),
    )
    .option("--map <file>", "for a table of your own: which column means what (see: baserate data map)")
    .action(async (files: string[], options: AddOptions) => (await work()).runAdd(files, options));
  const list = withStore(new Command("list"))
    .description("the datasets in the store")
    .action(async (options: { store?: string }) => (await work()).runList(options));
  const info = withStore(new Command("info"))
    .description("what a dataset covers, what it cannot contain, its breaks, licence and citation")
    .argument("<name>")
    .option("--json", "print the manifest as JSON")
    .action(async (name: string, options: { store?: string; json?: boolean }) =>
      (await work()).runInfo(name, options),
    );
  const remove = withStore(new Command("remove"))
    .description("take a dataset out again, whole")
    .argument("<name>")
    .action(async (name: string, options: { store?: string }) => (await work()).runRemove(name, options));
  const map = new Command("map")
    .description("draft a map of the columns of a table of your own")
    .argument("<file>")
    .option("--out <file>", "where to write it (else standard output)")
    .action(async (file: string, options: { out?: string }) => (await work()).runMap(file, options));

  const data = new Command("data").description("your datasets: add, list, describe, remove, download");
  for (const command of [add, list, info, remove, map])
    data.addCommand(command.exitOverride().showHelpAfterError("(add --help for the options)"));
  return data;
}

function work() {
  return import("./data.ts");
}
