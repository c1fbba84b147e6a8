import { describe, expect, it } from "vitest";
import { mainOf, read } from "./reader.ts";

/** What reports tell beside the attack itself: burials, denials, answers, histories. In sentences of our own. */
const DAY = "2024-05-16";

describe("a burial", () => {
  it.each([
    ["Mourners on Monday buried 16 worshippers killed when gunmen attacked a church in Owo.", 16, null],
    ["A mass funeral was held on Monday for 40 people killed in attacks in Owo.", 40, null],
    ["Hundreds attended on Monday the funeral of six policemen killed in an ambush in Multan.", 6, null],
    ["Funerals were held for the 40 victims of Saturday's bombing in Owo.", 40, "2024-05-11"],
    ["Villagers in Plateau state buried 160 people killed in attacks on Christmas Eve.", 160, "2023-12-24"],
    ["Nine people who were killed in a bombing in Kabul on Friday were buried on Sunday.", 9, "2024-05-10"],
    ["Gunmen attacked a funeral in Kabul on Tuesday, killing 24 mourners.", 24, "2024-05-14"],
  ])("tells the dead and not the day: %s", (text, killed, day) => {
    const event = mainOf(text, DAY);
    expect([event.killed?.best, event.date?.start ?? null]).toEqual([killed, day]);
  });
});

describe("who did it", () => {
  it.each([
    [
      "what a group has done again and again, beside an earlier attack",
      "A suicide bomber killed 17 people in Jalalabad on Wednesday. Islamic State has carried out several attacks in the city, where a bombing at a bank killed 33 in 2015.",
      [],
    ],
    [
      "a state that denies what another accuses it of",
      "Ukraine accused Russia of firing a missile at a station in Kramatorsk on Friday that killed 52 people. Moscow denied it.",
      [["state:RU", "denied"]],
    ],
    [
      "a claim that follows how the attacker ended",
      "Three people were shot dead in Strasbourg on Tuesday evening. Police identified the gunman as a man of 29. He was killed on Thursday in a shootout with police in the Neudorf district. The propaganda agency of Islamic State called him a soldier of the group.",
      [["islamic-state", "claimed"]],
    ],
  ])("%s", (_, text, who) => {
    const { perpetrators } = mainOf(text, DAY);
    expect(perpetrators.flatMap(({ actor, status }) => (actor === null ? [] : [[actor, status]]))).toEqual(
      who,
    );
  });
});

it("what an attack answers is an event of its own, and what follows is told of the attack", () => {
  const text =
    "Hamas fired rockets at Ashkelon on Monday in response to the killing of three of its commanders in an Israeli air strike in Gaza City. One woman was wounded.";
  const { events } = read(text, DAY);
  expect(events.map(({ place, killed, wounded }) => [place?.name, killed?.best, wounded?.best])).toEqual([
    ["Ashkelon", undefined, 1],
    ["Gaza City", 3, undefined],
  ]);
});

it("what the attackers call their target is no speech that parts the sentence", () => {
  const text = "Troops bombed what they described as a rebel base in Kachin on Monday, killing four people.";
  const { type, date } = mainOf(text, DAY);
  expect([type, date?.start]).toEqual(["bombing", "2024-05-13"]);
});

describe("where it was", () => {
  it.each([
    [
      "At least 20 miners were shot dead in Duki district of Balochistan on Friday, a day before a summit in Islamabad.",
      "Duki district",
      "PK",
    ],
    [
      "Rwandan-backed M23 rebels seized the town of Masisi on Saturday after days of fighting with government troops.",
      "Masisi",
      "CD",
    ],
  ])("%s", (text, name, country) => {
    const { place } = mainOf(text, DAY);
    expect([place?.name, place?.country]).toEqual([name, country]);
  });
});

it.each([
  ["Seven people died in a Russian attack on Lviv on Wednesday.", ["state:RU"]],
  ["A Palestinian attack on a bus in Jerusalem killed two on Wednesday.", []],
  [
    "India said on Wednesday it had struck nine sites in Pakistan in response to an attack on tourists in Pahalgam that killed 26.",
    ["state:IN"],
  ],
])("attacks called by a nation, and what a state says it struck: %s", (text, actors) => {
  expect(mainOf(text, DAY).perpetrators.flatMap(({ actor }) => actor ?? [])).toEqual(actors);
});

it("one who is told by office, behind whose it is", () => {
  const [journalist, chief] = [
    "Gunmen on Friday killed Haiti's top television journalist at his home in Port-au-Prince, colleagues said.",
    "A roadside bomb killed Somalia's police chief on Monday in Mogadishu.",
  ].map((text) => mainOf(text, DAY));
  expect([journalist!.killed?.best, journalist!.targets[0]?.kind]).toEqual([1, "media"]);
  expect([chief!.killed?.best, chief!.targets[0]?.kind]).toEqual([1, "police"]);
});

describe("the toll", () => {
  it.each([
    [
      "is not what has been killed since a year long past",
      "Two policemen were shot dead by men on a motorcycle in Bannu on Monday. Nobody has claimed the attack; militants have killed scores of vaccinators and guards since 2012.",
      2,
    ],
    [
      "of days of clashes",
      "More than 300 people have been killed in Sweida province since Sunday in clashes between Druze fighters and Bedouin tribes, a monitor said.",
      300,
    ],
    [
      "counts the leader with whom the report begins",
      "The leader of Hezbollah's drone unit was killed on Thursday in an Israeli strike on an apartment block in Beirut. Two women also died.",
      3,
    ],
  ])("%s", (_, text, killed) => {
    expect(mainOf(text, DAY).killed?.best).toBe(killed);
  });
});

it.each([
  ["Hamas's armed wing said one of its cells was behind it.", [["hamas", "claimed"]]],
  [
    "The army urged people to keep away from military sites but the group stopped short of claiming responsibility.",
    [],
  ],
])("claims by its cells, and what is no claim: %s", (second, who) => {
  const text = `Three civilians were wounded in a shooting near Nablus on Wednesday. ${second}`;
  const { perpetrators } = mainOf(text, DAY);
  expect(perpetrators.flatMap(({ actor, status }) => (actor === null ? [] : [[actor, status]]))).toEqual(who);
});

it("those freed are fewer than those who were taken", () => {
  const text = "Kidnappers freed 75 of the 121 students who were abducted from a college in Kebbi last week.";
  expect(mainOf(text, DAY).kidnapped?.best).toBe(121);
});

it("the day of a march a week later is not the attack's", () => {
  const text =
    "Thousands marched in Oslo on Saturday, a week after a gunman killed two people outside a bar.";
  expect(mainOf(text, DAY).date).toBeNull();
});
