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
  "The army said it had killed the attackers.",
  "The Taliban's spokesman said its fighters had driven off the gunmen.",
  "Nobody believes that Boko Haram was behind the attack, the mayor said.",
  "Police have ruled out that Ansaru was responsible.",
  "The attacker's cousin was a member of Islamic State.",
  "The suspect's lawyer denied that he had sworn allegiance to Islamic State.",
  "The attack was the worst since Boko Haram raided the town in 2014.",
  "Boko Haram did not carry out the attack, analysts said.",
  "Boko Haram could not have carried out the attack, analysts said.",
  "Boko Haram is unlikely to have carried out the attack, the army said.",
  "Analysts doubted that Boko Haram had carried out the attack.",
  "It was unlikely that Boko Haram had carried out the attack.",
  "Officials do not believe that Boko Haram was behind the attack.",
  "The army rejected suggestions that Boko Haram had carried out the attack.",
  "Residents dismissed claims that Boko Haram had carried out the attack.",
  "It is too early to say that Boko Haram was behind the attack.",
  "The governor declined to blame Boko Haram for the attack.",
  "The governor stopped short of blaming Boko Haram.",
  "Police cleared Boko Haram of any involvement in the attack.",
  "The army accused Boko Haram of cowardice.",
  "The governor blamed Boko Haram for the poverty of the region.",
  "The governor blamed the army for failing to protect them.",
  "Boko Haram, which has accused the governor of apostasy, is active there.",
  "The Taliban said its men were in control of the city again.",
  "The Taliban said it had sent the bodies of the gunmen to a hospital.",
  "The Taliban said the attackers were wearing uniforms.",
  "Hamas said it chose peace after the attack.",
  "The government has blamed Boko Haram for earlier violence.",
  "A survivor confessed to fearing Boko Haram.",
  "One of the victims had joined the Taliban in 2013.",
  "Boko Haram, which is banned, is behind many attacks in the region.",
  "It was not the work of Boko Haram, police said.",
  "Boko Haram denied hiding fighters in the market.",
  "Boko Haram said they had been sent a warning.",
  "Boko Haram called the claim by Ansaru that it had attacked a convoy last week a lie.",
  "The Taliban said special forces had been sent to find those responsible.",
  "The mayor said Boko Haram was thought to have lost the road to the north.",
  "Fighters of Boko Haram were suspected to have been hiding in the town.",
];

it.each(BESIDE)("nobody is named by: %s", (sentence) => {
  const main = mainOf(`Gunmen killed 18 people in Maiduguri on Monday. ${sentence}`, "2019-05-07");
  expect(main.perpetrators.filter(({ actor }) => actor !== null)).toEqual([]);
  expect(main.killed?.best).toBe(18);
});

it("whose members the attackers are said to be is who did it, not who says so", () => {
  const said = "Hezbollah said the gunmen were members of Islamic State.";
  const main = mainOf(`Gunmen killed 18 people in Maiduguri on Monday. ${said}`, "2019-05-07");
  expect(main.perpetrators.map(({ actor }) => actor)).toEqual(["islamic-state"]);
});

it.each([
  ["The attackers did not act alone, police said.", "unknown"],
  ["Police doubt that the gunmen acted alone.", "unknown"],
  ["It was not clear whether the gunmen acted alone.", "unknown"],
  ["It is not known if the attacker acted on his own.", "unknown"],
  ["He was no lone wolf, prosecutors said.", "unknown"],
  ["Police are examining whether the attacker was inspired by Islamic State.", "unknown"],
  ["It was unclear whether Islamic State had directed the attack or only inspired it.", "unknown"],
  ["There is no doubt that the attacker acted alone.", "none"],
  ["Police found no evidence that the attacker had helpers.", "none"],
  ["Prosecutors do not believe that the attacker was directed by Islamic State.", "unknown"],
])("how far an organisation was behind it: %s", (sentence, degree) => {
  const main = mainOf(`A gunman killed 18 people in Lyon on Monday. ${sentence}`, "2019-05-07");
  expect(main.organisation.degree).toBe(degree);
});

it("where an attack was planned is not where it was", () => {
  const planned = "The attack was planned in Yemen by al-Qaeda's branch there.";
  const main = mainOf(`A gunman killed 18 people in Lyon on Monday. ${planned}`, "2019-05-07");
  expect(main.place?.name).toBe("Lyon");
  expect(main.organisation.degree).toBe("directed");
});

it.each([
  "The TPLF said government forces had hit the camp.",
  "The TPLF said that Eritrean soldiers had attacked the camp.",
  "The TPLF said a drone of Abiy Ahmed's forces had hit the camp.",
])("who says that others did it claims nothing: %s", (sentence) => {
  const { perpetrators } = mainOf(
    `An air strike killed nine people in a camp near Mekelle, Ethiopia, on Friday. ${sentence}`,
    "2022-06-10",
  );
  expect(perpetrators.filter(({ status }) => status === "claimed")).toEqual([]);
});
