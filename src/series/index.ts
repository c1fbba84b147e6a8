export { findIncidents } from "../link/index.ts";
export { openBaseline } from "./baseline-history.ts";
export * from "./cell.ts";
export * from "./cells-from-rows.ts";
export { chooseHistory } from "./choose-history.ts";
export { heartlandOf } from "./heartland.ts";
export * from "./history.ts";
export { openRowsHistory, type RowsHistory } from "./rows-history.ts";
