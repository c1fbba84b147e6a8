export { openDatabaseFile } from "./database-file.ts";
export { type Database, DatabaseError, identifier, literal, openMemory, type Parameter } from "./duckdb.ts";
export { hasStore, STORE_FILE, storeFolder } from "./store-folder.ts";
