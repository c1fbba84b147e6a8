import { Command, InvalidArgumentError, Option } from "commander";
import { KNOWN_DATASETS } from "../import/datasets/known.ts";
import { STORE_HELP, withFilters } from "./events-filters.ts";

const SERIES = "numbers one a line, CSV with a column of values, or - for standard input";

/** The statistics under the verdict, each as a command of its own. */
export function statsCommand(): Command {
  const stats = new Command("stats")
    .description("the methods under the verdict, on your own numbers")
    .exitOverride()
    .showHelpAfterError("(add --help for the options)");

  stats
    .command("severity")
    .description("how deadly incidents are: power law, rivals, probability of tolls of any size")
    .argument("<file>", `tolls of deadly incidents: ${SERIES}`)
    .option("--column <name>", "the column of the tolls")
    .option("--low <name>", "the column of the lowest estimates, carried into the intervals")
    .option("--high <name>", "the column of the highest estimates")
    .addOption(
      new Option("--zeros <what>", "what to do with incidents without deaths").choices(["leave-out"]),
    )
    .option("--xmin <n>", "start of the power law, instead of the best one", whole(1))
    .option("--at <tolls>", "tolls to give the probability for, such as 10,50,130", wholes)
    .option(
      "--among <n>",
      "with one toll by --at: probability of at least one such among n incidents",
      whole(1),
    )
    .option("--no-heaping", "take tolls on tens and fives as exact")
    .option("--reps <n>", "replicates of the bootstraps (default: 2500)", whole(1))
    .addOption(seed())
    .addOption(level())
    .addOption(json())
    .action(async (file, options) => (await import("./stats/severity.ts")).runSeverity(file, options));

  stats
    .command("changes")
    .description("when the level changed, how sure that is, and the regimes between")
    .argument("<file>", `${SERIES}, or JSON as in the Turing benchmark`)
    .option("--column <name>", "the column, or the series of the JSON")
    .addOption(new Option("--kind <kind>", "what the numbers are").choices(["counts", "values", "auto"]))
    .option("--period <n>", "points that a season has, instead of looking for one", whole(2))
    .option(
      "--strength <x>",
      "multiple of the Bayesian information criterion that a change must gain",
      above(0),
    )
    .option(
      "--known-break <times...>",
      "times at which the way of counting changed: a change there is measurement, not world",
    )
    .option(
      "--dataset <name>",
      "what the series was counted from, so that its known breaks are named: gtd, acled, ucdp-ged …, or one of your store",
    )
    .option("--actor <name>", "with --dataset: the group that the series is of")
    .option("--country <name>", "with --dataset: the country that the series is of")
    .option("--store <dir>", STORE_HELP)
    .addOption(level())
    .addOption(json())
    .action(async (file, options) => (await import("./stats/changes.ts")).runChanges(file, options));

  stats
    .command("unusual")
    .description("is this week or month unusual, judged by those before it?")
    .argument("<file>", `counts: ${SERIES}`)
    .option("--column <name>", "the column of the counts")
    .option(
      "--period <n>",
      "points that a season has: 52 weeks, 12 months, 1 for none (default: 52)",
      whole(1),
    )
    .option("--alpha <p>", "how often an alarm may be false (default: .05)", between01)
    .option("--from <i>", "first point judged, from 0 (default: after two seasons)", whole(0))
    .addOption(json())
    .action(async (file, options) => (await import("./stats/unusual.ts")).runUnusual(file, options));

  stats
    .command("forecast")
    .description(
      "predictive draws for months ahead, pooled across units, a line of JSON for each unit and month",
    )
    .argument("<file>", "CSV unit,month,count, or - for standard input")
    .requiredOption("--origin <month>", "the last month that may be looked at, YYYY-MM", month)
    .option("--horizon <from-to>", "months ahead (default: 3-14)", horizon)
    .option("--draws <n>", "draws for each unit and month (default: 1000)", whole(1))
    .option("--score <file>", "what happened, CSV unit,month,count: print scores instead of draws")
    .addOption(seed())
    .addOption(json())
    .action(async (file, options) => (await import("./stats/forecast.ts")).runForecast(file, options));

  stats
    .command("excitation")
    .description("do events bring further events? a self-exciting (Hawkes) process")
    .argument("<file>", "times of events, numbers or days as YYYY-MM-DD; with --counts counts per day")
    .option("--column <name>", "the column of the times, or of the counts")
    .option("--counts", "the file holds counts per day, a row each")
    .addOption(
      new Option("--model <model>", "instead of daily for whole times").choices(["continuous", "daily"]),
    )
    .option("--from <time>", "when watching began (default: the first event)")
    .option("--until <time>", "when it ended (default: the last event)")
    .option("--units-per-day <x>", "units of time in a day, such as 1440 for minutes", above(0))
    .option("--days <list>", "days ahead to tell follow-ups for (default: 7,30)", wholes)
    .addOption(seed())
    .addOption(level())
    .addOption(json())
    .action(async (file, options) => (await import("./stats/excitation.ts")).runExcitation(file, options));

  stats
    .command("rate")
    .description(
      "rates and their ratio, exact and Bayesian; shrinkage of units; bounds under incomplete coverage",
    )
    .argument("[rates...]", "one or two rates as COUNT/EXPOSURE, such as 12/36 5/12", fractions)
    .option("--units <file>", "CSV unit,count,exposure: rates drawn towards those of comparable units")
    .option("--dispersion <x>", "variance-to-mean ratio of the counts", above(0))
    .option("--size <x>", "size of the negative binomial of the counts, for its interval", above(0))
    .option("--prior <shape/exposure>", "gamma prior (default: 0.5/0, Jeffreys)", fraction)
    .option("--next <exposure>", "predict the count in a further stretch", above(0))
    .option(
      "--coverage <held/official>",
      "what the source holds of the official total, once for each rate",
      (text, before: Fraction[] = []) => [...before, fraction(text)],
    )
    .addOption(level())
    .addOption(json())
    .action(async (rates, options) => (await import("./stats/rate.ts")).runRate(rates, options));

  stats
    .command("gti")
    .description("the score of the Global Terrorism Index")
    .argument(
      "<file>",
      "CSV incidents,deaths,injuries,hostages, the current year first, or with a column year",
    )
    .addOption(json())
    .action(async (file, options) => (await import("./stats/gti.ts")).runGti(file, options));

  withFilters(
    stats
      .command("attention")
      .description("coverage per death, and between places at equal toll and type")
      .argument(
        "[file]",
        "CSV place,type,deaths,mentions, a row an incident; with --mentions date,place,type,deaths",
      )
      .option(
        "--from-store",
        "the incidents are rows of your datasets; attention is what they hold of GDELT, else of reports",
      )
      .option("--mentions <file>", "an attention series instead: CSV date,place,mentions")
      .option(
        "--reports <file>",
        "or reports, each counted once: what baserate read --jsonl wrote, or `store` for those of your store",
      )
      .addOption(
        new Option("--mentions-in <dataset>", "which of the store's datasets of mentions counts").choices(
          KNOWN_DATASETS.filter(({ facts }) => facts.holds === "attention").map(({ name }) => name),
        ),
      )
      .option("--about <name>", "only GDELT's mentions of this actor, as GDELT writes it, e.g. taliban")
      .option(
        "--within <days>",
        "days over which the attention to an incident is counted (default: 7)",
        whole(1),
      )
      .addOption(
        new Option(
          "--count <what>",
          "mentions above what a place gets on days without incidents, or all (default: all for reports)",
        ).choices(["above-usual", "all"]),
      )
      .option("--against <place>", "the place to compare with (default: the one with the most incidents)")
      .addOption(level())
      .addOption(json())
      .option("--actor <name>", "with --from-store: a group, in any known spelling, e.g. islamic-state"),
  ).action(async (file, options) => (await import("./stats/attention.ts")).runAttention(file, options));

  return stats;
}

interface Fraction {
  readonly over: number;
  readonly under: number;
}

const json = () => new Option("--json", "print JSON");
const seed = () => new Option("--seed <n>", "seed of the random draws (default: 1)").argParser(whole());
const level = () => new Option("--level <p>", "level of the intervals (default: .95)").argParser(between01);

function whole(least = Number.MIN_SAFE_INTEGER) {
  return (text: string): number => {
    const value = numberOf(text);
    if (Number.isSafeInteger(value) && value >= least) return value;
    throw new InvalidArgumentError(
      `expected a whole number${least > Number.MIN_SAFE_INTEGER ? ` from ${least} up` : ""}.`,
    );
  };
}

function above(bound: number) {
  return (text: string): number => {
    const value = numberOf(text);
    if (value > bound && value < Infinity) return value;
    throw new InvalidArgumentError(`expected a number above ${bound}.`);
  };
}

function between01(text: string): number {
  const value = numberOf(text);
  if (value > 0 && value < 1) return value;
  throw new InvalidArgumentError("expected a number between 0 and 1, such as .95.");
}

function wholes(text: string): number[] {
  return text.split(",").map(whole(1));
}

function fraction(text: string): Fraction {
  const [over, under, ...more] = text.split("/").map(numberOf);
  if (more.length === 0 && over! >= 0 && under! >= 0) return { over: over!, under: under! };
  throw new InvalidArgumentError("expected two numbers from 0 up with / between, such as 12/36.");
}

function fractions(text: string, before: Fraction[] = []): Fraction[] {
  return [...before, fraction(text)];
}

function month(text: string): string {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return text;
  throw new InvalidArgumentError("expected a month as YYYY-MM, for example 2018-10.");
}

function horizon(text: string): { from: number; to: number } {
  const match = /^(\d{1,3})(?:-(\d{1,3}))?$/.exec(text);
  const from = Number(match?.[1]);
  const to = Number(match?.[2] ?? match?.[1]);
  if (match && from >= 1 && to >= from && to <= 120) return { from, to };
  throw new InvalidArgumentError("expected months ahead within 1 to 120, for example 3-14.");
}

function numberOf(text: string): number {
  return text.trim() === "" ? Number.NaN : Number(text);
}
