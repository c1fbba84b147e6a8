import type { Chunk } from "./chunks.ts";

/** "The hall where gunmen opened fire was a ruin on Saturday": the day of the verb that follows the clause. */
export function isOfMainVerb(chunks: readonly Chunk[], act: number, at: number): boolean {
  const opens = chunks.findLastIndex(
    ({ kind }, i) => i < act && (kind === "relative" || kind === "comma" || kind === "stop"),
  );
  if (opens < 0 || !/^(?:where|who)$/.test(chunks[opens]!.fold)) return false;
  const be = chunks.findIndex(({ classes }, i) => i > act && i < at && classes.be);
  return (
    be > act + 1 &&
    chunks[be - 1]!.kind !== "relative" &&
    /^(?:determiner|word|adverb)$/.test(chunks[be + 1]!.kind)
  );
}

/** "Killed 14 people not yet identified on Sunday": only who they were. */
export function isUnnamed(chunks: readonly Chunk[], at: number): boolean {
  if (!/^(?:identified|named)$/.test(chunks[at]!.fold)) return false;
  const before = chunks.slice(Math.max(0, at - 3), at);
  return before.some(({ kind }) => kind === "negation") && !before.some(({ classes }) => classes.be);
}

/** "The blast, which occurred on Tuesday", "attacks that began early on Sunday": the event of which the clause tells. */
export function eventOfClause(chunks: readonly Chunk[], verb: number): number | null {
  if (!HAPPENS.test(chunks[verb]!.fold) || chunks[verb - 1]?.kind !== "relative") return null;
  const noun = chunks[verb - 2]?.kind === "comma" ? verb - 3 : verb - 2;
  return chunks[noun]?.kind === "event" ? noun : null;
}

const HAPPENS = /^(?:occurred|happened|began|started|came|place|unfolded|erupted)$/;

/** "Were buried on Sunday", "a funeral was held on Monday": days after the deed. */
function isMourned(chunks: readonly Chunk[], verb: number): boolean {
  const { fold } = chunks[verb]!;
  if (/^(?:bur(?:y|ies|ied)|attend(?:s|ed)?)$/.test(fold)) return true;
  return (
    fold === "held" &&
    chunks.slice(0, verb).some((chunk) => /^(?:funerals?|vigils?|burials?)$/.test(chunk.fold))
  );
}

/** What came of it: mourning, or "freed 12 kidnapped pupils on Monday", which does not tell when they were taken. */
export function isAftermath(chunks: readonly Chunk[], verb: number): boolean {
  const letGo = chunks[verb]!.fold === "go" && chunks[verb - 1]?.fold === "let";
  const taken = chunks.some(
    ({ kind, triggers }) => kind === "act" && triggers[0]!.frame.effect === "kidnapped",
  );
  return (taken && (letGo || FREES.test(chunks[verb]!.fold))) || isMourned(chunks, verb);
}

const FREES = /^(?:frees?|freed|rescue[sd]?|releases?|released)$/;

/** "The attack came on the day of a conference in Warsaw": what the place at `at` is told of. */
export function cameWith(chunks: readonly Chunk[], verb: number, at: number): boolean {
  const told = chunks.slice(verb, at).some(({ kind }) => kind === "time" || kind === "word");
  return told && /^(?:came|comes)$/.test(chunks[verb]!.fold);
}

/**
 * "A man who tried to stop the attackers was shot", "soldiers in X who joined protesters shot": the man, the soldiers, of whom the
 * clause tells; null where none is told of.
 */
export function headOfClause(chunks: readonly Chunk[], object: number, act: number): number | null {
  if (
    act === object + 1
      ? PERCEIVES.test(chunks[object - 1]?.fold ?? "")
      : chunks[object + 1]!.kind !== "auxiliary"
  )
    return null;
  let i = chunks[object - 1]?.kind === "determiner" ? object - 2 : object - 1;
  if (chunks[i]?.kind !== "verb" || chunks[i]!.classes.speech) return null;
  while (["verb", "preposition", "adverb", "auxiliary"].includes(chunks[i]?.kind ?? "")) i--;
  if (chunks[i]?.kind !== "relative" || chunks[i]!.fold !== "who") return null;
  const head = chunks[i - 1]?.kind === "place" && chunks[i - 2]?.kind === "preposition" ? i - 3 : i - 1;
  return chunks[head]?.kind === "people" || chunks[head]?.kind === "name" ? head : null;
}

const PERCEIVES = /^(?:saw|seen|watched|heard|helped|let|made|said|fear(?:s|ed)?|believed?s?|thought|think)$/;
