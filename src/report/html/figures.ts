import type { Assessment, Finding } from "../../finding/index.ts";
import {
  countriesOf,
  placedValuesOf,
  ratiosOf,
  regimeFindings,
  severityLineOf,
  timelinesOf,
  tollsOf,
} from "../figures.ts";
import { drawCountries } from "../plot/countries.ts";
import type { Size } from "../plot/draw.ts";
import { drawMap } from "../plot/map.ts";
import { drawRatios } from "../plot/ratios.ts";
import { drawSeverity } from "../plot/severity.ts";
import { drawTimeline } from "../plot/timeline.ts";
import type { Strings } from "../strings/en.ts";
import { notes } from "./finding.ts";
import { html, type Markup, prose } from "./markup.ts";
import { tableWithFile } from "./table.ts";

/** Monthly series of one scope: a panel for each primary measure, on the same months. */
export function timelineFigure(assessment: Assessment, finding: Finding, t: Strings): Markup {
  const timelines = timelinesOf(assessment, finding, t).filter((it) => it.months.length > 0);
  if (timelines.length === 0) return html``;
  const regimes = regimeFindings(assessment, finding);
  const named = timelines[0]?.others ?? [];
  return html`<figure><p class="title">${t.heading(finding.scope ?? finding.id)}</p>
${timelines.map((it) => html`<p class="subtitle">${t.byMonth(it.measure)}</p>${bothSizes((size) => drawTimeline(it, size, t))}`)}
<figcaption>${named.length > 0 && html`<p>${t.alsoNamed(named.map(({ letter, name }) => `${letter} ${name}`).join("; "))}</p>`}${[finding, ...regimes].map((f) => html`<p>${prose(f.statement)}</p>`)}</figcaption>
${behind([finding, ...regimes], t.figureData, t)}</figure>`;
}

export function gridFigure(finding: Finding, t: Strings): Markup {
  const ratios = ratiosOf(finding);
  if (ratios.length === 0) return html``;
  return html`<figure><p class="title">${t.heading(finding.scope ?? finding.id)}</p>
<p class="subtitle">${t.lastTwelveMonths}</p>
${bothSizes((size) => drawRatios(ratios, size, t))}
<figcaption>${prose(finding.statement)}</figcaption>
${behind([finding], t.allWindows, t)}</figure>`;
}

export function severityFigure(assessment: Assessment, findings: readonly Finding[], t: Strings): Markup {
  const lines = findings.map(severityLineOf).filter((line) => line.points.length > 0);
  if (lines.length === 0) return html``;
  return html`<figure><p class="subtitle">${t.axis.exceed}</p>
${bothSizes((size) => drawSeverity(lines, tollsOf(assessment, t), size, t))}
<details class="figures"><summary>${t.showTable}</summary>${findings.map((f) => tableWithFile(f, t))}</details></figure>`;
}

export function harmFigure(assessment: Assessment, finding: Finding, t: Strings): Markup {
  const countries = countriesOf(assessment, finding, t);
  if (countries.length === 0) return html``;
  const map = placedValuesOf(assessment, finding, t);
  return html`<figure><p class="title">${t.heading(finding.table?.columns[1] ?? "")}</p>
<p class="subtitle">${finding.measure === null ? "" : t.measure[finding.measure]}</p>
${map.length > 0 && html`${bothSizes((size) => drawMap(map, size, t))}<p class="note">${t.mapNote}</p>`}
${bothSizes((size) => drawCountries(countries, size, t))}
<figcaption>${prose(finding.statement)}</figcaption>
${behind([finding], t.figureData, t)}</figure>`;
}

/** The findings that a figure draws: their notes and their rows. */
function behind(findings: readonly Finding[], summary: string, t: Strings): Markup {
  return html`<details class="figures"><summary>${summary}</summary>${findings.map(
    (f) => html`${notes(f, t)}${tableWithFile(f, t)}`,
  )}</details>`;
}

/** The same figure for a page and for a telephone; the style sheet shows one of them. */
export function bothSizes(drawAt: (size: Size) => Markup): Markup {
  return html`<div class="wide">${drawAt("wide")}</div><div class="narrow">${drawAt("narrow")}</div>`;
}
