import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EventRecord } from "../../../src/event/index.ts";
import { EventRecord as Record } from "../../../src/event/index.ts";
import { read } from "./reader.ts";

const PARTS = [
  "Gunmen",
  "A suicide bomber",
  "Boko Haram",
  "Isis",
  "the group",
  "three people",
  "33",
  "scores of villagers",
  "no one",
  "killed",
  "were killed",
  "and wounded",
  "opened fire",
  "attack",
  "the bombing",
  "exploded",
  "claimed responsibility for",
  "no evidence that",
  "acted alone",
  "in Kabul",
  "near Nice",
  "on Monday",
  "in 2016",
  "21 March",
  "which",
  "who",
  "where",
  "when",
  "by",
  "of",
  ",",
  ".",
  "\n\n",
  "-",
  "“",
  "”",
  "’s",
  "the death toll rose to",
  "police",
  "blamed",
  "five others",
  "\u200b",
  "é",
  "🙂",
  "مسلح",
  "drove a van into",
  "took 12 hostages",
  "if",
  "would",
];
const text = fc.array(fc.constantFrom(...PARTS), { maxLength: 60 }).map((parts) => parts.join(" "));

/** Names of the fields that hold something, as `spans` names them. */
function filled(event: EventRecord): string[] {
  const single = [
    "date",
    "place",
    "attackers",
    "tactic",
    "killed",
    "wounded",
    "kidnapped",
    "includesPerpetrators",
  ] as const;
  return [
    "type",
    ...single.filter((field) => event[field] !== null),
    ...(["perpetrators", "targets", "weapons"] as const).flatMap((field) =>
      event[field].map((_, i) => `${field}.${i}`),
    ),
    ...(event.organisation.degree === "unknown" ? [] : ["organisation"]),
  ];
}

describe("whatever the text", () => {
  it("gives valid records whose every field points at words of the text", () => {
    fc.assert(
      fc.property(text, (given) => {
        const reading = read(given, "2018-03-25");
        for (const event of reading.events) {
          Record.parse(event);
          for (const field of filled(event))
            expect(event.spans[field]?.length ?? 0, field).toBeGreaterThan(0);
          for (const span of Object.values(event.spans).flat()) {
            expect(span.start).toBeLessThan(span.end);
            expect(span.end).toBeLessThanOrEqual(given.length);
          }
        }
        expect(reading.events.filter((event) => event.main).length).toBe(reading.main === null ? 0 : 1);
      }),
      { numRuns: 400 },
    );
  });

  it("reads the same text the same way", () => {
    fc.assert(
      fc.property(text, (given) => {
        const [one, again] = [read(given), read(given)].map((reading) => ({
          ...reading,
          explanations: reading.explanations(),
        }));
        expect(one).toEqual(again);
      }),
      { numRuns: 50 },
    );
  });

  it("takes any characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (given) => void read(given)),
      { numRuns: 200 },
    );
  });

  it("says what it could not read", () => {
    expect(read("").notes).toEqual(["The text is empty."]);
    expect(read("The parliament voted on the budget on Monday.").notes).toEqual([
      "No event of violence was found in the text.",
    ]);
  });
});

describe("explanations", () => {
  it.each([
    "A suicide bomber killed 12 people at a market in Kabul on Monday. Ten others were left wounded. The Taliban claimed " +
      "responsibility. The death toll later rose to 14, including the bomber.",
    "KABUL, 9 June - A blast tore through a bus. Nine people were found dead. Officials blamed the Taliban.",
    "Nine people died in a shooting in Munich on Friday. The gunman acted alone, police said.",
    "On Monday a man entered a shop in Lyon and went on a stabbing spree, killing four. He acted alone, police said.",
  ])("name the sentence and a role for every span of every field: %s", (text) => {
    const { events, sentences, explanations } = read(text);
    const starts = new Set(sentences.map(({ start }) => start));
    for (const { id, spans } of events) {
      const own = explanations().filter(({ record }) => record === id);
      const roles = new Set(own.flatMap((one) => one.roles.map(({ span }) => `${span.start}-${span.end}`)));
      for (const { start, end } of Object.values(spans).flat()) expect(roles).toContain(`${start}-${end}`);
      for (const { sentence, pattern } of own) {
        expect(starts).toContain(sentence.start);
        expect(pattern).not.toBe("");
      }
    }
  });

  it("give the pattern that found a count, and not the trigger beside it", () => {
    const { explanations } = read("A blast hit Kabul on Monday. The death toll later rose to 14.");
    const found = explanations().find(({ roles }) => roles.some(({ role }) => role === "killed"));
    expect(found?.pattern).toMatch(/^toll/);
  });
});
