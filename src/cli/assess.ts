import pc from "picocolors";
import { answer } from "../answer.ts";
import { loadDocument } from "../document/index.ts";
import { type Day, dayOf } from "../event/index.ts";
import { writeWhole } from "./write-whole.ts";

/** `baserate assess`: document → assessment → what was asked for, in that order. */
export async function runAssess(
  origin: string,
  options: { asOf?: Day; data?: string[]; html?: string; json?: boolean; withText?: boolean },
): Promise<void> {
  const document = await loadDocument(origin, process.stdin);
  const { assessment, warnings } = await answer(document, {
    asOf: options.asOf ?? null,
    data: options.data ?? [],
    today: today(),
  });
  for (const warning of warnings) process.stderr.write(`baserate: ${warning}\n`);

  if (options.html) {
    // The plotting libraries load only for a page.
    const { renderHtml } = await import("../report/html/render.ts");
    const withText = options.withText ? document.text : null;
    await writeWhole(options.html, renderHtml(assessment, { withText, generatedOn: null }));
  }
  if (options.json) {
    process.stdout.write(`${JSON.stringify(assessment, null, 2)}\n`);
    return;
  }
  const { renderText } = await import("../report/text/render.ts");
  const width = Math.min(process.stdout.columns ?? 80, 100);
  const color = pc.isColorSupported && process.stdout.isTTY === true;
  process.stdout.write(renderText(assessment, { width, color }));
  if (options.html) process.stdout.write(`\nThe report: ${options.html}\n`);
}

/** The calendar day where the user is. */
export function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
