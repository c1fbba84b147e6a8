import { type Day, earliest, lastCompleteYear } from "../event/index.ts";
import type { EventRows } from "../import/index.ts";
import type { Database } from "../store/index.ts";
import { literal } from "../store/index.ts";
import { baselineManifest, baselineTable } from "./baseline-files.ts";
import { knownOn } from "./breaks.ts";
import { CoverageCell } from "./cell.ts";
import { type ActorSeries, LONGEST_SPAN, seriesOfActor } from "./cells-from-rows.ts";
import { coverageOf } from "./coverage-of-rows.ts";
import type { History } from "./history.ts";
import { officialMonths } from "./official-months.ts";
import { officialYears } from "./official-years.ts";
import { oneSidedSeverity } from "./one-sided-severity.ts";

export type RowsHistory = { history: History; reason: null } | { history: null; reason: string };

/** Less than this share of the deaths that the shipped baseline holds, and the rows are a part of the world. */
const WHOLE_WORLD = 0.8;

/**
 * The past from the user's own rows, by day, where they can carry a series: one version of the dataset, of the whole
 * world. Versions are never spliced, and rows of one country, or a sample, would make every other place look peaceful.
 */
export async function openRowsHistory(db: Database, rows: EventRows, asOf: Day): Promise<RowsHistory> {
  const reason = await whyNoSeries(db, rows);
  return reason === null ? { history: historyOf(db, rows, asOf), reason } : { history: null, reason };
}

/** Why the rows carry no series; null where they do. */
async function whyNoSeries(db: Database, rows: EventRows): Promise<string | null> {
  if (rows.manifests.length === 0) return "there are no rows";
  if (rows.manifests.length > 1) {
    const versions = rows.manifests.map(({ version }) => version).join(", ");
    return `the rows are of several versions (${versions}), and a series spliced from these would have breaks that are none in the world`;
  }
  const share = await shareOfBaseline(db, rows);
  if (share === null)
    return "the rows share no year with the shipped baseline, so whether they cover the whole world cannot be told";
  return share < WHOLE_WORLD
    ? `the rows hold ${Math.round(100 * share)} % of the deaths that the shipped baseline has for their years: they are a part of the world, or a sample`
    : null;
}

/** The past from rows of one version. */
function historyOf(db: Database, rows: EventRows, asOf: Day): History {
  const manifest = rows.manifests[0]!;
  const through = earliest(asOf, manifest.period.to);
  const told = new Map<string, Promise<ActorSeries[]>>();
  const ofActors = (given: readonly string[]): Promise<ActorSeries[]> => {
    const actors = [...new Set(given)].sort();
    const key = JSON.stringify(actors);
    // Every finding and claim asks for the same group; its incidents are linked once.
    const known = told.get(key) ?? seriesOf(actors);
    told.set(key, known);
    return known;
  };
  const seriesOf = async (actors: readonly string[]) => {
    const found = await rows.find({ actors, to: through });
    return actors.map((actor) => seriesOfActor(found, actor, "day"));
  };
  return {
    manifest: knownOn(manifest, asOf),
    officialManifest: baselineManifest("official"),
    monthsManifest: baselineManifest("months"),
    grain: "day",
    through,
    cells: async (actors) =>
      (await ofActors(actors))
        .flatMap((series) => series.cells)
        .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0)),
    severity: async (actors) => (await ofActors(actors)).flatMap((series) => series.severity),
    severityOfAll: async () => oneSidedSeverity(await rows.inBrief(through, LONGEST_SPAN)),
    coverage: async () =>
      coverageOf(
        await rows.countryYears(through),
        await officialYears(db, lastCompleteYear(through)),
        lastCompleteYear(through),
      ),
    countryYears: () => officialYears(db, lastCompleteYear(asOf)),
    countryMonths: (country) => officialMonths(db, country, asOf),
  };
}

/**
 * Of the deaths that the baseline holds in the years of these rows, the share that the rows reach, country-year by
 * country-year: 1 for any full release, small for a country or a sample. Null without a common year.
 */
async function shareOfBaseline(db: Database, rows: EventRows): Promise<number | null> {
  const baseline = await db.query(
    `from read_parquet(${literal(baselineTable("coverage"))})`,
    {},
    CoverageCell,
  );
  const own = new Map<string, number>();
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { country, year, best } of await rows.countryYears("9999-12-31")) {
    own.set(`${country} ${year}`, best);
    [first, last] = [Math.min(first, year), Math.max(last, year)];
  }
  let [held, reached] = [0, 0];
  for (const cell of baseline) {
    if (cell.year < first || cell.year > last) continue;
    held += cell.held;
    reached += Math.min(cell.held, own.get(`${cell.country} ${cell.year}`) ?? 0);
  }
  return held === 0 ? null : reached / held;
}
