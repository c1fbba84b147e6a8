import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inWords, SCALE } from "../../../src/strings/index.ts";

describe("words for probabilities", () => {
  it("never become weaker as the probability grows", () => {
    const words = SCALE.map(({ word }) => word as string);
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b) => {
          expect(words.indexOf(inWords(Math.min(a, b)))).toBeLessThanOrEqual(
            words.indexOf(inWords(Math.max(a, b))),
          );
        },
      ),
    );
  });

  it("are those of docs/verdict.md", () => {
    const page = readFileSync(resolve(import.meta.dirname, "../../../docs/verdict.md"), "utf8");
    SCALE.forEach(({ from, word }, i) => {
      const to = SCALE[i + 1]?.from ?? 1;
      expect(page).toContain(`| ${from} – ${to} | ${word} |`);
    });
  });
});
