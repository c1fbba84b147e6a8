import type { Day } from "../../event/index.ts";
import type { Assessment, Finding } from "../../finding/index.ts";
import { describeAsOf, formatBareInterval, formatDay, formatNumber, formatValue } from "../format.ts";
import { titleOf } from "../records.ts";
import { about, endsBefore, keyFindings, mainEvent, reasonOf } from "../select.ts";
import type { Strings } from "../strings/en.ts";
import { html, Markup, prose } from "./markup.ts";

/** Characters that make a heading of three lines on a page. */
const LONG = 130;

/** The first screen: what cannot be told, the answer, the attack, three numbers with their intervals. */
export function hero(assessment: Assessment, generatedOn: Day | null, t: Strings): Markup {
  const { verdict, document } = assessment;
  const asOf = about(assessment, "as-of");
  const numbers = keyFindings(assessment);
  // Where there are chances, the reason stands beside them.
  const reason = about(assessment, "verdict").length > 0 ? null : reasonOf(assessment);
  return html`<header>
<p class="dateline"><b>${t.name}</b><span>${t.readingOf(document.title ?? document.origin)}</span><span>${describeAsOf(assessment.asOf, t)}</span>${generatedOn !== null && html`<span>${t.generatedOn(formatDay(generatedOn, t))}</span>`}</p>
${asOf.map((f) => html`<p class="${endsBefore(assessment) ? "first" : "note"}">${prose(f.statement)}</p>`)}
${headline(verdict.statement)}
<p class="verdict-meta"><span class="chip answer">${t.answerLabel}: ${t.answer[verdict.answer]}</span>${verdict.provisional && html`<span class="chip">${t.provisional}</span>`}</p>
${attack(assessment, t)}
${numbers.length > 0 && html`<ul class="keys" aria-label="${t.keyNumbers}">${numbers.map((f) => keyNumber(f, t))}</ul>`}
${reason !== null && html`<p class="reason">${prose(reason)}</p>`}
${glance(assessment, t)}
</header>`;
}

/** A long sentence is set as a heading up to its colon, and the rest below it. */
function headline(statement: string): Markup {
  const colon = statement.indexOf(": ");
  if (statement.length <= LONG || colon < 0) return html`<h1 id="answer">${prose(statement)}</h1>`;
  return html`<h1 id="answer">${prose(statement.slice(0, colon + 1))}</h1>
<p class="standfirst">${prose(statement.slice(colon + 2))}</p>`;
}

function attack(assessment: Assessment, t: Strings): Markup {
  const main = mainEvent(assessment);
  if (main === null) return html`<div class="attack"><p>${t.noMain}</p></div>`;
  const sentence = about(assessment, "attack")[0];
  return html`<div class="attack"><p>${prose(sentence?.statement ?? titleOf(main, t))}</p></div>`;
}

/** Where the harm falls, what is not known and where the numbers come from, one line each, with the way to more. */
function glance(assessment: Assessment, t: Strings): Markup | null {
  const [harm] = about(assessment, "harm");
  const unknown = about(assessment, "coverage").at(-1);
  const cited = new Set(keyFindings(assessment).flatMap((f) => f.sources.map((s) => s.dataset)));
  const data = assessment.data
    .filter((m) => cited.has(m.id))
    .map((m) => `${m.name} ${m.version}`)
    .join(t.between);
  const rows = [
    harm && glanceRow("harm", t.glance.harm, harm.statement),
    unknown && glanceRow("coverage", t.glance.unknown, unknown.statement),
    data !== "" && glanceRow("sources", t.glance.source, data),
  ].filter((row) => row instanceof Markup);
  return rows.length === 0 ? null : html`<dl class="glance">${rows}</dl>`;
}

function glanceRow(section: string, name: string, words: string): Markup {
  return html`<div><dt><a href="#${section}">${name}</a></dt><dd>${prose(words)}</dd></div>`;
}

function keyNumber(finding: Finding, t: Strings): Markup {
  return html`<li><p class="eyebrow">${keyHeading(finding, t)}</p>
<p class="value">${formatValue(finding, t)}</p>
<p class="unit">${finding.unit ?? ""}</p>
<p class="bounds">${finding.intervals.map((i) => html`<span>${formatBareInterval(i, finding.unit, t)}</span>`)}${finding.n !== null && html`<span>${t.n(formatNumber(finding.n, t))}</span>`}</p>
<p class="statement">${prose(finding.statement)}</p></li>`;
}

/** What the number is about, in a few words: "Now against one year earlier: the world". */
function keyHeading({ id, topic, scope }: Finding, t: Strings): string {
  const heading = t.comparison[id.split(".").at(-1) ?? ""] ?? t.topic[topic];
  return t.topicIn(heading, topic === "severity" ? null : scope);
}
