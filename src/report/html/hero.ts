import type { Day } from "../../event/index.ts";
import type { Assessment, Finding } from "../../finding/index.ts";
import { describeAsOf, formatDay, formatInterval, formatNumber, formatValue } from "../format.ts";
import { fieldsOf } from "../records.ts";
import { about, keyFindings, mainEvent } from "../select.ts";
import type { Strings } from "../strings/en.ts";
import { findingBlock } from "./finding.ts";
import { html, type Markup } from "./markup.ts";

/** The first screen: what cannot be told, the answer, the attack, three numbers with their intervals. */
export function hero(assessment: Assessment, generatedOn: Day | null, t: Strings): Markup {
  const { verdict, document } = assessment;
  const limits = about(assessment, "as-of");
  const numbers = keyFindings(assessment);
  return html`<header>
<p class="dateline"><b>${t.name}</b><span>${t.readingOf(document.title ?? document.origin)}</span><span>${describeAsOf(assessment.asOf, t)}</span>${generatedOn !== null && html`<span>${t.generatedOn(formatDay(generatedOn, t))}</span>`}</p>
${limits.length > 0 && html`<div class="first" role="note">${limits.map((f) => findingBlock(f, t))}</div>`}
<h1 id="answer">${verdict.statement}</h1>
<p class="verdict-meta"><span class="chip answer">${t.answerLabel}: ${t.answer[verdict.answer]}</span>${verdict.provisional && html`<span class="chip">${t.provisional}</span>`}</p>
<p class="reason">${verdict.reason}</p>
${attack(assessment, t)}
${numbers.length > 0 && html`<ul class="keys" aria-label="${t.keyNumbers}">${numbers.map((f) => keyNumber(f, t))}</ul>`}
</header>`;
}

function attack(assessment: Assessment, t: Strings): Markup {
  const main = mainEvent(assessment);
  if (main === null) return html`<div class="attack"><p>${t.noMain}</p></div>`;
  const sentence = about(assessment, "attack")[0];
  const facts = fieldsOf(main, t).filter((f) => !["stage", "tactic"].includes(f.name));
  return html`<div class="attack">
${sentence && html`<p>${sentence.statement}</p>`}
<dl class="facts">${facts.map((f) => html`<div><dt>${f.label}</dt><dd>${f.value}</dd></div>`)}</dl></div>`;
}

function keyNumber(finding: Finding, t: Strings): Markup {
  return html`<li><p class="eyebrow">${t.topic[finding.topic]}</p>
<p class="value">${formatValue(finding, t)}</p>
<p class="unit">${finding.unit ?? ""}</p>
<p class="bounds">${finding.intervals.map((i) => html`<span>${formatInterval(i, finding.unit, t)}</span>`)}${finding.n !== null && html`<span>${t.n(formatNumber(finding.n, t))}</span>`}</p>
<p class="statement">${finding.statement}</p></li>`;
}
