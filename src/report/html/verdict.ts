import type { Assessment } from "../../finding/index.ts";
import type { Strings } from "../../strings/index.ts";
import { chancesOf } from "../chances.ts";
import { drawChances } from "../plot/chances.ts";
import { about, reasonOf } from "../select.ts";
import { bothSizes } from "./figures.ts";
import { findingList } from "./finding.ts";
import { html, type Markup, prose } from "./markup.ts";
import { scoped } from "./scoped.ts";
import { tableWithFile } from "./table.ts";

/** The chances in every scope as one figure, and folded below it each in words. */
export function verdictPart(assessment: Assessment, t: Strings): Markup | null {
  const findings = about(assessment, "verdict");
  if (findings.length === 0) return null;
  const chances = chancesOf(findings, t);
  const others = findingList(findings, t, () => html``);
  if (chances.length === 0) return others;
  const reason = reasonOf(assessment);
  const [first] = findings.filter(({ table }) => table !== null);
  return html`${reason !== null && html`<p class="reason">${prose(reason)}</p>`}
<p class="lead">${t.lead.verdict} <a href="#sensitivity">${t.otherQuestionsLink}</a></p>
<figure>${bothSizes((size) => drawChances(chances, size, t))}
<details class="shown figures"><summary>${t.everyChance(findings.length)}</summary>${others}${first !== undefined && tableWithFile(chanceTable(first, chances, t), t)}</details></figure>`;
}

/** The chances as they are drawn, as a table under the first finding's name. */
function chanceTable(
  finding: Assessment["findings"][number],
  chances: ReturnType<typeof chancesOf>,
  t: Strings,
) {
  const { what, value } = t.columns;
  return {
    ...finding,
    id: "chances",
    table: {
      columns: [what, "", value, "95 % low", "95 % high", t.chance.without],
      rows: chances.map((c) => [c.scope, c.which, c.chance, c.low, c.high, c.without]),
    },
  };
}

/** The sensitivity table: for every scope, what else could have been asked. */
export function sensitivity(assessment: Assessment, t: Strings): Markup | null {
  const findings = about(assessment, "verdict").filter(({ table }) => table !== null);
  const [first, ...others] = findings;
  if (first === undefined) return null;
  return html`<p class="lead">${t.lead.sensitivity}</p>
<div${scoped(first)}><h3>${t.heading(first.scope ?? first.id)}</h3>${tableWithFile(first, t)}</div>
${others.length > 0 && html`<details><summary>${t.otherScopes(others.map((f) => f.scope ?? f.id))}</summary>${others.map((f) => html`<div${scoped(f)}><h3>${t.heading(f.scope ?? f.id)}</h3>${tableWithFile(f, t)}</div>`)}</details>`}`;
}
