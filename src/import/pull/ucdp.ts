import { join } from "node:path";
import { Problem } from "../../problem.ts";
import { type Download, type DownloadOptions, download } from "./download.ts";

export const UCDP_DOWNLOADS = "https://ucdp.uu.se/downloads/";

export type UcdpDataset = "ucdp-ged" | "ucdp-candidate" | "ucdp-countryyear";

/** The address of a release below UCDP's folder of downloads, and what its file is to be called here. */
const FILES: Record<
  UcdpDataset,
  { shape: RegExp; example: string; path: (version: string) => string; name: (version: string) => string }
> = {
  "ucdp-ged": {
    shape: /^\d\d\.\d$/,
    example: "25.1",
    path: (version) => `ged/ged${version.replace(".", "")}-csv.zip`,
    name: (version) => `GEDEvent_v${version.replace(".", "_")}.csv.zip`,
  },
  "ucdp-candidate": {
    shape: /^\d\d\.0\.\d{1,2}$/,
    example: "25.0.3",
    path: (version) => `candidateged/GEDEvent_v${version.replaceAll(".", "_")}.csv`,
    name: (version) => `GEDEvent_v${version.replaceAll(".", "_")}.csv`,
  },
  "ucdp-countryyear": {
    shape: /^\d\d\.\d$/,
    example: "25.1",
    path: (version) => `organizedviolencecy/organizedviolencecy-${version.replace(".", "")}-csv.zip`,
    name: (version) => `organizedviolencecy_v${version.replace(".", "_")}.csv.zip`,
  },
};

/**
 * Downloads a release of UCDP.
 *
 * @param token for UCDP's interface, where it asks for one; null for none.
 * @throws Problem when the version is spelled otherwise, or the download fails.
 */
export async function pullUcdp(
  dataset: UcdpDataset,
  version: string,
  folder: string,
  base: string,
  token: string | null,
  options: DownloadOptions = {},
): Promise<Download & { file: string }> {
  const { shape, example, path, name } = FILES[dataset];
  if (!shape.test(version))
    throw new Problem(`"${version}" is no version of ${dataset}; expected one like ${example}.`, "usage");
  const file = join(folder, name(version));
  const headers = token === null ? options.headers : { ...options.headers, "x-ucdp-access-token": token };
  const done = await download(new URL(path(version), base).href, file, {
    ...options,
    ...(headers && { headers }),
  });
  return { ...done, file };
}
