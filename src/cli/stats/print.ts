import { Problem } from "../../problem.ts";
import { widest } from "../../report/text/layout.ts";
import { isNotEnoughData, type NotEnoughData } from "../../statistics/not-enough-data.ts";
import { printJson } from "../json/print.ts";
import type { NotEnoughJson } from "../json/statistics.ts";

/**
 * Runs a method on what the user gave. Its refusals (a level of 2, a toll of 0) are the user's to mend; too little data
 * is an answer, but none that a script should take for a result.
 * @throws Problem for both.
 */
export function answered<Answer extends object>(
  name: string,
  json: boolean | undefined,
  method: () => Answer | NotEnoughData,
): Answer {
  const answer = sensible(method);
  if (!isNotEnoughData(answer)) return answer;
  if (json) printJson<typeof NotEnoughJson>(answer);
  throw new Problem(`${name}: not enough data: ${answer.why}. Needed: ${answer.needed}.`);
}

/** Runs a method; arguments that make no sense to it are told to the user. @throws Problem */
export function sensible<Answer>(method: () => Answer): Answer {
  try {
    return method();
  } catch (error) {
    if (error instanceof RangeError) throw new Problem(`${error.message}.`);
    throw error;
  }
}

/** Lines to standard output. */
export function print(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join("\n")}\n`);
}

/** Rows below a heading, in columns as wide as they need, numbers to the right. */
export function columns(heading: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [heading, ...rows];
  const widths = heading.map((_, column) => widest(all, column));
  const right = heading.map((_, column) => rows.every((row) => /^([\d<−-]|∞|$)/.test(row[column]!)));
  return all.map((row) =>
    row
      .map((cell, column) => (right[column] ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
      .join("  ")
      .trimEnd(),
  );
}

/** A number in four significant digits, in full from 1000 up. */
export function shown(value: number): string {
  if (value === Infinity) return "∞";
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value).replace("-", "−");
  const size = Math.abs(value);
  if (size >= 1000) return value.toFixed(0).replace("-", "−");
  if (size < 1e-4) return value.toExponential(2).replaceAll("-", "−");
  return String(Number(value.toPrecision(4))).replace("-", "−");
}

/** "1.2 to 3.4". */
export function interval({ low, high }: { readonly low: number; readonly high: number }): string {
  return `${shown(low)} to ${shown(high)}`;
}

/** A probability as people read it. */
export function probability(p: number): string {
  if (p < 0.001) return "< .001";
  if (p > 0.999) return "> .999";
  return p.toFixed(3).replace(/^0/, "");
}
