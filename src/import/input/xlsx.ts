import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { csvField } from "../../csv-field.ts";
import { Problem } from "../../problem.ts";
import { dayCounted, dayStyles } from "./sheet-days.ts";
import { openWorkbook } from "./workbook.ts";
import type { ZipArchive } from "./zip.ts";
import { readXml } from "./zip-xml.ts";

/** A sheet ends at column XFD. */
const MOST_COLUMNS = 16384;

/**
 * Writes the sheet of a workbook's first tab as CSV, cell by cell as it is read, so that its size does not matter: only the
 * table of shared texts is held. Numbers are written without an exponent, what
 * the sheet shows as a day as YYYY-MM-DD.
 *
 * @returns what the user must know: which of several sheets was taken.
 * @throws Problem when the workbook has no sheet, or one that is no XML or has a cell beyond the last column.
 */
export async function xlsxToCsv(file: string, zip: ZipArchive, target: string): Promise<string[]> {
  const { tabs, sheet, texts: shared, styles, since1904 } = await openWorkbook(file, zip);
  const texts = shared === null ? [] : await sharedTexts(file, zip, shared);
  const days = styles === null ? new Set<string>() : await dayStyles(file, zip, styles);
  const out = createWriteStream(target);
  const closed = finished(out);
  let pending = "";
  const row: string[] = [];
  let width: number | null = null;
  let [column, type, style, value, inValue] = [0, "", "", "", false];

  const cellValue = () => {
    if (type === "s") return texts[Number(value)] ?? "";
    if (type === "b") return value === "1" ? "TRUE" : "FALSE";
    if (type !== "" && type !== "n") return value;
    return days.has(style) && value !== "" ? dayCounted(value, since1904) : plainNumber(value);
  };
  await readXml(file, zip, sheet, {
    open: (tag, attributes) => {
      if (tag === "c") {
        const address = attributes.r;
        column = address === undefined ? row.length : columnNumber(address);
        if (column < 0 || column >= MOST_COLUMNS)
          throw new Problem(`${file} is damaged: a cell stands at "${address}"; fetch it again.`);
        [type, style, value] = [attributes.t ?? "", attributes.s ?? "0", ""];
      } else if (tag === "v" || (tag === "t" && type === "inlineStr")) inValue = true;
    },
    text: (text) => {
      if (inValue) value += text;
    },
    close: (tag) => {
      if (tag === "v" || tag === "t") inValue = false;
      else if (tag === "c") {
        while (row.length < column) row.push("");
        row[column] = csvField(cellValue());
      } else if (tag === "row") {
        width ??= row.length;
        evenOut(row, width);
        pending += `${row.join(",")}\n`;
        row.length = 0;
      }
    },
    between: async () => {
      if (pending.length < 1_000_000) return;
      if (!out.write(pending)) await once(out, "drain");
      pending = "";
    },
  });
  out.end(pending);
  await closed;
  const [first, ...others] = tabs;
  return others.length === 0
    ? []
    : [
        `Of the workbook's ${tabs.length} sheets the first, "${first}", was read; save the others (${others.join(", ")}) as files of their own.`,
      ];
}

/** A sheet leaves out the empty cells at the end of a row, or has some that were only coloured. */
function evenOut(row: string[], width: number): void {
  while (row.length < width) row.push("");
  while (row.length > width && row.at(-1) === "") row.pop();
}

async function sharedTexts(file: string, zip: ZipArchive, name: string): Promise<string[]> {
  const texts: string[] = [];
  let [text, inText, phonetic] = ["", false, false];
  await readXml(file, zip, name, {
    open: (tag) => {
      if (tag === "si") text = "";
      if (tag === "rPh") phonetic = true;
      inText = tag === "t" && !phonetic;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
    close: (tag) => {
      inText = false;
      if (tag === "rPh") phonetic = false;
      if (tag === "si") texts.push(text);
    },
  });
  return texts;
}

/** The column of a cell's address, from 0: "A1" → 0, "AB7" → 27; −1 where it names none. */
function columnNumber(address: string): number {
  let number = 0;
  for (let at = 0; at < address.length; at++) {
    const letter = address.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    number = number * 26 + letter;
  }
  return number - 1;
}

/** Sheets hold long ids as 1.97E+11; a whole number that a double holds exactly is written out. */
function plainNumber(text: string): string {
  if (!/[eE]/.test(text)) return text;
  const number = Number(text);
  return Number.isSafeInteger(number) ? String(number) : text;
}
