import type { Assessment } from "../../finding/index.ts";
import { chancesOf } from "../chances.ts";
import { drawChances } from "../plot/chances.ts";
import { about, reasonOf } from "../select.ts";
import type { Strings } from "../strings/en.ts";
import { bothSizes } from "./figures.ts";
import { findingList } from "./finding.ts";
import { html, type Markup, prose } from "./markup.ts";
import { foldedTable, tableWithFile } from "./table.ts";

/** The chances in every scope as one figure; below it, for the nearest scope, what else could have been asked. */
export function verdictPart(assessment: Assessment, t: Strings): Markup | null {
  const findings = about(assessment, "verdict");
  if (findings.length === 0) return null;
  const chances = chancesOf(findings, t);
  const nearest = findings.find(({ table }) => table !== null);
  const others = findingList(findings, t, (f) => (f === nearest ? html`` : foldedTable(f, t.showTable, t)));
  if (nearest === undefined) return others;
  const reason = reasonOf(assessment);
  return html`${reason !== null && html`<p class="reason">${prose(reason)}</p>`}
<p class="lead">${t.lead.verdict}</p>
<figure>${bothSizes((size) => drawChances(chances, size, t))}
<details class="figures"><summary>${t.topicIn(t.otherQuestions, nearest.scope)}</summary>${tableWithFile(nearest, t)}</details></figure>
<details class="shown"><summary>${t.everyChance(findings.length)}</summary>${others}</details>`;
}
