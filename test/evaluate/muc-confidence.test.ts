import { describe, expect, it } from "vitest";
import { confidenceOf } from "../../src/evaluate/muc/confidence.ts";
import { plainWords } from "../../src/evaluate/muc/match.ts";
import type { Signs } from "../../src/evaluate/muc/signs.ts";
import type { View } from "../../src/evaluate/muc/view.ts";

/** The confidence for an organisation named in all of these sentences; the first tells of the act, the last blames. */
function viewed(...sentences: string[]): string {
  const view = {
    sentences: sentences.map((words) => ({ plain: ` ${plainWords(words)} ` })),
    candidates: [{ occurrences: sentences.map((_, sentence) => ({ sentence, features: [] })) }],
  } as unknown as View;
  const signs = {
    told: { attack: sentences.map((_, i) => -i) },
    fills: { PerpOrg: [sentences.map((_, i) => i)] },
  } as unknown as Signs;
  return confidenceOf(view, signs, "attack", 0);
}

describe("how a message views an organisation", () => {
  it.each([
    ["REPORTED AS FACT", "Front rebels shot the mayor of the town."],
    ["CLAIMED OR ADMITTED", "The Front claimed the killing of the mayor."],
    ["CLAIMED OR ADMITTED", "The army accepted responsibility for the death of a reporter."],
    ["SUSPECTED OR ACCUSED", "Presumed members of the Front shot the mayor."],
    ["SUSPECTED OR ACCUSED", "The mayor's widow holds the Front responsible for his death."],
    ["SUSPECTED OR ACCUSED", "Two officers of the army are implicated in the murder of the mayor."],
  ])("%s: %s", (confidence, sentence) => expect(viewed(sentence)).toBe(confidence));

  it("reads an accusation that stands apart from the act", () => {
    expect(viewed("The Front has long fought near the town where the mayor was shot.")).toBe(
      "REPORTED AS FACT",
    );
    expect(
      viewed(
        "The Front has long fought near the town where the mayor was shot.",
        "Neighbours blamed the Front.",
      ),
    ).toBe("SUSPECTED OR ACCUSED");
  });

  it("does not take a denial for a claim", () => {
    expect(viewed("The Front denied that its men had shot the mayor.")).toBe("SUSPECTED OR ACCUSED");
  });
});
