import type { Finding } from "../../finding/index.ts";
import { formatInterval, formatNumber, formatSources, formatValue } from "../format.ts";
import type { Strings } from "../strings/en.ts";
import { html, type Markup, prose } from "./markup.ts";

/** A finding in full: its sentence, and under it what the number rests on. */
export function findingBlock(finding: Finding, t: Strings): Markup {
  return html`<article class="finding" id="${anchorOf(finding)}">
<p class="statement">${prose(finding.statement)}</p>
${footing(finding, t)}
${caveats(finding)}</article>`;
}

/** Value, intervals, n and source on one quiet line. */
export function footing(finding: Finding, t: Strings): Markup {
  const value = typeof finding.value === "number" ? t.quantity(formatValue(finding, t), finding.unit) : null;
  const parts = [
    value === null ? null : html`<b>${value}</b>`,
    ...finding.intervals.map((i) => html`${formatInterval(i, finding.unit, t)}`),
    finding.n === null ? null : html`${t.n(formatNumber(finding.n, t))}`,
    html`${finding.method.name}`,
    formatSources(finding, t) === "" ? null : html`${formatSources(finding, t)}`,
  ].filter((part) => part !== null);
  return html`<p class="footing">${parts.map((part) => html`<span>${part}</span>`)}</p>`;
}

function caveats(finding: Finding): Markup | null {
  if (finding.caveats.length === 0) return null;
  return html`<ul class="caveats">${finding.caveats.map((c) => html`<li>${prose(c)}</li>`)}</ul>`;
}

export function anchorOf(finding: Finding): string {
  return `finding-${finding.id.replace(/[^\w.-]+/g, "-")}`;
}
