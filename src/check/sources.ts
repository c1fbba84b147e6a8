import { asSource } from "../finding/compose.ts";
import type { Source } from "../finding/index.ts";
import type { History } from "../series/history.ts";

export function seriesSource(history: History, coverage: string | null = null): Source {
  return { ...asSource(history.manifest, history.through), coverage };
}

export function officialSource(history: History): Source {
  return asSource(history.officialManifest);
}
