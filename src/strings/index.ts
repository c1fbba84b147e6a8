import type { en } from "./en/index.ts";

export type { ToldIncident } from "./en/incident-checks.ts";
export { en } from "./en/index.ts";
/** Everything that is said to a reader, as text or as a function of what it tells. */
export type Strings = typeof en;
/** What the verdicts on claims are told in. */
export type CheckStrings = Strings["checks"];
/** What the findings of an assessment are told in. */
export type FindingStrings = Strings["findings"];
export type { ToldCells } from "./en/past-findings.ts";
export type { ToldEvent } from "./en/row-findings.ts";
export { inWords, SCALE } from "./en/verdict.ts";
