import type { Chunk } from "./chunks.ts";
import type { FrameLexicon } from "./lexicon.ts";
import { subjectOf } from "./roles.ts";

/** "X did not carry out", "X is unlikely to have done it", "doubted that X had": nobody says that the subject of the verb did it. */
export function isDisbelieved(chunks: readonly Chunk[], verb: number): boolean {
  for (let at = verb - 1; at >= 0 && VERBAL.has(chunks[at]!.kind); at--)
    if (chunks[at]!.kind === "negation" && chunks[at]!.fold !== "no") return true;
  const subject = subjectOf(chunks, verb);
  return subject !== null && isDoubted(chunks, subject.at);
}

const VERBAL: ReadonlySet<Chunk["kind"]> = new Set([
  "auxiliary",
  "modal",
  "adverb",
  "negation",
  "preposition",
]);

/** "Analysts doubt that X", "it is unlikely that X", "do not believe X": of the clause whose subject stands at `subject`. */
export function isDoubted(chunks: readonly Chunk[], subject: number): boolean {
  let at = subject - 1;
  while (at >= 0 && BEFORE_SUBJECT.has(chunks[at]!.kind) && !OPENS.test(chunks[at]!.fold)) at--;
  if (OPENS.test(chunks[at]?.fold ?? "")) at--;
  while (chunks[at]?.kind === "time" || chunks[at]?.kind === "adverb") at--;
  if (REPORTS.test(chunks[at]?.fold ?? "")) at--;
  while (chunks[at]?.kind === "determiner") at--;
  const { fold } = chunks[at] ?? { fold: "" };
  const denied = chunks.slice(Math.max(0, at - NEGATION_REACH), Math.max(0, at)).some(isNegation);
  return DOUBTS.test(fold) ? !denied : BELIEVES.test(fold) && denied;
}

function isNegation({ kind, fold }: Chunk): boolean {
  return kind === "negation" || fold === "little";
}

const BEFORE_SUBJECT: ReadonlySet<Chunk["kind"]> = new Set(["determiner", "word", "place", "number"]);
const OPENS = /^(?:that|if|whether)$/;
const NEGATION_REACH = 3;
const DOUBTS =
  /^(?:doubt(?:s|ed|ing|ful)?|unlikely|improbable|implausible|dismiss(?:es|ed|ing)|disput(?:es?|ed|ing)|reject(?:s|ed|ing)?|question(?:s|ed|ing)?|den(?:y|ies|ied|ying)|untrue|false)$/;
/** "Rejected suggestions that X". */
const REPORTS =
  /^(?:claims?|suggestions?|reports?|rumou?rs?|allegations?|speculation|theor(?:y|ies)|idea|notion)$/;
const BELIEVES =
  /^(?:believes?|believed|thinks?|thought|suspects?|suspected|true|clear|certain|proven|established|likely|convinced|evidence|proof|signs?|trace|indications?|suggests?|suggested)$/;

/** "A suspected Israeli airstrike", "an alleged US drone strike": whose it is is only supposed. */
export function isSupposed(chunks: readonly Chunk[], at: number, { lists }: FrameLexicon): boolean {
  for (let i = at - 1; i >= 0 && IN_PHRASE.has(chunks[i]!.kind); i--)
    if (lists.hedge.has(chunks[i]!.fold)) return !VERBS_OF_BELIEF.test(chunks[i]!.fold);
  return false;
}

const IN_PHRASE: ReadonlySet<Chunk["kind"]> = new Set([
  "word",
  "place",
  "state",
  "organisation",
  "weapon",
  "adverb",
]);
const VERBS_OF_BELIEF = /^(?:believe[ds]?|thought|suspects?)$/;
