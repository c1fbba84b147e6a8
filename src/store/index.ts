export { openDatabaseFile } from "./database-file.ts";
export { type Database, DatabaseError, openMemory, type Parameter } from "./duckdb.ts";
export { identifier, literal } from "./sql-text.ts";
export { hasStore, STORE_FILE, storeFolder } from "./store-folder.ts";
