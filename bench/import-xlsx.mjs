// A workbook of GTD's size, 200,000 rows × 135 columns, made up: how long its import takes and how much memory.
//   npm run build && node bench/import-xlsx.mjs [rows] [dist]
import { once } from "node:events";
import {
  closeSync,
  createReadStream,
  createWriteStream,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { crc32, createDeflateRaw } from "node:zlib";

const [rows = "200000", dist = resolve(import.meta.dirname, "../dist")] = process.argv.slice(2);
const GIVEN =
  "eventid,iyear,imonth,iday,country_txt,provstate,city,latitude,longitude,specificity,attacktype1_txt,targtype1_txt,gname,nkill,nkillter,nwound,doubtterr,related".split(
    ",",
  );
const COLUMNS = [...GIVEN, ...Array.from({ length: 135 - GIVEN.length }, (_, n) => `other${n}`)];
const TEXTS = [
  "Iraq",
  "Some province",
  "Some town",
  "Bombing/Explosion",
  "Military",
  "Red Group",
  ...COLUMNS,
];

const folder = mkdtempSync(join(tmpdir(), "baserate-xlsx-"));
try {
  const file = join(folder, "globalterrorismdb_0522dist.xlsx");
  await writeWorkbook(file, Number(rows));
  console.log(`${rows} rows × ${COLUMNS.length} columns, ${Math.round(statSync(file).size / 1e6)} MB packed`);
  const { addFile, openStore } = await import(resolve(dist, "import/index.js"));
  const store = await openStore(join(folder, "store"), "write");
  const start = performance.now();
  const report = await addFile(store, file, { as: null, map: null }, "2025-01-01");
  store.close();
  if (report.records !== Number(rows))
    throw new Error(JSON.stringify({ ...report, rejects: report.rejects.slice(0, 3) }));
  const rss = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`${report.records} records in ${Math.round(performance.now() - start)} ms, at most ${rss} MB`);
} finally {
  rmSync(folder, { recursive: true });
}

async function writeWorkbook(file, count) {
  const handle = openSync(file, "w");
  let offset = 0;
  const write = (bytes) => {
    writeSync(handle, bytes);
    offset += bytes.length;
  };
  const directory = [];
  const header = (crc, packed, size, name) => {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc, 10);
    fields.writeUInt32LE(packed, 14);
    fields.writeUInt32LE(size, 18);
    fields.writeUInt16LE(name.length, 22);
    return fields;
  };
  const entry = async (name, pieces) => {
    // Sizes are known only at the end: the sheet is packed beside, then its header is written.
    const parts = join(folder, "part");
    const deflate = createDeflateRaw();
    const out = deflate.pipe(createWriteStream(parts));
    let [crc, size] = [0, 0];
    for (const piece of pieces) {
      const bytes = Buffer.from(piece);
      [crc, size] = [crc32(bytes, crc), size + bytes.length];
      if (!deflate.write(bytes)) await once(deflate, "drain");
    }
    deflate.end();
    await once(out, "finish");
    const packed = statSync(parts).size;
    const fields = header(crc, packed, size, name);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), fields, tail, Buffer.from(name)]));
    write(Buffer.concat([Buffer.from("PK\x03\x04"), fields, Buffer.from(name)]));
    for await (const chunk of createReadStream(parts)) write(chunk);
  };
  await entry("xl/workbook.xml", ['<workbook><sheets><sheet name="Data" r:id="rId1"/></sheets></workbook>']);
  await entry("xl/_rels/workbook.xml.rels", [
    `<Relationships>${relation(1, "worksheet", "worksheets/sheet1.xml")}${relation(2, "sharedStrings", "sharedStrings.xml")}</Relationships>`,
  ]);
  await entry("xl/sharedStrings.xml", [
    `<sst>${TEXTS.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`,
  ]);
  await entry("xl/worksheets/sheet1.xml", sheet(count));
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  for (const bytes of [...directory, end]) writeSync(handle, bytes);
  closeSync(handle);
}

function relation(id, kind, target) {
  const type = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`;
  return `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;
}

function* sheet(count) {
  const letters = (n) =>
    n < 26 ? String.fromCharCode(65 + n) : letters(Math.floor(n / 26) - 1) + letters(n % 26);
  const names = COLUMNS.map((_, n) => letters(n));
  const text = (n, row, word) => `<c r="${names[n]}${row}" t="s"><v>${TEXTS.indexOf(word)}</v></c>`;
  yield `<worksheet><sheetData><row r="1">${COLUMNS.map((name, n) => text(n, 1, name)).join("")}</row>`;
  for (let row = 2; row < count + 2; row++) {
    const number = (n, value) => `<c r="${names[n]}${row}"><v>${value}</v></c>`;
    const day = 1 + (row % 28);
    const id = `2015${"01"}${String(day).padStart(2, "0")}${String(1000 + Math.floor(row / 28)).padStart(4, "0")}`;
    const cells = [id, 2015, 1, day].map((value, n) => number(n, value));
    cells.push(text(4, row, "Iraq"), text(5, row, "Some province"), text(6, row, "Some town"));
    cells.push(number(7, 33.3), number(8, 44.4), number(9, 1), text(10, row, "Bombing/Explosion"));
    cells.push(
      text(11, row, "Military"),
      text(12, row, "Red Group"),
      number(13, row % 9),
      number(15, row % 7),
    );
    for (let n = GIVEN.length; n < COLUMNS.length; n++)
      if (n % 2 === 0) cells.push(number(n, (row * n) % 100));
    yield `<row r="${row}">${cells.join("")}</row>`;
  }
  yield "</sheetData></worksheet>";
}
