import { describe, expect, it } from "vitest";
import { readReport } from "../../../src/read/index.ts";
import { lexicons, read } from "./reader.ts";

const REPORTED = "2018-03-22";

/** The main event of a text, else its first. */
function eventOf(text: string) {
  const { events } = read(text, REPORTED);
  return events.find(({ main }) => main) ?? events[0];
}

describe("who is said to have done it", () => {
  it.each([
    ["An Israeli airstrike killed four people in Gaza City on Tuesday.", "state:IL", "stated"],
    ["Turkey shelled Afrin on Sunday, killing two people.", "state:TR", "stated"],
    ["Government shelling kills 23 civilians in Douma, Syria.", "state:SY", "stated"],
    ["Two Palestinians were killed by Israeli fire along the Gaza border.", "state:IL", "stated"],
    ["The Pentagon says it killed ten militants in an airstrike in Idlib, Syria.", "state:US", "claimed"],
    [
      "A gas attack kills 58 people in Idlib. Activists blame the Syrian government.",
      "state:SY",
      "suspected",
    ],
    ["A suspected militant of Al-Shabaab shot four police officers in Garissa.", "al-shabaab", "suspected"],
    ["The attack, believed to have been carried out by the PKK, killed six soldiers.", "pkk", "suspected"],
    ["Turkey blames the PKK for the Ankara bombing that killed 37 people.", "pkk", "suspected"],
    ["The Taliban reportedly kill 10 policemen in Herat.", "taliban", "suspected"],
    ["Militants loyal to the Islamic State behead a hostage in Sirte.", "islamic-state", "stated"],
    [
      "A gun battle with Islamic State militants leaves 12 soldiers dead in Sirte.",
      "islamic-state",
      "stated",
    ],
    [
      "A van hit a crowd in Berlin, killing 12. A soldier of the Islamic State did it, its agency said.",
      "islamic-state",
      "claimed",
    ],
    ["Gunmen killed 12 people in Paris. Al-Qaeda said it had ordered the attack.", "al-qaeda", "claimed"],
    [
      "A bomb killed 12 in Quetta. Jamaat-ul-Ahrar, a faction of the Pakistani Taliban, claimed responsibility.",
      "jamaat-ul-ahrar",
      "claimed",
    ],
  ])("%s", (text, actor, status) => {
    expect(eventOf(text)?.perpetrators.map((one) => [one.actor, one.status])).toContainEqual([actor, status]);
  });

  it.each([
    "A van ploughs into a crowd in London; the driver is then shot dead by officers of the Metropolitan Police.",
    "Israeli jets bombed suspected Hezbollah-linked targets near Damascus.",
  ])("not those who end the attack, nor those whom it hits: %s", (text) => {
    const actors = eventOf(text)?.perpetrators.map(({ actor }) => actor) ?? [];
    expect(actors).not.toContain("state:GB");
    expect(actors).not.toContain("hezbollah");
  });
});

describe("how many died", () => {
  it.each([
    ["A man shot and killed his wife and two children in Tulsa before killing himself.", 3],
    ["An 18-year-old woman and her 20-year-old brother were shot dead by a gunman in Hebron.", 2],
    ["Mother, son shot to death in Fresno home.", 2],
    ["A double shooting leaves man and woman dead in Memphis.", 2],
    ["Four people were shot, two fatally, in a shooting in Miami.", 2],
    ["Forty people, all of them guests but from ten countries, were killed in the attack in London.", 40],
    ["In total, 22 people (excluding the attacker) were killed in the bombing.", 22],
    ["Three explosions hit the stadium in Lyon, resulting in four deaths.", 4],
    [
      "A bomber attacked a hotel in Kabul. A guard died of his wounds, bringing the number of dead to four.",
      4,
    ],
    ["At least 25 people die in clashes between the army and Abu Sayyaf in Basilan.", 25],
    ["A young mother of three was killed in a shooting in Gary.", 1],
    ["Gunmen opened fire at a party in Gary, killing two teenagers. A third victim died later.", 3],
  ])("%s", (text, killed) => {
    expect(eventOf(text)?.killed?.best).toBe(killed);
  });
});

it("takes what a text keeps coming back to for its main event", () => {
  const text =
    "It was a busy evening in the square. Many people were out. The bombing came without a warning. The police closed " +
    "the roads. Windows broke far from the bombing. The bombing wounded nine people.";
  expect(read(text, REPORTED).main).not.toBeNull();
});

describe("those who were shot", () => {
  it.each([
    ["Six people were shot, one fatally, at a birthday party in Savannah early Sunday.", 1, 5],
    ["Five people were shot and two of them died in a shooting at a barbershop in Wichita.", 2, 3],
    ["A clerk was shot in the shoulder during a robbery in Columbia. He is recovering.", null, 1],
    ["A man was shot in a car in Kansas City on Saturday. He was pronounced dead at a hospital.", 1, null],
    ["Two brothers were shot dead at a party in Fresno. A third man was shot in the leg.", 2, 1],
    [
      "A man was shot to death in St. Louis early Friday. His girlfriend and her sister were also shot.",
      1,
      2,
    ],
    ["One man died and another was wounded in a double shooting in Wilmington.", 1, 1],
    ["A gunman killed three coworkers in Aurora and wounded another before taking his own life.", 3, 1],
    [
      "A boy died and three other teens were hurt in a drive-by shooting. Three teens were hurt, police said.",
      1,
      3,
    ],
    [
      "Two men are dead after a shooting in Tulsa. A second victim was taken to a hospital, where he died.",
      2,
      null,
    ],
    ["A 19-year-old and his neighbor were fatally shot in Chicago.", 2, null],
    ["A shooting in Katy left a family of four dead.", 4, null],
    ["Gunmen killed two men in separate shootings in Kansas City on Thursday.", 2, null],
  ])("%s", (text, killed, wounded) => {
    const event = eventOf(text);
    expect([event?.killed?.best ?? null, event?.wounded?.best ?? null]).toEqual([killed, wounded]);
  });
});

it("believes deaths to be violent where the report is known to be about violence", () => {
  const text =
    "The bodies of two men were found in a burned-out car in Hammond. Both men were killed on Tuesday.";
  const document = { id: "test", text, title: null, publishedOn: null, origin: "-" };
  expect(readReport(document, lexicons, null).events).toEqual([]);
  expect(readReport(document, lexicons, null, { onViolence: true }).events[0]?.killed?.best).toBe(2);
});
