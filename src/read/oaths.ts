import type { Chunk } from "./frames/chunks.ts";
import { isDoubted } from "./frames/disbelief.ts";
import type { PatternMatch } from "./frames/patterns.ts";
import { subjectOf } from "./frames/roles.ts";

/** Whether the oath to an organisation that a sentence tells of is not that of the attacker: a group's, somebody else's, or one broken since. */
export function isSwornByOthers(chunks: readonly Chunk[], match: PatternMatch): boolean {
  // "His lawyer denied that he had sworn allegiance"
  const earlier = chunks.slice(Math.max(0, match.from - DENIAL_REACH), match.from);
  if (earlier.some(({ fold }) => /^den(?:y|ie[sd]|ying)$/.test(fold))) return true;
  const oath = subjectOf(chunks, match.from);
  if ((oath !== null && isDoubted(chunks, oath.at)) || isBrokenWith(chunks, match)) return true;
  if (isOfSomebodyElse(chunks, match.from)) return true;
  // "Another gunman, who killed four, had pledged …": not the attacker of this event.
  if (isOfAnother(chunks, match.from)) return true;
  for (let i = match.from - 1; i >= Math.max(0, match.from - 5); i--) {
    const chunk = chunks[i]!;
    // "a network that has sworn allegiance to …"
    if (chunk.classes.groupNoun) return true;
    const who = chunks[i - 1]?.kind === "comma" ? chunks[i - 2] : chunks[i - 1];
    if (chunk.kind === "relative" && (who?.classes.groupNoun || who?.kind === "organisation")) return true;
    if (chunk.kind === "relative" && isGroupAtLength(chunks, i)) return true;
    // "The group, once called X, pledged allegiance"
    if (chunk.kind === "comma" && isOfGroup(chunks, i)) return true;
    if (
      chunk.kind === "people" ||
      chunk.kind === "relative" ||
      chunk.kind === "name" ||
      chunk.kind === "comma"
    )
      return false;
    if (chunk.kind === "organisation") return true;
  }
  return false;
}

const DENIAL_REACH = 8;

/** "X, a group based in the east of the country that has pledged allegiance to": the group has. */
function isGroupAtLength(chunks: readonly Chunk[], relative: number): boolean {
  for (let i = relative - 1; i >= Math.max(0, relative - GROUP_REACH); i--) {
    const { kind, classes, fold } = chunks[i]!;
    if (classes.groupNoun || kind === "organisation") return true;
    if (!/^(?:word|place|preposition|determiner|name)$/.test(kind) || fold === "by") return false;
  }
  return false;
}

const GROUP_REACH = 8;

/** "A hideout of A. B., who has pledged allegiance to X": he has attacked nobody here. */
function isOfSomebodyElse(chunks: readonly Chunk[], verb: number): boolean {
  const who = chunks.slice(Math.max(0, verb - 3), verb).findLastIndex(({ kind }) => kind === "relative");
  const relative = Math.max(0, verb - 3) + who;
  return (
    who >= 0 &&
    chunks[relative - 1]?.kind === "comma" &&
    chunks[relative - 2]?.kind === "name" &&
    chunks[relative - 3]?.fold === "of"
  );
}

/** "Had once pledged allegiance to X but left it". */
function isBrokenWith(chunks: readonly Chunk[], { to }: PatternMatch): boolean {
  const rest = chunks.slice(to + 1, to + BREAK_REACH);
  return rest.some(
    ({ kind, fold: word }, i) =>
      (kind === "conjunction" || word === "but") &&
      rest.slice(i, i + 4).some(({ fold }) => BREAKS.test(fold)),
  );
}

const BREAK_REACH = 6;
const BREAKS = /^(?:left|quit|renounced|broke|broken|deserted|abandoned|distanced|fell|defected)$/;

function isOfAnother(chunks: readonly Chunk[], verb: number): boolean {
  const subject = subjectOf(chunks, verb);
  return subject !== null && chunks[subject.at]!.kind === "people" && chunks[subject.at]!.additional;
}

/** "The ADF, which …, pledged allegiance": an organisation before the comma, or before the clause that ends with it. */
function isOfGroup(chunks: readonly Chunk[], comma: number): boolean {
  if (chunks[comma - 1]?.kind === "organisation") return true;
  const opening = chunks.findLastIndex(({ kind }, i) => i < comma && kind === "comma");
  const clause = chunks[opening + 1]?.kind === "relative" || chunks[opening + 1]?.kind === "determiner";
  return opening > 0 && clause && chunks[opening - 1]!.kind === "organisation";
}
