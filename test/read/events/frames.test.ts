import { describe, expect, it } from "vitest";
import type { EventType } from "../../../src/event/index.ts";
import { only } from "./reader.ts";

interface Expected {
  type?: EventType;
  killed?: number | null;
  wounded?: number | null;
  kidnapped?: number | null;
  place?: string;
  country?: string;
  day?: string;
  actor?: string;
  attackers?: number;
  weapon?: string;
  target?: string;
  tactic?: string;
}

const CASES: [string, Expected][] = [
  [
    "Two bombers killed nine people and wounded 31 in Peshawar on Monday.",
    {
      type: "bombing",
      killed: 9,
      wounded: 31,
      place: "Peshawar",
      country: "PK",
      day: "2020-06-08",
      attackers: 2,
    },
  ],
  [
    "Nine people were killed and 31 wounded by two bombers in Peshawar on Monday.",
    { type: "bombing", killed: 9, wounded: 31, place: "Peshawar", day: "2020-06-08", attackers: 2 },
  ],
  [
    "The killing of four traders in Maiduguri by Boko Haram has caused panic.",
    { killed: 4, place: "Maiduguri", actor: "boko-haram", target: "traders" },
  ],
  [
    "Boko Haram militants attacked the village of Chibok, leaving 17 people dead and dozens injured.",
    { killed: 17, actor: "boko-haram", country: "NG" },
  ],
  [
    "A car bomb exploded outside a bank in Mogadishu, killing at least 12 and injuring 20 others.",
    { type: "bombing", killed: 12, wounded: 20, place: "Mogadishu", tactic: "car-bomb" },
  ],
  [
    "Gunmen opened fire on worshippers at a mosque in Kano on Friday, shooting dead six of them.",
    { type: "armed-assault", killed: 6, place: "Kano", day: "2020-06-05" },
  ],
  [
    "Six worshippers were shot dead when gunmen opened fire at a mosque in Kano.",
    { type: "armed-assault", killed: 6, place: "Kano", target: "worshippers" },
  ],
  [
    "The attack, which police blamed on al-Shabaab, killed a policeman and two women in Garissa.",
    { killed: 3, place: "Garissa", actor: "al-shabaab" },
  ],
  [
    "A man and two teenagers were stabbed to death in Lyon on 3 June.",
    { type: "stabbing", killed: 3, place: "Lyon", day: "2020-06-03" },
  ],
  [
    "A driver ploughed into a crowd of shoppers in Bristol, killing five people.",
    { type: "vehicle-attack", killed: 5, place: "Bristol" },
  ],
  [
    "A man drove a van into pedestrians in Antwerp, injuring eleven.",
    { type: "vehicle-attack", wounded: 11, place: "Antwerp", weapon: "van", tactic: "vehicle-ramming" },
  ],
  [
    "Taliban fighters kidnapped 14 bus passengers in Kunduz on Sunday.",
    { type: "kidnapping", kidnapped: 14, actor: "taliban", place: "Kunduz", day: "2020-06-07" },
  ],
  [
    "Some 276 schoolgirls were abducted from a school in the town of Chibok in April 2014.",
    { type: "kidnapping", kidnapped: 276, place: "Chibok" },
  ],
  [
    "The bombing claimed the lives of 22 people in Manchester in May 2017.",
    { type: "bombing", killed: 22, place: "Manchester" },
  ],
  [
    "At least 58 concert-goers lost their lives in the shooting in Las Vegas.",
    { type: "armed-assault", killed: 58, place: "Las Vegas" },
  ],
  [
    "The death toll from the blast at the market in Quetta rose to 43 on Tuesday.",
    { type: "bombing", killed: 43, place: "Quetta" },
  ],
  [
    "An air strike on a wedding in Hajjah killed two dozen people.",
    { type: "air-strike", killed: 24, target: "wedding" },
  ],
  [
    "Shelling of a hospital in Idlib left seven patients dead.",
    { type: "shelling", killed: 7, place: "Idlib" },
  ],
  ["The mayor of Medellin was assassinated by gunmen on a motorcycle.", { type: "assassination" }],
  ["Three soldiers died in an ambush near Gao.", { type: "armed-assault", killed: 3, tactic: "ambush" }],
  [
    "A suicide bomber blew himself up at a checkpoint in Baghdad, killing eight policemen.",
    { type: "bombing", killed: 8, tactic: "suicide", attackers: 1, place: "Baghdad" },
  ],
  [
    "In Nairobi, where gunmen stormed a hotel last Tuesday, 21 people were killed.",
    { type: "armed-assault", killed: 21, place: "Nairobi" },
  ],
  [
    "In 2015 in Sousse, when 38 tourists were gunned down on a beach by a lone gunman, the world was shocked.",
    { type: "armed-assault", killed: 38, place: "Sousse", attackers: 1 },
  ],
  ["Hijackers seized an airliner and took 80 passengers hostage in Entebbe.", { kidnapped: 80 }],
  ["Militants set fire to a school in Mocimboa da Praia.", { type: "arson" }],
  [
    "A Taliban attack on a police station in Lashkar Gah killed 14 officers.",
    { killed: 14, actor: "taliban", place: "Lashkar Gah" },
  ],
  ["Clashes between the army and al-Shabaab in Kismayo left 30 dead.", { type: "battle", killed: 30 }],
  [
    "Eleven killed, 40 wounded in bomb attack in Karachi",
    { type: "bombing", killed: 11, wounded: 40, place: "Karachi" },
  ],
  ["Gunmen shot and killed a journalist in Kabul.", { killed: 1, place: "Kabul", target: "journalist" }],
  ["Between 30 and 40 villagers were massacred in Beni.", { killed: 35, country: "CD" }],
];

describe("frames and roles", () => {
  it.each(CASES)("%s", (text, expected) => {
    const event = only(text);
    if (expected.type !== undefined) expect(event.type).toBe(expected.type);
    for (const effect of ["killed", "wounded", "kidnapped"] as const)
      if (expected[effect] !== undefined) expect(event[effect]?.best ?? null, effect).toBe(expected[effect]);
    if (expected.place !== undefined) expect(event.place?.name).toContain(expected.place);
    if (expected.country !== undefined) expect(event.place?.country).toBe(expected.country);
    if (expected.day !== undefined)
      expect(event.date).toMatchObject({ start: expected.day, end: expected.day });
    if (expected.actor !== undefined)
      expect(event.perpetrators.map((p) => p.actor)).toContain(expected.actor);
    if (expected.attackers !== undefined) expect(event.attackers?.best).toBe(expected.attackers);
    if (expected.weapon !== undefined) expect(event.weapons.map((w) => w.name)).toContain(expected.weapon);
    if (expected.target !== undefined) expect(event.targets.map((t) => t.name)).toContain(expected.target);
    if (expected.tactic !== undefined) expect(event.tactic).toBe(expected.tactic);
  });
});
