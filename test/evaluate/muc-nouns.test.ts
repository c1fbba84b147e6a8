import { describe, expect, it } from "vitest";
import { loadSlotNouns } from "../../src/evaluate/muc/slot-nouns.ts";

describe("nouns of slots", () => {
  const nouns = loadSlotNouns();

  it("know plurals", () => {
    expect(nouns.kindsOf("embassies", "the")).toEqual(nouns.kindsOf("embassy", "the"));
    expect(nouns.kindsOf("gunmen", "two")).toContain("attacker");
    expect(nouns.kindsOf("churches", "")).toContain("church");
  });

  it("let two words together say more than the last", () => {
    expect(nouns.kindsOf("line", "power")).toEqual(["energy"]);
    expect(nouns.kindsOf("line", "telephone")).toEqual(["communication"]);
  });

  it("tell a title from what it stands before", () => {
    expect(nouns.isTitle("colonel")).toBe(true);
    expect(nouns.isTitle("pylon")).toBe(false);
  });

  it("are no names, nor are other words that are listed as common", () => {
    const words = "dynamite gunmen hydroelectric meanwhile denounce".split(" ");
    expect(words.filter((word) => !nouns.common.has(word))).toEqual([]);
    expect(nouns.common.has("colombia")).toBe(false);
  });
});
