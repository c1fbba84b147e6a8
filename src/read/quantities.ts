import type { Quantity, Sentence, Token } from "./mention.ts";
import { type Numeral, numeralAt, STARTERS } from "./numerals.ts";
import { kindOf, NOTHING_OF } from "./quantity-kinds.ts";
import { wordMark } from "./word-forms.ts";

/**
 * Every number of a sentence in reading order, without overlaps, each with the kind of thing that it counts; see
 * {@link Quantity} for how open ends and ranges stand. Linear in the number of tokens.
 */
export function findQuantities(sentence: Sentence): Quantity[] {
  const { tokens } = sentence;
  const found: Quantity[] = [];
  let previousEnd = 0;
  let i = 0;
  while (i < tokens.length) {
    const token = tokens[i]!;
    if (token.kind !== "number" && !(token.marks & OPENS)) {
      i++;
      continue;
    }
    const zero = nothingAt(tokens, i);
    const numeral = zero ?? numeralAt(tokens, i);
    if (numeral === null) {
      i++;
      continue;
    }
    const range = zero === null ? rangeFrom(tokens, i, numeral) : numeral;
    const before = qualifiersBefore(tokens, i, previousEnd);
    const after = qualifierAfter(tokens, range.next);
    const kind = zero === null ? kindOf(tokens, i, range) : "count";
    found.push({
      start: tokens[before.first]!.start,
      end: tokens[after.next - 1]!.end,
      low: range.low,
      best: range.best,
      high: range.high,
      additional: before.additional || isMore(tokens, after.next),
      ordinal: range.ordinal,
      kind,
      bound: before.bound ?? after.bound,
      partOf: isPart(tokens, before.first, after.next, previousEnd, found.at(-1)),
      vague: range.vague,
    });
    i = after.next;
    previousEnd = i;
  }
  return found;
}

const OPENERS: ReadonlySet<string> = new Set([...STARTERS, "none", "nobody", "no"]);
/** A quantity can begin with the word. */
const OPENS = wordMark((fold) => OPENERS.has(fold));

/** "none", "nobody", "no one", and "no" before a word for people or casualties. */
function nothingAt(tokens: readonly Token[], at: number): Numeral | null {
  const { fold } = tokens[at]!;
  let next = 0;
  if (fold === "none" || fold === "nobody") next = at + 1;
  else if (fold === "no") {
    const hyphen = tokens[at + 1]?.text === "-" ? 1 : 0;
    const noun = tokens[at + 1 + hyphen]?.fold ?? "";
    if (noun === "one") next = at + 2 + hyphen;
    else if (NOTHING_OF.has(noun) || NOTHING_OF.has(tokens[at + 2]?.fold ?? "")) next = at + 1;
  }
  if (next === 0) return null;
  return { low: 0, best: 0, high: 0, next, ordinal: false, vague: false, figures: false, unit: "" };
}

/** Widens "30" to "30-40", "30 to 40", "30 or 40"; "between 30 and 40". A rise "from 14 to 31" is two numbers. */
function rangeFrom(tokens: readonly Token[], at: number, first: Numeral): Numeral {
  if (first.ordinal || first.vague) return first;
  const link = tokens[first.next];
  if (link === undefined) return first;
  const between = tokens[at - 1]?.fold === "between";
  const links = between ? link.fold === "and" : link.text === "-" || link.fold === "or" || link.fold === "to";
  if (!links || tokens[at - 1]?.text === "-") return first;
  if (link.fold === "to" && tokens[at - 1]?.fold === "from") return first;
  const second = numeralAt(tokens, first.next + 1);
  if (second === null || second.ordinal || second.vague || second.low <= first.low) return first;
  // "two or more people" has no second numeral; "3-4-5" and "555-1234" are no ranges.
  if (link.text === "-" && isGluedHyphen(tokens, second.next) && isFigure(tokens[second.next + 1]))
    return first;
  if (link.text === "-" && isPhoneNumber(tokens[at]!, tokens[first.next + 1]!)) return first;
  if (link.fold === "or" && second.low > 2 * first.low) return first;
  const best = Math.floor((first.low + second.high) / 2);
  return { ...second, low: first.low, best, high: second.high, figures: first.figures && second.figures };
}

/** "735-3300". */
function isPhoneNumber(first: Token, second: Token): boolean {
  return first.kind === "number" && first.text.length === 3 && /^\d{4}$/.test(second.text);
}

function isFigure(token: Token | undefined): boolean {
  return token !== undefined && token.kind === "number";
}

function isGluedHyphen(tokens: readonly Token[], i: number): boolean {
  return tokens[i]?.text === "-" && tokens[i]!.start === tokens[i - 1]!.end;
}

interface Before {
  first: number;
  bound: Quantity["bound"];
  additional: boolean;
}

const BOUND_WORDS = new Map<string, NonNullable<Quantity["bound"]>>([
  ["over", "at-least"],
  ["above", "at-least"],
  ["exceeding", "at-least"],
  ["under", "at-most"],
  ["below", "at-most"],
  ["about", "about"],
  ["around", "about"],
  ["some", "about"],
  ["approximately", "about"],
  ["roughly", "about"],
  ["nearly", "about"],
  ["almost", "about"],
  ["circa", "about"],
  ["estimated", "about"],
  ["perhaps", "about"],
  ["probably", "about"],
]);
const BOUND_PAIRS = new Map<string, NonNullable<Quantity["bound"]>>([
  ["at least", "at-least"],
  ["more than", "at-least"],
  ["greater than", "at-least"],
  ["upwards of", "at-least"],
  ["excess of", "at-least"],
  ["minimum of", "at-least"],
  ["at most", "at-most"],
  ["up to", "at-most"],
  ["fewer than", "at-most"],
  ["less than", "at-most"],
  ["maximum of", "at-most"],
  ["many as", "at-most"],
  ["much as", "at-most"],
  ["few as", "at-least"],
  ["little as", "at-least"],
  ["close to", "about"],
  ["estimate of", "about"],
  ["something like", "about"],
]);

/** Reads backwards from the numeral, not beyond token `limit`. */
function qualifiersBefore(tokens: readonly Token[], at: number, limit: number): Before {
  const result: Before = { first: at, bound: null, additional: false };
  if (at > limit && tokens[at - 1]!.fold === "between") result.first--;
  for (let step = 0; step < 4; step++) {
    const i = result.first - 1;
    if (i < limit) break;
    const word = tokens[i]!.fold;
    const pair = i > limit ? BOUND_PAIRS.get(`${tokens[i - 1]!.fold} ${word}`) : undefined;
    const before = i > 1 ? tokens[i - 2]!.fold : undefined;
    if (pair !== undefined) {
      const negated = word === "than" && i - 2 >= limit && (before === "no" || before === "not");
      result.bound ??= negated ? opposite(pair) : pair;
      const longer = negated || ((before === "as" || before === "in" || before === "a") && i - 2 >= limit);
      result.first = longer ? i - 2 : i - 1;
    } else if (word === "of" && i > limit && tokens[i - 1]!.fold === "total") {
      result.first = i - 2 >= limit && /^(?:a|the)$/.test(before ?? "") ? i - 2 : i - 1;
    } else if (BOUND_WORDS.has(word)) {
      result.bound ??= BOUND_WORDS.get(word)!;
      result.first = i;
      if (word === "estimated" && i > limit && (tokens[i - 1]!.fold === "an" || tokens[i - 1]!.fold === "a"))
        result.first--;
    } else if (word === "another") {
      result.additional = true;
      result.first = i;
    } else if (word === "further" || word === "additional") {
      result.additional = true;
      result.first = i > limit && /^(?:an?|the)$/.test(tokens[i - 1]!.fold) ? i - 1 : i;
    } else break;
  }
  return result;
}

function opposite(bound: NonNullable<Quantity["bound"]>): NonNullable<Quantity["bound"]> {
  return bound === "at-least" ? "at-most" : bound === "at-most" ? "at-least" : bound;
}

/** "or more", "or so", "-odd", "+". */
function qualifierAfter(tokens: readonly Token[], next: number): { next: number; bound: Quantity["bound"] } {
  const first = tokens[next];
  const second = tokens[next + 1]?.fold;
  if (first === undefined) return { next, bound: null };
  if (first.text === "+" && first.start === tokens[next - 1]!.end)
    return { next: next + 1, bound: "at-least" };
  if (first.text === "-" && second === "odd") return { next: next + 2, bound: "about" };
  if (first.fold === "plus" && second !== undefined && tokens[next + 1]!.kind === "word")
    return { next: next + 1, bound: "at-least" };
  if (first.fold !== "or") return { next, bound: null };
  if (second === "more") return { next: next + 2, bound: "at-least" };
  if (second === "so") return { next: next + 2, bound: "about" };
  if (second === "fewer" || second === "less") return { next: next + 2, bound: "at-most" };
  return { next, bound: null };
}

const MORE = new Set(["more", "others", "other", "additional", "further"]);

function isMore(tokens: readonly Token[], next: number): boolean {
  const word = tokens[next]?.fold;
  if (word === undefined || !MORE.has(word)) return false;
  return word !== "more" || tokens[next + 1]?.fold !== "than";
}

const PART_BEFORE = new Set(["including", "included", "among", "amongst"]);
const PART_PAIRS = new Set(["them", "whom", "which", "these", "those"]);
const THE_PART = new Set(
  "dead victims wounded injured casualties fatalities deceased killed hostages attackers".split(" "),
);

/** Whether the number is part of another: by the words around it, or because the one it is coordinated with is. */
function isPart(
  tokens: readonly Token[],
  first: number,
  next: number,
  previousEnd: number,
  previous: Quantity | undefined,
): boolean {
  const before = first > 0 ? tokens[first - 1]!.fold : "";
  // "was among three people killed": the number of all.
  const ofAll = before === "among" && /^(?:killed|slain|murdered)$/.test(tokens[next + 1]?.fold ?? "");
  if (PART_BEFORE.has(before)) return !ofAll;
  const beforeThat = first > 1 ? tokens[first - 2]!.fold : "";
  if (PART_PAIRS.has(before) && (beforeThat === "among" || beforeThat === "amongst" || beforeThat === "of"))
    return true;
  if (tokens[next]?.fold === "of") {
    const whole = tokens[next + 1]?.fold ?? "";
    if (PART_PAIRS.has(whole) || (whole === "the" && THE_PART.has(tokens[next + 2]?.fold ?? ""))) return true;
  }
  // "including three children, and 500 were hurt": another clause.
  const clause =
    beforeThat === "," && [0, 1].some((i) => /^(?:were|was)$/.test(tokens[next + i]?.fold ?? ""));
  const coordinated = (before === "and" && !clause) || before === ",";
  return coordinated && previous?.partOf === true && first - previousEnd <= 4;
}
