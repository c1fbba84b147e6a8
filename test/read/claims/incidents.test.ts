import { describe, expect, test } from "vitest";
import { claimsIn, of } from "./claims-in.ts";

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

  test("who was abducted is not who was killed", () => {
    const [claim] = of(
      "incident",
      "On 14 April 2014 Boko Haram, which has killed thousands, abducted more than 200 schoolgirls in Chibok, Nigeria.",
    );
    expect(claim).toMatchObject({ asks: "happened", amount: null });
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

test("the deadliest attack needs no toll in the text: which attack it was is kept", () => {
  const text =
    "The attack on Maiduguri on 3 May 2017 was the deadliest attack by Boko Haram in Nigeria since 2015.";
  expect(of("rank", text)).toMatchObject([
    { of: "incident", amount: null, attack: { where: { name: "Maiduguri" }, when: { start: "2017-05-03" } } },
  ]);
});

test.each([
  ["this year", "2019-01-01"],
  ["so far this year", "2019-01-01"],
  ["in five years", "2014-06-01"],
  ["in more than a decade", "2009-06-01"],
  ["since 2015", "2016-01-01"],
  ["on record", null],
])("the deadliest attack %s is so from %s on", (words, since) => {
  const text = `MAIDUGURI, 29 May 2019 - Boko Haram killed 65 people in Nganzai in Nigeria on Saturday. It was the deadliest attack by Boko Haram in Nigeria ${words}.`;
  expect(of("rank", text)).toMatchObject([{ of: "incident", since }]);
});

test.each(["in years", "in recent months", "of 2014"])(
  "how long it is the deadliest is not told: %s",
  (words) => {
    const text = `MAIDUGURI, 29 May 2019 - Boko Haram killed 65 people in Nganzai in Nigeria on Saturday. It was the deadliest attack by Boko Haram in Nigeria ${words}.`;
    expect(of("rank", text)).toEqual([]);
  },
);

test("a day's attack is no yearly total", () => {
  expect(of("total", "On 3 May 2019 the Taliban killed 14 people in Kabul, Afghanistan.")).toEqual([]);
});
