import { describe, expect, it } from "vitest";
import { hasTrigger, mayAdd } from "../../../src/read/frames/telling.ts";
import type { ActorMention } from "../../../src/read/mention.ts";
import { splitSentences } from "../../../src/read/sentences.ts";
import { lexicons, only, read } from "./reader.ts";

const { frames } = lexicons;
const sentence = (text: string) => splitSentences(text)[0]!;
const GROUP: ActorMention = {
  start: 0,
  end: 1,
  kind: "organisation",
  actor: null,
  name: "the front",
  count: null,
};

describe("which sentences are looked at closely", () => {
  it.each([
    "A bomb killed two people.",
    "A car-bombing shook the town.",
    "A man drove a van into the crowd.",
    "They took the twelve guests of the hotel hostage.",
    "Two villagers died in cross-border fire from the hills.",
    "Syrian fire reached the village.",
  ])("one with an event: %s", (text) => {
    expect(hasTrigger(sentence(text), frames)).toBe(true);
  });

  it.each([
    ["The toll stood at ten.", null],
    ["The front claimed responsibility.", GROUP],
    ["It was an accident, the deaths of the two showed.", null],
  ])("one that may add to an event: %s", (text, before) => {
    expect(hasTrigger(sentence(text), frames)).toBe(false);
    expect(mayAdd(sentence(text), [], before, frames)).toBe(true);
  });

  it.each([
    "The mayor opened a library on Sunday.",
    "The group has its seat in the capital.",
    "The council took a decision and used a van to bring it to the press.",
  ])("none that adds nothing: %s", (text) => {
    expect(hasTrigger(sentence(text), frames)).toBe(false);
    expect(mayAdd(sentence(text), [], GROUP, frames)).toBe(false);
  });

  it("reads on after the event for tolls and claims without a word for it", () => {
    const event = only(
      "A bomb exploded in a market in Kabul on Monday. Ten bodies of soldiers were found. The Taliban claimed responsibility.",
    );
    expect(event.perpetrators[0]).toMatchObject({ name: "Taliban", status: "claimed" });
    expect(event.killed?.best).toBe(10);
  });

  it("finds nobody in a text without an event", () => {
    expect(read("The Taliban claimed responsibility. Kabul is the capital.").events).toEqual([]);
  });
});
