import type { Assessment, Finding, Manifest } from "../../finding/index.ts";
import type { Strings } from "../../strings/index.ts";
import { describeAsOf, formatDay, formatNumber } from "../format.ts";
import { about, datasetName, documentName } from "../select.ts";
import { findingList } from "./finding.ts";
import { html, type Markup } from "./markup.ts";
import { tableWithFile } from "./table.ts";

/** What the data cannot see: the findings on coverage, and every dataset's own list. */
export function coverage(assessment: Assessment, t: Strings): Markup {
  const findings = about(assessment, "coverage");
  const silent = assessment.data.filter((m) => m.incomplete.length > 0);
  return html`${findingList(findings, t, (f) => tableWithFile(f, t))}
${silent.length > 0 && html`<details class="shown"><summary>${t.eachCannotSee(silent.length)}</summary>${silent.map((m) => html`<h3>${datasetName(m)}</h3>${bullets(m.incomplete)}`)}</details>`}`;
}

/** Each method once, with its reference and the findings that used it. */
export function methods(findings: readonly Finding[], t: Strings): Markup {
  const methods = new Map<string, { reference: string | null; uses: number }>();
  for (const { method } of findings) {
    const known = methods.get(method.name);
    methods.set(method.name, {
      reference: known?.reference ?? method.reference,
      uses: (known?.uses ?? 0) + 1,
    });
  }
  return html`<details class="shown"><summary>${t.allMethods(methods.size)}</summary><ul class="plain">${[
    ...methods,
  ].map(
    ([name, { reference, uses }]) =>
      html`<li>${name} <span class="note">(${t.methodsUsed(uses)})</span>${reference !== null && html`<br><span class="note">${reference}</span>`}</li>`,
  )}</ul></details>`;
}

export function sources(data: readonly Manifest[], t: Strings): Markup {
  return html`${data.map((m) => dataset(m, t))}`;
}

function dataset(m: Manifest, t: Strings): Markup {
  const breaks = m.breaks.map((b) => t.breakLine(formatDay(b.day, t), b.what));
  const rows: [string, Markup | string | null][] = [
    [t.manifest.publisher, m.publisher],
    [t.manifest.version, m.version],
    [t.manifest.period, t.range(formatDay(m.period.from, t), formatDay(m.period.to, t))],
    [t.manifest.vintage, m.vintage],
    [t.manifest.inclusion, m.inclusion.length === 0 ? null : bullets(m.inclusion)],
    [t.manifest.breaks, breaks.length === 0 ? null : bullets(breaks)],
    [t.manifest.licence, m.licence],
    [t.manifest.citation, m.citation],
    [t.manifest.builtBy, m.builtBy === null ? null : html`<code>${m.builtBy}</code>`],
  ];
  return html`<details class="dataset shown"><summary>${datasetName(m)}, ${t.range(m.period.from.slice(0, 4), m.period.to.slice(0, 4))}</summary><dl>${rows
    .filter(([, value]) => value !== null)
    .map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl></details>`;
}

/** How to name this page and the data behind it. */
export function cite(assessment: Assessment, t: Strings): Markup {
  const { version, asOf, data } = assessment;
  const day = describeAsOf(asOf, t);
  return html`<p class="lead">${t.lead.cite}</p>
<p class="citation">${t.citeThis(t.name, version, documentName(assessment), day)}</p>
<h3>${t.citeData}</h3>
${bullets(distinct(data.map(({ citation }) => citation)))}
<p class="note">${t.citeMethods}</p>`;
}

/** The command, the version and the checksums that make the same page again. */
export function reproduce(assessment: Assessment, t: Strings): Markup {
  const { document, asOf, version, inputs, data } = assessment;
  const hash = (sha256: string) => html`<span class="hash">${sha256}</span>`;
  const rows: [string, Markup | string][] = [
    [t.documentHash, hash(document.sha256)],
    ...inputs.map(({ option, file, sha256 }): [string, Markup] => [
      option === "--attention" && file === "store" ? t.storedAttentionHash : t.fileHash(file),
      hash(sha256),
    ]),
    [t.dataVersions, data.map(({ id, version }) => t.dataVersion(id, version)).join("; ")],
    [t.seed, t.noSeed],
    [t.charactersRead, formatNumber(document.characters, t)],
    [t.asOfHow, asOf.how],
  ];
  return html`<p>${t.reproduceLead(version)}</p>
<pre tabindex="0"><code>${commandOf(assessment)}</code></pre>
<dl class="facts-list">${rows.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
<p class="note">${t.schemaNote}</p>`;
}

function commandOf({ document, asOf, inputs, version }: Assessment): string {
  const quoted = (text: string) => (/^[\w./:-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`);
  const day = asOf.day === null ? "" : ` --as-of ${asOf.day}`;
  const files = inputs.map(({ option, file }) => ` ${option} ${quoted(file)}`).join("");
  return `npx baserate@${version} assess ${quoted(document.origin)}${day}${files} --html report.html`;
}

function distinct(items: readonly string[]): string[] {
  return [...new Set(items)];
}

/** The article itself: only on the user's word, and marked. */
export function article(text: string, t: Strings): Markup {
  return html`<p class="first" role="note">${t.notForPublication}</p>
<div class="article">${text}</div>`;
}

function bullets(items: readonly string[]): Markup {
  return html`<ul class="plain">${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}
