export * from "./bar.ts";
export * from "./call.ts";
export * from "./features.ts";
export * from "./known.ts";
export * from "./model.ts";
