export * from "./attribution.ts";
export * from "./day.ts";
export * from "./document.ts";
export * from "./place.ts";
export * from "./record.ts";
export * from "./row.ts";
export * from "./span.ts";
export * from "./toll.ts";
