import { expect, it } from "vitest";
import { mainOf } from "./reader.ts";

// What stands beside the attack in these sentences is no group that did it: a claim that was none is worse than one missed.
const BESIDE = [
  "Hamas praised the attack in a statement but did not say who was behind it.",
  "Hamas hailed the attack as heroic in a statement.",
  "Hamas said in a statement that the attack was a natural response to the crimes of the occupation.",
  "In a statement, Hezbollah welcomed the attack.",
  "Ansaru said in a video that the attack was the work of the army.",
  "The Taliban said in a statement that it was investigating the attack.",
  "Hezbollah expressed sympathy with the victims of the attack in a message.",
  "Islamic State supporters celebrated the attack on Telegram.",
  "The attack came days after Boko Haram released a video.",
  "The army said the attack was a response to its raid on an ISWAP camp.",
  "Boko Haram is responsible for killing thousands in the region, but the attack bore signs of a bandit raid.",
  "The attack was on a base of the Civilian Joint Task Force, which fights Boko Haram, whose response was slow.",
];

it.each(BESIDE)("nobody is named by: %s", (sentence) => {
  const main = mainOf(`Gunmen killed 18 people in Maiduguri on Monday. ${sentence}`, "2019-05-07");
  expect(main.perpetrators.filter(({ actor }) => actor !== null)).toEqual([]);
  expect(main.killed?.best).toBe(18);
});
