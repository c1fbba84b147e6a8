import { describe, expect, it } from "vitest";
import { readReport } from "../../../src/read/index.ts";
import { lexicons, mainOf, read } from "./reader.ts";

const DAY = { low: "2016-01-20", high: "2016-01-20" };
const killedIn = (text: string) =>
  readReport({ id: "t", text, title: null, publishedOn: null, origin: "-" }, lexicons, DAY, {
    onViolence: true,
  }).events.find(({ killed }) => killed !== null)?.killed?.best;

describe("the dead told one by one are counted once each", () => {
  it.each([
    ["Winters died on the way to the hospital; Cole died in surgery.", 2],
    ["Winters died on the way and Cole in surgery.", 2],
    ["Marcus Winters, 34, was pronounced dead at the scene. Winters died of a single shot.", 1],
    ["Dan Cole died at the scene. Daniel Cole was 30.", 1],
    ["Devon Banks died in the street. Terrell Banks died at a hospital.", 2],
    ["Two men are dead. A. Marcus Winters, 34, died there. Daniel Cole, 29, died in surgery.", 2],
    ["The man died at the scene. Police said the woman died later.", 2],
    ["The owner, who was shot on Monday, died on Wednesday. The customer had died on Tuesday.", 2],
    ["A man shot a woman. The woman died at a hospital. The man was shot and died.", 1],
    ["Keisha Tillman, Marco Reyes and Lee Brooks were shot. None of them survived.", 3],
    ["The bodies of Harold and June Kessler were found after the shooting.", 2],
    ["Twelve died on the spot in the shooting and three at a clinic.", 15],
  ])("%s", (text, killed) => {
    expect(killedIn(text)).toBe(killed);
  });
});

describe("a day told in a sentence of its own", () => {
  it.each([
    "Gunmen attacked a market in Gamboru, killing 30 people. It happened on Tuesday.",
    "A bomb killed 30 people in Quetta. That was on Tuesday.",
    "Gunmen attacked a church in Owo. Thirty people died. It was Tuesday and the church was full.",
  ])("is the event's: %s", (text) => {
    expect(mainOf(text, "2023-03-10").date?.start).toBe("2023-03-07");
  });
  it("is not that of something else which happened then", () => {
    const text =
      "Gunmen attacked a market in Gamboru, killing 30 people. It was on Tuesday that the minister came.";
    expect(mainOf(text, "2023-03-10").date).toBeNull();
  });
});

describe("an attack with which another is compared", () => {
  it.each([
    "A bomb at a college in Kabul killed 53 people. It resembled the attacks of 30 September 2022.",
    "Gunmen killed nine at a mosque in Herat. It was reminiscent of the bombing of 30 September 2022.",
  ])("gives it no day: %s", (text) => {
    const { events, main } = read(text, null);
    expect(events.find(({ id }) => id === main)?.date).toBeNull();
  });
});

describe("what is told beside the main event", () => {
  it("gives it neither place nor day", () => {
    const text =
      "Four Israeli soldiers were killed when a drone hit a base. It was sent in answer to air strikes on Beirut on Thursday in which 22 people died.";
    const event = mainOf(text, "2024-10-13");
    expect(event.place?.name).not.toBe("Beirut");
    expect(event.killed?.best).toBe(4);
  });
});

describe("means that the words for an event imply", () => {
  it.each([
    ["Four people were shot dead in Owo on Sunday.", "firearm"],
    ["Gunmen killed four people in Owo on Sunday.", "firearm"],
    ["An air strike killed four people in Khost on Sunday.", "aircraft"],
    ["Four people were stabbed to death in Lyon on Sunday.", "blade"],
    ["A missile strike killed four people in Kharkiv on Sunday.", "artillery"],
  ])("%s", (text, kind) => {
    const { weapons, spans } = mainOf(text);
    expect(weapons.map((weapon) => weapon.kind)).toEqual([kind]);
    expect(spans["weapons.0"]).toHaveLength(1);
  });
  it("are no vehicle that was hit", () => {
    const { weapons } = mainOf(
      "A vehicle in a convoy struck a mine in Mopti on Sunday, killing four people.",
    );
    expect(weapons.map(({ kind }) => kind)).not.toContain("vehicle");
  });
});
