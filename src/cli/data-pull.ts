import { rm } from "node:fs/promises";
import { join } from "node:path";
import { addFile, datasetOf } from "../import/index.ts";
import {
  ACLED_SITE,
  type DownloadOptions,
  pullAcled,
  pullUcdp,
  UCDP_DOWNLOADS,
  type UcdpDataset,
} from "../import/pull/index.ts";
import { makeFolder } from "../make-folder.ts";
import { Problem } from "../problem.ts";
import { storeFolder } from "../store/index.ts";
import { accountOf } from "./data.ts";
import type { PullOptions } from "./data-command.ts";
import { withOpenStore } from "./events-query.ts";
import { today } from "./today.ts";

/** `baserate data pull`: the publisher's own download, then the import; the download stays only until it is in. */
export async function runPull(
  dataset: string,
  version: string | undefined,
  options: PullOptions,
): Promise<void> {
  const folder = join(storeFolder(options.store), "downloads");
  makeFolder(folder);
  const { file, bytes, sha256 } = await pulled(dataset, version, options, folder);
  process.stdout.write(`${file}: ${bytes} bytes, sha256 ${sha256}\n`);
  await withOpenStore(
    options.store,
    async (store) => {
      const wish = { as: datasetOf(dataset)!.as, map: null };
      process.stdout.write(accountOf(await addFile(store, file, wish, today())));
    },
    "write",
  );
  await rm(file);
}

async function pulled(
  dataset: string,
  version: string | undefined,
  { from, to, country }: PullOptions,
  folder: string,
): Promise<{ file: string; bytes: number; sha256: string }> {
  const settings: DownloadOptions = { progress };
  try {
    if (dataset === "acled") {
      if (!from || !to) throw new Problem("ACLED needs --from and --to.", "usage");
      return await pullAcled(
        { countries: country ?? [], from, to },
        acledAccount(),
        folder,
        ACLED_SITE,
        settings,
      );
    }
    if (version === undefined)
      throw new Problem(
        `which release of ${dataset}? For example: baserate data pull ${dataset} 25.1`,
        "usage",
      );
    const token = process.env.UCDP_TOKEN ?? null;
    return await pullUcdp(dataset as UcdpDataset, version, folder, UCDP_DOWNLOADS, token, settings);
  } finally {
    if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");
  }
}

function acledAccount() {
  const { ACLED_USERNAME: user, ACLED_PASSWORD: password } = process.env;
  if (user && password) return { user, password };
  throw new Problem(
    "ACLED needs an account of your own (acleddata.com): set ACLED_USERNAME and ACLED_PASSWORD.",
    "usage",
  );
}

const BAR = 30;

function progress(done: number, total: number | null): void {
  if (!process.stderr.isTTY) return;
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  if (total === null) process.stderr.write(`\r${megabytes(done)}`);
  else {
    const full = Math.round((BAR * done) / Math.max(total, 1));
    process.stderr.write(
      `\r[${"#".repeat(full)}${" ".repeat(BAR - full)}] ${megabytes(done)} of ${megabytes(total)}`,
    );
  }
}
