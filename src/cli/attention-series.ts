import type { AttentionSeries } from "../answer.ts";
import { dayFromNumber } from "../event/index.ts";
import { type DatasetStore, listDatasets, REPORTS, storedAttention } from "../import/index.ts";
import { Problem } from "../problem.ts";
import { countryCode, withOpenStore } from "./events-query.ts";
import { readMentions } from "./stats/mentions.ts";

/**
 * What `--attention` names: a file `date,place,mentions`, or `store` for GDELT's mentions among the user's datasets, in the folder
 * of `--store`; where it has none, for how many of its reports tell of each country's days.
 */
export async function openAttention(
  given: string | undefined,
  store: string | false | undefined,
): Promise<AttentionSeries | null> {
  if (given === undefined) return null;
  if (given !== "store") return ofFile(given);
  if (store === false)
    throw new Problem("--attention store and --no-store exclude each other: name a file instead.", "usage");
  return ofStore(store);
}

function ofStore(store: string | undefined): Promise<AttentionSeries> {
  return withOpenStore(store, async (opened) => {
    if (await holdsReportsAlone(opened)) {
      // The reader is loaded only where there are texts.
      const { reportsOfStore } = await import("./stats/reports.ts");
      const { reports } = await reportsOfStore(opened);
      const cells = reports.map(({ day, country }) => ({ day: dayFromNumber(day), country, mentions: 1 }));
      return { source: sourceOf(REPORTS, "as added", cells), unit: "reports", cells };
    }
    const { dataset, days } = await storedAttention(opened);
    return { source: sourceOf(dataset, "2.0", days), unit: "mentions", cells: days };
  });
}

/** Whether the reports are all that a store has of attention. */
export async function holdsReportsAlone(store: DatasetStore): Promise<boolean> {
  const kinds = (await listDatasets(store)).map(({ facts }) => facts.facts.holds);
  return kinds.includes("reports") && !kinds.includes("attention");
}

async function ofFile(path: string): Promise<AttentionSeries> {
  const { name, rows } = await readMentions(path, countryCode);
  if (rows.length === 0)
    throw new Problem(`${name} holds no mentions; give a row for each day and country: date,place,mentions.`);
  const cells = rows.map(({ day, place, mentions }) => ({ day, country: place, mentions }));
  return { source: sourceOf(name, "as given", cells), unit: "mentions", cells };
}

function sourceOf(
  dataset: string,
  version: string,
  cells: readonly { day: string }[],
): AttentionSeries["source"] {
  const last =
    cells
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? null;
  return { dataset, version, through: last, coverage: null, vintage: null };
}
