import { Argument, Command, InvalidArgumentError } from "commander";
import { STORE_HELP } from "./events-filters.ts";

export interface LinkCommandOptions {
  taxonomy?: Map<string, string>;
  out?: string;
  episodes?: string;
  json?: boolean;
  within?: boolean;
  melt?: boolean;
  explain?: string[];
  queue?: string;
  judgements?: string;
  store?: string;
  days: number;
  km: number;
}

/** The options of `baserate link`. */
export function linkCommand(): Command {
  const command = new Command("link")
    .description("find which events of several sources are one incident, and say why and how wrong that is")
    .argument(
      "[source...]",
      "CSV files (event,date[,enddate],latitude,longitude[,category columns][,killed,actor]), reports (what `baserate read --json` prints, as .jsonl), datasets of your store by name, its `reports` too; without any, all that your store has",
    )
    .option(
      "--taxonomy <column=file>",
      "what a column's categories mean in each source: data.source,base.categories,level1 … (repeatable)",
      addTaxonomy,
    )
    .option("--out <file>", "write the clusters as CSV: cluster,source,event,probability")
    .option(
      "--episodes <file>",
      "write which events are parts of longer records, as CSV: source,episode,part_source,part,probability",
    )
    .option("--json", "print clusters, pairs with their reasons, and expected errors as JSON")
    .option("--within", "also find duplicates within a source")
    .option("--melt", "MELTT's windows, taxonomies and score instead, for comparison")
    .option("--explain <pair...>", "the weights of one pair, each event as source:event")
    .option("--queue <file>", "write the pairs that need a person's look, the least sure first")
    .option("--judgements <file>", "the log of judgements (else judgements.jsonl beside your store)")
    .option("--store <dir>", STORE_HELP)
    .option("--days <n>", "compare events so many days apart", parseDays, 2)
    .option("--km <n>", "compare events so many kilometres apart", parseKilometres, 25)
    .action(async (sources: string[], options: LinkCommandOptions) => {
      // Loaded only now, so that help and errors of usage are instant.
      const { runLink } = await import("./link.ts");
      await runLink(sources, options);
    });
  command
    .command("judge")
    .description("say whether two events are one incident; it is respected from then on")
    .argument("<a>", "an event as source:event")
    .argument("<b>", "another")
    .addArgument(new Argument("<judgement>").choices(["same", "different"]))
    .option("--user <name>", "who says so (else your account's name)")
    .option("--score <p>", "the probability that was shown", parseProbability)
    .action(async (a: string, b: string, judgement: "same" | "different", own: JudgeOptions) => {
      const { accountName, judge, judgementsFile } = await import("./link-review.ts");
      const { judgements, store } = command.opts<LinkCommandOptions>();
      const now = new Date().toISOString();
      const said = {
        pair: [a, b] as [string, string],
        judgement,
        score: own.score ?? null,
        user: own.user ?? accountName(),
        now,
      };
      process.stdout.write(await judge(judgementsFile(judgements, store), said));
    });
  command
    .command("withdraw")
    .description("take back what was judged of two events")
    .argument("<a>", "an event as source:event")
    .argument("<b>", "the other")
    .action(async (a: string, b: string) => {
      const { judgementsFile, withdraw } = await import("./link-review.ts");
      const { judgements, store } = command.opts<LinkCommandOptions>();
      process.stdout.write(
        await withdraw(judgementsFile(judgements, store), [a, b], new Date().toISOString()),
      );
    });
  for (const own of command.commands) own.exitOverride().showHelpAfterError("(add --help for the options)");
  return command;
}

interface JudgeOptions {
  user?: string;
  score?: number;
}

function parseProbability(text: string): number {
  const p = Number(text);
  if (text.trim() !== "" && p >= 0 && p <= 1) return p;
  throw new InvalidArgumentError("expected a probability from 0 to 1.");
}

function addTaxonomy(text: string, before = new Map<string, string>()): Map<string, string> {
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
