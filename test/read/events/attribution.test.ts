import { describe, expect, it } from "vitest";
import type { Perpetrator } from "../../../src/event/index.ts";
import { mainOf } from "./reader.ts";

const ATTACK = "A bomb killed nine people at a market in Kandahar on Monday. ";

const SAID: [string, Partial<Perpetrator>][] = [
  [
    "The Taliban claimed responsibility for the attack.",
    { actor: "taliban", status: "claimed", by: "the group", claim: "responsibility" },
  ],
  [
    "Responsibility for the bombing was claimed by the Taliban.",
    { actor: "taliban", status: "claimed", claim: "responsibility" },
  ],
  ["The Taliban said it had carried out the bombing.", { actor: "taliban", status: "claimed" }],
  ["Officials blamed the Taliban.", { actor: "taliban", status: "suspected", by: "officials" }],
  [
    "The governor blamed the attack on the Taliban.",
    { actor: "taliban", status: "suspected", by: "governor" },
  ],
  ["The attack was reportedly carried out by the Taliban.", { actor: "taliban", status: "suspected" }],
  ["Suspected Taliban militants carried out the attack.", { actor: "taliban", status: "suspected" }],
  ["The bombing was carried out by the Taliban.", { actor: "taliban", status: "stated" }],
  ["The Taliban denied involvement.", { actor: "taliban", status: "denied", by: "the group" }],
  [
    "The bomber had pledged allegiance to Islamic State.",
    { actor: "islamic-state", status: "claimed", by: "the attacker", claim: "allegiance" },
  ],
  ["Police believe the bombing was the work of Islamic State.", { actor: "islamic-state" }],
];

describe("who says who did it", () => {
  it.each(SAID)("%s", (sentence, expected) => {
    const event = mainOf(ATTACK + sentence);
    expect(event.perpetrators.find((one) => one.actor === expected.actor)).toMatchObject(expected);
  });

  it.each([
    "No group has claimed responsibility for the attack.",
    "No one immediately claimed responsibility.",
    "The Taliban has not claimed responsibility for the attack.",
    "There were no claims of responsibility.",
  ])("%s", (sentence) => {
    expect(mainOf(ATTACK + sentence).perpetrators.filter((one) => one.status === "claimed")).toEqual([]);
  });
});

describe("the attacker's words and the group's", () => {
  const SWORN = "A gunman who had pledged allegiance to Islamic State killed nine people in Lyon on Monday. ";

  it.each([
    ["The group hailed him as a soldier of the caliphate.", "the group"],
    ["Islamic State claimed responsibility.", "the group"],
    ["The group's news agency called him one of its soldiers.", "the group's news agency"],
  ])("are two entries: %s", (sentence, by) => {
    expect(mainOf(SWORN + sentence).perpetrators).toMatchObject([
      { actor: "islamic-state", status: "claimed", by: "the attacker", claim: "allegiance" },
      { actor: "islamic-state", status: "claimed", by, claim: "responsibility" },
    ]);
  });

  it("what the text itself says of the group adds none", () => {
    const event = mainOf(`${SWORN}Officials blamed Islamic State for the attack.`);
    expect(event.perpetrators).toMatchObject([{ claim: "allegiance" }]);
  });

  it("the same for a denial", () => {
    const event = mainOf(`${SWORN}Islamic State denied involvement.`);
    expect(event.perpetrators.map(({ status }) => status)).toEqual(["claimed", "denied"]);
  });
});

describe("how far an organisation was behind it", () => {
  it.each([
    ["There is as yet no evidence that the bomber belonged to a cell.", "none"],
    ["Investigators found no sign that the attack was directed from abroad.", "none"],
    ["The bomber acted alone, police said.", "none"],
    ["Police described the attacker as a lone wolf.", "none"],
    ["Nothing suggests that the killer had accomplices.", "none"],
    ["The attacker was inspired by Islamic State propaganda.", "inspired"],
    ["Prosecutors said the attack was directed by Islamic State.", "directed"],
    ["The attackers acted on orders from Islamic State commanders.", "directed"],
    ["The bomber had received weapons and training from al-Qaeda.", "enabled"],
    ["A spokesman promised an inquiry.", "unknown"],
  ])("%s", (sentence, degree) => {
    const text = ATTACK + sentence;
    const event = mainOf(text);
    expect(event.organisation.degree).toBe(degree);
    if (degree !== "unknown") {
      const [span] = event.spans.organisation!;
      expect(text.slice(span!.start, span!.end)).toBe(event.organisation.statement);
    }
  });
});
