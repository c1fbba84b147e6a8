import fc from "fast-check";
import { expect, test } from "vitest";
import type { Finding } from "../../src/finding/index.ts";
import { renderText } from "../../src/report/index.ts";
import { example } from "./assessment.ts";

const lines = (width: number) => renderText(example(), { width, color: false }).split("\n");

test("the answer comes first, and the parts follow in order", () => {
  const text = renderText(example(), { width: 80, color: false });
  const parts = [
    "as of 15 March 2018",
    "Violence by the Grey Banner has fallen",
    "The attack as coded",
    "What the data have of it",
    "How often this happens",
    "Then and now",
    "How unusual the toll is",
    "Where the harm falls",
    "What the data cannot see",
    "Data and versions",
  ];
  const places = parts.map((part) => text.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test("no line is wider than the terminal", () => {
  for (const width of [60, 80, 100])
    for (const line of lines(width)) expect(line.length).toBeLessThanOrEqual(width);
});

test("a percentage stays with its sign", () => {
  for (const width of [60, 70, 80, 90, 100])
    for (const line of lines(width)) expect(line).not.toMatch(/^\s*%/);
});

test("ratios stand with their intervals, or with a word where there is none", () => {
  expect(lines(80).find((line) => line.includes("one-sided incidents ") && line.includes("0.75"))).toContain(
    "0.75 0.45–1.27",
  );
});

test("where there were none then, the counts stand in the place of a ratio: a rise is seen to be one", () => {
  const all = example();
  const grid = all.findings.find(({ id }) => id === "grid.world")!;
  const { columns } = grid.table!;
  const row = (
    months: number,
    counts: [now: number, before: number],
    given: Record<string, string | number>,
  ) =>
    columns.map((name) => {
      if (name === "now" || name === "then") return counts[name === "now" ? 0 : 1];
      return { against: "one year earlier", measure: "one-sided incidents", months, ...given }[name] ?? null;
    });
  const rows = [
    row(12, [9, 0], { "95 % low": 2.4, direction: "rose" }),
    row(6, [0, 0], { direction: "nothing to compare" }),
    row(3, [4, 4], { ratio: 1, direction: "the peak is now" }),
  ];
  const text = renderText(
    { ...all, findings: [{ ...grid, table: { columns, rows } }] },
    { width: 100, color: false },
  );
  expect(text).toContain("0 → 9 ≥2.40");
  expect(text).toContain("0 → 0");
  expect(text).toContain("the peak is now");
  expect(text).toContain("where there were none then, the counts");
});

test("what else could be asked is answered where the attack was and for the world, each under its name", () => {
  const all = example();
  const asked = (scope: string, p: number): Finding => ({
    ...all.findings[0]!,
    id: `rising.${scope}`,
    topic: "verdict",
    scope,
    table: {
      columns: ["if asked", "P(rising)", "P(falling)"],
      rows: [["over the next three months", p, 0.5]],
    },
  });
  const findings = [asked("Exampleland", 0.11), asked("Europe", 0.22), asked("the world", 0.33)];
  const text = renderText({ ...all, findings }, { width: 80, color: false });
  const places = ["Exampleland: the chances", "0.11", "The world: the chances", "0.33"].map((part) =>
    text.indexOf(part),
  );
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(text).not.toContain("0.22");
});

test("colour only where it is asked for", () => {
  expect(renderText(example(), { width: 80, color: false })).not.toContain("\u001B");
  expect(renderText(example(), { width: 80, color: true })).toContain("\u001B[1m");
});

test("no text of an input can steer the terminal", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const assessment = example();
      assessment.document.title = `\u001B]0;owned\u0007${text}`;
      assessment.verdict.statement = `\u001B[2J${text}`;
      assessment.verdict.reason = text;
      for (const finding of assessment.findings) finding.statement = `${text}\u202E\u009B31m`;
      for (const event of assessment.events) if (event.place) event.place.name = `${text}\u001B[31m`;
      const printed = renderText(assessment, { width: 80, color: false });
      expect(printed.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
    }),
    { numRuns: 50 },
  );
});

test("any finding may be missing", () => {
  const all = example();
  for (const { id } of all.findings)
    expect(
      renderText({ ...all, findings: all.findings.filter((f) => f.id !== id) }, { width: 80, color: false }),
    ).toContain(all.verdict.statement.slice(0, 30));
});
