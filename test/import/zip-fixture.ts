import { crc32, deflateRawSync } from "node:zlib";

/** A zip archive of these files, as small as a test needs it. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(bytes), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(bytes.length, 18);
    shared.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), shared, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), shared, tail, Buffer.from(name)]));
    parts.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

type Rows = readonly (readonly (string | number | null)[])[];

/** A workbook with one sheet: numbers as numbers, text in the shared table. */
export function workbookOf(rows: Rows): Buffer {
  return tabbedWorkbookOf([{ tab: "Sheet1", file: "worksheets/sheet1.xml", rows }]);
}

/** A workbook with these tabs, each in its file below `xl`; `prefix` is that of the namespace on every tag. */
export function tabbedWorkbookOf(
  tabs: readonly { tab: string; file: string; rows: Rows; hidden?: true }[],
  prefix = "",
): Buffer {
  const texts: string[] = [];
  const sheets = tabs.map(({ file, rows }) => [`xl/${file}`, sheetXml(rows, texts, prefix)] as const);
  const named = tabs.map(
    ({ tab, hidden }, i) =>
      `<${prefix}sheet name="${tab}" r:id="rId${i + 1}"${hidden ? ' state="hidden"' : ""}/>`,
  );
  return zipOf({
    "[Content_Types].xml": "<Types/>",
    ...workbookFiles(`<${prefix}sheets>${named.join("")}</${prefix}sheets>`, [
      ...tabs.map(({ file }) => ({ kind: "worksheet", file })),
      { kind: "sharedStrings", file: "sharedStrings.xml" },
    ]),
    ...Object.fromEntries(sheets),
    "xl/sharedStrings.xml": `<sst>${texts.map((text) => `<si><r><t>${escaped(text.slice(0, 2))}</t></r><r><t xml:space="preserve">${escaped(text.slice(2))}</t></r></si>`).join("")}</sst>`,
  });
}

/** The files of a workbook that say what it is made of: the parts have the ids rId1, rId2 … */
export function workbookFiles(
  inner: string,
  parts: readonly { kind: string; file: string }[],
): Record<string, string> {
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relations = parts.map(
    ({ kind, file }, i) => `<Relationship Id="rId${i + 1}" Type="${type}/${kind}" Target="${file}"/>`,
  );
  return {
    "xl/workbook.xml": `<workbook>${inner}</workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${relations.join("")}</Relationships>`,
  };
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function letters(column: number): string {
  if (column < 26) return String.fromCharCode(65 + column);
  return letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

/** @param texts takes the texts that cells share. */
function sheetXml(rows: Rows, texts: string[], prefix: string): string {
  const cell = (value: string | number | null, row: number, column: number) => {
    if (value === null) return "";
    const at = `r="${letters(column)}${row + 1}"`;
    const [type, held] = typeof value === "number" ? ["", value] : [' t="s"', texts.push(value) - 1];
    return `<${prefix}c ${at}${type}><${prefix}v>${held}</${prefix}v></${prefix}c>`;
  };
  const lines = rows.map(
    (row, r) =>
      `<${prefix}row r="${r + 1}">${row.map((value, c) => cell(value, r, c)).join("")}</${prefix}row>`,
  );
  return `<?xml version="1.0"?><${prefix}worksheet><${prefix}sheetData>${lines.join("")}</${prefix}sheetData></${prefix}worksheet>`;
}
