import { describe, expect, it } from "vitest";
import { mainOf } from "./reader.ts";

describe("who speaks for whom", () => {
  it.each([
    [
      "Al-Qaida-linked insurgents said they had attacked a military camp in Bamako on Tuesday.",
      [["al-qaeda", "suspected"]],
    ],
    [
      "A bomb killed ten soldiers in Bannu on Tuesday. Jamaat-ul-Ahrar, an affiliate of the Pakistani Taliban, claimed the attack in a " +
        "statement, saying its fighters had killed dozens.",
      [["jamaat-ul-ahrar", "claimed"]],
    ],
    [
      "A bomb killed 46 people in Kunduz on Friday. Islamic State said it was responsible. In its claim, carried by the Aamaq news " +
        "agency, the group said the attack targeted both Shiites and the Taliban.",
      [["islamic-state", "claimed"]],
    ],
    [
      'A bomb killed 22 people in Manchester on Monday. The Islamic State group said "a soldier of the Caliphate" had planted it.',
      [["islamic-state", "claimed"]],
    ],
    [
      "A truck bomb killed 300 people in Mogadishu on Saturday. The government blamed the al Qaeda-linked militant group al Shabaab.",
      [["al-shabaab", "suspected"]],
    ],
    [
      "A truck bomb killed 300 people in Mogadishu on Saturday. The al Qaeda-linked group al Shabaab claimed responsibility.",
      [["al-shabaab", "claimed"]],
    ],
    [
      "Fighters of JNIM, al Qaeda's affiliate in the Sahel, attacked a camp in Boulkessi on Monday, killing 25 soldiers.",
      [["jnim", "stated"]],
    ],
    [
      "JNIM, al Qaeda's affiliate in the Sahel, claimed the attack in Boulkessi on Monday that killed 25 soldiers.",
      [["jnim", "claimed"]],
    ],
  ])("%s", (text, doers) => {
    const main = mainOf(text, "2024-09-18");
    expect(main.perpetrators.map(({ actor, status }) => [actor, status])).toEqual(doers);
  });
});

describe("who denies what", () => {
  const told = "Gunmen killed 18 people in Maiduguri on Monday. ";
  it.each([
    ["Boko Haram has neither confirmed nor denied involvement.", [null]],
    ["The army denied that its soldiers had killed civilians.", ["state:NG denied"]],
    ["The army denied killing civilians.", ["state:NG denied"]],
    ["A local official told reporters that the attackers were Boko Haram fighters.", ["boko-haram stated"]],
  ])("%s", (text, doers) => {
    const { perpetrators } = mainOf(told + text, "2020-06-10");
    expect(perpetrators.map(({ actor, status }) => (actor === null ? null : `${actor} ${status}`))).toEqual(
      doers,
    );
  });
});

it("what the army says it did the day before is not what the report tells of", () => {
  const { perpetrators } = mainOf(
    "Gunmen killed 18 people in Maiduguri on Monday. The attack came a day after the army said it had killed 30 Boko Haram fighters.",
    "2020-06-10",
  );
  expect(perpetrators.map(({ name }) => name)).toEqual(["gunmen"]);
});

it.each([
  "Activists said government forces shelled the town of Rastan in Syria on Saturday, killing 92 people.",
  "Government forces shelled the town of Rastan in Syria on Saturday, killing 92 people, activists said.",
  "Observers counted 92 bodies in Rastan, Syria, on Saturday after what activists said was a bombardment by government forces.",
])("activists are named as those who say it: %s", (text) => {
  const { perpetrators } = mainOf(text, "2012-05-27");
  expect(perpetrators).toMatchObject([{ actor: "state:SY", status: "stated", by: "activists" }]);
});
