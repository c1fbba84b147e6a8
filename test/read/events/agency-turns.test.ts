import { describe, expect, it } from "vitest";
import { mainOf, read } from "./reader.ts";

/** Turns of agency reports, in sentences of our own. */
function doersOf(text: string) {
  const { perpetrators } = mainOf(text, "2021-05-12", null);
  return perpetrators.flatMap(({ actor, status }) => (actor === null ? [] : [[actor, status]]));
}

describe("whose name stands beside another's", () => {
  it.each([
    [
      "what split from a group is named behind it",
      "Nine people died in a blast in Izmir on Monday, claimed by a PKK splinter group, the Kurdistan Freedom Falcons (TAK).",
      [["tak", "claimed"]],
    ],
    [
      "raids that somebody claimed before",
      "Seven farmers were killed on Monday in Oicha, Congo, officials said, blaming the ADF. Several ADF raids have also been claimed by Islamic State.",
      [["adf-uganda", "suspected"]],
    ],
    [
      "fighters who are only linked to a group, and those who did it",
      "An attack blamed on al-Qaeda-linked fighters killed eight soldiers in Mopti, Mali. A mayor said the men were from JNIM. JNIM carried out the attack, he said.",
      [["jnim", "stated"]],
    ],
    [
      "those who say so",
      "A bomb killed two guards in Cali, Colombia. A man, who authorities say was behind the attack, was caught at the border.",
      [],
    ],
    [
      "a line of inquiry",
      "A bomb was left under a car in Derry on Monday. Detectives said a strong line of inquiry is that the New IRA was responsible.",
      [["real-ira", "suspected"]],
    ],
    [
      "a driver who is tied to a group",
      "A car bomb killed nine cadets in Cali, Colombia. Investigators have tied both the driver and the vehicle to the ELN.",
      [["eln-colombia", "suspected"]],
    ],
    [
      "an adjective before the name",
      "A car bomb went off near a barracks in Mardin, Turkey, killing a guard, an official said, blaming the attack on the outlawed Kurdistan Workers' Party (PKK).",
      [["pkk", "suspected"]],
    ],
    [
      "fighters told of again as they",
      "Al-Shabaab fighters cheered after they seized a bus near Wajir, Kenya, and shot nine passengers dead.",
      [["al-shabaab", "stated"]],
    ],
    [
      "the terrorists, named before",
      "Al-Shabaab fighters killed nine people on a bus near Wajir, Kenya. The minister spoke hours after the terrorists claimed responsibility for the attack.",
      [["al-shabaab", "claimed"]],
    ],
    [
      "what an army had announced days before",
      "At least 20 soldiers were killed in an ambush near Tera, Niger, on Tuesday. It came days after the Niger army announced the death of ten suspected militants.",
      [],
    ],
    [
      "drones that a ministry says it destroyed",
      "A Ukrainian drone attack killed a farmer in Belgorod, Russia. Russia's defence ministry said it destroyed nine Ukrainian drones overnight.",
      [["state:UA", "stated"]],
    ],
    [
      "a capital that is blamed",
      "A drone attack killed three people in Belgorod, Russia, officials said. The governor blamed Kyiv for the attack.",
      [["state:UA", "suspected"]],
    ],
    [
      "suspected soldiers of a group, which often denies such charges",
      "Gunmen suspected to be soldiers of the Ambazonia separatist group attacked a school in Buea, Cameroon. The Ambazonian separatists have often denied such accusations.",
      [["ambazonia", "suspected"]],
    ],
    [
      "to whom people lay any crime",
      "Nine people were shot dead on a bus near Wajir, Kenya. An official said that villagers tend to attribute any crime to Al-Shabaab.",
      [],
    ],
    [
      "a group told at length that swore allegiance to another",
      "A raid on a school in Mpondwe, Uganda, killed nine. Police blamed the Allied Democratic Forces (ADF), a Ugandan group based in eastern Congo that has pledged allegiance to the ISIL group, for the attack.",
      [["adf-uganda", "suspected"]],
    ],
    [
      "a group that is linked to another",
      "A raid on a school in Mpondwe, Uganda, killed nine people. Officials blame the ISIL-linked Allied Democratic Forces for the attack.",
      [["adf-uganda", "suspected"]],
    ],
    [
      "whom an inquiry looks at",
      "Nobody has claimed responsibility for the bombing in Ankara that killed nine, but the focus of the investigation is the extremist group ISIS, the minister said.",
      [["islamic-state", "suspected"]],
    ],
    [
      "what a group's men were not involved in",
      "The Niger Delta Avengers blew up two pipelines in Bayelsa, Nigeria, on Monday. They were not involved in the attack on a barge near Warri, it said.",
      [["niger-delta-avengers", "stated"]],
    ],
    [
      "a fight in the south with alleged members",
      "Two policemen were killed in a gunbattle in southern Colombia with alleged FARC dissidents, the minister said on Monday.",
      [["farc-dissidents", "suspected"]],
    ],
    [
      "an army and the group beside it",
      "The Malian army and its Russian paramilitary group Wagner executed dozens of herders in Moura, Mali, investigators found. The junta has denied the accusations.",
      [
        ["state:ML", "stated"],
        ["wagner", "stated"],
      ],
    ],
    [
      "claims by the army",
      "Jihadists killed nine soldiers at a post near Bunari, Nigeria, on Monday. The attacks undermine claims by the military that they had been defeated.",
      [],
    ],
    [
      "an ambush in a land that has been in crisis since a coup",
      "An ambush killed six soldiers on Monday near Menaka, Mali. The ambush by fighters from the Islamic State group hit a convoy bound for Niger, a country in crisis since a coup.",
      [["islamic-state", "stated"]],
    ],
  ] as const)("%s", (_, text, doers) => {
    expect(doersOf(text)).toEqual(doers);
  });

  it("names come before descriptions", () => {
    const text =
      "One guard was killed when a car bomb blamed on Kurdish militants exploded in Mardin, Turkey. A governor blamed the PKK for the bombing.";
    expect(doersOf(text)[0]).toEqual(["pkk", "suspected"]);
  });

  it("a title says who speaks where the text is certain", () => {
    const text =
      "Prosecutors in Cali, Colombia, said they were fully certain that the National Liberation Army was behind a car bomb that killed nine cadets on Monday.";
    const main = mainOf(text, "2021-05-12", "Prosecutors say ELN behind Cali car bomb");
    expect(main.perpetrators[0]).toMatchObject({ actor: "eln-colombia", status: "stated" });
  });
});

describe("when, where and how many", () => {
  it("the day in a clause about the blast", () => {
    const { date } = mainOf(
      "Forty were hurt in the blast in Cali, which took place late on Monday.",
      "2021-05-12",
      null,
    );
    expect(date?.start).toBe("2021-05-10");
  });

  it("where a convoy was bound for", () => {
    const { place } = mainOf(
      "Six soldiers died in an ambush of a convoy heading for Niger, in the Menaka region.",
      "2021-05-12",
      null,
    );
    expect(place?.country).toBe("ML");
  });

  it("a war's dead since a group took up arms", () => {
    const { killed } = mainOf(
      "A soldier was killed by a car bomb in Mardin on Monday. More than 40,000 people have been killed since the PKK took up arms in 1984.",
      "2021-05-12",
      null,
    );
    expect(killed?.best).toBe(1);
  });

  it("neither was hurt", () => {
    const { wounded } = mainOf(
      "A bomb hit a patrol of two officers in Derry on Monday. Neither officer was hurt.",
      "2021-05-12",
      null,
    );
    expect(wounded?.best ?? 0).toBe(0);
  });

  it("a name that holds the name of a land", () => {
    const { place } = mainOf(
      "A guard was killed in a bombing organised by the banned Kurdistan Workers' Party in the east of Turkey.",
      "2021-05-12",
      null,
    );
    expect(place?.country).toBe("TR");
  });

  it("attacks in large towns until now", () => {
    const { killed } = mainOf(
      "Gunmen shot at two buses near Wajir, Kenya, on Monday, killing six. The police have stopped most of al-Shabab's attacks in large towns, which have killed hundreds.",
      "2021-05-12",
      null,
    );
    expect(killed?.best).toBe(6);
  });

  it("a confession, and the attack that it was", () => {
    const { events } = read(
      'Prosecutors warned of further "lone wolf" attacks after a man confessed to killing three people in a knife attack on Sunday evening.\n\nThe attack at a fair in Solingen, Germany, left eight people injured.',
      "2021-05-12",
    );
    const main = events.find((event) => event.main);
    expect(main).toMatchObject({
      type: "stabbing",
      date: { start: "2021-05-09" },
      place: { name: "Solingen" },
      killed: { best: 3 },
      wounded: { best: 8 },
    });
  });

  it("the day in a clause about what hit the bus", () => {
    const { date } = mainOf(
      "Six people were killed when a bus was raked with bullets by heavily armed men on Monday morning near Wajir, Kenya. The attack was the third this year.",
      "2021-05-12",
      null,
    );
    expect(date?.start).toBe("2021-05-10");
  });

  it("what officials blamed on somebody last year", () => {
    const { events } = read(
      "Attackers shot dead four children at a school in Kumba, Cameroon, on Monday.\n\nLast year, officials blamed separatists for kidnapping dozens of pupils.",
      "2021-05-12",
    );
    expect(events[0]).toMatchObject({ main: true, type: "armed-assault", killed: { best: 4 } });
    expect(events[1]).toMatchObject({ main: false, type: "kidnapping", date: { precision: "year" } });
  });

  it("what a gang specialises in", () => {
    const { type } = mainOf(
      "Gunmen of a gang killed nine people in Kumba, Cameroon, on Monday. The gang specialises in truck hijacking and kidnapping for ransom.",
      "2021-05-12",
      null,
    );
    expect(type).toBe("armed-assault");
  });

  it("the beginning of a longer name is no place", () => {
    const { place } = mainOf(
      "A man shot nine tourists dead at the Tunisian resort of Port el Kantaoui on Monday.",
      "2021-05-12",
      null,
    );
    expect(place?.country).toBe("TN");
  });

  it("what came two weeks after a bombing", () => {
    const { events } = read(
      "The attack in London killed seven on Monday. The attack was the third in England since March and came nearly two weeks after a suicide bomber killed 22 people at a concert in Manchester.",
      "2021-05-12",
    );
    expect(events).toHaveLength(2);
    expect(events[0]).toMatchObject({ main: true, place: { name: "London" }, killed: { best: 7 } });
    expect(events[1]).toMatchObject({ place: { name: "Manchester" }, killed: { best: 22 } });
  });

  it("years to the day after another attack", () => {
    const { events } = read(
      "Rebels killed nine pupils at a school in Mpondwe, Uganda. The attack comes twenty years to the day after the same rebels launched a devastating attack on a college on June 8, 1998.",
      "2021-05-12",
    );
    expect(events.find(({ main }) => main)?.date).toBeNull();
    expect(events.some(({ date }) => date?.start === "1998-06-08")).toBe(true);
  });

  it("a line that leads to another story", () => {
    const { killed } = mainOf(
      "Seven police were killed on Monday in an ambush in Montelibano, Colombia.\n\nMORE: City honours 3 officers killed in bombing",
      "2021-05-12",
      null,
    );
    expect(killed?.best).toBe(7);
  });

  it.each([
    [
      "which resulted in people killed",
      "The Council condemned the attack of Monday against a vehicle near Siby, Mali, which resulted in three peacekeepers from Guinea killed and another injured.",
      3,
    ],
    [
      "the dead of a mission since it was set up",
      "A peacekeeper was killed by gunmen in Timbuktu, Mali, on Monday. Nearly 200 members of the mission have died since it was set up in 2013.",
      1,
    ],
    [
      "taking lives",
      "Kenyan forces killed the terrorists who stormed a hotel in Nairobi, taking at least 14 lives, the government said.",
      14,
    ],
  ])("%s", (_, text, dead) => {
    expect(mainOf(text, "2021-05-12", null).killed?.best).toBe(dead);
  });

  it("an army's count of militants is not added to that of those who saw it", () => {
    const { killed } = mainOf(
      "Soldiers killed about 300 civilians in Moura, Mali, witnesses said on Monday.\n\nThe army said that it killed 203 militants in Moura.",
      "2021-05-12",
      null,
    );
    expect(killed).toMatchObject({ low: 203, high: 300 });
  });

  it("a vehicle that is attacked is no weapon", () => {
    const { type } = mainOf(
      "The Council condemned the attack perpetrated on Monday against vehicles of the mission in Tessalit, Mali.",
      "2021-05-12",
      null,
    );
    expect(type).toBe("attack");
  });

  it("the day on which people not yet identified were killed", () => {
    const { date } = mainOf(
      "The Shining Path murdered nine people not yet identified on the night of May 10 in the VRAEM valley of Peru, the army said.",
      "2021-05-12",
      null,
    );
    expect(date?.start).toBe("2021-05-10");
  });

  it("a toll that surpassed a number", () => {
    const { killed } = mainOf(
      "Gunmen opened fire in a hall in Krasnogorsk, Russia. The hall was a ruin on Monday as the toll in the attack surpassed 130.",
      "2021-05-12",
      null,
    );
    expect(killed?.best).toBe(130);
  });

  it("the day of a vow", () => {
    const { date } = mainOf(
      "The president yesterday vowed to punish those behind a terrorist attack on a hall in Krasnogorsk, Russia, that killed 133 people.",
      "2021-05-12",
      null,
    );
    expect(date).toBeNull();
  });

  it("those killed and hurt in another attack", () => {
    const { events } = read(
      "A soldier was killed by a mine in Mardin, Turkey.\n\nOn Monday, two officers were killed and 22 other people wounded in another car bomb attack in the southern city of Gaziantep.",
      "2021-05-12",
    );
    expect(events).toHaveLength(2);
    expect(events[0]).toMatchObject({ main: true, killed: { best: 1 }, wounded: null });
    expect(events[1]).toMatchObject({
      date: { start: "2021-05-10" },
      place: { name: "Gaziantep" },
      killed: { best: 2 },
      wounded: { best: 22 },
    });
  });

  it("the same base, attacked in another month", () => {
    const { events } = read(
      "Nine soldiers were killed and five wounded in an ambush near Nampala, Mali, the government said.\n\nLast July, 17 soldiers were killed in an attack on the base in Nampala claimed by Ansar Dine.",
      "2021-05-12",
    );
    expect(events[0]).toMatchObject({ main: true, killed: { best: 9 }, perpetrators: [] });
    expect(events[1]).toMatchObject({ killed: { best: 17 }, perpetrators: [{ actor: "ansar-dine" }] });
  });
});
