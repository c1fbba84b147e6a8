import type { ClaimVerdict } from "../../finding/index.ts";
import { attentionChecks } from "./attention-checks.ts";
import { comparisonChecks } from "./comparison-checks.ts";
import { incidentChecks } from "./incident-checks.ts";
import { seriesChecks } from "./series-checks.ts";
import { words } from "./words.ts";

/** What the verdicts on a text's claims are told in. */
export const checks = {
  words,
  verdict: {
    supported: "supported",
    close: "close",
    "depends on the measure": "depends on the measure",
    contradicted: "contradicted",
    "no matching row": "no matching row",
    "cannot be told": "cannot be told",
  } satisfies Record<ClaimVerdict, string>,
  incident: incidentChecks,
  ...seriesChecks,
  ...comparisonChecks,
  attention: attentionChecks,
};
