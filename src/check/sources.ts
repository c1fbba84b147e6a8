import { asSource } from "../finding/compose.ts";
import type { Source } from "../finding/index.ts";
import type { History } from "../series/history.ts";

/** The series as the source of a finding. @param coverage how much of the official deaths it holds, in words. */
export function seriesSource(history: History, coverage: string | null = null): Source {
  return { ...asSource(history.manifest, history.through), coverage };
}

/** The official country-year totals as the source of a finding. */
export function officialSource(history: History): Source {
  return asSource(history.officialManifest);
}
