import { createReadStream, createWriteStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable, type Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { Problem } from "../../problem.ts";
import { readingError } from "../../reading-error.ts";
import { jsonToCsv } from "./json-rows.ts";
import { holdsReportLines } from "./report-file.ts";
import { unpackLimit } from "./unpack-limit.ts";

/**
 * A file unpacked: Parquet, text (a table, most often), a table of CSV that rows of JSON became, lines of JSON that hold
 * reports, or a web page.
 */
export interface Staged {
  kind: "parquet" | "text" | "rows" | "report-lines" | "page";
  path: string;
  /** True when `path` was made for this import, false when it is the user's own file. */
  made: boolean;
  /** What the user must know of how it was read. */
  notes: readonly string[];
}

/**
 * Brings a file into a form that can be read, by its first bytes and never by its name: unpacks gzip, zstd and zip, and
 * turns workbooks, JSON and UTF-16 into CSV in UTF-8. A file that needs none of this stays where it is.
 *
 * @param folder for what is unpacked; its owner clears it.
 * @throws Problem when it cannot be read, is empty, damaged, cut off, or an archive made to fill a disk.
 */
export async function stage(file: string, folder: string): Promise<Staged> {
  let path = file;
  let notes: readonly string[] = [];
  try {
    for (let depth = 0; depth < 4; depth++) {
      const kind = await kindOf(path, file);
      const made = path !== file;
      if (kind === "parquet" || kind === "text" || kind === "page") return { kind, path, made, notes };
      const target = join(folder, `unpacked-${depth}`);
      if (kind === "json") {
        if (await holdsReportLines(path)) return { kind: "report-lines", path, made, notes };
        await jsonToCsv(path, target, file);
        return { kind: "rows", path: target, made: true, notes };
      }
      if (kind === "zip") notes = await unzip(path, target, file);
      else await UNPACK[kind](path, target, file);
      path = target;
    }
  } catch (error) {
    throw readingError(file, error);
  }
  throw new Problem(`${file} is packed within packed files; unpack it first.`);
}

type Packed = "gzip" | "zstd" | "utf-16le" | "utf-16be";

const UNPACK: Record<Packed, (from: string, to: string, file: string) => Promise<void>> = {
  gzip: (from, to, file) => unpack(from, to, file, createGunzip()),
  zstd: async (from, to, file) => {
    const { size } = await stat(from);
    await pipeline(Readable.from(unzstd(from)), unpackLimit(file, size), createWriteStream(to));
  },
  "utf-16le": (from, to) => transcode(from, to, "utf-16le"),
  "utf-16be": (from, to) => transcode(from, to, "utf-16be"),
};

async function kindOf(
  path: string,
  file: string,
): Promise<"parquet" | "text" | "page" | "json" | "zip" | Packed> {
  const handle = await open(path);
  const bytes = Buffer.alloc(1024);
  const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0).finally(() => handle.close());
  if (bytesRead === 0) throw new Problem(`${file} is empty.`);
  const start = bytes.subarray(0, bytesRead);
  const magic = start.toString("hex", 0, 4);
  if (start.toString("latin1", 0, 4) === "PAR1") return "parquet";
  if (magic.startsWith("1f8b")) return "gzip";
  if (magic === "28b52ffd") return "zstd";
  if (magic.startsWith("504b")) return "zip";
  if (magic === "d0cf11e0") throw new Problem(`${file} is an old Excel workbook; save it as .xlsx or CSV.`);
  if (magic.startsWith("fffe")) return "utf-16le";
  if (magic.startsWith("feff")) return "utf-16be";
  const text = start
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .trimStart();
  if (/^[[{]/.test(text)) return "json";
  if (/^<(!doctype|html|head|\?xml)/i.test(text)) return "page";
  return "text";
}

async function unpack(from: string, to: string, file: string, unpacker: Transform): Promise<void> {
  const { size } = await stat(from);
  await pipeline(createReadStream(from), unpacker, unpackLimit(file, size), createWriteStream(to));
}

async function* unzstd(path: string): AsyncGenerator<Uint8Array> {
  const { Decompress } = await import("fzstd");
  let ready: Uint8Array[] = [];
  const stream = new Decompress((chunk) => ready.push(chunk.slice()));
  try {
    for await (const chunk of createReadStream(path)) {
      stream.push(chunk as Buffer);
      yield* ready;
      ready = [];
    }
    stream.push(new Uint8Array(), true);
  } catch (error) {
    if (
      (error as NodeJS.ErrnoException).code !== undefined &&
      typeof (error as { code: unknown }).code === "string"
    )
      throw error;
    throw Object.assign(new Error("damaged or cut off"), { code: "Z_DATA_ERROR" });
  }
  yield* ready;
}

/** @returns what the user must know of it. */
async function unzip(from: string, to: string, file: string): Promise<string[]> {
  // Looking at rows loads this module too, and must not pay for what only an import needs.
  const { dataEntry, openZip, WORKBOOK } = await import("./zip.ts");
  const zip = await openZip(from);
  try {
    if (zip.entries.some(({ fileName }) => fileName === WORKBOOK))
      return await (await import("./xlsx.ts")).xlsxToCsv(file, zip, to);
    const entry = dataEntry(file, zip.entries);
    await pipeline(await zip.open(entry), unpackLimit(file, entry.compressedSize), createWriteStream(to));
    return [];
  } finally {
    zip.close();
  }
}

async function transcode(from: string, to: string, encoding: "utf-16le" | "utf-16be"): Promise<void> {
  const decoder = new TextDecoder(encoding);
  await pipeline(
    createReadStream(from),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
      yield decoder.decode();
    },
    createWriteStream(to),
  );
}
