import { InvalidArgumentError, Option } from "commander";

/** What a series may be given as. */
export const SERIES = "numbers one a line, CSV with a column of values, or - for standard input";

export const json = () => new Option("--json", "print JSON");
export const seed = () =>
  new Option("--seed <n>", "seed of the random draws (default: 1)").argParser(whole());
export const level = () =>
  new Option("--level <p>", "level of the intervals (default: .95)").argParser(between01);

/** Parses a whole number from `least` to `most`. */
export function whole(least = Number.MIN_SAFE_INTEGER, most = Number.MAX_SAFE_INTEGER) {
  const from = least > Number.MIN_SAFE_INTEGER ? ` from ${least}` : "";
  const to = most < Number.MAX_SAFE_INTEGER ? ` to ${most}` : from && " up";
  return (text: string): number => {
    const value = numberOf(text);
    if (Number.isSafeInteger(value) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`expected a whole number${from}${to}.`);
  };
}

/** Parses whole numbers from 1 up, such as 10,50,130. */
export function wholes(text: string): number[] {
  return text.split(",").map(whole(1));
}

/** Parses a finite number above `bound`, and no larger than `most`. */
export function above(bound: number, most = Number.MAX_VALUE) {
  return (text: string): number => {
    const value = numberOf(text);
    if (value > bound && value <= most) return value;
    throw new InvalidArgumentError(
      `expected a number above ${bound}${most < Number.MAX_VALUE ? `, at most ${most}` : ""}.`,
    );
  };
}

/** Parses a number strictly between 0 and 1. */
export function between01(text: string): number {
  const value = numberOf(text);
  if (value > 0 && value < 1) return value;
  throw new InvalidArgumentError("expected a number between 0 and 1, such as .95.");
}

/** The number that a word of the command line is; NaN for none. */
export function numberOf(text: string): number {
  return text.trim() === "" ? Number.NaN : Number(text);
}
