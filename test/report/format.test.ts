import { describe, expect, test } from "vitest";
import { formatChance, formatInterval, formatNumber } from "../../src/report/format.ts";
import { en } from "../../src/strings/index.ts";

describe("probabilities and their differences", () => {
  test.each([
    [0.294, "0.29"],
    [0.001, "<0.01"],
    [0.999, ">0.99"],
    [-0.061, "−0.06"],
    [-0.001, ">−0.01"],
  ])("%d is printed as %s", (chance, printed) => {
    expect(formatChance(chance, en)).toBe(printed);
  });

  test("an interval that begins below zero is told in words, for a dash would be read as a minus", () => {
    const interval = { low: -0.061, high: 0.12, level: 0.95, covers: "sampling" };
    expect(formatInterval(interval, "probability of rising with the attack less that without", en)).toMatch(
      /^−0\.06 to 0\.12 /,
    );
  });
});

test("a number beyond all that is counted is the open end of an interval, and printed as that", () => {
  expect(formatNumber(98_522_465_513_500_330_000, en)).toBe(">1,000,000,000");
  expect(formatNumber(2_996_000, en)).toBe("2,996,000");
});
