import { describe, expect, it } from "vitest";
import { mainOf, read } from "./reader.ts";

const SHOOTING = "Gunmen opened fire on a market in Gwoza, Nigeria, on Monday, killing 12 people.";
const MONDAY = { start: "2020-06-08", end: "2020-06-08" };

/** Constructs that do not get along were found by reports that a grammar makes: `bench/made-reports.mjs`. */
describe("deaths beside the event change nothing of it", () => {
  it.each([
    "Two days earlier 40 people died in floods in Damboa.",
    "In an unrelated accident, 31 passengers were killed when a lorry overturned near Damboa.",
    "Nine people were killed in a traffic accident in Damboa on Tuesday.",
    "Some 30,000 people have died in the insurgency.",
    "In a similar attack in Damboa in May 2012, 70 people died.",
    "Thirty people died in a similar attack in Damboa in May 2012.",
    "Boko Haram killed 25 people in an attack on Damboa in 2014.",
    "Meanwhile, 20 soldiers were killed in fighting in Damboa.",
    "The group's attacks have left more than 1,500 people dead.",
    "Nearly 500 soldiers have died in the north this year alone.",
    "According to a rights group, more than 3,000 civilians were killed in the country last year.",
  ])("%s", (beside) => {
    const main = mainOf(`${SHOOTING} ${beside}`);
    expect(main.killed).toEqual({ low: 12, best: 12, high: 12 });
    expect(main.place?.name).toBe("Gwoza");
    expect(main.date).toMatchObject(MONDAY);
  });

  it("those who tell of the dead are none of them", () => {
    const text =
      "According to residents and a hospital official, ten people were killed by gunmen in Taiz on Monday.";
    expect(mainOf(text).killed).toEqual({ low: 10, best: 10, high: 10 });
  });

  it("an earlier attack told by what it did keeps its toll, place and year", () => {
    const { events } = read(`${SHOOTING} Boko Haram killed 25 people in an attack on Damboa in 2014.`);
    expect(events[1]).toMatchObject({
      killed: { best: 25 },
      place: { name: "Damboa" },
      date: { start: "2014-01-01" },
    });
  });

  it("an accident told beside a shell does not make that an accident", () => {
    const text = "A shell exploded in Gwoza on Monday, killing 12 people.";
    const beside = "In an unrelated accident, 31 people were killed when a bus overturned near Damboa.";
    expect(mainOf(`${text} ${beside}`).killed?.best).toBe(12);
  });
});

describe("what is told of the event in another sentence", () => {
  it.each([
    "Two of the wounded died in hospital on Tuesday, bringing the death toll to 14.",
    "Two people died in hospital on Tuesday, taking the number of dead to 14.",
  ])("%s", (rise) => {
    expect(mainOf(`${SHOOTING} ${rise}`)).toMatchObject({ killed: { best: 14 }, date: MONDAY });
  });

  it.each([
    "The incident took place late on Monday.",
    "The attackers struck early Monday.",
    "The attackers struck on June 8, 2020.",
  ])("its day: %s", (day) => {
    const text = "Gunmen opened fire on a market in Gwoza, Nigeria, killing 12 people.";
    expect(mainOf(`${text} ${day}`).date).toMatchObject(MONDAY);
  });

  it.each(["It happened in the town of Gwoza.", "The violence broke out in Gwoza."])(
    "its place: %s",
    (place) => {
      const text = "Gunmen killed 12 people at a market in northeastern Nigeria on Monday.";
      expect(mainOf(`${text} ${place}`).place?.name).toBe("Gwoza");
    },
  );

  it("a place of which somebody speaks abroad is not that of the date line", () => {
    const text =
      "POPAYAN, Colombia - Gunmen killed three people at a bar on Monday. Officials confirmed the toll.";
    expect(mainOf(`${text} A researcher in Geneva spoke of a war of gangs.`).place?.name).toBe("Popayan");
  });

  it("a bombardment that was an air strike", () => {
    const text = "An air strike on a hospital in Gardez, Afghanistan, on Monday killed four people.";
    expect(mainOf(`${text} The bombardment went on for hours.`).type).toBe("air-strike");
  });

  it.each([
    ["ULM - Police said six people were killed when a man stabbed people at a church on Monday.", "Ulm"],
    ["KUTUM - Ten people were killed after the Sudanese army shelled a school on Monday.", "Kutum"],
  ])("the place of a date line without a country: %s", (text, place) => {
    expect(mainOf(text).place?.name).toBe(place);
  });
});

describe("mobs", () => {
  it.each([
    "Three men were burned alive by villagers in Asadabad, Afghanistan, on Monday.",
    "A crowd burned three men alive in Asadabad, Afghanistan, on Monday.",
    "An angry crowd lynched three men in Asadabad, Afghanistan, on Monday.",
    "A lynching in Asadabad, Afghanistan, on Monday left three men dead.",
  ])("%s", (text) => {
    expect(mainOf(text)).toMatchObject({ type: "attack", killed: { best: 3 }, date: MONDAY });
  });
});

describe("who did it and how far it came", () => {
  it("members who laid an ambush", () => {
    const text =
      "Members of the PKK laid an ambush for a military convoy near Cizre, Turkey, on Monday, wounding ten soldiers.";
    expect(mainOf(text).perpetrators[0]).toMatchObject({ actor: "pkk", status: "stated" });
  });

  it("nobody else is believed to be involved", () => {
    const text = "A man stabbed three people to death in Leeds on Monday.";
    const { organisation } = mainOf(
      `${text} Police said they did not believe that anyone else was involved.`,
    );
    expect(organisation.degree).toBe("none");
  });

  it("where and when a plot was stopped", () => {
    const text =
      "An attempt to bomb a hotel was foiled in Tikrit on Monday when police found the explosives.";
    expect(mainOf(text)).toMatchObject({ place: { name: "Tikrit" }, date: MONDAY });
  });
});
