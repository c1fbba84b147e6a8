import { Command, InvalidArgumentError } from "commander";

export interface LinkCommandOptions {
  taxonomy: Map<string, string>;
  out?: string;
  json?: boolean;
  within?: boolean;
  melt?: boolean;
  explain?: string[];
  days: number;
  km: number;
}

export function linkCommand(): Command {
  return new Command("link")
    .description("find which events of several sources are one incident, and say why and how wrong that is")
    .argument(
      "[source...]",
      "CSV files: event,date[,enddate],latitude,longitude[,category columns][,killed,actor]",
    )
    .option(
      "--taxonomy <column=file>",
      "what a column's categories mean in each source: data.source,base.categories,level1 … (repeatable)",
      addTaxonomy,
      new Map<string, string>(),
    )
    .option("--out <file>", "write the clusters as CSV: cluster,source,event,probability")
    .option("--json", "print clusters, pairs with their reasons, and expected errors as JSON")
    .option("--within", "also find duplicates within a source")
    .option("--melt", "MELTT's windows, taxonomies and score instead, for comparison")
    .option("--explain <pair...>", "the weights of one pair, each event as source:event")
    .option("--days <n>", "compare events so many days apart", parseDays, 2)
    .option("--km <n>", "compare events so many kilometres apart", parseKilometres, 25)
    .action(async (sources: string[], options: LinkCommandOptions) => {
      // Loaded only now, so that help and errors of usage are instant.
      const { runLink } = await import("./link.ts");
      await runLink(sources, options);
    });
}

function addTaxonomy(text: string, before: Map<string, string>): Map<string, string> {
  const at = text.indexOf("=");
  if (at < 1 || at === text.length - 1)
    throw new InvalidArgumentError("expected COLUMN=FILE, for example type=taxonomy.csv.");
  return new Map(before).set(text.slice(0, at), text.slice(at + 1));
}

function parseDays(text: string): number {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("expected a whole number of days from 0 to 99.");
}

function parseKilometres(text: string): number {
  const km = Number(text);
  if (text.trim() !== "" && km >= 0 && km <= 1000) return km;
  throw new InvalidArgumentError("expected kilometres from 0 to 1000.");
}
