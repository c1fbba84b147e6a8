import type { Finding } from "./finding.ts";

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

export const READ_FROM_TEXT: Finding["sources"][number] = {
  dataset: "text",
  version: "as given",
  through: null,
  coverage: null,
  vintage: null,
};
