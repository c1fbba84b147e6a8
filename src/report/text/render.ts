import pc from "picocolors";
import type { Assessment, Finding } from "../../finding/index.ts";
import { en, type Strings } from "../../strings/index.ts";
import { describeAsOf, formatDay } from "../format.ts";
import { fieldsOf, titleOf } from "../records.ts";
import { about, datasetName, endsBefore, family, mainEvent, reasonOf } from "../select.ts";
import { claimLines } from "./claims.ts";
import { comparisonTable, hasNoneThen } from "./grid.ts";
import { bulleted, labelled, printable, wrap } from "./layout.ts";

type Lines = string[];

interface Style {
  width: number;
  t: Strings;
  bold(text: string): string;
  dim(text: string): string;
  warn(text: string): string;
}

/**
 * The answer for a terminal: what cannot be told first, then the sentence, then what it rests on.
 * @param options.width columns of the terminal, at least 40.
 * @param options.color whether to set headings off with ANSI colours.
 */
export function renderText(assessment: Assessment, options: { width: number; color: boolean }): string {
  const colors = pc.createColors(options.color);
  const style: Style = {
    width: Math.max(40, options.width),
    t: en,
    bold: colors.bold,
    dim: colors.dim,
    warn: colors.yellow,
  };
  const parts = [
    top(assessment, style),
    limits(assessment, style),
    answer(assessment, style),
    section(en.sections.attack, attack(assessment, style), style),
    section(en.sections.verdict, chances(assessment, style), style),
    topic("data", en.sections.data, assessment, style),
    topic("base-rate", en.sections.baseRate, assessment, style),
    section(en.sections.trend, trend(assessment, style), style),
    topic("severity", en.sections.severity, assessment, style),
    topic("harm", en.sections.harm, assessment, style),
    section(en.sections.claims, claimLines(assessment.claims, style), style),
    section(en.sections.coverage, coverage(assessment, style), style),
    section(en.sections.sources, sources(assessment, style), style),
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join("\n"))
    .join("\n\n")}\n`;
}

function top({ asOf, document, version }: Assessment, { t, dim, width }: Style): Lines {
  const name = printable(document.title ?? document.origin);
  return wrap(`${t.name} ${version} · ${name} · ${describeAsOf(asOf, t)}`, width).map(dim);
}

function limits(assessment: Assessment, { width, warn, dim }: Style): Lines {
  const said = about(assessment, "as-of").map((f) => printable(f.statement));
  return endsBefore(assessment)
    ? said.flatMap((text) => bulleted(text, width, "! ", "").map(warn))
    : said.flatMap((text) => wrap(text, width).map(dim));
}

function answer(assessment: Assessment, { t, width, bold, dim }: Style): Lines {
  const { verdict } = assessment;
  return [
    ...wrap(printable(verdict.statement), width).map(bold),
    ...wrap(t.answerIs(t.answer[verdict.answer]), width),
    ...wrap(printable(reasonOf(assessment) ?? ""), width).map(dim),
  ];
}

function section(title: string, body: Lines, { bold }: Style): Lines {
  return body.length === 0 ? [] : [bold(title), ...body];
}

function topic(name: Finding["topic"], title: string, assessment: Assessment, style: Style): Lines {
  return section(title, statements(about(assessment, name), style), style);
}

/** The chances in every scope, and for the nearest one and the world the answers to what else could be asked. */
function chances(assessment: Assessment, style: Style): Lines {
  const { t, width } = style;
  const findings = about(assessment, "verdict");
  const asked = findings.filter((f) => f.table !== null);
  const shown = asked.filter((_, i) => i === 0 || i === asked.length - 1);
  return [
    ...statements(findings, style),
    ...shown.flatMap((f) => [
      "",
      ...wrap(printable(t.askedOtherwise(t.heading(f.scope ?? f.id))), width, "  "),
      ...(f.table ? askedOtherwise(f.table, style) : []),
    ]),
  ];
}

function askedOtherwise({ columns, rows }: NonNullable<Finding["table"]>, { width, dim }: Style): Lines {
  const cells = (row: readonly (string | number | null)[]) =>
    row.slice(1).map((cell) => (typeof cell === "number" ? cell.toFixed(2) : (cell ?? "–")).padStart(12));
  const label = Math.max(16, width - 2 - 12 * (columns.length - 1));
  const line = (row: readonly (string | number | null)[]) => {
    const words = wrap(printable(String(row[0])), label);
    const empty = row.slice(1).every((cell) => cell === null);
    return words.map((part, i) =>
      i < words.length - 1 || empty ? `  ${part}` : `  ${part.padEnd(label)}${cells(row).join("")}`,
    );
  };
  return [...line(columns).map((text) => dim(text)), ...rows.flatMap(line)];
}

function statements(findings: readonly Finding[], { width }: Style): Lines {
  return findings.flatMap((f) => bulleted(printable(f.statement), width));
}

function attack(assessment: Assessment, { t, width, dim }: Style): Lines {
  const main = mainEvent(assessment);
  const others = assessment.events.filter((e) => e !== main);
  const fields = new Map<string, string[]>();
  for (const { label, value } of main === null ? [] : fieldsOf(main, t))
    fields.set(label, [...(fields.get(label) ?? []), value]);
  const column = Math.max(0, ...[...fields.keys()].map((label) => label.length)) + 2;
  return [
    ...(main === null ? wrap(t.noMain, width, "  ") : []),
    ...[...fields].flatMap(([label, values]) => labelled(label, printable(values.join("; ")), width, column)),
    ...(others.length === 0 ? [] : [dim(`  ${t.otherEvents(others.length)}`)]),
    ...others.flatMap((e) => bulleted(printable(titleOf(e, t)), width)),
  ];
}

/** The grids of the group's heartland, or the country that stands for it, and of the world; a sentence on each other scope. */
function trend(assessment: Assessment, style: Style): Lines {
  const { t, width } = style;
  const grids = family(assessment, "grid");
  const home = grids.some(({ id }) => id === "grid.heartland") ? "grid.heartland" : "grid.country";
  const shown = [home, "grid.world"].flatMap((id) => grids.filter((f) => f.id === id));
  return [
    ...shown.flatMap((f) => [
      ...wrap(printable(t.ratiosWith(t.heading(f.scope ?? f.id), hasNoneThen(f))), width, "  "),
      ...comparisonTable(f, width, t).map(printable),
      "",
    ]),
    ...statements(
      grids.filter((f) => !shown.includes(f)),
      style,
    ),
    ...statements(family(assessment, "regimes"), style),
  ];
}

/** What the data cannot see, and what to keep in mind of the figures that the answer rests on. */
function coverage(assessment: Assessment, style: Style): Lines {
  const findings = about(assessment, "coverage");
  const weighty = assessment.findings.filter((f) => assessment.verdict.restsOn.includes(f.id));
  const caveats = [...new Set([...findings, ...weighty].flatMap((f) => f.caveats))];
  return [
    ...statements(findings, style),
    ...caveats.flatMap((c) => bulleted(printable(c), style.width).map(style.dim)),
    ...wrap(style.t.moreCaveats, style.width, "  ").map(style.dim),
  ];
}

function sources({ data }: Assessment, { t, width }: Style): Lines {
  return data.flatMap((m) => {
    const period = t.range(formatDay(m.period.from, t), formatDay(m.period.to, t));
    return bulleted(
      printable(`${datasetName(m)}, ${period}, ${m.vintage}. ${m.citation} ${m.licence}`),
      width,
    );
  });
}
