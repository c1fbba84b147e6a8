export * from "./link.ts";
export { fromDatasetRow, LinkRecord, type LinkSource } from "./link-record.ts";
export * from "./provisional-incidents.ts";
export type { Taxonomy } from "./taxonomy.ts";
