export * from "./provisional-incidents.ts";
