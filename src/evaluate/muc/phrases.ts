import type { ActorMention, Sentence, Token } from "../../read/mention.ts";
import type { Page } from "./page.ts";
import type { WordLists } from "./word-lists.ts";

/** Where a phrase stands: tokens `from`..`to` (inclusive) of a sentence. */
export interface Occurrence {
  sentence: number;
  from: number;
  to: number;
}

/** A string of a message that may fill a slot, with all the places where it stands. */
export interface Phrase {
  /** As it is compared: folded words with one space between them. */
  key: string;
  /** As the message writes it first. */
  text: string;
  kind: "name" | "organisation" | "phrase";
  actor: ActorMention | null;
  occurrences: Occurrence[];
}

const LONGEST = 7;

/**
 * The strings that may fill a slot: organisations and states as the reader finds them, runs of words that are no common
 * words (names, in a text in capitals), and noun phrases whose last word is a known head, in all their lengths.
 */
export function phrasesOf(page: Page, lists: WordLists): Phrase[] {
  const found = new Map<string, Phrase>();
  const actorsAt = new Map(page.actors.map((actor) => [actor.start, actor]));
  page.sentences.forEach((sentence, index) => {
    const { tokens } = sentence;
    const add = (from: number, to: number, kind: Phrase["kind"], actor: ActorMention | null) => {
      const start = tokens[from]!.start;
      const end = tokens[to]!.end;
      const text = page.text.slice(start, end);
      const key = text.toLowerCase();
      const known = found.get(key);
      const occurrence = { sentence: index, from, to };
      if (known === undefined) found.set(key, { key, text, kind, actor, occurrences: [occurrence] });
      else {
        if (actor !== null && known.actor === null) Object.assign(known, { actor, kind });
        const repeated = known.occurrences.some(
          (one) => one.sentence === index && one.from === from && one.to === to,
        );
        if (!repeated) known.occurrences.push(occurrence);
      }
    };
    for (let i = 0; i < tokens.length; i++) {
      const actor = actorsAt.get(tokens[i]!.start);
      if (actor !== undefined) {
        const to = lastWithin(tokens, i, actor.end);
        add(i, to, actor.kind === "generic" ? "phrase" : "organisation", actor);
      }
      if (lists.heads.has(tokens[i]!.fold)) {
        for (let from = i; from >= 0 && i - from < LONGEST && mayStandIn(tokens, from, i, lists); from--)
          if (mayBegin(tokens[from]!, lists)) add(from, i, "phrase", null);
      }
    }
    for (const { from, to } of namesIn(sentence, page, lists)) add(from, to, "name", null);
  });
  return [...found.values()];
}

function lastWithin(tokens: readonly Token[], from: number, end: number): number {
  let to = from;
  while (to + 1 < tokens.length && tokens[to + 1]!.end <= end) to++;
  return to;
}

/** Whether the token at `at` may be part of a phrase that ends at `last`. */
function mayStandIn(tokens: readonly Token[], at: number, last: number, lists: WordLists): boolean {
  if (at === last) return true;
  const token = tokens[at]!;
  if (token.kind === "punctuation") return token.text === "-" || token.text === '"';
  return token.kind === "number" || lists.inner.has(token.fold) || !lists.common.has(token.fold);
}

const ARTICLES = new Set([
  "a",
  "an",
  "the",
  "of",
  "and",
  "'s",
  "in",
  "at",
  "on",
  "for",
  "with",
  "to",
  "by",
  "from",
]);

function mayBegin(token: Token, lists: WordLists): boolean {
  if (token.kind === "punctuation") return false;
  if (ARTICLES.has(token.fold)) return false;
  return (
    token.kind === "number" ||
    lists.heads.has(token.fold) ||
    lists.inner.has(token.fold) ||
    !lists.common.has(token.fold)
  );
}

const LINKS = new Set(["de", "la", "del", "los", "las", "y", "san", "santa", "da", "dos", "von"]);

/** Runs of words that are neither common nor part of an organisation. */
function namesIn(sentence: Sentence, page: Page, lists: WordLists): { from: number; to: number }[] {
  const { tokens } = sentence;
  const taken = page.actors.filter((actor) => actor.start >= sentence.start && actor.start < sentence.end);
  const isName = (i: number) => {
    const token = tokens[i]!;
    return (
      token.kind === "word" &&
      token.text.length > 1 &&
      !lists.common.has(token.fold) &&
      !token.fold.startsWith("'") &&
      !taken.some((actor) => actor.start <= token.start && token.end <= actor.end)
    );
  };
  const runs: { from: number; to: number }[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!isName(i)) continue;
    let to = i;
    for (;;) {
      const next = tokens[to + 1];
      if (next === undefined) break;
      if (isName(to + 1) || /^[A-Z]\.$/.test(next.text)) to++;
      else if (LINKS.has(next.fold) && to + 2 < tokens.length && isName(to + 2)) to += 2;
      else break;
    }
    runs.push({ from: i, to });
    i = to;
  }
  return runs;
}
