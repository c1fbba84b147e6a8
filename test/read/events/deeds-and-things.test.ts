import { describe, expect, it } from "vitest";
import { mainOf, read } from "./reader.ts";

describe("what is seized, struck or planned", () => {
  it.each([
    "Police in Jakarta on Monday arrested four men and seized explosives.",
    "Police in Jakarta on Monday seized a large cache of weapons.",
    "The army seized power in Niamey on Monday.",
  ])("attacks nobody: %s", (text) => {
    expect(read(text, "2024-05-14").events).toEqual([]);
  });

  it.each([
    ["Gunmen seized three aid workers in Bosaso on Monday.", "kidnapping"],
    ["Rebels seized the town of Bunagana on Monday.", "battle"],
  ])("people are taken, towns are fought for: %s", (text, type) => {
    expect(mainOf(text, "2024-05-14").type).toBe(type);
  });

  it.each([
    ["Israel struck a building in Gaza City on Monday, killing 12 people.", "state:IL"],
    ["Russia struck the centre of Kharkiv on Monday, killing 12 people.", "state:RU"],
  ])("a country that strikes is who did it: %s", (text, actor) => {
    const { killed, perpetrators } = mainOf(text, "2024-05-14");
    expect(killed?.best).toBe(12);
    expect(perpetrators).toMatchObject([{ actor, status: "stated" }]);
  });

  it("a plan for which people are arrested was foiled", () => {
    const text =
      "Police in Jakarta on Monday arrested four men who planned to bomb a church, and seized explosives.";
    expect(mainOf(text, "2024-05-14").stage).toBe("foiled");
  });
});

it.each([
  ["Police found no sign that he had pledged allegiance to Islamic State.", []],
  ["He had once pledged allegiance to Islamic State but left the group in 2019.", []],
  ["Islamic State said, without giving proof, that it was behind the attack.", ["claimed"]],
])("what is said without proof is said, what is not found is not: %s", (sentence, statuses) => {
  const { perpetrators } = mainOf(
    `A gunman killed three people in Lyon on Monday. ${sentence}`,
    "2024-05-14",
  );
  expect(perpetrators.filter(({ actor }) => actor !== null).map(({ status }) => status)).toEqual(statuses);
});

describe("what is remembered or tried", () => {
  it.each([
    "Five years after gunmen killed 38 tourists on a beach in Sousse, Tunisia marked the day on Monday.",
    "On Monday, the anniversary of the bombing that killed 202 people in Bali, survivors prayed.",
  ])("is not of the day on which it is remembered: %s", (text) => {
    expect(read(text, "2024-05-14").events.map(({ date }) => date)).toEqual([null]);
  });

  it.each([
    ["Tunisia on Monday remembered the 38 tourists killed by a gunman in Sousse in 2015.", "2015-01-01"],
  ])("is of its own year: %s", (text, start) => {
    expect(read(text, "2024-05-14").events.map(({ date }) => date?.start)).toEqual([start]);
  });
});

it("a name that a town shares with a far larger region of another country is the region's", () => {
  expect(mainOf("Two bombs killed 202 people in Bali on Monday.", "2002-10-15").place?.country).toBe("ID");
  expect(mainOf("A gunman killed three people in Virginia on Monday.", "2002-10-15").place?.country).toBe(
    "US",
  );
});

describe("a toll that is corrected", () => {
  it.each([
    "Officials had first said 20 people died in Monday's bombing in Quetta, but later put the number at 14.",
    "A bombing killed 20 people in Quetta on Monday, officials said. The toll was later revised to 14.",
    "Police revised the toll of Monday's bombing in Quetta down to 14 from 20.",
  ])("is the new one, though it be smaller: %s", (text) => {
    expect(mainOf(text, "2024-05-14").killed).toEqual({ low: 14, best: 14, high: 14 });
  });
});

it("what is feared has not happened", () => {
  const text =
    "Hundreds fled Palma on Monday, fearing another attack like the one that killed dozens in 2021.";
  expect(read(text, "2024-05-14").events.map(({ date }) => date?.start)).toEqual(["2021-01-01"]);
});

describe("causes that are ruled out", () => {
  it.each([
    "An explosion that killed two people in Izmir was caused by a gas leak, the governor said, ruling out terrorism.",
    "A blast that killed two people in Izmir was an accident, the governor said. There is no sign of terrorism.",
    "At least 22 people died in a stampede after a bomb scare at a shrine in Karbala.",
  ])("no attack: %s", (text) => {
    expect(read(text, "2024-05-14").main).toBeNull();
  });

  it("an accident that is ruled out leaves a bombing", () => {
    const text = "An explosion killed two people in Izmir on Monday. A gas leak was ruled out, police said.";
    expect(mainOf(text, "2024-05-14").type).toBe("bombing");
  });
});

it("bodies that are called after people are not the people", () => {
  const text =
    "Six aid workers of the Norwegian Refugee Council were kidnapped in Maban county, South Sudan, by gunmen on Thursday.";
  const { type, kidnapped, place } = mainOf(text, "2024-05-17");
  expect([type, kidnapped?.best, place?.country]).toEqual(["kidnapping", 6, "SS"]);
});

it("another victim, killed hours before, is of another attack", () => {
  const text =
    "Masked men shot dead a mayoral candidate in Guerrero state on Wednesday, hours after another was killed in Morelos.";
  const { killed, place } = mainOf(text, "2024-05-16");
  expect([killed?.best, place?.name]).toEqual([1, "Guerrero"]);
});

describe("an attacker of whom the text tells only later", () => {
  it.each([
    ["Nine people died in a shooting in Munich. The gunman, an 18-year-old, took his own life.", "gunman"],
    ["Nine people died in a bombing in Kabul. The bomber wore a uniform, witnesses said.", "bomber"],
  ])("%s", (text, name) => {
    const { perpetrators } = mainOf(text, "2024-05-17");
    expect(perpetrators.map((one) => [one.name, one.actor, one.status])).toEqual([[name, null, "stated"]]);
  });

  it("is not the attacker of another event", () => {
    const text =
      "Nine people died in a bombing in Kabul on Monday. In May a gunman killed 20 people in Herat. The gunman was shot dead.";
    expect(mainOf(text, "2024-05-17").perpetrators).toEqual([]);
  });
});

it.each([
  ["Turkish drones killed 18 people in Kobani on Saturday.", "air-strike", "aircraft"],
  ["Syrian artillery killed 18 people in Homs on Saturday.", "shelling", "artillery"],
  ["Two soldiers died when their vehicle hit a roadside bomb outside Gao.", "bombing", "explosive"],
])("the means are told by those who had them, or by what was hit: %s", (text, type, kind) => {
  const { weapons, ...event } = mainOf(text, "2024-05-17");
  expect([event.type, ...weapons.map((one) => one.kind)]).toEqual([type, kind]);
});

it.each([
  [
    "One person died and three others were in hospital on Tuesday after a grenade was thrown into a bar in Bujumbura.",
    "bombing",
    [],
  ],
  [
    "The Kurdistan Freedom Hawks claimed Saturday's twin bombings outside an Istanbul stadium that left 38 dead.",
    "bombing",
    ["tak"],
  ],
  [
    "Nigerian troops rescued 21 hostages and killed four bandits in Katsina on Thursday, the army said.",
    "attack",
    ["state:NG"],
  ],
  ["A 16-year-old stabbed a bishop in Sydney on Monday.", "stabbing", ["16-year-old"]],
])("the deed and the doer: %s", (text, type, who) => {
  const event = mainOf(text, "2024-05-17");
  expect([event.type, event.perpetrators.map(({ actor, name }) => actor ?? name)]).toEqual([type, who]);
});
