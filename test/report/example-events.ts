import { type EventRecord, exactly, type Span } from "../../src/event/index.ts";

/** An invented report on an invented group: the renderers' own example, independent of the rooms that compute. */
export const TEXT = [
  "A lone gunman killed three people in a market hall at Valmire in southern France on 14 March 2018.",
  "He claimed allegiance to the Grey Banner, but police say there is no evidence that he was part of a cell.",
  "The market reopened on Sunday.",
  "In 2015 the Grey Banner killed 41 people with a car bomb in Aleppo.",
].join(" ");

function words(text: string, occurrence = 0): Span[] {
  let start = -1;
  for (let i = 0; i <= occurrence; i++) start = TEXT.indexOf(text, start + 1);
  if (start < 0) throw new Error(`the example does not say "${text}"`);
  return [{ start, end: start + text.length }];
}

export const MAIN: EventRecord = {
  id: "e1",
  type: "armed-assault",
  stage: "accomplished",
  main: true,
  date: { start: "2018-03-14", end: "2018-03-14", precision: "day" },
  place: {
    name: "Valmire",
    country: "FR",
    lat: 43.2,
    lon: 2.3,
    precision: "city",
    within: ["Occitanie", "France"],
  },
  perpetrators: [
    {
      name: "the Grey Banner",
      actor: "grey-banner",
      status: "claimed",
      by: "the attacker",
      claim: "allegiance",
    },
  ],
  attackers: exactly(1),
  organisation: { degree: "none", statement: "no evidence that he was part of a cell", group: null },
  targets: [{ name: "people in a market hall", kind: "civilians" }],
  weapons: [{ name: "gun", kind: "firearm" }],
  tactic: null,
  killed: exactly(3),
  wounded: null,
  kidnapped: null,
  includesPerpetrators: null,
  spans: {
    type: words("gunman killed"),
    date: words("14 March 2018"),
    place: words("Valmire in southern France"),
    "perpetrators.0": words("claimed allegiance to the Grey Banner"),
    attackers: words("A lone gunman"),
    organisation: words("no evidence that he was part of a cell"),
    "targets.0": words("people in a market hall"),
    "weapons.0": words("gun"),
    killed: words("three people"),
  },
};

export const EARLIER: EventRecord = {
  ...MAIN,
  id: "e2",
  type: "bombing",
  main: false,
  date: { start: "2015-01-01", end: "2015-12-31", precision: "year" },
  place: { name: "Aleppo", country: "SY", lat: 36.2, lon: 37.16, precision: "city", within: ["Syria"] },
  perpetrators: [{ name: "the Grey Banner", actor: "grey-banner", status: "stated", by: null, claim: null }],
  attackers: null,
  organisation: { degree: "unknown", statement: null, group: null },
  targets: [],
  weapons: [{ name: "car bomb", kind: "explosive" }],
  tactic: "car-bomb",
  killed: { low: 38, best: 41, high: 44 },
  spans: {
    type: words("car bomb"),
    date: words("2015"),
    place: words("Aleppo"),
    "perpetrators.0": words("the Grey Banner", 1),
    "weapons.0": words("car bomb"),
    tactic: words("car bomb"),
    killed: words("41 people"),
  },
};
