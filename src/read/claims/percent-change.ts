import type { Span, VagueWords } from "../../event/index.ts";
import { type Hit, hit, type Line } from "./line.ts";
import type { VagueEntry } from "./vague-words.ts";

/** Shares in words: what they stand for, and how far from it they still hold. */
const PARTS: readonly (readonly [words: string, share: number])[] = [
  ["three quarters", 0.75],
  ["two thirds", 0.667],
  ["half", 0.5],
  ["a third", 0.333],
  ["one third", 0.333],
  ["a quarter", 0.25],
  ["one quarter", 0.25],
  ["a fifth", 0.2],
  ["a tenth", 0.1],
];
/** A change in per cent stands this near its cue, in characters: "fell sharply, by 40 per cent". */
const NEAR = 24;

/** "Fell by 40 per cent", "a third fewer", "up 60 %": what the change amounts to; null where none is given. */
export function changeBy(line: Line, { least, most }: VagueEntry, cue: Hit): VagueWords | null {
  const down = least === null && most !== null && most <= 1;
  const up = most === null && least !== null && least >= 1;
  if (!down && !up) return null;
  const near = ({ start, end }: Span) => start - cue.end <= NEAR && cue.start - end <= NEAR;
  const percent = line.quantities.find((it) => it.kind === "percent" && near(it));
  const part = PARTS.flatMap(([words, share]) => {
    const found = hit(
      line,
      new RegExp(`(?<![^ ])(?:by ${words}|${words} (?:less|fewer|more|lower|higher))(?![^ ])`),
    );
    return found && near(found) ? [{ words: found.words, share }] : [];
  })[0];
  if (percent === undefined && part === undefined) return null;
  const share = percent ? percent.best / 100 : part!.share;
  const off = percent ? roundingOf(percent.best) / 100 : 0.05;
  const amount = percent ? `${percent.best} per cent` : part!.words;
  const words = percent && percent.end <= cue.start ? `${amount} ${cue.words}` : `${cue.words} ${amount}`;
  const [low, high] = down ? [1 - share - off, 1 - share + off] : [1 + share - off, 1 + share + off];
  const open = percent?.bound ?? null;
  return {
    words,
    least: (down ? open === "at-least" : open === "at-most") ? null : Math.max(0, low),
    most: (down ? open === "at-most" : open === "at-least") ? null : high,
    meaning: `a change by that part, to the nearest ${percent ? `${2 * roundingOf(percent.best)} points` : "tenth"}`,
    source: "arithmetic; rounding of the words",
  };
}

/** Half a unit of the last digit that is not a zero: 40 is 35–45, 45 is 42.5–47.5, 43 is 42.5–43.5. */
function roundingOf(percent: number): number {
  return percent % 10 === 0 ? 5 : percent % 5 === 0 ? 2.5 : 0.5;
}
