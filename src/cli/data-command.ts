import { Argument, Command, Option } from "commander";
import type { Day } from "../event/day.ts";
import { FORMATS } from "../import/format-names.ts";
import { parseDay, withStore } from "./events-filters.ts";

export interface AddOptions {
  store?: string;
  as?: string;
  map?: string;
  json?: boolean;
}

export interface PullOptions {
  store?: string;
  from?: Day;
  to?: Day;
  country?: string[];
}

/** The options of `baserate data` and of what it does. */
export function dataCommand(): Command {
  const add = withStore(new Command("add"))
    .description(
      "add files: UCDP GED and Candidate, ACLED, GTD, GDELT, or your own (CSV, TSV, Parquet, XLSX, JSON, packed or not); reports as text, or as JSON lines of id, text, title and date",
    )
    .argument("<file...>")
    .addOption(
      new Option("--as <format>", "what the files are, where their content does not tell").choices(FORMATS),
    )
    .option("--map <file>", "for a table of your own: which column means what (see: baserate data map)")
    .option("--json", "print what became of each file as a line of JSON, with every row that was rejected")
    .action(async (files: string[], options: AddOptions) => (await work()).runAdd(files, options));
  const list = withStore(new Command("list"))
    .description("the datasets in the store")
    .option(
      "--json",
      "print the manifests as JSON, each with how many rows it has and how many of them count",
    )
    .action(async (options: { store?: string; json?: boolean }) => (await work()).runList(options));
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

  const pull = withStore(new Command("pull"))
    .description("download a dataset from its publisher and add it; this uses the network")
    .addArgument(
      new Argument("<dataset>").choices(["ucdp-ged", "ucdp-candidate", "ucdp-countryyear", "acled"]),
    )
    .argument("[version]", "of UCDP's data, e.g. 25.1, or 25.0.3 for the Candidate data of March 2025")
    .option("--from <day>", "ACLED: the first day", parseDay)
    .option("--to <day>", "ACLED: the last day", parseDay)
    .option("--country <name...>", "ACLED: countries, as ACLED spells them")
    .addHelpText(
      "after",
      "\nUCDP_TOKEN holds a token for UCDP where it asks for one; ACLED_USERNAME and ACLED_PASSWORD hold your ACLED account.",
    )
    .action(async (dataset: string, version: string | undefined, options: PullOptions) => {
      const { runPull } = await import("./data-pull.ts");
      await runPull(dataset, version, options);
    });

  const data = new Command("data").description("your datasets: add, list, describe, remove, download");
  for (const command of [add, list, info, remove, map, pull])
    data.addCommand(command.exitOverride().showHelpAfterError("(add --help for the options)"));
  return data;
}

function work() {
  return import("./data.ts");
}
