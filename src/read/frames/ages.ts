import { exactly } from "../../event/index.ts";
import type { Fields } from "./counted.ts";
import { type Word, wordsUpTo } from "./words.ts";

/**
 * Takes the ages told behind a phrase for people into it: "two brothers, ages 8 and 11," "a clerk, 45," "parents, both in
 * their 60s". Where the phrase does not count its people ("their sons, 6 and 3") the ages do.
 */
export function withAges(
  words: readonly Word[],
  phrase: { fields: Fields; next: number },
): { fields: Fields; next: number } {
  const { fields, next } = phrase;
  if (fields.kind !== "people") return phrase;
  const told = agesAt(words, next);
  if (told === null) return phrase;
  const expected = fields.count?.best ?? (fields.plural ? null : 1);
  if (!told.named && told.ages !== (expected ?? told.ages)) return phrase;
  const head = words[next - 1]!;
  const own = { fold: head.fold, known: head.known, end: head.end };
  const uncounted = fields.plural && fields.count == null && told.ages > 1;
  return {
    fields: { ...fields, ...own, ...(uncounted ? { count: exactly(told.ages), definite: false } : {}) },
    next: told.next,
  };
}

interface Ages {
  /** How many ages are told. */
  ages: number;
  /** "ages 8 and 11", "both in their 60s": the words say that they are ages. */
  named: boolean;
  next: number;
}

const OLDEST = 115;

function agesAt(words: readonly Word[], at: number): Ages | null {
  if (!/^[,(]$/.test(words[at]?.text ?? "")) return null;
  let next = at + 1;
  const both = /^(?:both|all)$/.test(words[next]?.fold ?? "");
  if (both) next++;
  const decade = decadeAt(words, next);
  if (decade !== null) return closed(words, decade, { ages: 1, named: true });
  const word = /^(?:age|ages|aged)$/.test(words[next]?.fold ?? "");
  if (word) next++;
  let ages = 0;
  for (;;) {
    const quantity = words[next]?.quantity;
    if (!quantity || quantity.ordinal || quantity.low > OLDEST || quantity.bound !== null) break;
    ages++;
    next = wordsUpTo(words, next, quantity.end);
    const linked = linkEnd(words, next);
    if (linked === next || (words[linked]?.quantity ?? null) === null) break;
    next = linked;
  }
  // "10, the sheriff said", but not "12, 15 people"
  return ages === 0 ? null : closed(words, next, { ages, named: word || both });
}

/** "in their 60s" */
function decadeAt(words: readonly Word[], at: number): number | null {
  const [first, second, third] = words.slice(at, at + 3);
  const told = first?.fold === "in" && /^(?:his|her|their)$/.test(second?.fold ?? "");
  return told && third !== undefined && /^\d0s$/.test(third.fold) ? at + 3 : null;
}

function linkEnd(words: readonly Word[], at: number): number {
  let next = at;
  while (/^(?:,|and)$/.test(words[next]?.fold ?? "")) next++;
  return next;
}

/** The ages end with a mark; a comma that parts them from the next of a list stays. */
function closed(words: readonly Word[], at: number, told: Omit<Ages, "next">): Ages | null {
  const mark = words[at]?.text;
  if (mark === undefined || /^[.;:]$/.test(mark)) return { ...told, next: at };
  if (mark === ")") return { ...told, next: at + 1 };
  if (mark !== ",") return null;
  const after = words[at + 1];
  const opens = after !== undefined && (after.classes.determiner || /^\p{Lu}|^\d/u.test(after.text));
  return { ...told, next: opens ? at : at + 1 };
}
