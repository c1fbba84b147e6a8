export { ACLED_SITE, type AcledAccount, type AcledQuery, pullAcled } from "./acled.ts";
export type { Download, DownloadOptions } from "./download.ts";
export { pullUcdp, UCDP_DOWNLOADS, type UcdpDataset } from "./ucdp.ts";
