import { describe, expect, it } from "vitest";
import { mainOf } from "./reader.ts";

const TOLD = "Gunmen killed 18 people in the village of Kabasha, Congo, on Monday, the army said. ";
const claims = (told: string) =>
  mainOf(TOLD + told, "2021-06-09")
    .perpetrators.filter(({ status }) => status === "claimed")
    .map(({ actor }) => actor);

describe("a claim to what went before", () => {
  it.each([
    "Islamic State has claimed several of its attacks.",
    "Islamic State has claimed several attacks in the region.",
    "The Islamic State group has claimed responsibility for many of the attacks.",
    "Islamic State has claimed dozens of attacks blamed on others.",
    "Islamic State, which has claimed some of the attacks there, has not commented.",
    "Islamic State has previously claimed responsibility for attacks in the province.",
    "Islamic State often claims attacks there.",
    "Islamic State has claimed responsibility for some of the violence.",
    "The Taliban have claimed most of the recent attacks in the province.",
  ])("is none to the event that the report tells: %s", (told) => {
    expect(claims(told)).toEqual([]);
  });

  it.each([
    "Islamic State has claimed responsibility for the attacks.",
    "Islamic State claimed a series of attacks on Monday, this one among them.",
    "Islamic State claimed responsibility for attacks in three villages.",
    "Islamic State, which often attacks villages, claimed responsibility.",
    "Islamic State claimed several of the attacks.",
  ])("is told apart from one to the event: %s", (told) => {
    expect(claims(told)).toEqual(["islamic-state"]);
  });
});

it.each([
  "It was the worst attack since violence linked to al Qaeda and Islamic State broke out in 2015.",
  "The attack came amid an insurgency linked to al Qaeda.",
])("what else a group is linked to is not the event: %s", (told) => {
  expect(mainOf(TOLD + told, "2021-06-09").perpetrators.map(({ actor }) => actor)).toEqual([null]);
});
