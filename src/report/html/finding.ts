import type { Finding } from "../../finding/index.ts";
import { formatInterval, formatNumber, formatSources, formatValue } from "../format.ts";
import type { Strings } from "../strings/en.ts";
import { html, type Markup, prose } from "./markup.ts";

/** A finding in full: its sentence, and under it what the number rests on. */
function findingBlock(finding: Finding, t: Strings): Markup {
  return html`<article class="finding" id="${anchorOf(finding)}">
<p class="statement">${prose(finding.statement)}</p>
${notes(finding, t)}</article>`;
}

/** What a finding rests on: value, intervals, n, method, source, and what to keep in mind. */
export function notes(finding: Finding, t: Strings): Markup {
  return html`${footing(finding, t)}
${caveats(finding.caveats)}`;
}

/** Several findings of one kind; what must be kept in mind for all of them is said once, below. */
export function findingList(findings: readonly Finding[], t: Strings, after: (f: Finding) => Markup): Markup {
  const [first] = findings;
  const shared =
    findings.length < 2 || first === undefined
      ? []
      : first.caveats.filter((c) => findings.every((f) => f.caveats.includes(c)));
  const own = (f: Finding) => ({ ...f, caveats: f.caveats.filter((c) => !shared.includes(c)) });
  return html`${findings.map((f) => html`${findingBlock(own(f), t)}${after(f)}`)}
${shared.length > 0 && html`<p class="note">${t.forAll}</p>${caveats(shared)}`}`;
}

/** Value, intervals, n and source on one quiet line. */
function footing(finding: Finding, t: Strings): Markup {
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

function caveats(all: readonly string[]): Markup | null {
  if (all.length === 0) return null;
  return html`<ul class="caveats">${all.map((c) => html`<li>${prose(c)}</li>`)}</ul>`;
}

function anchorOf(finding: Finding): string {
  return `finding-${finding.id.replace(/[^\w.-]+/g, "-")}`;
}
