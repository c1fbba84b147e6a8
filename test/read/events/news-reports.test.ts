import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { EventRecord } from "../../../src/event/index.ts";
import { read, reportsIn } from "./reader.ts";

/** Reports in the shapes of news agencies, written before the rules that read them; with whom they say did it, and how. */
const NAMED = reportsIn(
  "./news-reports.jsonl",
  z.strictObject({ text: z.string(), actor: z.string(), status: z.string() }),
);

/** The first organisation or state that is named as the one who did it. */
function doerOf(events: readonly EventRecord[]) {
  const main = events.find((event) => event.main);
  return main?.perpetrators.find(({ actor, status }) => actor !== null && status !== "denied") ?? null;
}

describe("who is said to have done it, in reports as they are written", () => {
  it.each(NAMED)("$text", ({ text, actor, status }) => {
    const { events } = read(text, "2021-05-12");
    expect(doerOf(events)).toMatchObject({ actor, status });
  });

  it("an organisation that only its words give away", () => {
    const { events } = read(
      "Sri Lanka's government said a local Islamist group, National Thowheed Jamath, was behind the Easter Sunday bombings that killed 290 people.",
      "2021-05-12",
    );
    expect(events[0]?.perpetrators.map(({ name }) => name)).toContain("National Thowheed Jamath");
  });

  it.each([
    "Gunmen shot dead a prominent peace activist in Kabul on Wednesday. The Taliban denied any role in the killing.",
    "A suicide attack on a hospital killed 24 people in Kabul. The Taliban condemned the attack and said its fighters were not involved.",
    "An explosion at a bank in Athens wounded a guard. They claimed in a letter that the bank had robbed the poor. The Conspiracy of Cells of Fire has carried out dozens of such attacks.",
    "Fifteen people were killed by gunmen who burst into a bar in Soweto. The motive is not known.",
    "A man killed three people with a hammer in Cologne. Investigators are looking into whether he had ties to the Islamic State group.",
    "The shooting at a mosque in Quebec City left six dead. Prime Minister Trudeau called it a terrorist attack on Muslims.",
  ])("nobody: %s", (text) => {
    expect(doerOf(read(text, "2021-05-12").events)).toBeNull();
  });
});

describe("who is meant by a pronoun that opens a sentence", () => {
  it.each([
    [
      "A bomb killed nine people in Quetta on Monday. The Baloch Liberation Army has stepped up its campaign. It said it " +
        "had carried out the bombing.",
      "bla",
      "claimed",
    ],
    [
      "Fighters from Al-Shabaab took over a village in Lower Shabelle at dawn. They beheaded two elders.",
      "al-shabaab",
      "stated",
    ],
    ["The Taliban seized the town of Sangin on Monday. They killed 12 policemen.", "taliban", "stated"],
  ])("the organisation that the sentence before begins with: %s", (text, actor, status) => {
    expect(doerOf(read(text, "2021-05-12").events)).toMatchObject({ actor, status });
  });

  it.each([
    "A bomb hit a bus in Kabul, killing 6. The Taliban are active there. Police closed the road. They said they had found it.",
    "Islamic State has lost most of its land. It was hit by air strikes in Mosul on Monday that killed 20.",
    "A bomb in Kabul killed 6. Police blamed nobody for it. They said they had killed two attackers.",
  ])("not another: %s", (text) => {
    expect(doerOf(read(text, "2021-05-12").events)).toBeNull();
  });
});
