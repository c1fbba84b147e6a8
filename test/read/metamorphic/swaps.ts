import type { EventRecord, Span } from "../../../src/event/index.ts";
import type { Reading } from "../../../src/read/index.ts";

const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

function inWords(n: number): string {
  if (n < 20) return UNITS[n]!;
  return n % 10 === 0 ? TENS[n / 10]! : `${TENS[Math.floor(n / 10)]}-${UNITS[n % 10]}`;
}

const VALUES = new Map(Array.from({ length: 100 }, (_, n) => [inWords(n), n]));
const NUMERAL = new RegExp(`\\b(\\d{1,4}|${[...VALUES.keys()].reverse().join("|")})\\b`, "gi");

function numberOf(numeral: string): number {
  return /\d/.test(numeral) ? Number(numeral) : VALUES.get(numeral.toLowerCase())!;
}

/** Whether every one of the spans holds exactly one numeral that can be changed. */
export function hasNumerals(text: string, spans: readonly Span[] | undefined): boolean {
  return (spans ?? []).some(({ start, end }) => text.slice(start, end).match(NUMERAL)?.length === 1);
}

/** Rewrites the text under the spans. */
export function rewrite(text: string, spans: readonly Span[], change: (words: string) => string): string {
  return [...spans]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (changed, { start, end }) =>
        changed.slice(0, start) + change(changed.slice(start, end)) + changed.slice(end),
      text,
    );
}

export function addTo(words: string, more: number): string {
  return words.replace(NUMERAL, (numeral) => {
    const sum = numberOf(numeral) + more;
    return /\d/.test(numeral) || sum > 99 ? String(sum) : like(numeral, inWords(sum));
  });
}

/** "three" ↔ "3", below 100. */
export function respell(words: string): string {
  return words.replace(NUMERAL, (numeral) => {
    const n = numberOf(numeral);
    if (n > 99) return numeral;
    return /\d/.test(numeral) ? inWords(n) : String(n);
  });
}

const WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");

export function isWeekday(words: string): boolean {
  return WEEKDAYS.includes(words);
}

/** The same words for the day before ("Tuesday" → "Monday", "23 March" → "22 March"); null where that is unclear. */
export function dayBefore(words: string): string | null {
  const weekday = WEEKDAYS.findIndex((name) => words.includes(name));
  if (weekday >= 0) return words.replace(WEEKDAYS[weekday]!, WEEKDAYS[(weekday + 6) % 7]!);
  const number = /\b\d{1,2}\b/.exec(words)?.[0];
  return number === undefined || number === "1" ? null : words.replace(number, String(Number(number) - 1));
}

function like(model: string, word: string): string {
  return /^\p{Lu}/u.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

export type Field = keyof EventRecord;

/** What a reading says, without spans and without the fields that a swap may change. */
export function facts(reading: Reading, ...except: Field[]): Partial<EventRecord>[] {
  return reading.events.map((event) => {
    const kept = Object.entries(event).filter(
      ([field]) => field !== "spans" && !except.includes(field as Field),
    );
    return Object.fromEntries(kept);
  });
}

/** Facts with an exception for the main event only: nothing may change in any other. */
export function factsButMain(reading: Reading, field: Field): Partial<EventRecord>[] {
  return facts(reading).map((event) => {
    if (!event.main) return event;
    const { [field]: _changed, ...rest } = event;
    return rest;
  });
}
