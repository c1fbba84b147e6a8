import { posix } from "node:path";
import { Problem } from "../../problem.ts";
import { WORKBOOK, type ZipArchive } from "./zip.ts";
import { attribute, readXml } from "./zip-xml.ts";

/** What of a workbook is read: the sheet of its first tab that shows, and what its cells refer to. */
export interface Workbook {
  /** Names of the sheets that show, in the order of their tabs; the first is the one that is read. */
  tabs: readonly string[];
  /** Files within the archive. */
  sheet: string;
  /** The texts that cells share, and their styles; null where there are none. */
  texts: string | null;
  styles: string | null;
  /** Whether days are counted from 1904, as by old programs for the Macintosh. */
  since1904: boolean;
}

const RELATIONS = "xl/_rels/workbook.xml.rels";

/** @throws Problem when it has no sheet that shows, or is damaged. */
export async function openWorkbook(file: string, zip: ZipArchive): Promise<Workbook> {
  const parts = await partsOf(file, zip);
  const sheets: { name: string; path: string }[] = [];
  let since1904 = false;
  await readXml(file, zip, WORKBOOK, {
    open: (tag, attributes) => {
      if (tag === "workbookPr") since1904 = /^(1|true)$/.test(attributes.date1904 ?? "");
      if (tag !== "sheet" || /hidden/i.test(attributes.state ?? "")) return;
      const part = parts.get(attribute(attributes, "id"));
      // A tab may also hold a chart, which has no cells.
      if (part?.kind === "worksheet") sheets.push({ name: attributes.name ?? "", path: part.path });
    },
  });
  if (sheets[0] === undefined) throw new Problem(`${file} is a workbook without a sheet that shows.`);
  const partOf = (kind: string) => [...parts.values()].find((part) => part.kind === kind)?.path ?? null;
  return {
    tabs: sheets.map(({ name }) => name),
    sheet: sheets[0].path,
    texts: partOf("sharedStrings"),
    styles: partOf("styles"),
    since1904,
  };
}

/** The files that a workbook is made of, by the ids that it knows them by. */
async function partsOf(file: string, zip: ZipArchive): Promise<Map<string, { kind: string; path: string }>> {
  const parts = new Map<string, { kind: string; path: string }>();
  await readXml(file, zip, RELATIONS, {
    open: (tag, { Id: id, Type: type, Target: target }) => {
      if (tag !== "Relationship" || id === undefined || target === undefined) return;
      const path = target.startsWith("/") ? target.slice(1) : posix.join(posix.dirname(WORKBOOK), target);
      parts.set(id, { kind: type?.split("/").at(-1) ?? "", path });
    },
  });
  return parts;
}
