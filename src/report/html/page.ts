import type { Day } from "../../event/index.ts";
import type { Assessment, Finding } from "../../finding/index.ts";
import { about, byScope, family } from "../select.ts";
import type { Strings } from "../strings/en.ts";
import {
  articleSection,
  coverageSection,
  methodsSection,
  reproduceSection,
  sourcesSection,
} from "./closing.ts";
import { gridFigure, harmFigure, severityFigure, timelineFigure } from "./figures.ts";
import { findingBlock, findingList } from "./finding.ts";
import { hero } from "./hero.ts";
import { html, type Markup, trusted } from "./markup.ts";
import { readingSection } from "./reading.ts";
import { STYLE } from "./style.ts";
import { foldedTable } from "./table.ts";

/** Nothing is loaded, run or sent: the page is what the file holds. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

export function page(
  assessment: Assessment,
  { withText, generatedOn }: { withText: string | null; generatedOn: Day | null },
  t: Strings,
): string {
  const title = assessment.document.title ?? assessment.document.origin;
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
<main>
${timelineSection(assessment, t)}
${severitySection(assessment, t)}
${trendSection(assessment, t)}
${harmSection(assessment, t)}
${plainSection("base-rate", t.sections.baseRate, about(assessment, "base-rate"), t)}
${plainSection("data", t.sections.data, about(assessment, "data"), t)}
${readingSection(assessment, t)}
${coverageSection(assessment, t)}
${methodsSection(assessment.findings, t)}
${sourcesSection(assessment.data, t)}
${reproduceSection(assessment, t)}
${withText !== null && articleSection(withText, t)}
</main>
<footer><p>${t.footer(assessment.version)}</p></footer>
</body>
</html>
`.source;
}

function timelineSection(assessment: Assessment, t: Strings): Markup | null {
  const { open, folded } = byScope(family(assessment, "timeline"));
  if (open.length === 0) return null;
  return html`<section id="timeline"><h2>${t.sections.timeline}</h2>
<p class="lead">${t.lead.timeline}</p>
${open.map((f) => timelineFigure(assessment, f, t))}
${folded.length > 0 && html`<details><summary>${t.otherScopes(folded.map((f) => f.scope ?? f.id))}</summary>${folded.map((f) => timelineFigure(assessment, f, t))}</details>`}
${family(assessment, "regimes").map((f) => findingBlock(f, t))}</section>`;
}

function severitySection(assessment: Assessment, t: Strings): Markup | null {
  const findings = about(assessment, "severity");
  if (findings.length === 0) return null;
  return html`<section id="severity"><h2>${t.sections.severity}</h2>
<p class="lead">${t.lead.severity}</p>
${severityFigure(assessment, findings, t)}
${findingList(findings, t, () => html``)}</section>`;
}

function trendSection(assessment: Assessment, t: Strings): Markup | null {
  const { open, folded } = byScope(family(assessment, "grid"));
  const drawn = new Set([
    ...open,
    ...folded,
    ...family(assessment, "timeline"),
    ...family(assessment, "regimes"),
  ]);
  const others = about(assessment, "trend").filter((f) => !drawn.has(f));
  if (open.length + others.length === 0) return null;
  return html`<section id="trend"><h2>${t.sections.trend}</h2>
<p class="lead">${t.lead.trend}</p>
${open.map((f) => gridFigure(f, t))}
${folded.length > 0 && html`<details><summary>${t.otherScopes(folded.map((f) => f.scope ?? f.id))}</summary>${folded.map((f) => gridFigure(f, t))}</details>`}
${
  others.length > 0 &&
  html`<details><summary>${t.everyComparison(others.length)}</summary>${findingList(others, t, (f) =>
    foldedTable(f, t.figureData, t),
  )}</details>`
}</section>`;
}

function harmSection(assessment: Assessment, t: Strings): Markup | null {
  const findings = about(assessment, "harm");
  if (findings.length === 0) return null;
  return html`<section id="harm"><h2>${t.sections.harm}</h2>
<p class="lead">${t.lead.harm}</p>
${findings.slice(0, 1).map((f) => harmFigure(assessment, f, t))}
${findings
  .slice(1)
  .map(
    (f) =>
      html`<details><summary>${t.otherMeasure(f.measure === null ? f.id : t.measure[f.measure])}</summary>${harmFigure(assessment, f, t)}</details>`,
  )}</section>`;
}

function plainSection(id: string, title: string, findings: readonly Finding[], t: Strings): Markup | null {
  if (findings.length === 0) return null;
  return html`<section id="${id}"><h2>${title}</h2>${findingList(findings, t, (f) =>
    foldedTable(f, t.showTable, t),
  )}</section>`;
}
