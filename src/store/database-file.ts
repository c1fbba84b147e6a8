import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { makeFolder } from "../make-folder.ts";
import { Problem } from "../problem.ts";
import { type Database, damaged, openDatabase } from "./duckdb.ts";

/** Keeps an import of a whole release below 700 MB for the process. */
const MEMORY_LIMIT = "320MiB";

/**
 * Opens a database file. One process may write; while it does, no other may even read. Any number may read.
 *
 * @param mode "write" creates the file and its folder when they are absent.
 * @throws Problem when another process holds the file (saying which), when it is absent or is no database.
 */
export async function openDatabaseFile(path: string, mode: "read" | "write"): Promise<Database> {
  if (mode === "read" && !existsSync(path))
    throw new Problem(`there is no store at ${dirname(path)}; \`baserate data add FILE\` makes one.`);
  if (mode === "write") makeStoreFolder(dirname(path));
  try {
    return await openDatabase(path, {
      access_mode: mode === "read" ? "READ_ONLY" : "READ_WRITE",
      memory_limit: MEMORY_LIMIT,
    });
  } catch (error) {
    if (error instanceof Problem || !(error instanceof Error)) throw error;
    throw damaged(path, error.message) ?? new Problem(openingTrouble(path, error.message), "failed");
  }
}

function makeStoreFolder(folder: string): void {
  try {
    makeFolder(folder);
  } catch (error) {
    throw error instanceof Problem ? new Problem(`${error.message} Choose another with --store DIR.`) : error;
  }
}

function openingTrouble(path: string, message: string): string {
  const holder = /Conflicting lock is held in (.*?) ?\(PID (\d+)\)(?: by user (\S+?))?\./.exec(message);
  if (holder) {
    const [, program, pid, user] = holder;
    const who = `process ${pid}${program ? `, ${program}` : ""}${user ? `, user ${user}` : ""}`;
    return `the store ${dirname(path)} is held open by another process (${who}). Wait until it has ended or end it, then try again; or use another store with --store DIR.`;
  }
  if (/being used by another process|\block\b/i.test(message))
    return `the store ${dirname(path)} is held open by another process. Wait until it has ended, then try again; or use another store with --store DIR.`;
  if (/Permission denied/i.test(message))
    return `you have no permission to open the store ${path}. Use another with --store DIR.`;
  return `the store ${path} cannot be opened: ${message.split("\n")[0]}`;
}
