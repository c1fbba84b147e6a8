import type { Finding, Manifest } from "../finding/index.ts";
import type { History } from "../series/history.ts";

/** A finding with the fields that many leave empty filled in; what is given wins. */
export function finding(
  given: Pick<Finding, "id" | "topic" | "statement" | "method" | "sources"> & Partial<Finding>,
): Finding {
  return {
    measure: null,
    scope: null,
    value: null,
    unit: null,
    intervals: [],
    n: null,
    caveats: [],
    table: null,
    ...given,
  };
}

export function asSource({ id, version, vintage }: Manifest): Finding["sources"][number] {
  return { dataset: id, version, through: null, coverage: null, vintage };
}

export function seriesSource(history: History, coverage: string | null = null): Finding["sources"][number] {
  return { ...asSource(history.manifest), through: history.through, coverage };
}

export function officialSource(history: History): Finding["sources"][number] {
  return asSource(history.officialManifest);
}
