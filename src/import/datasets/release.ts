import type { DatasetFacts } from "../manifests/facts.ts";
import type { Dataset } from "./dataset.ts";
import { KNOWN_DATASETS } from "./known.ts";

/** The dataset that is called so, or of which an id names a release ("gtd-2017-06"); null for a table of the user's own. */
export function datasetOf(id: string): Dataset | null {
  const found = KNOWN_DATASETS.find(
    ({ name, release }) => id === name || (typeof release === "function" && id.startsWith(`${name}-`)),
  );
  return found ?? null;
}

/** What is known of the release of a dataset that has this id. */
export function releaseOf({ name, family, as, facts, release }: Dataset, id: string): DatasetFacts {
  const told = typeof release === "function" ? release(id.slice(name.length + 1)) : release;
  return { id, family, format: as, ...told, facts };
}
