import type { Assessment, Finding } from "../../finding/index.ts";
import { en, type Strings } from "../../strings/index.ts";
import {
  describeAsOf,
  formatBareInterval,
  formatCell,
  formatNumber,
  formatSources,
  formatValue,
  numberFormatFor,
} from "../format.ts";
import { about, datasetName, endsBefore, keyFindings, reasonOf } from "../select.ts";
import { escapeMarkdown } from "./escape.ts";

type Topic = Finding["topic"];

/** Longer tables are left to `--csv`. */
const ROWS = 40;

/**
 * The answer as one Markdown document (CommonMark with tables), for a wiki, a notebook or an e-mail. Text of an input is
 * escaped; nothing is quoted but the evidence and the claims.
 */
export function renderMarkdown(assessment: Assessment): string {
  const t = en;
  const { verdict, asOf, document } = assessment;
  const parts: [Topic, string][] = [
    ["verdict", t.sections.verdict],
    ["severity", t.sections.severity],
    ["trend", t.sections.trend],
    ["harm", t.sections.harm],
    ["base-rate", t.sections.baseRate],
    ["data", t.sections.data],
  ];
  const reason = reasonOf(assessment);
  const limits = endsBefore(assessment)
    ? about(assessment, "as-of").map((f) => escapeMarkdown(f.statement))
    : [];
  const lines = [
    `# ${escapeMarkdown(verdict.statement)}`,
    `*${escapeMarkdown(`${t.readingOf(document.title ?? document.origin)}, ${describeAsOf(asOf, t)}.`)}* **${t.answerIs(t.answer[verdict.answer])}.**`,
    ...limits,
    ...(reason === null ? [] : [escapeMarkdown(reason)]),
    ...about(assessment, "attack").map((f) => escapeMarkdown(f.statement)),
    bullets(keyFindings(assessment).map((f) => footing(f, t))),
    ...parts.flatMap(([topic, title]) =>
      section(
        title,
        about(assessment, topic).map((f) => block(f, t)),
      ),
    ),
    ...section(t.sections.claims, claims(assessment, t)),
    ...section(
      t.sections.coverage,
      about(assessment, "coverage").map((f) => block(f, t)),
    ),
    ...section(t.sections.sources, [
      bullets(assessment.data.map((m) => escapeMarkdown(`${datasetName(m)}. ${m.citation} ${m.licence}`))),
    ]),
    escapeMarkdown(t.footer(assessment.version)),
  ];
  return `${lines.filter((line) => line !== "").join("\n\n")}\n`;
}

function section(title: string, blocks: readonly string[]): string[] {
  return blocks.length === 0 ? [] : [`## ${title}`, ...blocks];
}

function block(finding: Finding, t: Strings): string {
  const under = [footing(finding, t), ...finding.caveats.map(escapeMarkdown)];
  return [escapeMarkdown(finding.statement), bullets(under), table(finding, t)]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** Value, unit, intervals, n, method and source on one line. */
function footing(finding: Finding, t: Strings): string {
  const number = typeof finding.value === "number";
  const rest = [
    ...(number ? finding.intervals.map((i) => formatBareInterval(i, finding.unit, t)) : []),
    ...(finding.n === null ? [] : [t.n(formatNumber(finding.n, t))]),
    finding.method.name,
    formatSources(finding, t),
  ].filter((part) => part !== "");
  const value = number ? `**${escapeMarkdown(t.quantity(formatValue(finding, t), finding.unit))}** · ` : "";
  return `${value}${rest.map(escapeMarkdown).join(" · ")}`;
}

function table({ id, table }: Finding, t: Strings): string {
  if (table === null) return "";
  if (table.rows.length > ROWS) return `*${escapeMarkdown(t.inCsv(id, table.rows.length))}*`;
  const cells = table.rows.map((row) =>
    row.map((cell, i) =>
      escapeMarkdown(
        typeof cell === "number"
          ? numberFormatFor(table.columns[i] ?? null, t)(cell, t)
          : formatCell(cell, t),
      ),
    ),
  );
  const rows = [table.columns.map(escapeMarkdown), table.columns.map(() => "---"), ...cells];
  return rows.map((row) => `| ${row.join(" | ")} |`).join("\n");
}

function claims({ claims }: Assessment, t: Strings): string[] {
  return claims.map(({ text, verdict, reason, caveats }) =>
    [
      `${escapeMarkdown(t.quote(text))} **${t.claimVerdict[verdict]}**`,
      bullets([reason, ...caveats].map(escapeMarkdown)),
    ].join("\n\n"),
  );
}

function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}
