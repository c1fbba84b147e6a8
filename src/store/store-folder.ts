import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** The database of a store, in its folder. */
export const STORE_FILE = "baserate.duckdb";

/** Where the user's datasets lie: what is given, else `BASERATE_STORE`, else the platform's folder for data. */
export function storeFolder(
  given: string | undefined,
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: string = process.platform,
): string {
  return given || env.BASERATE_STORE || join(dataFolder(env, platform), "baserate");
}

/** Whether something has been kept in the folder. */
export function hasStore(folder: string): boolean {
  return existsSync(join(folder, STORE_FILE));
}

function dataFolder(env: Readonly<Record<string, string | undefined>>, platform: string): string {
  const home = env.HOME || homedir();
  if (env.XDG_DATA_HOME) return env.XDG_DATA_HOME;
  if (platform === "darwin") return join(home, "Library", "Application Support");
  if (platform === "win32") return env.LOCALAPPDATA || join(home, "AppData", "Local");
  return join(home, ".local", "share");
}
