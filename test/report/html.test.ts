import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import type { Assessment } from "../../src/finding/index.ts";
import { page } from "../../src/report/html/page.ts";
import { SCRIPT } from "../../src/report/html/script.ts";
import { renderHtml } from "../../src/report/index.ts";
import { en, type Strings } from "../../src/strings/index.ts";
import { example, poisoned, TEXT } from "./assessment.ts";

const PLAIN = { withText: null, generatedOn: null };

function open(assessment: Assessment, options: Parameters<typeof renderHtml>[1] = PLAIN) {
  return parseHTML(renderHtml(assessment, options)).document;
}

test("the page has its parts in the agreed order", () => {
  const document = open(example());
  const outline = [...document.querySelectorAll("h1, h2")].map((h) => `${h.tagName} ${h.textContent}`);
  expect(outline).toEqual([
    "H1 Violence by the Grey Banner has fallen against one year earlier, by every measure that can tell.",
    "H2 The course of the violence",
    "H2 Then and now",
    "H2 How unusual the toll is",
    "H2 Where the harm falls",
    "H2 How often this happens",
    "H2 What the data have of it",
    "H2 What the text claims",
    "H2 How the text was read",
    "H2 What the data cannot see",
    "H2 Methods and references",
    "H2 Data and versions",
    "H2 How to cite this",
    "H2 How to reproduce this",
  ]);
  expect(document.querySelectorAll(".keys li").length).toBe(3);
});

test("every number on the first screen has its interval", () => {
  for (const key of open(example()).querySelectorAll(".keys li"))
    expect(key.querySelector(".bounds")?.textContent).toMatch(/interval|bounds/);
});

test("the statement, caveats and sources of every finding can be read on the page", () => {
  const text = normalised(open(example()).body.textContent ?? "");
  for (const finding of example().findings) {
    expect(text).toContain(normalised(finding.statement));
    for (const caveat of finding.caveats) expect(text).toContain(normalised(caveat));
  }
  expect(text).toContain("Example & Example 2013");
});

test("markup in an input is printed, never obeyed", () => {
  const attack = `<script>alert(1)</script><img src=x onerror=alert(2)>"'&</style></title>`;
  const document = open(poisoned(example(), attack), { withText: attack, generatedOn: null });
  expect(document.querySelectorAll("img, iframe, object, link").length).toBe(0);
  const scripts = [...document.querySelectorAll("script")].map((script) => script.textContent);
  expect(scripts).toEqual([SCRIPT]);
  for (const element of document.querySelectorAll("*"))
    for (const { name } of [...element.attributes]) expect(name).not.toMatch(/^on/i);
  expect(document.body.textContent).toContain(attack);
});

test("the policy admits the page's own script, by its hash, and nothing else", () => {
  const document = open(example());
  const policy = document
    .querySelector('meta[http-equiv="Content-Security-Policy"]')
    ?.getAttribute("content");
  const hash = createHash("sha256")
    .update(document.querySelector("script")?.textContent ?? "")
    .digest("base64");
  expect(policy).toContain(`script-src 'sha256-${hash}'`);
  expect(policy).toContain("default-src 'none'");
  expect(policy?.match(/script-src[^;]*/)?.[0]).not.toMatch(/unsafe|https?:|\*/);
});

test("a claim leads to its rows and a row to its claims, and the claims are a file to take along", () => {
  const assessment = example();
  const claim = assessment.claims[0]!;
  const table = {
    columns: ["row", "dataset", "day", "low", "best", "high"],
    rows: [["77", "made-up", "2018-03-23", 2, 3, 3]],
  };
  const figure = { ...assessment.findings[0]!, id: "claim.incident.killed", table };
  const rows = [{ dataset: "made-up", id: "77" }];
  const document = open({ ...assessment, claims: [{ ...claim, rows, figures: [figure] }] });
  const to = document.querySelector('#claim-1 a[href^="#row-"]')?.getAttribute("href") ?? "";
  const row = document.querySelector(to);
  expect(row?.textContent).toContain("77");
  expect(row?.querySelector("a")?.getAttribute("href")).toBe("#claim-1");
  const file = document.querySelector('a[download="claims.csv"]')?.getAttribute("href") ?? "";
  expect(decodeURIComponent(file)).toContain(claim.verdict);
});

test("claims that cannot be told are folded, the others in sight", () => {
  const document = open(example());
  const claims = example().claims;
  for (const [i, { verdict }] of claims.entries()) {
    const block = document.querySelector(`#claim-${i + 1}`);
    expect(block?.textContent).toContain(claims[i]!.reason);
    expect(block?.parentElement?.tagName === "DETAILS").toBe(verdict === "cannot be told");
  }
});

test("every figure has its rows as a file", () => {
  for (const figure of open(example()).querySelectorAll("figure"))
    expect(figure.querySelector('a[download$=".csv"]'), figure.textContent?.slice(0, 60)).not.toBeNull();
});

test("what is needed to make the page again stands on it: command, checksums, data, seed", () => {
  const sha256 = "ab".repeat(32);
  const inputs = [{ option: "--data" as const, file: "ged 251.csv", sha256 }];
  const part = open({ ...example(), inputs }).querySelector("#reproduce")?.textContent ?? "";
  expect(part).toContain("--data 'ged 251.csv'");
  for (const it of [sha256, example().document.sha256, "Seed", example().data[0]!.id])
    expect(part).toContain(it);
});

test("the page says nothing of its own outside the file of strings", () => {
  const root = new URL("../../src/report/", import.meta.url);
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !/^(strings|text)|style\.ts|script\.ts/.test(file),
  );
  expect(files.length).toBeGreaterThan(20);
  const own = files.flatMap((file) => {
    const source = readFileSync(new URL(file, root), "utf8").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
    const said = [...source.matchAll(/(?<![=\s])>([A-Za-z][a-z]+[^<>=;(){}$]*)</g)].map((m) => m[1]);
    const labelled = [...source.matchAll(/(?:aria-label|title|alt)="([A-Za-z][^"$]*)"/g)].map((m) => m[1]);
    return [...said, ...labelled].map((words) => `${file}: ${words}`);
  });
  expect(own).toEqual([]);
});

test("another language is another file of strings", () => {
  const t: Strings = {
    ...en,
    language: "de",
    locale: "de-DE",
    sections: { ...en.sections, claims: "Was der Text behauptet" },
    claimVerdict: { ...en.claimVerdict, supported: "belegt" },
  };
  const source = page(example(), PLAIN, t);
  expect(source).toContain('<html lang="de">');
  expect(source).toContain("Was der Text behauptet");
  expect(source).not.toContain(en.sections.claims);
});

test("nothing on the page points to another address", () => {
  const source = renderHtml(example(), { withText: TEXT, generatedOn: null });
  const addresses = [...source.matchAll(/\b(?:src|href|action|poster|srcset)="([^"]*)"/g)].map((m) => m[1]);
  for (const address of addresses) expect(address).toMatch(/^(#|data:text\/csv)/);
  expect(source).not.toMatch(/@import|url\(/);
});

test("each coded field stands beside the words that it was read from", () => {
  const card = open(example()).querySelector(".card.main");
  const killed = [...(card?.querySelectorAll(".fields div") ?? [])].find(
    (row) => row.querySelector("dt")?.textContent === "Killed",
  );
  expect(killed?.textContent).toContain("“three people”");
  const marks = [...(card?.querySelectorAll("mark.toll") ?? [])];
  expect(marks.map((m) => m.textContent).join("")).toContain("three");
});

test("sentences that are no evidence are not quoted, and the whole text only on request, marked", () => {
  const without = open(example()).body.textContent ?? "";
  expect(without).not.toContain("reopened on Sunday");
  expect(without).not.toContain("Not for publication");
  const full = open(example(), { withText: TEXT, generatedOn: null });
  expect(full.querySelector(".article")?.textContent).toBe(TEXT);
  expect(full.body.textContent).toContain("Not for publication");
});

test("headings go down one level at a time, tables have heads, figures have words", () => {
  const document = open(example());
  let level = 0;
  for (const heading of document.querySelectorAll("h1,h2,h3,h4,h5,h6")) {
    const next = Number(heading.tagName.slice(1));
    expect(next).toBeLessThanOrEqual(level + 1);
    level = next;
  }
  for (const table of document.querySelectorAll("table")) {
    expect(table.querySelector("caption")?.textContent).not.toBe("");
    for (const head of table.querySelectorAll("thead th")) expect(head.getAttribute("scope")).toBe("col");
    for (const row of table.querySelectorAll("tbody tr"))
      expect(row.querySelector("th")?.getAttribute("scope")).toBe("row");
  }
  expect(document.querySelectorAll("svg").length).toBeGreaterThan(0);
  for (const svg of document.querySelectorAll("svg")) {
    expect(svg.getAttribute("role")).toBe("img");
    expect(svg.getAttribute("aria-label")?.length).toBeGreaterThan(20);
  }
  for (const figure of document.querySelectorAll("figure"))
    expect(figure.querySelector("details table")).not.toBeNull();
  const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("the same assessment gives the same bytes, and few of them", () => {
  const first = renderHtml(example(), PLAIN);
  expect(renderHtml(structuredClone(example()), PLAIN)).toBe(first);
  expect(Buffer.byteLength(first)).toBeLessThan(1_500_000);
});

test("any finding may be missing", () => {
  const all = example();
  for (const { id } of all.findings)
    expect(renderHtml({ ...all, findings: all.findings.filter((f) => f.id !== id) }, PLAIN)).toContain(
      "</html>",
    );
  const bare: Assessment = { ...all, main: null, events: [], findings: [], data: [] };
  expect(open(bare).querySelector("h1")?.textContent).toBe(all.verdict.statement);
});

test("a cell of a downloaded table cannot pass for a formula", () => {
  const assessment = example();
  const harm = assessment.findings.find((f) => f.id.startsWith("harm"));
  harm?.table?.rows.push(["=HYPERLINK(1)", 1, 0.1, 1, 0.1]);
  const links = [...open(assessment).querySelectorAll("a[download]")].map((a) =>
    decodeURIComponent(a.getAttribute("href") ?? ""),
  );
  expect(links.some((csv) => csv.includes("\r\n'=HYPERLINK(1),1"))).toBe(true);
});

test("data that end before the day of the report are said first", () => {
  const assessment = example();
  const [asOf, ...rest] = assessment.findings;
  if (asOf === undefined) throw new Error("the example has an as-of finding");
  const beyond = { ...asOf, id: "coverage.beyond", topic: "coverage" as const };
  const document = open({ ...assessment, findings: [asOf, beyond, ...rest] });
  const said = document.querySelector("header .first");
  expect(said?.textContent).toBe(asOf.statement);
  expect(said?.nextElementSibling?.tagName).toBe("H1");
});

function normalised(text: string): string {
  return text.replace(/\s+/g, " ");
}
