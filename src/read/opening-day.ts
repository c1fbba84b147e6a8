import type { Sentence, TimeMention, Token } from "./mention.ts";

/** Tokens that what stands before a report's own words may take, and sentences among which it is sought. */
const LONGEST = 16;
const LINES = 4;
const LABELS = /^(?:date|dates|when|day|time)$/;
const ENDS = /^(?:[:|]|--?)$/;

/**
 * The day that stands before the words of a bulletin or on a line of a form: "12 May, Orlu: gunmen …", "Date: 12 May 2024",
 * "12/05/2024 | Orlu | …". Null where none does, or where a place stands first, as in the date lines of agencies.
 */
export function openingDay(
  sentences: readonly Sentence[],
  times: readonly TimeMention[],
): TimeMention | null {
  for (const sentence of sentences.slice(0, LINES)) {
    const { tokens } = sentence;
    const labelled = LABELS.test(tokens[0]?.fold ?? "");
    const first = labelled ? tokens.findIndex(({ text }) => text === ":") + 1 : 0;
    if (labelled && (first === 0 || first > 4)) continue;
    const time = times.find(({ start }) => start === tokens[first]?.start);
    if (time?.date?.precision !== "day" || time.anchor === "relative" || time.weekday !== null) {
      if (sentence.paragraph > 0 || labelled) continue;
      return null;
    }
    return labelled || isHead(tokens, time) ? time : null;
  }
  return null;
}

/** Nothing but names, figures and marks up to a colon, a bar or a dash that stands apart. */
function isHead(tokens: readonly Token[], { end }: TimeMention): boolean {
  for (let i = 1; i < Math.min(tokens.length, LONGEST); i++) {
    const token = tokens[i]!;
    if (token.start < end) continue;
    const apart = token.text === ":" || tokens[i - 1]!.end < token.start;
    if ((ENDS.test(token.text) && apart) || (i === tokens.length - 1 && token.text === ".")) return true;
    const named = token.form.capital || token.kind === "number" || token.kind === "punctuation";
    if (!named || /^[.;!?]$/.test(token.text)) return false;
  }
  return false;
}
