/** What `baserate export` writes; a file of its own, so that options are told without the store's code. */
export const EXPORT_FORMATS = ["csv", "parquet", "geojson", "jsonl", "hxl"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
