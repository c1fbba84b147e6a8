import type { Finding } from "../../finding/index.ts";
import type { Strings } from "../../strings/index.ts";
import { formatBounds, formatLevel, formatNumber, formatValue, numberFormatFor, term } from "../format.ts";
import { findingList } from "./finding.ts";
import { html, type Markup } from "./markup.ts";
import { scoped } from "./scoped.ts";

/**
 * Findings of one kind as rows: what, value, interval, n. Their sentences, methods, sources and caveats are folded
 * below.
 */
export function findingTable(
  findings: readonly Finding[],
  caption: string,
  t: Strings,
  head: string = t.columns.where,
): Markup {
  const numbers = findings.filter(({ value }) => typeof value === "number");
  const rows = numbers.map(
    (finding) =>
      html`<tr${scoped(finding)}><th scope="row">${t.heading(term(finding.scope ?? finding.id, t))}</th><td class="number"><b>${formatValue(finding, t)}</b></td><td class="number">${bounds(finding.intervals[0], finding.unit, t)}</td><td class="number">${finding.n === null ? "" : formatNumber(finding.n, t)}</td></tr>`,
  );
  return html`${
    rows.length > 0 &&
    html`<table class="plain-table"><caption>${caption}</caption><thead><tr><th scope="col">${head}</th><th scope="col" class="number">${t.columns.value}</th><th scope="col" class="number">${levelOf(numbers, t)}</th><th scope="col" class="number">${t.columns.n}</th></tr></thead><tbody>${rows}</tbody></table>`
  }
<details class="shown"><summary>${t.inWords(findings.length)}</summary>${findingList(findings, t, () => html``)}</details>`;
}

function bounds(interval: Finding["intervals"][number] | undefined, unit: string | null, t: Strings): string {
  return interval === undefined ? "" : formatBounds(interval, t, numberFormatFor(unit, t));
}

/** "95 % interval", where all of them have one level. */
function levelOf(findings: readonly Finding[], t: Strings): string {
  const levels = new Set(
    findings.flatMap(({ intervals }) => intervals.slice(0, 1).map((i) => formatLevel(i, t))),
  );
  const [level] = levels;
  return levels.size === 1 && level != null ? t.levelInterval(level) : t.columns.interval;
}
