import type { Finding } from "../../finding/index.ts";
import type { Strings } from "../../strings/index.ts";
import { csvOf } from "../csv.ts";
import { html, type Markup } from "./markup.ts";

/** A table as a file to take along: the link holds it, so that no script and no request is needed. */
export function csvLink(
  name: string,
  table: NonNullable<Finding["table"]>,
  t: Strings,
  label: string = t.download,
): Markup {
  return html`<a href="data:text/csv;charset=utf-8,${encodeURIComponent(csvOf(table))}" download="${name}">${label}</a>`;
}
