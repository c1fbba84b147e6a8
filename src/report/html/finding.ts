import type { Finding } from "../../finding/index.ts";
import type { Strings } from "../../strings/index.ts";
import {
  formatBareInterval,
  formatInterval,
  formatNumber,
  formatSources,
  formatValue,
  term,
} from "../format.ts";
import { html, type Markup, prose } from "./markup.ts";
import { scoped } from "./scoped.ts";

/** A finding in full: its sentence, and under it what the number rests on. */
function findingBlock(finding: Finding, more: Markup, t: Strings): Markup {
  return html`<article class="finding" id="${anchorOf(finding)}"${scoped(finding)}>
<p class="statement">${prose(finding.statement)}</p>
${notes(finding, t, more)}</article>`;
}

/** What a finding rests on: value, intervals and n on one line, and folded under it method, source and caveats. */
export function notes(finding: Finding, t: Strings, more: Markup | null = null): Markup {
  return html`<details class="basis"><summary>${footing(finding, t)}</summary>
<p>${parted(basis(finding, t))}</p>
${caveats(finding.caveats)}${more}</details>`;
}

/**
 * Several findings of one kind; what must be kept in mind for all of them is said once, below.
 * @param more what unfolds with the notes of each: its table.
 */
export function findingList(findings: readonly Finding[], t: Strings, more: (f: Finding) => Markup): Markup {
  const [first] = findings;
  const shared =
    findings.length < 2 || first === undefined
      ? []
      : first.caveats.filter((c) => findings.every((f) => f.caveats.includes(c)));
  const own = (f: Finding) => ({ ...f, caveats: f.caveats.filter((c) => !shared.includes(c)) });
  return html`${findings.map((f) => findingBlock(own(f), more(f), t))}
${shared.length > 0 && html`<p class="note">${t.forAll}</p>${caveats(shared)}`}`;
}

/** Value, intervals and n, and how much there is to keep in mind. */
function footing(finding: Finding, t: Strings): Markup {
  const number = typeof finding.value === "number";
  return parted([
    number ? html`<b>${formatValue(finding, t)}</b>` : null,
    ...(number
      ? finding.intervals.filter(isOpen(finding)).map((i) => html`${formatBareInterval(i, finding.unit, t)}`)
      : []),
    finding.n === null ? null : html`${t.n(formatNumber(finding.n, t))}`,
    html`${t.basis(finding.caveats.length)}`,
  ]);
}

/** False for bounds that are the value itself. */
function isOpen({ value }: Finding) {
  return ({ low, high }: Finding["intervals"][number]) => low !== value || high !== value;
}

/** What the value counts, what its intervals cover, how it was got and from what. */
function basis(finding: Finding, t: Strings): (Markup | null)[] {
  const number = typeof finding.value === "number";
  const sources = formatSources(finding, t);
  return [
    number && finding.unit !== null ? html`${term(finding.unit, t)}` : null,
    ...finding.intervals.map((i) => html`${formatInterval(i, finding.unit, t)}`),
    html`${finding.method.name}`,
    sources === "" ? null : html`${sources}`,
  ];
}

function parted(parts: readonly (Markup | null)[]): Markup {
  return html`<span class="footing">${parts.filter((part) => part !== null).map((part) => html`<span>${part}</span>`)}</span>`;
}

function caveats(all: readonly string[]): Markup | null {
  if (all.length === 0) return null;
  return html`<ul class="caveats">${all.map((c) => html`<li>${prose(c)}</li>`)}</ul>`;
}

function anchorOf(finding: Finding): string {
  return `finding-${finding.id.replace(/[^\w.-]+/g, "-")}`;
}
