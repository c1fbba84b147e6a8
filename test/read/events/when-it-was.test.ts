import { describe, expect, it } from "vitest";
import { mainOf } from "./reader.ts";

/** The day of an attack, as news gives it. In sentences of our own; the report is of a Thursday. */
const DAY = "2024-05-16";

describe("the day of the attack", () => {
  it.each([
    ["Officials said that on Monday the Taliban attacked an outpost in Kunduz.", "2024-05-13", "2024-05-13"],
    ["Officials said on Monday that the Taliban attacked an outpost in Kunduz.", null, null],
    ["Two bombs exploded a few minutes ago in Bogota.", "2024-05-16", "2024-05-16"],
    ["A car bomb exploded in Bogota less than an hour ago.", "2024-05-16", "2024-05-16"],
    ["A bomb killed two people in Kabul over the weekend.", "2024-05-11", "2024-05-12"],
    ["A bomb killed two people in Kabul on the weekend of 4-5 May.", "2024-05-04", "2024-05-05"],
    [
      "The group claimed responsibility for the attack on the newspaper El Espectador in Bogota this morning.",
      "2024-05-16",
      "2024-05-16",
    ],
  ])("%s", (text, start, end) => {
    const { date } = mainOf(text, DAY);
    expect([date?.start ?? null, date?.end ?? null]).toEqual([start, end]);
  });

  it("is not the year in which a car was built", () => {
    const text = "Four people died in a car bombing in Bogota. The car was a 1981 blue Chevrolet.";
    expect(mainOf(text, DAY).date).toBeNull();
  });
});

describe("a pronoun that opens a sentence takes up those with whom the one before begins", () => {
  it.each([
    ["Gunmen arrived in Hostigal on Monday. They killed the mayor and two peasants.", "gunmen", 3],
    ["A gunman walked into a shop in Quetta on Monday. He killed five people.", "gunman", 5],
  ])("%s", (text, name, dead) => {
    const { perpetrators, killed, date } = mainOf(text, DAY);
    expect([perpetrators[0]?.name, killed?.best, date?.start]).toEqual([name, dead, "2024-05-13"]);
  });
});
