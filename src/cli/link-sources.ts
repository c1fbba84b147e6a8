import { statSync } from "node:fs";
import type { Day, EventRow } from "../event/index.ts";
import { addDays } from "../event/index.ts";
import { type DatasetStore, findEvents, type HeldDataset, listDatasets, REPORTS } from "../import/index.ts";
import {
  fromEventRow,
  type LinkFiles,
  type LinkSource,
  readLinkFiles,
  recordsOfReport,
} from "../link/index.ts";
import { Problem } from "../problem.ts";
import { readingError } from "../reading-error.ts";
import { hasStore, storeFolder } from "../store/index.ts";
import { withOpenStore } from "./events-query.ts";
import { today } from "./today.ts";

const NOTHING_NAMED =
  "name the files of the sources that are to be linked, or add datasets to your store with `baserate data add`.";

/** Days around the reports' own from which a dataset's rows are taken: what chance gives is counted in 30 of them. */
const DAYS_AROUND = 62;

export interface LinkInput extends LinkFiles {
  /** True where reports are among the sources: any number of them may tell of one incident. */
  reports: boolean;
}

/**
 * What `baserate link` is given: files of CSV, files of reports (.jsonl), and datasets of the store by their id or the
 * beginning of it ("ged" and "acled" will do), its reports too; without any, the store's reports and every dataset of
 * events. Beside reports, only the rows around their days are taken.
 *
 * @throws Problem when a name is neither a file nor one dataset.
 */
export async function linkInput(
  given: readonly string[],
  taxonomies: ReadonlyMap<string, string>,
  store: string | undefined,
): Promise<LinkInput> {
  const reportFiles = given.filter((name) => /\.jsonl$/i.test(name));
  if (given.length > 0 && given.every(isFile))
    return { ...(await readLinkFiles(given, taxonomies)), reports: reportFiles.length > 0 };
  if (!hasStore(storeFolder(store)))
    throw new Problem(
      given.length === 0
        ? NOTHING_NAMED
        : `"${given.find((name) => !isFile(name))}" is no file, and there is no store in ${storeFolder(store)} that could hold a dataset of that name.`,
      "usage",
    );
  return withOpenStore(store, async (opened) => {
    const named = await namedSources(opened, given);
    const warnings: string[] = [];
    const kept = named.some(({ dataset }) => dataset === REPORTS) ? await readReports(opened) : null;
    const reports = [...(await readLinkFiles(reportFiles)).sources, ...(kept === null ? [] : [kept.source])];
    const days = around(reports);
    warnings.push(...(kept?.inferred ?? []));
    if (given.length === 0 && kept !== null && named.length > 1)
      warnings.push(
        `of the datasets, rows of ${DAYS_AROUND} days around your reports are taken; to link datasets whole, name them without the reports.`,
      );
    const sources: (string | LinkSource)[] = [];
    for (const { file, dataset } of named) {
      if (dataset === null) sources.push(file);
      else if (dataset === REPORTS) sources.push(kept!.source);
      else {
        const { source, summaries } = await stored(opened, dataset, days);
        sources.push(source);
        if (summaries > 0)
          warnings.push(
            `${source.name}: ${summaries} rows stand for a whole country or a long period and are not linked.`,
          );
      }
    }
    const read = await readLinkFiles(sources, taxonomies);
    return { ...read, warnings: [...read.warnings, ...warnings], reports: reports.length > 0 };
  });
}

function isFile(name: string): boolean {
  if (/\.(csv|jsonl)$/i.test(name)) return true;
  try {
    // A pipe is read as a file is; a folder may be called as a dataset is.
    return statSync(name, { throwIfNoEntry: false })?.isDirectory() === false;
  } catch (error) {
    throw readingError(name, error);
  }
}

type NamedSource = { file: string; dataset: null } | { file: null; dataset: string };

async function namedSources(store: DatasetStore, given: readonly string[]): Promise<NamedSource[]> {
  if (given.length === 0) {
    // A release that a newer one has superseded as a whole is the same events again.
    const current = await linkable(store, ({ current }) => current > 0);
    if (current.length === 0) throw new Problem(NOTHING_NAMED, "usage");
    return current.map((dataset) => ({ file: null, dataset }));
  }
  const named: NamedSource[] = [];
  for (const name of given)
    named.push(
      isFile(name) ? { file: name, dataset: null } : { file: null, dataset: await datasetNamed(store, name) },
    );
  return named;
}

/** The stretches of days around the events of reports; null where there are no reports. */
function around(sources: readonly LinkSource[]): Stretch[] | null {
  if (sources.length === 0) return null;
  const own = sources
    .flatMap(({ records }) => records.flatMap(({ date }) => date ?? []))
    .map(({ start, end }) => ({ from: addDays(start, -DAYS_AROUND), to: addDays(end, DAYS_AROUND) }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const joined: Stretch[] = [];
  for (const { from, to } of own) {
    const last = joined.at(-1);
    if (last === undefined || from > addDays(last.to, 1)) joined.push({ from, to });
    else if (to > last.to) last.to = to;
  }
  return joined;
}

interface Stretch {
  from: Day;
  to: Day;
}

/** The store's reports as a source, and which of them were dated by the data. */
async function readReports(store: DatasetStore): Promise<{ source: LinkSource; inferred: string[] }> {
  // The reader is loaded only where there are texts.
  const { codedReports } = await import("./stored-reports.ts");
  const { coded, inferred } = await codedReports(store, today());
  return {
    source: { name: REPORTS, records: coded.flatMap(recordsOfReport) },
    inferred: inferred.map(
      ({ id, day, low, high }) =>
        `${id} bears no day: by its words and the data it speaks from ${day} (${low} to ${high}, 90 %).`,
    ),
  };
}

/** The ids of datasets of events, and of the reports. */
async function linkable(
  store: DatasetStore,
  wanted: (held: HeldDataset) => boolean = () => true,
): Promise<string[]> {
  const held = await listDatasets(store);
  return held
    .filter((one) => ["events", "reports"].includes(one.facts.facts.holds) && wanted(one))
    .map(({ manifest }) => manifest.id);
}

async function datasetNamed(store: DatasetStore, name: string): Promise<string> {
  const ids = await linkable(store);
  const fitting = ids.includes(name)
    ? [name]
    : ids.filter((id) => id.startsWith(name) || id.replace(/^ucdp-/, "").startsWith(name));
  if (fitting.length === 1) return fitting[0]!;
  throw new Problem(
    fitting.length === 0
      ? `"${name}" is neither a file nor a dataset of events or reports in your store. There are: ${ids.join(", ") || "none"}.`
      : `"${name}" could be ${fitting.join(" or ")}; name one.`,
    "usage",
  );
}

/** A dataset as a source; rows that newer ones superseded are left out unless all are. */
async function stored(
  store: DatasetStore,
  dataset: string,
  days: readonly Stretch[] | null,
): Promise<{ source: LinkSource; summaries: number }> {
  const found: EventRow[][] = [];
  for (const stretch of days ?? [{}]) found.push(await findEvents(store.db, { dataset, ...stretch }));
  const rows = found.flat();
  const current = rows.filter((row) => row.current);
  const counted = current.length > 0 ? current : rows;
  const events = counted.filter(({ summary }) => !summary);
  return {
    source: { name: dataset, records: events.map(fromEventRow) },
    summaries: counted.length - events.length,
  };
}
