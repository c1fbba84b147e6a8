import { attentionChecks } from "./attention-checks.ts";
import { claims } from "./claims.ts";
import { comparisonChecks } from "./comparison-checks.ts";
import { groupName } from "./group-names.ts";
import { incidentChecks } from "./incident-checks.ts";
import { seriesChecks } from "./series-checks.ts";
import { words } from "./words.ts";

/** What the verdicts on a text's claims are told in. */
export const checks = {
  words,
  groupName,
  verdict: claims.claimVerdict,
  incident: incidentChecks,
  ...seriesChecks,
  ...comparisonChecks,
  attention: attentionChecks,
};
