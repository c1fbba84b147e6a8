import type { Day } from "../../event/index.ts";
import type { Assessment, Finding } from "../../finding/index.ts";
import type { Strings } from "../../strings/index.ts";
import {
  describeAsOf,
  formatBareInterval,
  formatDay,
  formatInterval,
  formatNumber,
  formatValue,
  term,
} from "../format.ts";
import { titleOf } from "../records.ts";
import { about, datasetName, documentName, endsBefore, keyFindings, mainEvent, reasonOf } from "../select.ts";
import { html, Markup, prose } from "./markup.ts";

/** Characters that make a heading of three lines on a page. */
const LONG = 130;

/** The first screen: what cannot be told, the answer, the attack, three numbers with their intervals. */
export function hero(assessment: Assessment, generatedOn: Day | null, t: Strings): Markup {
  const { verdict } = assessment;
  const asOf = about(assessment, "as-of");
  const numbers = keyFindings(assessment);
  // Where there are chances, the reason stands beside them.
  const reason = about(assessment, "verdict").length > 0 ? null : reasonOf(assessment);
  const beyond = endsBefore(assessment);
  const { head, rest } = headlineOf(verdict.statement);
  return html`<header>
<p class="dateline"><b>${t.name}</b><span>${t.readingOf(documentName(assessment))}</span><span>${describeAsOf(assessment.asOf, t)}</span>${generatedOn !== null && html`<span>${t.generatedOn(formatDay(generatedOn, t))}</span>`}</p>
${beyond && asOf.map((f) => html`<p class="first">${prose(f.statement)}</p>`)}
<h1 id="answer">${prose(head)}</h1>
<div class="attack">${attack(assessment, t)}</div>
${numbers.length > 0 && html`<ul class="keys" aria-label="${t.keyNumbers}">${numbers.map((f) => keyNumber(f, t))}</ul>`}
${numbers.some(({ measure }) => measure !== null && measure !== "deaths-all") && html`<p class="note">${t.oneSided}</p>`}
${rest !== null && html`<p class="standfirst">${prose(rest)}</p>`}
<p class="verdict-meta"><span class="chip answer">${t.answerLabel}: ${t.answer[verdict.answer]}</span></p>
${reason !== null && html`<p class="reason">${prose(reason)}</p>`}
${glance(assessment, t)}
${!beyond && asOf.map((f) => html`<p class="note">${prose(f.statement)}</p>`)}
</header>`;
}

/** A long sentence is set as a heading up to its colon; the rest stands below the numbers. */
function headlineOf(statement: string): { head: string; rest: string | null } {
  const colon = statement.indexOf(": ");
  if (statement.length <= LONG || colon < 0) return { head: statement, rest: null };
  const rest = statement.slice(colon + 2);
  return { head: `${statement.slice(0, colon)}.`, rest: rest.charAt(0).toUpperCase() + rest.slice(1) };
}

function attack(assessment: Assessment, t: Strings): Markup {
  const main = mainEvent(assessment);
  if (main === null) return html`<p>${t.noMain}</p>`;
  const sentence = about(assessment, "attack")[0];
  return html`<p>${prose(sentence?.statement ?? titleOf(main, t))}</p>`;
}

/** Where the harm falls, what is not known and where the numbers come from, one line each, with the way to more. */
function glance(assessment: Assessment, t: Strings): Markup | null {
  const [harm] = about(assessment, "harm");
  // Which files were looked into is not what is unknown.
  const unknown = about(assessment, "coverage").findLast(({ id }) => id !== "coverage.rows");
  const cited = new Set(keyFindings(assessment).flatMap((f) => f.sources.map((s) => s.dataset)));
  const data = assessment.data
    .filter((m) => cited.has(m.id))
    .map(datasetName)
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
<p class="unit">${finding.unit === null ? "" : term(finding.unit, t)}</p>
<p class="bounds">${intervalsOf(finding).map((i) => html`<span>${i.level === null ? formatInterval(i, finding.unit, t) : formatBareInterval(i, finding.unit, t)}</span>`)}${finding.n !== null && html`<span>${t.n(formatNumber(finding.n, t))}</span>`}</p></li>`;
}

/** The first interval with a level, and bounds that say more than the value; the others stand with the finding. */
function intervalsOf({ intervals, value }: Finding): Finding["intervals"] {
  const sampling = intervals.find(({ level }) => level !== null);
  return intervals.filter((it) =>
    it.level === null ? it.low !== value || it.high !== value : it === sampling,
  );
}

/** What the number is about, in a few words: "Now against one year earlier: the world". */
function keyHeading({ id, topic, scope }: Finding, t: Strings): string {
  const heading = t.comparison[id.split(".").at(-1) ?? ""] ?? t.topic[topic];
  return t.topicIn(heading, topic === "severity" ? null : scope);
}
