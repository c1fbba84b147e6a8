export * from "./attention.ts";
export * from "./attention-series.ts";
