export * from "./bar.ts";
export * from "./call.ts";
export * from "./chances-ahead.ts";
export * from "./features.ts";
export * from "./in-keeping.ts";
export * from "./known.ts";
export * from "./model.ts";
