import type { en } from "./en/index.ts";

export type { ToldIncident } from "./en/incident-checks.ts";
export { en } from "./en/index.ts";
/** Everything that is said to a reader, as text or as a function of what it tells. */
export type Strings = typeof en;
/** What the verdicts on claims are told in. */
export type CheckStrings = Strings["checks"];
