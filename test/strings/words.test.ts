import { describe, expect, test } from "vitest";
import { counted, figure } from "../../src/strings/en/words.ts";

describe("numbers in sentences", () => {
  test.each([
    [1234, "1,234"],
    [1234.5, "1,235"],
    [153.27, "153"],
    [12.34, "12.3"],
    [1.274, "1.27"],
    [0.749, "0.75"],
    [0.0962, "0.096"],
    [0.0004, "0.0004"],
    [0, "0"],
  ])("%d is written %s: no more digits than carry meaning, and never 0 for what is not", (n, written) => {
    expect(figure(n)).toBe(written);
  });

  test("one of a kind is told in the singular", () => {
    expect(counted(1, "deadly one-sided incidents")).toBe("1 deadly one-sided incident");
    expect(counted(1, "deaths in one-sided violence")).toBe("1 death in one-sided violence");
    expect(counted(2000, "rows")).toBe("2,000 rows");
  });
});
