import type { Finding } from "../../finding/index.ts";
import type { Strings } from "../../strings/index.ts";
import { csvName } from "../csv.ts";
import { formatCell, numberFormatFor, term } from "../format.ts";
import { csvLink } from "./csv-link.ts";
import { html, type Markup } from "./markup.ts";

type Table = NonNullable<Finding["table"]>;

/** A finding's table and, as a link, the same rows as CSV. */
export function tableWithFile(finding: Finding, t: Strings): Markup {
  if (finding.table === null) return html``;
  return html`${dataTable(finding.table, finding.statement, t)}
<p class="download">${csvLink(csvName(finding.id), finding.table, t)}</p>`;
}

/** A table with column heads and, in the first column, row heads. It scrolls inside its own frame. */
export function dataTable(table: Table, caption: string, t: Strings): Markup {
  const numeric = table.columns.map((_, i) =>
    table.rows.every((row) => row[i] === null || typeof row[i] === "number"),
  );
  const cell = (value: string | number | null, i: number) => {
    const text =
      typeof value === "number"
        ? numberFormatFor(table.columns[i] ?? null, t)(value, t)
        : formatCell(value, t);
    const kind = numeric[i] ? "number" : "text";
    return i === 0
      ? html`<th scope="row" class="${kind}">${text}</th>`
      : html`<td class="${kind}">${text}</td>`;
  };
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table>
<caption>${caption}</caption>
<thead><tr>${table.columns.map((name, i) => html`<th scope="col" class="${numeric[i] ? "number" : "text"}">${term(name, t)}</th>`)}</tr></thead>
<tbody>${table.rows.map((row) => (isSentence(row) ? html`<tr><th scope="row" colspan="${row.length}">${row[0]}</th></tr>` : html`<tr>${row.map(cell)}</tr>`))}</tbody>
</table></div>`;
}

/** A row whose first cell says it all. */
function isSentence(row: Table["rows"][number]): boolean {
  return row.length > 1 && typeof row[0] === "string" && row.slice(1).every((cell) => cell === null);
}
