import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..", process.env.BASERATE_SHARED ?? "../shared", "eval/stats");

/** True where the reference series lie beside the repository. */
export const sharedHere = existsSync(root);

if (!sharedHere) console.warn(`reference series not found at ${root}: the tests on them are skipped`);

export function shared(name: string): string {
  return readFileSync(resolve(root, name), "utf8");
}

export function sharedNumbers(name: string): number[] {
  return shared(name).trim().split(/\s+/).map(Number);
}
