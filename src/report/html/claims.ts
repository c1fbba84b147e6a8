import { type CheckedClaim, ClaimVerdict, type Finding } from "../../finding/index.ts";
import type { Strings } from "../../strings/index.ts";
import { formatCell, numberFormatFor, term } from "../format.ts";
import { csvLink } from "./csv-link.ts";
import { html, type Markup, prose } from "./markup.ts";

interface Numbered {
  claim: CheckedClaim;
  n: number;
}

/**
 * The text's own claims in its order, each with the verdict on it, the reason, what to keep in mind and the rows that
 * it was held against; those that cannot be told are folded below. Null without any.
 */
export function claimList(claims: readonly CheckedClaim[], t: Strings): Markup | null {
  if (claims.length === 0) return null;
  const numbered = claims.map((claim, i) => ({ claim, n: i + 1 }));
  const told = numbered.filter(({ claim }) => claim.verdict !== "cannot be told");
  const untold = numbered.filter(({ claim }) => claim.verdict === "cannot be told");
  const rows = rowsOf(numbered);
  const known = new Set(rows.map(({ id }) => id));
  const counts = ClaimVerdict.options.flatMap((verdict) => {
    const n = claims.filter((claim) => claim.verdict === verdict).length;
    return n === 0 ? [] : [t.claimCount(n, verdict)];
  });
  return html`<p class="lead">${t.lead.claims}</p>
<p>${t.claimSummary(claims.length, counts.join(t.between))}</p>
${told.map((it) => block(it, known, t))}
${untold.length > 0 && html`<details class="shown"><summary>${t.untoldClaims(untold.length)}</summary>${untold.map((it) => block(it, known, t))}</details>`}
${rows.length > 0 && rowTable(rows, t)}
<p class="download">${csvLink("claims.csv", claimTable(claims, t), t)}</p>`;
}

function block({ claim, n }: Numbered, known: ReadonlySet<string>, t: Strings): Markup {
  const { text, verdict, reason, caveats, rows, figures } = claim;
  const shown = rows.filter((row) => known.has(anchorOf(row))).slice(0, 8);
  return html`<article class="finding claim" id="claim-${n}">
<p class="statement"><b class="chip ${verdict.replaceAll(" ", "-")}"><span aria-hidden="true">${t.claimSign[verdict]}</span> ${t.claimVerdict[verdict]}</b> ${t.quote(text)}</p>
<p>${prose(reason)}</p>
${shown.length > 0 && html`<p class="note">${t.claimRows}: ${shown.map((row, i) => html`${i > 0 && t.between}<a href="#${anchorOf(row)}">${row.id}</a>`)}</p>`}
${caveats.length > 0 && html`<details class="basis"><summary>${t.claimCaveats(caveats.length)}</summary><ul class="caveats">${caveats.map((caveat) => html`<li>${prose(caveat)}</li>`)}</ul></details>`}${figuresOf(figures, t)}</article>`;
}

/** The figures that a verdict rests on, as sentences; their tables go with the JSON. */
function figuresOf(figures: readonly Finding[], t: Strings): Markup | null {
  const telling = figures.filter(({ statement }) => statement !== "");
  if (telling.length < 2) return null;
  return html`<details class="basis"><summary>${t.claimFigures(telling.length)}</summary><ul class="caveats">${telling.map(({ statement }) => html`<li>${prose(statement)}</li>`)}</ul></details>`;
}

interface Row {
  id: string;
  cells: readonly (string | number | null)[];
  columns: readonly string[];
  claims: number[];
}

/** Every row of the event-level data that a claim was held against, once, with the claims. */
function rowsOf(numbered: readonly Numbered[]): Row[] {
  const rows = new Map<string, Row>();
  for (const { claim, n } of numbered)
    for (const { table } of claim.figures) {
      if (table === null || table.columns[0] !== "row" || table.columns[1] !== "dataset") continue;
      for (const cells of table.rows) {
        const id = anchorOf({ id: String(cells[0]), dataset: String(cells[1]) });
        const row = rows.get(id) ?? { id, cells, columns: table.columns, claims: [] };
        if (!row.claims.includes(n)) row.claims.push(n);
        rows.set(id, row);
      }
    }
  return [...rows.values()];
}

function rowTable(rows: readonly Row[], t: Strings): Markup {
  const columns = rows[0]!.columns;
  const caption = t.rowsOfClaims(rows.length);
  return html`<details class="shown rows"><summary>${caption}</summary><div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption>
<thead><tr>${columns.map((name) => html`<th scope="col">${term(name, t)}</th>`)}<th scope="col">${t.claimsColumns.claim}</th></tr></thead>
<tbody>${rows.map(
    ({ id, cells, claims }) =>
      html`<tr id="${id}">${cells.map((cell, i) => {
        const text =
          typeof cell === "number" ? numberFormatFor(columns[i] ?? null, t)(cell, t) : formatCell(cell, t);
        return i === 0 ? html`<th scope="row">${text}</th>` : html`<td>${text}</td>`;
      })}<td>${claims.map((n, i) => html`${i > 0 && t.between}<a href="#claim-${n}">${t.claimNumber(n)}</a>`)}</td></tr>`,
  )}</tbody></table></div></details>`;
}

/** The claims as a table to take along. */
function claimTable(claims: readonly CheckedClaim[], t: Strings): NonNullable<Finding["table"]> {
  const { claim, kind, verdict, reason, rows } = t.claimsColumns;
  return {
    columns: [claim, kind, verdict, reason, rows],
    rows: claims.map((it) => [
      it.text,
      it.kind,
      t.claimVerdict[it.verdict],
      it.reason,
      it.rows.map(({ id }) => id).join(" "),
    ]),
  };
}

function anchorOf({ dataset, id }: { dataset: string; id: string }): string {
  return `row-${`${dataset}-${id}`.replace(/[^\w-]+/g, "-")}`;
}
