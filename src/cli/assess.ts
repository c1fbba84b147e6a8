import { join } from "node:path";
import { answer } from "../answer.ts";
import { loadDocument } from "../document/index.ts";
import type { Assessment } from "../finding/index.ts";
import { makeFolder } from "../make-folder.ts";
import { csvFiles } from "../report/csv.ts";
import { renderMarkdown } from "../report/markdown/render.ts";
import { writeWhole } from "../whole-file.ts";
import type { AssessOptions } from "./assess-command.ts";
import { wishesOf } from "./evidence.ts";
import { printJson } from "./json/print.ts";
import { printPdf } from "./print-pdf.ts";
import { pageForm } from "./standard-output.ts";

/** `baserate assess`: document → assessment → what was asked for, in that order. */
export async function runAssess(origin: string, options: AssessOptions): Promise<void> {
  const wishes = await wishesOf(origin, options);
  const document = await loadDocument(origin, process.stdin);
  const { assessment, warnings } = await answer(document, wishes);
  for (const warning of warnings) process.stderr.write(`baserate: ${warning}\n`);

  const written = await writeReports(assessment, options.withText ? document.text : null, options);
  if (options.json) {
    printJson<typeof Assessment>(assessment, 2);
    return;
  }
  const { renderText } = await import("../report/text/render.ts");
  process.stdout.write(renderText(assessment, pageForm()));
  if (written.length > 0) process.stdout.write(`\nThe report: ${written.join(", ")}\n`);
}

/** The files that were asked for. @returns their paths. */
async function writeReports(
  assessment: Assessment,
  withText: string | null,
  { html, pdf, markdown, csv }: AssessOptions,
): Promise<string[]> {
  if (markdown) await writeWhole(markdown, renderMarkdown(assessment));
  if (csv) {
    makeFolder(csv);
    for (const { name, content } of csvFiles(assessment.findings)) await writeWhole(join(csv, name), content);
  }
  if (html || pdf) {
    // The plotting libraries load only for a page.
    const { renderHtml } = await import("../report/html/render.ts");
    const page = renderHtml(assessment, { withText, generatedOn: null });
    if (html) await writeWhole(html, page);
    // Last: without a browser, the other files are there all the same.
    if (pdf) await printPdf(page, pdf, process.env);
  }
  return [html, pdf, markdown, csv].filter((path) => path !== undefined);
}
