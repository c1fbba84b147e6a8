import { describe, expect, test } from "vitest";
import { claimsIn, of } from "./claims-in.ts";

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

test("a group that has been quiet, the last attack of one by its name, and the deaths of the whole world", () => {
  expect(of("absence", "Abu Sayyaf has been quiet since 2017.")).toMatchObject([
    { from: "2018-01-01", to: null },
  ]);
  expect(of("absence", "ETA's last attack was in 2009.")).toMatchObject([{ from: "2010-01-01", to: null }]);
  expect(
    of("total", "In 2017 more than 90,000 people were killed in the world in organised violence."),
  ).toMatchObject([{ whose: null, where: [], amount: { best: 90_000, bound: "more-than" } }]);
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

test("what no dataset at hand can answer is listed by topic", () => {
  const text = "Isis still has money and foreign fighters. Its attacks in Afghanistan go unnoticed abroad.";
  expect(of("unanswerable", text).map((it) => it.kind === "unanswerable" && it.topic)).toEqual([
    "money",
    "fighters",
  ]);
  expect(of("attention", text)).toHaveLength(1);
});
