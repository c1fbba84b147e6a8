import { expect, it } from "vitest";
import type { Reading } from "../../../src/read/index.ts";
import { seededRandom } from "../../../src/statistics/random.ts";
import { read } from "./reader.ts";

interface Made {
  day: string;
  title: string | null;
  text: string;
  answer: unknown;
}
/** The grammar of reports that `bench/made-reports.mjs` measures with, half of whose wordings are unseen. */
interface Grammar {
  diceOf(random: unknown, half: "seen" | "unseen"): unknown;
  drawReport(dice: unknown, id: string): Made;
  marksOf(reading: Reading, answer: unknown): { marks: Record<string, boolean | undefined> };
}

const part = (name: string) =>
  import(new URL(`../../../bench/report-grammar/${name}.mjs`, import.meta.url).href) as Promise<Grammar>;
const { diceOf } = await part("dice");
const { drawReport } = await part("report");
const { marksOf } = await part("marks");

/** In percent, what the reader reaches on this draw, less a little for wordings that are added. */
const LEAST = {
  event: 96,
  type: 94,
  stage: 98,
  day: 94,
  place: 95,
  country: 98,
  killed: 95,
  wounded: 98,
  actor: 95,
  status: 93,
  target: 93,
  weapon: 93,
  apart: 97,
};

it("reads made reports, field by field, at least as well as before", () => {
  const marks = (["seen", "unseen"] as const).flatMap((half, i) => {
    const dice = diceOf(seededRandom(11 + i), half);
    return Array.from({ length: 150 }, (_, n) => {
      const { day, title, text, answer } = drawReport(dice, `${half}-${n}`);
      return marksOf(read(text, day, title), answer).marks;
    });
  });
  for (const [field, least] of Object.entries(LEAST)) {
    const asked = marks.filter((one) => one[field] !== undefined);
    const right = asked.filter((one) => one[field]).length;
    expect((100 * right) / asked.length, field).toBeGreaterThanOrEqual(least);
  }
});
