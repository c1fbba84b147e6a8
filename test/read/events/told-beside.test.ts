import { describe, expect, it } from "vitest";
import { read } from "./reader.ts";

describe("attacks told beside the one that a report is about", () => {
  it("in which people died long ago: their number is not the new attack's", () => {
    const { events } = read(
      "Two bombs killed at least 20 people at a cathedral on the island of Jolo on Sunday. Abu Sayyaf is blamed for the sinking of a " +
        "ferry in Manila Bay in 2004, in which 116 people died.",
      "2019-01-27",
    );
    expect(events.map(({ killed }) => killed?.high)).toEqual([20, 116]);
    expect(events[1]?.date?.start).toBe("2004-01-01");
  });

  it("an explosion elsewhere on the same day", () => {
    const { events } = read(
      "A man drove a truck into a crowd in New Orleans on Wednesday, killing 14 people. Investigators see no definitive link to the explosion " +
        "of a car outside a hotel in Las Vegas on the same day, in which the driver died and seven people were hurt.",
      "2025-01-02",
    );
    expect(events[0]).toMatchObject({ place: { name: "New Orleans" }, killed: { high: 14 }, wounded: null });
  });

  it("killed in an attack, after a kidnapping in the same breath", () => {
    const { events } = read(
      "A car bomb killed 20 cadets in Bogota on Thursday. The ELN kidnapped three members of a helicopter crew this month and three " +
        "police officers were killed in an attack by the group in Barranquilla in January last year.",
      "2019-01-18",
    );
    expect(events.find(({ type }) => type === "kidnapping")?.killed).toBeNull();
    expect(events.find(({ place }) => place?.name === "Barranquilla")?.killed?.best).toBe(3);
  });

  it("the verb left out of the second one", () => {
    const { events } = read(
      "Al-Shabaab killed 67 people at a mall in Nairobi in 2013, and 28 people in an attack on a bus near Mandera last year.",
      "2015-04-02",
    );
    expect(events.map(({ killed }) => killed?.best)).toEqual([67, 28]);
    expect(events[1]?.perpetrators[0]?.actor).toBe("al-shabaab");
  });

  it("why it was done is not where", () => {
    const { events } = read(
      "Gunmen killed 147 people at a university in Garissa, Kenya, on Thursday. Al-Shabaab said the assault was revenge for the " +
        "presence of Kenyan troops in Somalia, and is turning to soft targets.",
      "2015-04-02",
    );
    expect(events.map(({ place }) => place?.name)).toEqual(["Garissa"]);
  });
});

describe("a headline above the date line", () => {
  it("tells where, before the attacker's home does", () => {
    const { events } = read(
      "Driver in New Orleans attack acted alone, FBI says\n\nNEW ORLEANS, Jan. 2, 2025 - The man who drove a truck into revelers, " +
        "killing 14 people, acted alone, the FBI said. The driver, an Army veteran from Texas, was shot dead by police.",
      "2025-01-02",
    );
    expect(events[0]?.place?.name).toBe("New Orleans");
    expect(events[0]?.perpetrators.map(({ name }) => name)).toEqual(["man"]);
  });
});

describe("the organisation whose example was followed", () => {
  it.each([
    "A gunman who killed 49 people at a nightclub in Orlando on Sunday was inspired by the Islamic State group, the FBI said. There is no sign that it directed him.",
    'A man drove a truck into a crowd in New York on Tuesday, killing eight. He acted alone. "He was inspired by ISIS," the governor said.',
  ])("is kept though it did not do it: %s", (text) => {
    const { events } = read(text, "2017-11-01");
    expect(events[0]?.organisation).toMatchObject({ degree: "none", group: { actor: "islamic-state" } });
    expect(events[0]?.perpetrators.map(({ actor }) => actor)).toEqual([null]);
  });

  it("not one with which there was no contact", () => {
    const { events } = read(
      "A man stabbed three people in Lyon on Monday. There is no evidence that he had links to the Islamic State.",
      "2017-11-01",
    );
    expect(events[0]?.organisation.group).toBeNull();
  });
});

describe("who is meant where a group is told by its tie to another", () => {
  it.each([
    [
      "A suicide bomber struck a crowd at a hospital in Quetta on Monday, killing 70. Jamaat-ul-Ahrar, a breakaway faction of the " +
        "Pakistani Taliban, said it was behind the attack.",
      ["jamaat-ul-ahrar"],
    ],
    [
      "Gunmen killed 26 tourists near Pahalgam on Tuesday. The Resistance Front claimed the attack. India says the group is a front " +
        "for the Pakistan-based Lashkar-e-Taiba. Days later the group denied any role.",
      ["resistance-front-kashmir"],
    ],
  ])("%s", (text, actors) => {
    const { events } = read(text, "2025-04-23");
    expect(events[0]?.perpetrators.map(({ actor }) => actor)).toEqual(actors);
  });
});

it("a bomber who strikes a crowd bombs it", () => {
  const { events } = read("A suicide bomber struck a crowd of mourners in Quetta on Monday.", "2016-08-09");
  expect(events[0]).toMatchObject({ type: "bombing", tactic: "suicide" });
});
