import type { Assessment, Finding } from "../../finding/index.ts";
import type { Strings } from "../../strings/index.ts";
import { csvName } from "../csv.ts";
import {
  attentionRatiosOf,
  countriesOf,
  panelsOf,
  placedValuesOf,
  ratiosOf,
  regimeFindings,
  severityLineOf,
  timelinesOf,
  tollsOf,
} from "../figures.ts";
import { formatNumber, term } from "../format.ts";
import { drawCountries } from "../plot/countries.ts";
import type { Size } from "../plot/draw.ts";
import { drawMap, onMap } from "../plot/map.ts";
import { drawRatios } from "../plot/ratios.ts";
import { drawSeverity } from "../plot/severity.ts";
import { drawTimeline } from "../plot/timeline.ts";
import { drawYears } from "../plot/years.ts";
import { csvLink } from "./csv-link.ts";
import { notes } from "./finding.ts";
import { html, type Markup, prose } from "./markup.ts";
import { scoped } from "./scoped.ts";
import { dataTable } from "./table.ts";

/** Incidents from which a scope's tolls are drawn. */
const FEWEST = 10;

/** Monthly series of one scope: a panel for each primary measure, on the same months. */
export function timelineFigure(assessment: Assessment, finding: Finding, t: Strings): Markup {
  const timelines = timelinesOf(assessment, finding, t).filter((it) => it.months.length > 0);
  if (timelines.length === 0) return html``;
  const regimes = regimeFindings(assessment, finding);
  const named = timelines[0]?.others ?? [];
  return html`<figure${scoped(finding)}><p class="title">${t.heading(finding.scope ?? finding.id)}</p>
${timelines.map((it) => html`<p class="subtitle">${t.byMonth(term(it.measure, t))}</p>${bothSizes((size) => drawTimeline(it, size, t))}`)}
<figcaption>${named.length > 0 && html`<p>${t.alsoNamed(named.map(({ letter, name }) => `${letter} ${name}`).join("; "))}</p>`}${(regimes.length > 0 ? regimes : [finding]).map((f) => html`<p>${prose(f.statement)}</p>`)}</figcaption>
${behind([finding, ...regimes], t.figureData, t)}</figure>`;
}

export function gridFigure(finding: Finding, t: Strings): Markup {
  const ratios = ratiosOf(finding, t);
  if (ratios.length === 0) return html``;
  return html`<figure${scoped(finding)}><p class="title">${t.heading(finding.scope ?? finding.id)}</p>
<p class="subtitle">${t.lastTwelveMonths}</p>
${bothSizes((size) => drawRatios(ratios, size, t))}
${behind([finding], t.allWindows, t)}</figure>`;
}

export function severityFigure(assessment: Assessment, findings: readonly Finding[], t: Strings): Markup {
  const all = findings.map(severityLineOf).filter((line) => line.points.length > 0);
  // A handful of incidents has no distribution to draw; the table below has them.
  const many = all.filter(({ points }) => points[0]!.atLeast >= FEWEST);
  const lines = many.length > 0 ? many : all;
  if (lines.length === 0) return html``;
  return html`<figure><p class="subtitle">${t.axis.exceed}</p>
${bothSizes((size) => drawSeverity(lines, tollsOf(assessment, t), size, t))}
${behind(findings, t.figureData, t)}</figure>`;
}

export function harmFigure(assessment: Assessment, finding: Finding, t: Strings): Markup {
  const countries = countriesOf(assessment, finding, t);
  if (countries.length === 0) return html``;
  const { shown: map, left } = onMap(placedValuesOf(assessment, finding, t));
  const off = left.map(({ name, value, earlier }) =>
    t.mapLabel(name, formatNumber(value, t), earlier === null ? null : formatNumber(earlier, t)),
  );
  return html`<figure><p class="title">${t.heading(term(finding.table?.columns[1] ?? "", t))}</p>
<p class="subtitle">${finding.measure === null ? "" : t.measure[finding.measure]}</p>
${map.length > 0 ? html`${bothSizes((size) => drawMap(map, size, t))}<p class="note">${off.length > 0 && `${t.offMap(off.join(t.between))} `}${t.mapNote}</p>` : bothSizes((size) => drawCountries(countries, size, t))}
<figcaption>${prose(finding.statement)}</figcaption>
${behind([finding], t.figureData, t)}</figure>`;
}

/** Countries year by year, on one scale. */
export function yearsFigure(finding: Finding, t: Strings): Markup {
  const panels = panelsOf(finding);
  if (panels.length === 0) return html``;
  const top = Math.max(0, ...panels.flatMap(({ bars }) => bars.map(({ value }) => value ?? 0)));
  const measure = finding.measure === null ? "" : t.measure[finding.measure];
  return html`<figure><p class="title">${t.byCountryAndYear(measure)}</p>
<p class="subtitle">${t.axis.perYear(formatNumber(top, t))}. ${t.lead.harmYears}</p>
${bothSizes((size) => drawYears(panels, size, t))}
<figcaption>${prose(finding.statement)}</figcaption>
${behind([finding], t.figureData, t)}</figure>`;
}

/** How many times the coverage of the other countries each gets, at equal toll. */
export function attentionFigure(finding: Finding, t: Strings): Markup {
  const ratios = attentionRatiosOf(finding, t);
  if (ratios.length === 0) return html``;
  return html`<figure>${bothSizes((size) => drawRatios(ratios, size, t, t.ratioOf.attention))}
<figcaption>${prose(finding.statement)}</figcaption>
${behind([finding], t.figureData, t)}</figure>`;
}

/** The findings that a figure draws: their notes and rows folded, their rows as files in sight. */
function behind(findings: readonly Finding[], summary: string, t: Strings): Markup {
  return html`<div class="behind"><details class="figures"><summary>${summary}</summary>${findings.map(
    (f) =>
      html`<p class="note">${prose(f.statement)}</p>${notes(f, t)}${f.table !== null && dataTable(f.table, f.statement, t)}`,
  )}</details>
<p class="download">${findings.map((f) => f.table !== null && html`<span>${csvLink(csvName(f.id), f.table, t, findings.length > 1 ? t.downloadNamed(f.id) : t.download)}</span>`)}</p></div>`;
}

/** The same figure for a page and for a telephone; the style sheet shows one of them. */
export function bothSizes(drawAt: (size: Size) => Markup): Markup {
  return html`<div class="wide">${drawAt("wide")}</div><div class="narrow">${drawAt("narrow")}</div>`;
}
