import type { Day } from "../event/index.ts";
import type { EventRows } from "../import/index.ts";
import type { Database } from "../store/index.ts";
import { openBaseline } from "./baseline-history.ts";
import type { History } from "./history.ts";
import { openRowsHistory } from "./rows-history.ts";

/**
 * The user's rows where they can carry a series by the day, else the embedded baseline by the month. Of a store, each
 * yearly release of GED is tried by itself, since versions are never spliced; the newest first.
 *
 * @returns why the user's rows carry no series, where they do not.
 */
export async function chooseHistory(
  db: Database,
  rows: EventRows | null,
  day: Day,
): Promise<{ history: History; reason: string | null }> {
  const fromFiles = rows !== null && rows.files.length > 0;
  // A store without events has nothing to say of series.
  if (rows === null || (!fromFiles && rows.manifests.length === 0))
    return { history: await openBaseline(db, day), reason: null };
  let reason = "none of them is a release of UCDP's GED";
  for (const one of fromFiles ? [rows] : releasesOfGed(rows)) {
    const own = await openRowsHistory(db, one, day);
    if (own.history !== null) return { history: own.history, reason: null };
    reason = own.reason;
  }
  return {
    history: await openBaseline(db, day),
    reason: `${fromFiles ? "the files given" : "the datasets in the store"} serve to look events up; series come from the baseline, because ${reason}`,
  };
}

function releasesOfGed(rows: EventRows): EventRows[] {
  return rows.manifests
    .filter(({ id }) => id.startsWith("ucdp-ged"))
    .sort((a, b) => b.version.localeCompare(a.version, "en", { numeric: true }))
    .map(({ id }) => rows.only(id));
}
