import type { Finding, Manifest } from "../finding/index.ts";
import type { History } from "../series/history.ts";

export function asSource({ id, version, vintage }: Manifest): Finding["sources"][number] {
  return { dataset: id, version, through: null, coverage: null, vintage };
}

export function seriesSource(history: History, coverage: string | null = null): Finding["sources"][number] {
  return { ...asSource(history.manifest), through: history.through, coverage };
}

export function officialSource(history: History): Finding["sources"][number] {
  return asSource(history.officialManifest);
}
