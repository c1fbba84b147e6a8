import { Command, Option } from "commander";
import { KNOWN_DATASETS } from "../../import/datasets/known.ts";
import { Problem } from "../../problem.ts";
import {
  type Attention,
  attention,
  attentionInSeries,
  type SeriesAttention,
  type SeriesOptions,
} from "../../statistics/attention/index.ts";
import { type FilterOptions, withFilters } from "../events-filters.ts";
import { printJson } from "../json/print.ts";
import type { AttentionJson } from "../json/statistics.ts";
import type { CountedSource, DatedSource } from "./attention-sources.ts";
import { json, level, whole } from "./options.ts";
import { answered, columns, interval, print, shown } from "./print.ts";

/** What `--reports` calls those that the user's store keeps. */
export const STORE = "store";

export interface AttentionOptions extends FilterOptions, SeriesOptions {
  readonly fromStore?: boolean;
  readonly mentions?: string;
  readonly reports?: string;
  readonly mentionsIn?: string;
  readonly about?: string;
  readonly json?: boolean;
}

/** The options of `baserate stats attention`. */
export function attentionCommand(): Command {
  return withFilters(
    new Command("attention")
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
  ).action(runAttention);
}

/** `baserate stats attention`: coverage per death, and between places at equal toll and type. */
async function runAttention(file: string | undefined, options: AttentionOptions): Promise<void> {
  checkSources(file, options);
  // The store and the reader are loaded only for who asks about attention.
  const { countedSource, fileSource, reportSource, storeSource } = await import("./attention-sources.ts");
  if (options.fromStore) tellOfSeries(await storeSource(options), options);
  else if (options.mentions !== undefined) tellOfSeries(await fileSource(file!, options.mentions), options);
  else if (options.reports !== undefined)
    tellOfCounted(await reportSource(options.reports, options), options);
  else tellOfCounted(await countedSource(file!), options);
}

const OF_THE_STORE = [
  "store",
  "dataset",
  "actor",
  "country",
  "from",
  "to",
  "minKilled",
  "violence",
  "type",
  "mentionsIn",
  "about",
] as const;

function checkSources(file: string | undefined, options: AttentionOptions): void {
  const { fromStore, mentions, reports } = options;
  const usage = (message: string) => new Problem(message, "usage");
  if (mentions !== undefined && reports !== undefined)
    throw usage("give the attention series once: --mentions or --reports.");
  if (fromStore && file !== undefined)
    throw usage("the incidents come from a file or --from-store, not from both.");
  if (!fromStore && mentions !== undefined && file === undefined)
    throw usage("--mentions counts the attention to incidents: give them as a file or by --from-store.");
  if (!fromStore && reports !== undefined && file !== undefined)
    throw usage("--reports goes with --from-store, or alone: then the incidents are those of the reports.");
  if (!fromStore && file === undefined && reports === undefined)
    throw usage("give a file, --from-store or --reports; baserate stats attention --help says more.");
  const ofStore = OF_THE_STORE.find(
    (option) => options[option] !== undefined && !(option === "store" && reports === STORE),
  );
  if (!fromStore && ofStore !== undefined)
    throw usage(
      `--${ofStore.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} narrows the rows of --from-store.`,
    );
}

/** What of the options the methods take. */
function chosen({ against, level, within, count }: AttentionOptions): SeriesOptions {
  return {
    ...(against !== undefined && { against }),
    ...(level !== undefined && { level }),
    ...(within !== undefined && { within }),
    ...(count !== undefined && { count }),
  };
}

function tellOfCounted({ name, incidents, notes }: CountedSource, options: AttentionOptions): void {
  const found = answered(name, options.json, () => attention(incidents, chosen(options)));
  tell(name, found, options, notes);
}

function tellOfSeries(
  { name, incidents, series, count, notes, placeOf }: DatedSource,
  options: AttentionOptions,
) {
  const wish = { count, ...chosen(options) };
  const against = wish.against === undefined ? {} : { against: placeOf(wish.against) };
  const found = answered(name, options.json, () =>
    attentionInSeries(incidents, series, { ...wish, ...against }),
  );
  tell(name, found, options, [...notes, ...whatIsLeftOut(found)]);
}

function whatIsLeftOut({ incidents, n, leftOut }: SeriesAttention): string[] {
  const some = (count: number, why: string) => (count > 0 ? [`${count} incidents ${why} are left out.`] : []);
  return [
    `${incidents} incidents in ${n} stretches of days; those of a place in one stretch share its mentions.`,
    ...some(leftOut.unknownDays, "on days that the series does not know"),
    ...some(leftOut.tooLong, "longer than the days counted over"),
    ...some(leftOut.noUsual, "in places with hardly a day without incidents (--count all keeps them)"),
  ];
}

function tell(name: string, found: Attention, { json }: AttentionOptions, notes: readonly string[]): void {
  if (json) printJson<typeof AttentionJson>({ ...found, notes });
  else print(...inWords(name, found, notes));
}

function inWords(
  name: string,
  { n, against, elasticity, places, level }: Attention,
  notes: readonly string[],
): string[] {
  const orNone = (value: number | null): string => (value === null ? "none" : shown(value));
  return [
    `${name}: ${n} incidents in ${places.length} places, intervals ${shown(level * 100)} %`,
    ...notes,
    `A toll higher by one per cent brings ${shown(elasticity.value)} per cent more mentions (${interval(elasticity)}).`,
    "",
    ...columns(
      ["place", "incidents", "deaths", "mentions", "per death", "shrunken", "interval"],
      places.map(({ place, incidents, deaths, mentions, perDeath }) => [
        place,
        String(incidents),
        shown(deaths),
        shown(mentions),
        orNone(perDeath.raw),
        perDeath.shrunken ? shown(perDeath.shrunken.value) : "",
        perDeath.shrunken ? interval(perDeath.shrunken) : "",
      ]),
    ),
    "",
    ...columns(
      [`times ${against}`, "raw, per incident", "raw, per death", "at equal toll and type", "interval"],
      places
        .filter(({ place }) => place !== against)
        .map(({ place, rawRatio, adjustedRatio }) => [
          place,
          orNone(rawRatio.perIncident),
          orNone(rawRatio.perDeath),
          shown(adjustedRatio.value),
          interval(adjustedRatio),
        ]),
    ),
  ];
}
