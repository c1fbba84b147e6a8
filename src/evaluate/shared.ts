import { resolve } from "node:path";

/** The folder of development data that is no part of the project: `$BASERATE_SHARED`, or `../shared`. */
export function sharedFolder(): string {
  return resolve(process.env.BASERATE_SHARED ?? "../shared");
}
