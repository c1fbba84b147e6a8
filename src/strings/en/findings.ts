import { attackFindings } from "./attack-findings.ts";
import { harmFindings } from "./harm-findings.ts";
import { pastFindings } from "./past-findings.ts";
import { rowFindings } from "./row-findings.ts";
import { verdictStrings } from "./verdict.ts";

/** What the findings of an assessment are told in. */
export const findings = {
  ...attackFindings,
  ...rowFindings,
  ...pastFindings,
  ...harmFindings,
  ...verdictStrings,
};
