import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

const folder = resolve(import.meta.dirname, "../..", process.env.BASERATE_SHARED ?? "../shared", "data/ucdp");

/** The folder with UCDP's files, or null where it is absent: then the tests that need it are skipped. */
export const UCDP = existsSync(folder) ? folder : null;
if (UCDP === null) console.warn(`no UCDP files at ${folder}: tests on them are skipped`);

export function ucdp(name: string): string {
  return join(folder, name);
}
