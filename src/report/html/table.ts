import type { Finding } from "../../finding/index.ts";
import { csvName, csvOf } from "../csv.ts";
import { formatCell, numberFormatFor } from "../format.ts";
import type { Strings } from "../strings/en.ts";
import { html, type Markup } from "./markup.ts";

type Table = NonNullable<Finding["table"]>;

/** A finding's table, folded away under `summary`, with its rows as a file to take along. */
export function foldedTable(finding: Finding, summary: string, t: Strings): Markup {
  if (finding.table === null) return html``;
  return html`<details class="figures"><summary>${summary}</summary>${tableWithFile(finding, t)}</details>`;
}

/** A finding's table and, as a link, the same rows as CSV. */
export function tableWithFile(finding: Finding, t: Strings): Markup {
  if (finding.table === null) return html``;
  return html`${dataTable(finding.table, finding.statement, t)}
<p class="download"><a href="data:text/csv;charset=utf-8,${encodeURIComponent(csvOf(finding.table))}" download="${csvName(finding.id)}">${t.download}</a></p>`;
}

/** A table with column heads and, in the first column, row heads. It scrolls inside its own frame. */
function dataTable(table: Table, caption: string, t: Strings): Markup {
  const numeric = table.columns.map((_, i) =>
    table.rows.every((row) => row[i] === null || typeof row[i] === "number"),
  );
  const cell = (value: string | number | null, i: number) => {
    const text =
      typeof value === "number" ? numberFormatFor(table.columns[i] ?? null)(value, t) : formatCell(value, t);
    const kind = numeric[i] ? "number" : "text";
    return i === 0
      ? html`<th scope="row" class="${kind}">${text}</th>`
      : html`<td class="${kind}">${text}</td>`;
  };
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table>
<caption>${caption}</caption>
<thead><tr>${table.columns.map((name, i) => html`<th scope="col" class="${numeric[i] ? "number" : "text"}">${name}</th>`)}</tr></thead>
<tbody>${table.rows.map((row) => html`<tr>${row.map(cell)}</tr>`)}</tbody>
</table></div>`;
}
