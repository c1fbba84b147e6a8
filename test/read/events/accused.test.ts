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

// People are the attackers by what they did, whatever they are otherwise; those who were soldiers no more serve a state.
it.each([
  ["Nine people were killed in Beni on Monday when Fulani herdsmen attacked the village.", "herdsmen"],
  ["Students attacked a police station in Dhaka on Monday, killing three officers.", "students"],
  ["A mob killed two men in Dhaka on Monday.", "mob"],
  ["Inmates killed four guards in Quito prison on Monday.", "inmates"],
  ["Settlers killed a Palestinian man in Huwara on Monday.", "settlers"],
  ["Former soldiers attacked a barracks in Freetown on Monday, killing 13.", "former soldiers"],
])("%s", (text, name) => {
  const { perpetrators } = mainOf(text, "2019-05-07");
  expect(perpetrators).toMatchObject([{ name, actor: null, status: "stated" }]);
});
