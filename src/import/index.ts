export { type ActorName, findEvents, type RowQuery } from "./event-query.ts";
export { type CountryYearRows, type EventRows, openRows } from "./event-rows.ts";
export type { FileReport } from "./import-file.ts";
export { publisherFacts } from "./manifests/facts.ts";
export { type AskedEvent, canContain, type Inclusion } from "./manifests/inclusion.ts";
export type { HeldDataset } from "./manifests/manifests.ts";
export type { Reject } from "./reject.ts";
