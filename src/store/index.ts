export * from "./duckdb.ts";
