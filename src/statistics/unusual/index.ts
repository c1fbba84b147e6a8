export * from "./unusual.ts";
