export * from "./event-rows.ts";
export { GED_CITATION, GED_INCLUSION } from "./ged-manifest.ts";
export type { FileReport } from "./ged-table.ts";
export type { Reject } from "./reject.ts";
