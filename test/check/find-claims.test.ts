import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadRegistry } from "../../src/actors/index.ts";
import { loadGazetteer } from "../../src/places/index.ts";
import { findClaims, loadVagueWords } from "../../src/read/claims/index.ts";
import { loadFrames, readReport } from "../../src/read/index.ts";

const lexicons = { gazetteer: loadGazetteer(), registry: loadRegistry(), frames: loadFrames() };
const words = loadVagueWords();
const REPORT_DAY = { low: "2019-06-01", high: "2019-06-01" };

function claimsIn(text: string) {
  const document = { id: "d", text, title: null, publishedOn: null, origin: "test" };
  const reading = readReport(document, lexicons, REPORT_DAY);
  return findClaims(document, reading, lexicons, words, REPORT_DAY);
}

/** The readings of one kind. */
function of(kind: string, text: string) {
  return claimsIn(text).flatMap(({ reading }) => (reading.kind === kind ? [reading] : []));
}

test("every claim's words are the text at its offsets, in order", () => {
  const text =
    "Al-Shabaab is a shadow of its former self.\n\nOn 2 April 2015  it killed\n148 people in Garissa, Kenya. In 2017 the group killed 900 people in Somalia.";
  const claims = claimsIn(text);
  expect(claims.length).toBeGreaterThanOrEqual(2);
  for (const { text: said, start, end } of claims) expect(text.slice(start, end)).toBe(said);
  expect([...claims].sort((a, b) => a.start - b.start)).toEqual(claims);
});

describe("incidents", () => {
  test("killed and wounded are two claims", () => {
    const found = of(
      "incident",
      "On 3 May 2019 a Taliban suicide bomber killed 14 people and wounded 40 in Kabul.",
    );
    expect(found).toMatchObject([
      { asks: expect.any(String), where: { name: "Kabul" }, whoseFromContext: false },
      { asks: expect.any(String) },
    ]);
    expect(found.map((it) => it.kind === "incident" && it.asks).sort()).toEqual(["killed", "wounded"]);
  });

  test("a toll told apart from its attack", () => {
    const [claim] = of(
      "incident",
      "The death toll of the Boko Haram attack in Maiduguri on 3 May 2017 was 17.",
    );
    expect(claim).toMatchObject({ asks: "killed", amount: { best: 17 }, where: { name: "Maiduguri" } });
  });

  test("the group named before is taken, and marked, within a paragraph only", () => {
    const named = "Boko Haram is not beaten. On 3 May 2019 gunmen killed 30 villagers in Maiduguri.";
    expect(of("incident", named)).toMatchObject([
      { whose: [{ actor: "boko-haram" }], whoseFromContext: true },
    ]);
    expect(of("incident", named.replace(". On", ".\n\nOn"))).toMatchObject([{ whose: [] }]);
  });
});

describe("comparisons", () => {
  test.each([
    ["Boko Haram killed fewer people in Nigeria in 2017 than in 2015.", 2017, 2015, null, 1],
    ["Attacks by Boko Haram in Nigeria more than halved between 2015 and 2017.", 2017, 2015, null, 0.5],
    ["From 2015 to 2017 attacks by Boko Haram in Nigeria doubled.", 2017, 2015, 1.8, 2.2],
  ])("%s", (text, now, before, least, most) => {
    const [claim] = of("comparison", text);
    expect(claim).toMatchObject({
      now: { start: `${now}-01-01` },
      against: { kind: "period", when: { start: `${before}-01-01` } },
      where: [{ country: "NG" }],
      test: { least, most },
    });
  });

  test("years ago, the group's worst time, and just before", () => {
    expect(of("comparison", "The Taliban are much stronger than they were five years ago.")).toMatchObject([
      { now: null, against: { kind: "years-ago", years: 5 }, test: { least: 1.5 } },
    ]);
    expect(of("comparison", "Al-Shabaab is far below its peak.")).toMatchObject([
      { against: { kind: "peak" } },
    ]);
    expect(of("comparison", "Isis is regrouping in its heartland.")).toMatchObject([
      { against: { kind: "previous" }, heartland: true },
    ]);
  });

  test("a place in a clause after the cue does not narrow it", () => {
    const [claim] = of("comparison", "Isis is far weaker than three years ago, when it held half of Syria.");
    expect(claim).toMatchObject({ where: [] });
  });

  test.each([
    "Attacks by the Taliban could double since 2015 levels.",
    "The Taliban are not far weaker than three years ago.",
    "Bread prices were far lower than three years ago.",
  ])("no claim that event data can speak to: %s", (text) => {
    expect(of("comparison", text)).toEqual([]);
  });
});

test("totals, ranks, absences, shares, spread and turning points", () => {
  expect(of("total", "In 2014 Boko Haram killed some 4,000 civilians in Nigeria.")).toMatchObject([
    { amount: { best: 4000 }, measures: ["deaths-one-sided"], where: [{ country: "NG" }] },
  ]);
  expect(of("rank", "2014 was the bloodiest year for civilians in Nigeria since 2003.")).toMatchObject([
    { of: "year", year: 2014, since: "2004-01-01", whose: null },
  ]);
  expect(of("absence", "There has been no attack by Al-Shabaab in Uganda since 2010.")).toMatchObject([
    { from: "2011-01-01", to: null, where: [{ country: "UG" }] },
  ]);
  expect(of("share", "Most of Boko Haram's victims were killed in Nigeria.")).toMatchObject([
    { test: { least: 0.5 } },
  ]);
  expect(of("spread", "Isis is now active in nine countries.")).toMatchObject([{ amount: { best: 9 } }]);
  expect(of("turning-point", "Isis collapsed in the first half of 2018.")).toMatchObject([
    {
      when: { start: "2018-01-01", end: "2018-06-30" },
      measures: ["incidents", "deaths-one-sided", "deaths-all"],
    },
  ]);
});

test("a day's attack is no yearly total", () => {
  expect(of("total", "On 3 May 2019 the Taliban killed 14 people in Kabul, Afghanistan.")).toEqual([]);
});

test("what no dataset at hand can answer is listed by topic", () => {
  const text = "Isis still has money and foreign fighters. Its attacks in Afghanistan go unnoticed abroad.";
  expect(of("unanswerable", text).map((it) => it.kind === "unanswerable" && it.topic)).toEqual([
    "money",
    "fighters",
  ]);
  expect(of("attention", text)).toHaveLength(1);
});

describe("a table of one's own", () => {
  const head = "id\tkind\tphrases\tleast\tmost\tmeaning\tsource\n";
  const file = (content: string) => {
    const path = join(mkdtempSync(join(tmpdir(), "words-")), "words.tsv");
    writeFileSync(path, content);
    return path;
  };

  test("replaces the packaged one", () => {
    const own = loadVagueWords(file(`${head}mine\tprevious\ton fire\t3\t-\tthree times as many\tmine\n`));
    expect(own).toMatchObject([{ id: "mine", least: 3, most: null }]);
  });

  test("a fault is told with its line", () => {
    expect(() => loadVagueWords(file(`${head}mine\tnonsense\ton fire\t3\t-\tx\tmine\n`))).toThrow(/line 2/);
    expect(() => loadVagueWords(file("a\tb\n"))).toThrow(/expected the columns/);
    expect(() => loadVagueWords("/no/such/file.tsv")).toThrow(/cannot be read/);
  });
});
