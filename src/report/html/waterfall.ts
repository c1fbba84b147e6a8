import type { Finding } from "../../finding/index.ts";
import type { Strings } from "../../strings/index.ts";
import { formatNumber, term } from "../format.ts";
import { html, type Markup } from "./markup.ts";

/** What a finding that ends in `.join` has in its table: comparison, both values, what was found, weight. */
type Row = NonNullable<Finding["table"]>["rows"][number];

export function isJoin({ id, table }: Finding): boolean {
  return id.endsWith(".join") && table !== null;
}

/**
 * Why rows are taken for the attack, as bars that begin where the one before ended: to the right what speaks for it, to
 * the left what speaks against, from the prior to the weight of all. The figures stand beside the bars as text.
 */
export function waterfall({ table }: Finding, t: Strings): Markup {
  const rows = table?.rows ?? [];
  const weights = rows.map((row) => Number(row.at(-1)));
  // The last row is the sum of the others, drawn from nought.
  const ends = weights.map((weight, i) =>
    i === rows.length - 1 ? weight : weights.slice(0, i + 1).reduce((a, b) => a + b, 0),
  );
  const starts = ends.map((end, i) => (i === rows.length - 1 ? 0 : end - weights[i]!));
  const low = Math.min(0, ...starts, ...ends);
  const width = Math.max(0, ...starts, ...ends) - low || 1;
  const at = (value: number) => ((100 * (value - low)) / width).toFixed(2);
  const bar = (i: number) => {
    const [from, to] = [Math.min(starts[i]!, ends[i]!), Math.max(starts[i]!, ends[i]!)];
    return html`<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><line x1="${at(0)}" x2="${at(0)}" y1="0" y2="10"/><rect class="${weights[i]! < 0 ? "against" : "for"}" x="${at(from)}" y="2" width="${((100 * (to - from)) / width).toFixed(2)}" height="6"/></svg>`;
  };
  return html`<ol class="waterfall">${rows.map(
    (row, i) =>
      html`<li><b>${term(String(row[0]), t)}</b>${bar(i)}<span class="number">${formatNumber(weights[i]!, t)}</span><span>${found(row, t)}</span></li>`,
  )}</ol>`;
}

/** "2018-03-24 | 2018-03-23: 1 day apart" */
function found([, report, data, finding]: Row, t: Strings): string {
  const values = [report, data].filter((value) => value !== null && value !== "");
  const what = term(String(finding), t);
  return values.length > 0 ? `${values.join(" | ")}: ${what}` : what;
}
