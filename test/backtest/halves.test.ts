import { describe, expect, it } from "vitest";
import { halfOf } from "../../src/backtest/halves.ts";

describe("the two halves of the backtest", () => {
  it("are fixed: these pairs never change sides", () => {
    const halves = ["IQ", "SY", "FR", "AF", "NG"].map((country) => halfOf("IS", country));
    expect(halves).toMatchInlineSnapshot(`
      [
        "judging",
        "judging",
        "fitting",
        "judging",
        "fitting",
      ]
    `);
  });
});
