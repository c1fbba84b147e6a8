import { describe, expect, it } from "vitest";
import { only, read } from "./reader.ts";

describe("what is no event", () => {
  it.each([
    "It will always be easy for one armed man to kill shoppers.",
    "Such attacks kill hundreds of people a year.",
    "Bombings like these often kill civilians.",
    "The group could attack a European capital again.",
    "If gunmen attacked the embassy, nobody would be safe.",
    "The police did not shoot anyone in Lagos on Monday.",
    "Since 2003 the insurgency has killed more than 200,000 people in Iraq.",
    "The war in Yemen has left 100,000 dead.",
    "Three people died in a car crash near Lyon.",
    "Five people were killed when an earthquake hit Nepal on Sunday.",
    "Twelve residents died in a fire in a tower block in Madrid.",
    "The former president died of a heart attack in Harare.",
    "The minister was attacked by the opposition for his budget.",
    "The movement died with the loss of its last stronghold, Sirte.",
    "The group controlled territory in northern Mali for a year.",
    "The army captured the city of Palmyra in March 2016.",
    "The gas leak led to an explosion in a house in Leeds that killed two.",
  ])("%s", (text) => {
    expect(read(text).events.filter((event) => event.stage === "accomplished")).toEqual([]);
  });
});

describe("what stage it reached", () => {
  it("is foiled where the text says that it was prevented", () => {
    expect(only("Police foiled a bomb attack on a train in Cologne on Monday.")).toMatchObject({
      stage: "foiled",
      place: { name: "Cologne" },
    });
  });
  it("is attempted where the attackers tried", () => {
    expect(only("Two men tried to bomb a church in Lahore on Sunday.").stage).toBe("attempted");
  });
  it("is threatened where somebody only says so", () => {
    expect(only("Al-Shabaab threatened to attack hotels in Nairobi.").stage).toBe("threatened");
  });
  it("is accomplished for an infinitive that happened", () => {
    expect(only("A man entered a bar in Toronto and began to stab customers.").stage).toBe("accomplished");
  });
});

describe("nobody hurt", () => {
  it("is a toll of zero, not an unknown one", () => {
    const event = only("A rocket attack on the airport in Aden on Friday caused no casualties.");
    expect(event.killed).toEqual({ low: 0, best: 0, high: 0 });
    expect(event.wounded).toEqual({ low: 0, best: 0, high: 0 });
  });
  it("is read from a negated subject", () => {
    expect(only("No soldiers were wounded in the mortar attack near Kirkuk.").wounded?.best).toBe(0);
  });
});
