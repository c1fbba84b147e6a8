import type { Day } from "../../event/index.ts";
import type { Assessment } from "../../finding/index.ts";
import { en, type Strings } from "../../strings/index.ts";
import { page } from "./page.ts";

/**
 * One self-contained HTML page: no request leaves it, nothing in it runs, and it is complete as it stands.
 * @param options.withText the text of the document, to be printed whole and marked "not for publication"; null prints
 *   only the sentences that serve as evidence.
 * @param options.generatedOn the day to be printed as that of the page; null prints none. The same arguments give the
 *   same bytes.
 */
export function renderHtml(
  assessment: Assessment,
  options: { withText: string | null; generatedOn: Day | null },
  strings: Strings = en,
): string {
  return page(assessment, options, strings);
}
