import { expect, it } from "vitest";
import { mainOf } from "./reader.ts";

// Whoever is accused of it is suspected, whether he has a name or not; who accuses him is not.
it.each([
  [
    "Police suspect two brothers of planting the bomb that wounded four people in Derry on Monday.",
    "brothers",
    "police",
  ],
  [
    "Police suspect students of carrying out the attack that killed nine people in Beni on Monday.",
    "students",
    "police",
  ],
  [
    "The army blames smugglers for the attack that killed nine people in Beni on Monday.",
    "smugglers",
    "army",
  ],
  [
    "Officials accuse herders of attacking the village of Agatu on Monday and killing nine people.",
    "herders",
    "officials",
  ],
  [
    "Gunmen killed nine people in Beni on Monday. Officials blamed the attack on herdsmen.",
    "herdsmen",
    "officials",
  ],
  ["Police accuse militants of killing nine people in Beni on Monday.", "militants", "police"],
])("%s", (text, name, by) => {
  const { perpetrators } = mainOf(text, "2019-05-07");
  expect(perpetrators).toMatchObject([{ name, actor: null, status: "suspected", by }]);
});

it.each([
  ["The army accused Boko Haram of being behind the massacre.", "boko-haram"],
  ["The governor accused Boko Haram.", "boko-haram"],
  ["The governor was quick to blame Boko Haram for the attack.", "boko-haram"],
  ["Boko Haram, which the army blamed, is active there.", "boko-haram"],
  ["There is no doubt that Boko Haram carried out the attack, the governor said.", "boko-haram"],
])("is still named by: %s", (sentence, actor) => {
  const { perpetrators } = mainOf(
    `Gunmen killed 18 people in Maiduguri on Monday. ${sentence}`,
    "2019-05-07",
  );
  expect(perpetrators.map((one) => one.actor)).toEqual([actor]);
});
