import type { Day } from "../../event/index.ts";
import type { Assessment, Finding } from "../../finding/index.ts";
import { about, byScope, family } from "../select.ts";
import type { Strings } from "../strings/en.ts";
import { claimList } from "./claims.ts";
import { article, coverage, methods, reproduce, sources } from "./closing.ts";
import { gridFigure, harmFigure, severityFigure, timelineFigure } from "./figures.ts";
import { findingList } from "./finding.ts";
import { hero } from "./hero.ts";
import { html, type Markup, trusted } from "./markup.ts";
import { reading } from "./reading.ts";
import { STYLE } from "./style.ts";
import { foldedTable } from "./table.ts";
import { verdictPart } from "./verdict.ts";

/** Nothing is loaded, run or sent: the page is what the file holds. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

export function page(
  assessment: Assessment,
  { withText, generatedOn }: { withText: string | null; generatedOn: Day | null },
  t: Strings,
): string {
  const title = assessment.document.title ?? assessment.document.origin;
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
  )}</ul></nav>
<main>
${sections.map(({ id, title, body }) => html`<section id="${id}"><h2>${title}</h2>${body}</section>`)}
</main>
<footer><p>${t.footer(assessment.version)}</p></footer>
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
    ["severity", sections.severity, severity(assessment, t)],
    ["trend", sections.trend, trend(assessment, t)],
    ["harm", sections.harm, harm(assessment, t)],
    ["base-rate", sections.baseRate, listed(about(assessment, "base-rate"), t)],
    ["data", sections.data, listed(about(assessment, "data"), t)],
    ["claims", sections.claims, claimList(assessment.claims, t)],
    ["reading", sections.reading, reading(assessment, t)],
    ["coverage", sections.coverage, coverage(assessment, t)],
    ["methods", sections.methods, methods(assessment.findings, t)],
    ["sources", sections.sources, sources(assessment.data, t)],
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
${findingList(findings, t, () => html``)}`;
}

function trend(assessment: Assessment, t: Strings): Markup | null {
  const { open, folded } = byScope(family(assessment, "grid"));
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
  html`<details><summary>${t.everyComparison(others.length)}</summary>${findingList(others, t, (f) =>
    foldedTable(f, t.figureData, t),
  )}</details>`
}`;
}

function harm(assessment: Assessment, t: Strings): Markup | null {
  const findings = about(assessment, "harm");
  if (findings.length === 0) return null;
  return html`<p class="lead">${t.lead.harm}</p>
${findings.slice(0, 1).map((f) => harmFigure(assessment, f, t))}
${findings
  .slice(1)
  .map(
    (f) =>
      html`<details><summary>${t.otherMeasure(f.measure === null ? f.id : t.measure[f.measure])}</summary>${harmFigure(assessment, f, t)}</details>`,
  )}`;
}

function listed(findings: readonly Finding[], t: Strings): Markup | null {
  if (findings.length === 0) return null;
  return findingList(findings, t, (f) => foldedTable(f, t.showTable, t));
}
