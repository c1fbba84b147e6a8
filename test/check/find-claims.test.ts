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

describe("places that no map has", () => {
  test.each([
    "In Daska, Pakistan, 21 people were killed by the Pakistani Taliban on 20 January 2016.",
    "The Pakistani Taliban killed 21 people in Daska in Pakistan on 20 January 2016.",
    "In the village of Daska in Pakistan 21 people were killed by the Pakistani Taliban on 20 January 2016.",
    "The death toll of the Pakistani Taliban attack in Daska, Pakistan, on 20 January 2016 was 21.",
  ])("do not stand for their country: %s", (text) => {
    expect(of("incident", text)).toMatchObject([
      { where: { name: "Daska", country: "PK", lat: null, precision: "unknown", within: ["Pakistan"] } },
    ]);
  });

  test("a month of fasting and a person are no places", () => {
    const text = "In Ramadan Boko Haram killed 30 people in Nigeria, Ibrahim said on 3 May 2019.";
    expect(of("incident", text)).toMatchObject([{ where: { name: "Nigeria", precision: "country" } }]);
  });

  test("a country beside a town only says where that is", () => {
    const [absence] = of(
      "absence",
      "There has been no attack by Boko Haram in Maiduguri, Nigeria, since 2017.",
    );
    expect(absence).toMatchObject({ where: [{ name: "Maiduguri" }] });
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
    "What counts is how often the Taliban strike, and whether that is more or less than a year ago.",
    "The Taliban have far fewer fighters than three years ago.",
  ])("no claim that event data can speak to: %s", (text) => {
    expect(of("comparison", text)).toEqual([]);
  });
});

describe("several comparisons a sentence", () => {
  test("each clause has its own, and takes from the others what it leaves out", () => {
    const found = of(
      "comparison",
      "Attacks by Isis fell in Iraq from 2015 to 2017, but rose in Egypt over the same period.",
    );
    expect(found).toMatchObject([
      { where: [{ country: "IQ" }], test: { most: 1 }, now: { start: "2017-01-01" } },
      {
        where: [{ country: "EG" }],
        test: { least: 1 },
        now: { start: "2017-01-01" },
        whose: { actor: "islamic-state" },
      },
    ]);
  });

  test("groups are not mixed up", () => {
    const found = of(
      "comparison",
      "Attacks by Isis have halved since 2015, while those of the Taliban have more than doubled since 2016.",
    );
    expect(found).toMatchObject([
      { whose: { actor: "islamic-state" }, against: { when: { start: "2015-01-01" } }, test: { most: 0.55 } },
      {
        whose: { actor: "taliban" },
        against: { when: { start: "2016-01-01" } },
        test: { least: 2, most: null },
      },
    ]);
  });

  test("a pronoun that stands for the attacks stands for no group", () => {
    const [first, second] = of(
      "comparison",
      "Isis is not alone. In Kenya attacks rose from 2014 to 2015; in Somalia they fell.",
    );
    expect(first).toMatchObject({ whose: null, where: [{ country: "KE" }] });
    expect(second).toMatchObject({ whose: null, where: [{ country: "SO" }] });
  });
});

describe("which times are compared", () => {
  test.each([
    ["Boko Haram killed more people in 2017 than a year earlier.", "2017-01-01", "2016-01-01"],
    ["Boko Haram killed fewer people in 2017 than three years earlier.", "2017-01-01", "2014-01-01"],
    ["Attacks by Boko Haram fell in 2016.", "2016-01-01", "2015-01-01"],
    ["Boko Haram is far weaker than in 2015.", null, "2015-01-01"],
    ["Attacks by Boko Haram have declined since March 2015.", null, "2014-04-01"],
    [
      "In the first half of 2016 Boko Haram killed fewer people than in the first half of 2014.",
      "2016-01-01",
      "2014-01-01",
    ],
  ])("%s", (text, now, before) => {
    const [claim] = of("comparison", text);
    expect(claim).toMatchObject({
      now: now === null ? null : { start: now },
      against: { kind: "period", when: { start: before } },
    });
  });
});

test.each([
  ["Attacks by the Taliban fell by 40 per cent in 2016.", 0.55, 0.65],
  ["The Taliban killed a third fewer civilians in 2016 than in 2014.", 0.617, 0.717],
  ["Killings by the Taliban rose by 45 percent from 2014 to 2016.", 1.425, 1.475],
])("a change that is given in figures: %s", (text, least, most) => {
  const [claim] = of("comparison", text);
  if (claim?.kind !== "comparison") throw new Error("no comparison was found");
  expect(claim.test.least).toBeCloseTo(least, 3);
  expect(claim.test.most).toBeCloseTo(most, 3);
  expect(of("share", text)).toEqual([]);
});

test("two places, and two groups, at the same time", () => {
  expect(of("comparison", "In 2015 Isis killed twice as many civilians in Syria as in Iraq.")).toMatchObject([
    {
      where: [{ country: "SY" }],
      against: { kind: "place", where: [{ country: "IQ" }] },
      now: { start: "2015-01-01" },
    },
  ]);
  expect(of("comparison", "The Taliban killed more civilians than Boko Haram in 2016.")).toMatchObject([
    { whose: { actor: "taliban" }, against: { kind: "actor", whose: { actor: "boko-haram" } } },
  ]);
});

describe("dates and times of their own", () => {
  test("an attack on a day is a claim without a toll", () => {
    expect(of("incident", "Isis struck in Nice on 14 July 2016.")).toMatchObject([
      { asks: "happened", when: { start: "2016-07-14" }, where: { country: "FR" } },
    ]);
  });

  test("since and the past years reach to the report", () => {
    expect(of("total", "Since 2014 Boko Haram has killed 5,000 people in Nigeria.")).toMatchObject([
      { when: { start: "2014-01-01", end: "2019-06-01" } },
    ]);
    expect(of("spread", "Isis has struck in more than a dozen countries since 2014.")).toMatchObject([
      { when: { start: "2014-01-01", end: "2019-06-01" }, amount: { bound: "more-than" } },
    ]);
    expect(of("comparison", "Isis has struck in more than a dozen countries since 2014.")).toEqual([]);
  });

  test("a toll of years is not that of an attack told before", () => {
    const text =
      "Isis attacked Paris on 13 November 2015. In the last five years Isis has killed more than 20,000 people.";
    expect(of("incident", text)).toMatchObject([{ asks: "happened", amount: null }]);
    expect(of("total", text)).toMatchObject([{ amount: { best: 20_000 } }]);
  });

  test.each([
    "Isis has not carried out an attack in Belgium since 2016.",
    "The last attack by Isis in Belgium was in 2016.",
  ])("no attack after that: %s", (text) => {
    expect(of("absence", text)).toMatchObject([{ from: "2017-01-01", to: null, where: [{ country: "BE" }] }]);
  });
});

test("“no more than” closes the end that “more than” opens", () => {
  expect(of("total", "No more than 50 civilians died at the hands of the Taliban in 2016.")).toMatchObject([
    { amount: { best: 50, bound: "at-most" } },
  ]);
});

test("what is said of attention has its group, its places and those it is held against", () => {
  expect(
    of("attention", "Killings by Boko Haram in Nigeria get less coverage than attacks in France."),
  ).toMatchObject([
    {
      whose: { actor: "boko-haram" },
      where: [{ country: "NG" }],
      than: [{ country: "FR" }],
      test: { most: 1 },
    },
  ]);
});

test.each([
  "No group immediately claimed the attack, but the Islamic State group has killed hundreds in Egypt since 2014.",
  "There was no claim for the bombing in Kabul, which the Taliban have struck since 2001.",
])("that something else is missing is no absence of attacks: %s", (text) => {
  expect(of("absence", text)).toEqual([]);
});

test("who the dead of an attack were is no share of places, and a day without dead no absence", () => {
  const pupils = "On Friday ADF rebels killed 41 people, most of them pupils, at a school in western Uganda.";
  expect(of("share", pupils)).toEqual([]);
  expect(of("share", "In 2016 Islamic State killed 900 people, most of them in Iraq.")).toHaveLength(1);
  const rockets = "No one was killed when the Houthis fired rockets at Saudi Arabia on 29 May 2019.";
  expect(of("absence", rockets)).toEqual([]);
});

test("parties and elections make no claims of violence", () => {
  const text =
    "The Libertarian Party has secured ballot access in 50 states. It had no money for a campaign on social media in the territory of American Samoa.";
  expect(claimsIn(text)).toEqual([]);
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

describe("lists of countries", () => {
  test.each([
    ["Boko Haram is active in Nigeria, Niger and Chad.", ["NG", "NE", "TD"], null],
    [
      "In 2017 Boko Haram carried out attacks in Nigeria, Niger, Chad and Cameroon.",
      ["NG", "NE", "TD", "CM"],
      "2017-01-01",
    ],
  ])("%s", (text, countries, start) => {
    const [claim] = of("spread", text);
    expect(claim).toMatchObject({ amount: null, where: countries.map((country) => ({ country })) });
    expect(claim?.kind === "spread" && (claim.when?.start ?? null)).toBe(start);
  });

  test("what is denied, compared or counted is no list", () => {
    expect(of("spread", "Boko Haram is not active in Mali and Burkina Faso.")).toEqual([]);
    expect(of("spread", "Boko Haram killed more people in Nigeria in 2015 than in Chad and Niger.")).toEqual(
      [],
    );
    expect(of("spread", "Nigeria and Chad said that Boko Haram was weaker.")).toEqual([]);
  });
});

test("the deadliest attack needs no toll in the text: which attack it was is kept", () => {
  const text =
    "The attack on Maiduguri on 3 May 2017 was the deadliest attack by Boko Haram in Nigeria since 2015.";
  expect(of("rank", text)).toMatchObject([
    { of: "incident", amount: null, attack: { where: { name: "Maiduguri" }, when: { start: "2017-05-03" } } },
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
