export { ACLED_SITE, pullAcled } from "./acled.ts";
export type { DownloadOptions } from "./download.ts";
export { pullUcdp, UCDP_DOWNLOADS, type UcdpDataset } from "./ucdp.ts";
