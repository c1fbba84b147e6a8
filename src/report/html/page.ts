import type { Day } from "../../event/index.ts";
import type { Assessment, Finding } from "../../finding/index.ts";
import type { Strings } from "../../strings/index.ts";
import { about, byScope, documentName, family } from "../select.ts";
import { claimList } from "./claims.ts";
import { article, cite, coverage, methods, reproduce, sources } from "./closing.ts";
import {
  attentionFigure,
  gridFigure,
  harmFigure,
  severityFigure,
  timelineFigure,
  yearsFigure,
} from "./figures.ts";
import { findingList } from "./finding.ts";
import { findingTable } from "./finding-table.ts";
import { hero } from "./hero.ts";
import { html, type Markup, trusted } from "./markup.ts";
import { reading } from "./reading.ts";
import { scopeFilter } from "./scope-filter.ts";
import { SCRIPT, SCRIPT_HASH } from "./script.ts";
import { STYLE } from "./style.ts";
import { tableWithFile } from "./table.ts";
import { sensitivity, verdictPart } from "./verdict.ts";
import { isJoin, waterfall } from "./waterfall.ts";

/** Nothing is loaded or sent, and nothing runs but the page's own script, which its hash alone admits. */
const POLICY = `default-src 'none'; script-src '${SCRIPT_HASH}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`;

export function page(
  assessment: Assessment,
  { withText, generatedOn }: { withText: string | null; generatedOn: Day | null },
  t: Strings,
): string {
  const title = documentName(assessment);
  const sections = sectionsOf(assessment, withText, t);
  return html`<!doctype html>
<html lang="${t.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="baserate ${assessment.version}">
<title>${t.pageTitle(title)}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<a class="skip" href="#answer">${t.skip}</a>
${hero(assessment, generatedOn, t)}
<nav aria-label="${t.contents}"><p>${t.contents}</p><ul>${sections.map(
    ({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`,
  )}</ul>
${scopeFilter(assessment, t)}</nav>
<main>
${sections.map(({ id, title, body }) => html`<section id="${id}"><h2>${title}</h2>${body}</section>`)}
</main>
<footer><p>${t.footer(assessment.version)}</p></footer>
<script>${trusted(SCRIPT)}</script>
</body>
</html>
`.source;
}

interface Section {
  id: string;
  title: string;
  body: Markup;
}

/** The parts of the page in order; those with nothing to say are left out. */
function sectionsOf(assessment: Assessment, withText: string | null, t: Strings): Section[] {
  const { sections } = t;
  const all: [string, string, Markup | null][] = [
    ["verdict", sections.verdict, verdictPart(assessment, t)],
    ["timeline", sections.timeline, timelines(assessment, t)],
    ["trend", sections.trend, trend(assessment, t)],
    ["severity", sections.severity, severity(assessment, t)],
    ["harm", sections.harm, harm(assessment, t)],
    ["attention", sections.attention, attention(assessment, t)],
    ["base-rate", sections.baseRate, baseRate(assessment, t)],
    ["data", sections.data, listed(about(assessment, "data"), t)],
    ["claims", sections.claims, claimList(assessment.claims, t)],
    ["reading", sections.reading, reading(assessment, t)],
    ["sensitivity", sections.sensitivity, sensitivity(assessment, t)],
    ["coverage", sections.coverage, coverage(assessment, t)],
    ["methods", sections.methods, methods(assessment.findings, t)],
    ["sources", sections.sources, sources(assessment.data, t)],
    ["cite", sections.cite, cite(assessment, t)],
    ["reproduce", sections.reproduce, reproduce(assessment, t)],
    ["article", sections.article, withText === null ? null : article(withText, t)],
  ];
  return all.flatMap(([id, title, body]) => (body === null ? [] : [{ id, title, body }]));
}

function timelines(assessment: Assessment, t: Strings): Markup | null {
  const { open, folded } = byScope(family(assessment, "timeline"));
  if (open.length === 0) return null;
  return html`<p class="lead">${t.lead.timeline}</p>
${open.map((f) => timelineFigure(assessment, f, t))}
${folded.length > 0 && html`<details><summary>${t.otherScopes(folded.map((f) => f.scope ?? f.id))}</summary>${folded.map((f) => timelineFigure(assessment, f, t))}</details>`}`;
}

function severity(assessment: Assessment, t: Strings): Markup | null {
  const findings = about(assessment, "severity");
  if (findings.length === 0) return null;
  return html`<p class="lead">${t.lead.severity}</p>
${severityFigure(assessment, findings, t)}
${findingTable(findings, findings[0]?.unit ?? "", t, t.columns.whose)}`;
}

function trend(assessment: Assessment, t: Strings): Markup | null {
  const { open: first, folded: rest } = byScope(family(assessment, "grid"));
  // One scope in sight: the others are the same figure again.
  const [open, folded] = [first.slice(0, 1), [...first.slice(1), ...rest]];
  const drawn = new Set([
    ...open,
    ...folded,
    ...family(assessment, "timeline"),
    ...family(assessment, "regimes"),
  ]);
  const others = about(assessment, "trend").filter((f) => !drawn.has(f));
  if (open.length + others.length === 0) return null;
  return html`<p class="lead">${t.lead.trend}</p>
${open.map((f) => gridFigure(f, t))}
${folded.length > 0 && html`<details><summary>${t.otherScopes(folded.map((f) => f.scope ?? f.id))}</summary>${folded.map((f) => gridFigure(f, t))}</details>`}
${
  others.length > 0 &&
  html`<details><summary>${t.everyComparison(others.length)}</summary>${findingList(others, t, (f) => tableWithFile(f, t))}</details>`
}`;
}

function harm(assessment: Assessment, t: Strings): Markup | null {
  const findings = family(assessment, "harm");
  if (findings.length === 0) return null;
  const years = family(assessment, "harm-years");
  return html`<p class="lead">${t.lead.harm}</p>
${findings.slice(0, 1).map((f) => harmFigure(assessment, f, t))}
${years.map((f) => yearsFigure(f, t))}
${findings
  .slice(1)
  .map(
    (f) =>
      html`<details><summary>${t.otherMeasure(f.measure === null ? f.id : t.measure[f.measure])}</summary>${harmFigure(assessment, f, t)}</details>`,
  )}`;
}

function attention(assessment: Assessment, t: Strings): Markup | null {
  const findings = about(assessment, "attention");
  if (findings.length === 0) return null;
  return html`<p class="lead">${t.lead.attention}</p>${findings.map((f) => attentionFigure(f, t))}`;
}

/** The rates as a table; what is no number stays a sentence. */
function baseRate(assessment: Assessment, t: Strings): Markup | null {
  const findings = about(assessment, "base-rate");
  const [first] = findings.filter(({ value }) => typeof value === "number");
  if (findings.length === 0) return null;
  return first === undefined ? listed(findings, t) : findingTable(findings, first.unit ?? "", t);
}

function listed(findings: readonly Finding[], t: Strings): Markup | null {
  if (findings.length === 0) return null;
  return findingList(findings, t, (f) =>
    isJoin(f) ? html`${waterfall(f, t)}${tableWithFile(f, t)}` : tableWithFile(f, t),
  );
}
