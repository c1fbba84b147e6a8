export { addFile } from "./add-file.ts";
export { type StoredAttention, storedAttention } from "./attention-series.ts";
export type { BriefRows, Coded } from "./brief-rows.ts";
export { compareActors } from "./compare-actors.ts";
export {
  type DatasetStore,
  heldDataset,
  listDatasets,
  openStore,
  rejectsFile,
  removeDataset,
} from "./dataset-store.ts";
export type { Dataset } from "./datasets/dataset.ts";
export { KNOWN_DATASETS } from "./datasets/known.ts";
export { datasetOf } from "./datasets/release.ts";
export { ucdpGed } from "./datasets/ucdp-ged.ts";
export { type ActorName, findEvents, type RowQuery } from "./event-query.ts";
export { type CountryYearRows, type EventRows, openRows } from "./event-rows.ts";
export { EXPORT_FORMATS, type ExportFormat } from "./export-formats.ts";
export { exportReports } from "./export-reports.ts";
export { type Exported, exportRows } from "./export-rows.ts";
export type { FileReport } from "./import-file.ts";
export { REPORTS } from "./import-reports.ts";
export type { DatasetFacts } from "./manifests/facts.ts";
export { type AskedEvent, canContain, type Inclusion } from "./manifests/inclusion.ts";
export type { HeldDataset } from "./manifests/manifests.ts";
export { ucdpRelabellings } from "./manifests/relabellings.ts";
export { ColumnMap } from "./own-table/column-map.ts";
export { draftMap } from "./own-table/draft-map.ts";
export { POPULATION_SOURCE, populations } from "./population.ts";
export { publishedRows } from "./published-row.ts";
export type { Wish } from "./recognise.ts";
export type { Reject } from "./reject.ts";
export { type SelectedActor, selectActor } from "./select-actor.ts";
export { openStoreRows } from "./store-rows.ts";
export { storedReports } from "./stored-reports.ts";
