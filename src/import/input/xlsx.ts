import { once } from "node:events";
import { createWriteStream } from "node:fs";
import type { Readable } from "node:stream";
import { finished } from "node:stream/promises";
import { SaxesParser, type SaxesTagPlain } from "saxes";
import { Problem } from "../../problem.ts";
import { csvField } from "./delimited.ts";
import { unpackLimit } from "./unpack-limit.ts";
import type { ZipArchive } from "./zip.ts";

/** A sheet ends at column XFD. */
const MOST_COLUMNS = 16384;

/**
 * Writes the first sheet of a workbook as CSV, cell by cell as it is read, so that its size does not matter: only the
 * table of shared texts is held. Numbers are written without an exponent, days as the sheet's serial number.
 *
 * @throws Problem when the workbook has no sheet, or one that is no XML or has a cell beyond the last column.
 */
export async function xlsxToCsv(file: string, zip: ZipArchive, target: string): Promise<void> {
  const sheet = firstSheet(file, zip);
  const texts = await sharedTexts(file, zip);
  const out = createWriteStream(target);
  const closed = finished(out);
  let pending = "";
  const row: string[] = [];
  let width: number | null = null;
  let [column, type, value, inValue] = [0, "", "", false];

  const cellValue = () => {
    if (type === "s") return texts[Number(value)] ?? "";
    if (type === "b") return value === "1" ? "TRUE" : "FALSE";
    return type === "" || type === "n" ? plainNumber(value) : value;
  };
  await parseXml(file, zip, sheet, {
    open: (tag) => {
      if (tag.name === "c") {
        const address = tag.attributes.r;
        column = address === undefined ? row.length : columnNumber(address);
        if (column < 0 || column >= MOST_COLUMNS)
          throw new Problem(`${file} is damaged: a cell stands at "${address}"; fetch it again.`);
        [type, value] = [tag.attributes.t ?? "", ""];
      } else if (tag.name === "v" || (tag.name === "t" && type === "inlineStr")) inValue = true;
    },
    text: (text) => {
      if (inValue) value += text;
    },
    close: (tag) => {
      if (tag.name === "v" || tag.name === "t") inValue = false;
      else if (tag.name === "c") {
        while (row.length < column) row.push("");
        row[column] = csvField(cellValue());
      } else if (tag.name === "row") {
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
}

/** A sheet leaves out the empty cells at the end of a row, or has some that were only coloured. */
function evenOut(row: string[], width: number): void {
  while (row.length < width) row.push("");
  while (row.length > width && row.at(-1) === "") row.pop();
}

function firstSheet(file: string, zip: ZipArchive): string {
  const sheets = zip.entries
    .map(({ fileName }) => fileName)
    .filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
    .sort((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)));
  if (sheets[0] === undefined) throw new Problem(`${file} is a workbook without a sheet.`);
  return sheets[0];
}

async function sharedTexts(file: string, zip: ZipArchive): Promise<string[]> {
  const name = "xl/sharedStrings.xml";
  const texts: string[] = [];
  if (!zip.entries.some((entry) => entry.fileName === name)) return texts;
  let [text, inText, phonetic] = ["", false, false];
  await parseXml(file, zip, name, {
    open: (tag) => {
      if (tag.name === "si") text = "";
      if (tag.name === "rPh") phonetic = true;
      inText = tag.name === "t" && !phonetic;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
    close: (tag) => {
      inText = false;
      if (tag.name === "rPh") phonetic = false;
      if (tag.name === "si") texts.push(text);
    },
    between: async () => {},
  });
  return texts;
}

interface Listener {
  open(tag: SaxesTagPlain): void;
  text(text: string): void;
  close(tag: SaxesTagPlain): void;
  /** Between two pieces of the file. */
  between(): Promise<void>;
}

async function parseXml(file: string, zip: ZipArchive, name: string, listener: Listener): Promise<void> {
  const entry = zip.entries.find(({ fileName }) => fileName === name)!;
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("error", (error) => {
    throw new Problem(`${file} is damaged in ${name}: ${error.message}; fetch it again.`);
  });
  parser.on("opentag", (tag) => listener.open(tag));
  parser.on("closetag", (tag) => listener.close(tag));
  parser.on("text", (text) => listener.text(text));
  const packed: Readable = await zip.open(entry);
  const limit = unpackLimit(file, entry.compressedSize);
  packed.on("error", (error) => limit.destroy(error));
  const decoder = new TextDecoder();
  for await (const bytes of packed.pipe(limit)) {
    parser.write(decoder.decode(bytes as Buffer, { stream: true }));
    await listener.between();
  }
  parser.write(decoder.decode());
  parser.close();
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
