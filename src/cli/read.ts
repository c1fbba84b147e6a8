import { loadDocument } from "../document/index.ts";
import type { Day, Document } from "../event/index.ts";
import { Problem } from "../problem.ts";
import { inShort, loadLexicons, readDated } from "../read/index.ts";
import { renderReading } from "../report/text/reading.ts";
import { EXIT, reportError } from "./exit.ts";
import { jsonText } from "./json/print.ts";
import type { ReadJson } from "./json/texts.ts";
import { readArchive } from "./read-archive.ts";
import { pageForm, put } from "./standard-output.ts";

/** `baserate read`: reports → records, one report after another. A file that cannot be read does not stop the rest. */
export async function runRead(
  files: readonly string[],
  wishes: { asOf?: Day; explain?: boolean; json?: boolean; jsonl?: boolean },
): Promise<void> {
  if (files.length === 0 && process.stdin.isTTY)
    throw new Problem("give a file, or - for standard input; baserate read --help says more.", "usage");
  const lexicons = loadLexicons();
  const asOf = wishes.asOf ?? null;

  for (const origin of files.length === 0 ? ["-"] : files) {
    try {
      if (wishes.jsonl)
        await readArchive(origin, ({ id, text, title, date }) => {
          const document = { id: String(id), text, title, publishedOn: date, origin };
          return coded(document, id, date ?? asOf);
        });
      else await readOne(origin);
    } catch (error) {
      process.exitCode = Math.max(reportError(error, process.stderr), Number(process.exitCode ?? EXIT.done));
    }
  }

  async function readOne(origin: string): Promise<void> {
    const document = await loadDocument(origin, process.stdin);
    const result = coded(document, document.id, asOf ?? document.publishedOn);
    await put(wishes.json ? jsonText<typeof ReadJson>(result) : listing(document, result));
  }

  /** What is printed of a report as JSON: the explanations only where they are wished for. */
  function coded(document: Document, id: string | number, known: Day | null) {
    const { date, reading } = readDated(document, lexicons, known);
    const { events, notes } = reading;
    const lead = inShort(document, reading);
    const why = wishes.explain ? { explanations: reading.explanations() } : {};
    return { id, date, lead, events, notes, ...why };
  }

  function listing({ title, origin, text }: Document, result: ReturnType<typeof coded>): string {
    const name = title ?? (origin === "-" ? "standard input" : origin);
    const page = { explanations: [], ...result, name, text };
    return renderReading(page, pageForm());
  }
}
