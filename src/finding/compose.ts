import type { Finding, Source } from "./finding.ts";
import type { Manifest } from "./manifest.ts";

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

/** A dataset as the source of a finding. @param through the last day whose data entered; null where it is not told. */
export function asSource({ id, version, vintage }: Manifest, through: Source["through"] = null): Source {
  return { dataset: id, version, through, coverage: null, vintage };
}

export const READ_FROM_TEXT: Finding["sources"][number] = {
  dataset: "text",
  version: "as given",
  through: null,
  coverage: null,
  vintage: null,
};
