import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { EventRecord } from "../../../src/event/index.ts";
import { read, reportsIn } from "./reader.ts";

/** Riots, mobs, raids for cattle, gangs, prisons, hijackings, sabotage …, in our own words, with what they must give. */
const Report = z.strictObject({
  text: z.string(),
  killed: z.number().nullable().optional(),
  wounded: z.number().nullable().optional(),
  kidnapped: z.number().nullable().optional(),
  type: z.string().optional(),
  stage: z.string().optional(),
  country: z.string().nullable().optional(),
  where: z.string().optional(),
  /** First day; null where the text gives none. */
  when: z.string().nullable().optional(),
  /** Names or ids of those who did it, as the text has them. */
  who: z.array(z.string()).optional(),
});
const reports = reportsIn("./kinds-of-violence.jsonl", Report);

describe("violence of every kind", () => {
  it.each(reports)("$text", ({ text, ...wanted }) => {
    const { events, main } = read(text, DAY);
    expect(viewOf(events.find(({ id }) => id === main))).toMatchObject(wanted);
  });
});

function viewOf(event: EventRecord | undefined) {
  return {
    killed: event?.killed?.best ?? null,
    wounded: event?.wounded?.best ?? null,
    kidnapped: event?.kidnapped?.best ?? null,
    type: event?.type,
    stage: event?.stage,
    country: event?.place?.country,
    where: event?.place?.name,
    when: event?.date?.start ?? null,
    who: event?.perpetrators.map(({ actor, name }) => actor ?? name),
  };
}

describe("no violence, whatever its words", () => {
  it.each([
    "Kenyan police seized 12 AK-47 rifles and 500 rounds of ammunition in a raid on a house in Garissa on Sunday. Two men were arrested.",
    "Saudi Arabia executed 81 men on Saturday, including seven Yemenis, for terrorism and other crimes, the state news agency said.",
    "A man set himself on fire outside the parliament in Tirana on Friday, police said.",
    "Demonstrators set tyres on fire on the road to Dakar on Friday.",
    "The mayor died of a heart attack in Harare.",
    "An unexploded wartime bomb was found at a building site in Cologne on Monday and 20,000 people had to leave their homes while it was defused.",
    "Army bomb experts destroyed 13 landmines on a farm in Casamance on Friday. They had been laid by rebels in the 1990s.",
    "Two gas cylinders exploded in a kebab shop in Marseille on Sunday, killing one and wounding six. Police ruled out an attack.",
    "Swarms of locusts attacked crops in Somalia, leaving 300,000 people at risk of hunger, the UN said on Tuesday.",
    "A powerful explosion at a fireworks market near Mexico City killed 31 people on Tuesday.",
    "Three tourists were attacked by a bear in Romania on Tuesday.",
    "Twelve guests were poisoned by wild mushrooms at a wedding in Lviv on Sunday.",
  ])("%s", (text) => {
    expect(read(text, DAY).main).toBeNull();
  });
});

const DAY = "2024-05-16";
