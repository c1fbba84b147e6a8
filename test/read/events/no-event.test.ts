import { describe, expect, it } from "vitest";
import { mainOf, read } from "./reader.ts";

const DAY = "2024-05-16";

describe("no event", () => {
  it.each([
    "Burkina Faso was the worst affected country last year, with 2,000 deaths in 258 attacks.",
    "The United Nations said at least 1,564 civilians were killed in Afghanistan in the first half of the year, mostly by roadside bombs.",
    "Some 3,200 people were killed by gangs in Haiti between January and May, the UN said.",
    "Jihadists carried out 410 attacks in Mali in the second quarter, a research group said, killing 1,100 people.",
    "Gangs killed 5,600 people in Haiti last year, the UN human rights office said on Tuesday.",
    "Explosions heard in Caracas on Monday were part of a military exercise, the government said.",
    "A rabid fox attacked three people in a park in Boston on Tuesday.",
    "Two children were killed in a dog attack in Perth on Monday.",
    "The prime minister said the army would hunt down those who attack the nation's schools.",
  ])("%s", (text) => {
    expect(read(text, DAY).events).toEqual([]);
  });
});

it.each([
  ["Gunmen killed 130 people in Paris in 2015.", 130],
  ["A bombing killed 1,200 people in the city last year.", 1200],
])("many dead in one attack are an event: %s", (text, killed) => {
  expect(read(text, DAY).events.map((event) => event.killed?.best)).toEqual([killed]);
});

it("a wave of attacks on a day is told as one", () => {
  expect(
    mainOf("Bombs killed five people in a wave of 24 attacks in Cali on Tuesday.", DAY).killed?.best,
  ).toBe(5);
});
