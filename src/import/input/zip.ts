import type { Readable } from "node:stream";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { Problem } from "../../problem.ts";

/** A zip archive that is open: its entries, and the bytes of each. */
export interface ZipArchive {
  readonly entries: readonly Entry[];
  open(entry: Entry): Promise<Readable>;
  close(): void;
}

/** The file that tells a workbook from any other archive. */
export const WORKBOOK = "xl/workbook.xml";

/** @throws Problem when it is no zip archive or is damaged. */
export async function openZip(file: string): Promise<ZipArchive> {
  try {
    const zip = await new Promise<ZipFile>((done, fail) =>
      yauzl.open(file, { lazyEntries: true, autoClose: false }, (error, opened) =>
        error ? fail(error) : done(opened),
      ),
    );
    const entries = await entriesOf(zip);
    return {
      entries,
      open: (entry) => {
        if (entry.isEncrypted()) throw new Problem(`${file} is locked with a password; unpack it first.`);
        return new Promise((done, fail) =>
          zip.openReadStream(entry, (error, stream) => (error ? fail(error) : done(stream))),
        );
      },
      close: () => zip.close(),
    };
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(
      `${file} cannot be read as a zip archive: ${(error as Error).message}; fetch it again.`,
    );
  }
}

function entriesOf(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  return new Promise((done, fail) => {
    zip.on("entry", (entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on("end", () => done(entries));
    zip.on("error", fail);
    zip.readEntry();
  });
}

/** The one entry that holds data; folders, hidden files and what explains the data are passed over. */
export function dataEntry(file: string, entries: readonly Entry[]): Entry {
  const data = entries.filter(({ fileName }) => {
    const name = fileName.split("/").at(-1)!;
    return (
      !fileName.startsWith("__MACOSX/") && /^[^.].*\.(csv|tsv|txt|xlsx|parquet|json|gz|zst)$/i.test(name)
    );
  });
  const tables = data.filter(({ fileName }) => !/readme|licen[cs]e|codebook/i.test(fileName));
  const [only, ...others] = tables.length > 0 ? tables : data;
  if (only === undefined)
    throw new Problem(
      `${file} holds no table: ${entries.map((entry) => entry.fileName).join(", ") || "it is empty"}.`,
    );
  if (others.length > 0)
    throw new Problem(
      `${file} holds several tables (${[only, ...others].map((entry) => entry.fileName).join(", ")}); unpack it and add them one by one.`,
    );
  return only;
}
