import { plainLetters } from "../plain-letters.ts";

/** Letters in a run that are compared; words of one stem, and a land and its people, share most of theirs. */
const RUN = 4;
/** Words are told apart by so many letters at their beginning when partners are looked for. */
const STEM = 4;

const NUMBERS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty";
const NUMBER = new Map(NUMBERS.split(" ").map((word, n) => [word, `${n}`]));

/** Letters with points between them are one word, as agencies that leave the points out write it. */
const INITIALS = /(?<!\p{L})(\p{L})\.(?=\p{L}(?!\p{L}))/gu;

function wordsOf(lead: string): string[] {
  const words =
    plainLetters(lead)
      .replaceAll(INITIALS, "$1")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => NUMBER.get(word) ?? word);
}

/** The beginnings of a lead's words; short ones, which stand in any text, are left out. */
export function stemsOf(lead: string): string[] {
  return [...new Set(wordsOf(lead).flatMap((word) => (word.length < STEM ? [] : [word.slice(0, STEM)])))];
}

/** A lead as the weights of its runs of letters, by their numbers, of length 1. */
interface Profile {
  runs: Int32Array;
  weights: Float64Array;
}

/**
 * How alike two leads are, from 0 to 1: the cosine of their runs of letters, each weighted by how rare it is among the
 * leads (tf–idf; Salton & Buckley 1988). Runs of letters, since agencies spell names and inflect words differently.
 *
 * @param leads all that the weights are learnt from.
 * @returns likeness of two leads, by their numbers.
 */
export function leadLikeness(leads: readonly string[]): (a: number, b: number) => number {
  const numbers = new Map<string, number>();
  const frequency: number[] = [];
  const found = leads.map((lead) => {
    const runs = new Set<number>();
    const text = ` ${wordsOf(lead).join(" ")} `;
    for (let at = 0; at + RUN <= text.length; at++) {
      const run = text.slice(at, at + RUN);
      const number = numbers.get(run) ?? numbers.size;
      numbers.set(run, number);
      runs.add(number);
    }
    for (const run of runs) frequency[run] = (frequency[run] ?? 0) + 1;
    return Int32Array.from(runs).sort();
  });
  const profiles = found.map((runs): Profile => {
    const weights = Float64Array.from(runs, (run) => Math.log((leads.length + 1) / frequency[run]!));
    const length = Math.hypot(...weights);
    return { runs, weights: weights.map((weight) => (length === 0 ? 0 : weight / length)) };
  });
  return (a, b) => cosine(profiles[a]!, profiles[b]!);
}

function cosine(a: Profile, b: Profile): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.runs.length && j < b.runs.length; ) {
    const order = a.runs[i]! - b.runs[j]!;
    if (order === 0) sum += a.weights[i]! * b.weights[j]!;
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  return sum;
}
