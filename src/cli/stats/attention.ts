import { Problem } from "../../problem.ts";
import {
  type Attention,
  attention,
  attentionInSeries,
  type SeriesAttention,
  type SeriesOptions,
} from "../../statistics/attention/index.ts";
import type { FilterOptions } from "../events-filters.ts";
import { withOpenStore } from "../events-query.ts";
import { type DatedSource, fileSource, storeSource } from "./attention-sources.ts";
import { answered, columns, interval, print, printJson, shown } from "./print.ts";
import { readText } from "./read-text.ts";
import { readReports, reportedIncidents, reportsOfStore, STORE } from "./reports.ts";
import { columnsNamed, numberAt, readTable } from "./table.ts";

export interface AttentionOptions extends FilterOptions, SeriesOptions {
  readonly fromStore?: boolean;
  readonly mentions?: string;
  readonly reports?: string;
  readonly mentionsIn?: string;
  readonly about?: string;
  readonly json?: boolean;
}

/** `baserate stats attention`: coverage per death, and between places at equal toll and type. */
export async function runAttention(file: string | undefined, options: AttentionOptions): Promise<void> {
  checkSources(file, options);
  if (options.fromStore) tellOfSeries(await storeSource(options), options);
  else if (options.mentions !== undefined) tellOfSeries(await fileSource(file!, options.mentions), options);
  else if (options.reports !== undefined) {
    const { name, reports, notes } = await (options.reports === STORE
      ? withOpenStore(options.store, reportsOfStore)
      : readReports(options.reports));
    const { incidents, withoutToll } = reportedIncidents(reports);
    const more =
      withoutToll > 0 ? [`${withoutToll} incidents of which no report tells the dead are left out.`] : [];
    tell(
      name,
      answered(name, options.json, () => attention(incidents, chosen(options))),
      options,
      [
        ...notes,
        ...more,
        "Only what was reported at all is compared: incidents that no report tells of are not in it.",
      ],
    );
  } else {
    const { name, incidents } = await countedIncidents(file!);
    tell(
      name,
      answered(name, options.json, () => attention(incidents, chosen(options))),
      options,
      [],
    );
  }
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

async function countedIncidents(file: string) {
  const table = readTable(await readText(file));
  const [place, type, deaths, mentions] = columnsNamed(table, ["place", "type", "deaths", "mentions"]);
  const incidents = table.rows.map((row) => ({
    place: row.cells[place]!,
    type: row.cells[type]!,
    deaths: numberAt(table, row, deaths, 0),
    mentions: numberAt(table, row, mentions, 0),
  }));
  return { name: table.name, incidents };
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
  if (json) printJson({ ...found, notes });
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
