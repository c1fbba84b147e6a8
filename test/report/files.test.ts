import fc from "fast-check";
import { expect, test } from "vitest";
import { csvFiles, renderMarkdown } from "../../src/report/index.ts";
import { escapeMarkdown } from "../../src/report/markdown/escape.ts";
import { example } from "./assessment.ts";

test("every finding with a table is one CSV file with its columns, and no name leaves the folder", () => {
  const [first, ...rest] = example().findings;
  if (first === undefined) throw new Error("the example has findings");
  const findings = [{ ...first, id: "../../etc/x", table: { columns: ["a"], rows: [["=1+1"]] } }, ...rest];
  const files = csvFiles(findings);
  expect(files.length).toBe(findings.filter((f) => f.table !== null).length);
  for (const { name } of files) expect(name).toMatch(/^[\w.-]+\.csv$/);
  expect(files[0]?.content).toBe("\uFEFFa\r\n'=1+1\r\n");
});

test("the Markdown says the verdict, every finding with its caveats, and every claim with its verdict", () => {
  const assessment = example();
  const text = renderMarkdown(assessment).replace(/\\(.)/g, "$1");
  expect(text.startsWith(`# ${assessment.verdict.statement}`)).toBe(true);
  for (const f of assessment.findings.filter((f) => f.topic !== "as-of"))
    for (const said of [f.statement, ...f.caveats]) expect(text).toContain(said);
  for (const claim of assessment.claims) expect(text).toContain(`“${claim.text}” **${claim.verdict}**`);
});

test("text of an input makes no HTML, link, heading, table cell or line of its own in Markdown", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const escaped = escapeMarkdown(text);
      expect(escaped).not.toMatch(/[\r\n]/);
      expect(escaped).not.toMatch(/(?<!\\)(?:\\\\)*[<>|[\]`*_#]/);
    }),
  );
  expect(escapeMarkdown("<script>alert(1)</script>")).toBe("\\<script\\>alert(1)\\</script\\>");
});
