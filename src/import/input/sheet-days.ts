import { dayFromNumber } from "../../event/index.ts";
import type { ZipArchive } from "./zip.ts";
import { readXml } from "./zip-xml.ts";

/** Formats that every workbook knows by their number and that show a day (ECMA-376 part 1, 18.8.30). */
const KNOWN = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const QUOTED = /"[^"]*"|\\.|\[[^\]]*\]|[_*]./g;

/** Days before 1970-01-01 at which the two calendars of workbooks begin to count. */
const FROM_1900 = 25_569;
const FROM_1904 = 24_107;
/** The first counts a 29 February 1900 that was none. */
const NO_SUCH_DAY = 60;
const LAST = 2_958_465;
const SECONDS = 86_400;

/** The styles of a workbook's cells that show a number as a day, by their number. */
export async function dayStyles(file: string, zip: ZipArchive, name: string): Promise<ReadonlySet<string>> {
  const formats = new Set(KNOWN);
  const styles = new Set<string>();
  let [inCells, count] = [false, 0];
  await readXml(file, zip, name, {
    open: (tag, { numFmtId, formatCode }) => {
      if (tag === "numFmt" && /[yd]/i.test((formatCode ?? "").replace(QUOTED, "")))
        formats.add(Number(numFmtId));
      if (tag === "cellXfs") inCells = true;
      if (tag !== "xf" || !inCells) return;
      if (formats.has(Number(numFmtId))) styles.add(String(count));
      count++;
    },
    close: (tag) => {
      if (tag === "cellXfs") inCells = false;
    },
  });
  return styles;
}

/** A day as the sheet counts it, as YYYY-MM-DD, with the time where it has one; what is no such count stays as it is. */
export function dayCounted(written: string, since1904: boolean): string {
  const seconds = Math.round(Number(written) * SECONDS);
  const count = Math.floor(seconds / SECONDS);
  if (!(count >= 1 && count <= LAST) || (!since1904 && count === NO_SUCH_DAY)) return written;
  const shift = !since1904 && count < NO_SUCH_DAY ? 1 : 0;
  const day = dayFromNumber(count + shift - (since1904 ? FROM_1904 : FROM_1900));
  const rest = seconds - count * SECONDS;
  return rest === 0 ? day : `${day} ${new Date(rest * 1000).toISOString().slice(11, 19)}`;
}
