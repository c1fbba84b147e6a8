import { type Accusation, accusationsIn, isOfElse } from "./frames/accusations.ts";
import type { Chunk } from "./frames/chunks.ts";
import { isDoubted } from "./frames/disbelief.ts";
import type { PatternMatch } from "./frames/patterns.ts";

/**
 * Whether words that seem to suspect or call somebody the doer say so of nobody, or of something else than an attack.
 * @param org the chunk of the organisation that is meant.
 */
export function isBaseless(chunks: readonly Chunk[], match: PatternMatch, org: number | undefined): boolean {
  const inside = chunks.slice(match.from, match.to + 1);
  const has = (words: RegExp) => inside.some(({ fold }) => words.test(fold));
  const named = match.slots.org ?? match.slots.forces;
  if (isUnbelieved(chunks, match) || isWithheld(chunks, match)) return true;
  // "A pro-X network": not X.
  if (org !== undefined && chunks[org - 1]?.fold === "pro") return true;
  // "The attacker's cousin was a member of X"
  if (match.pattern.meaning === "states") return has(KIN);
  // "The dead were believed to be members of X"
  if (chunks.slice(Math.max(0, match.from - 4), match.from).some(({ fold }) => DEAD.test(fold))) return true;
  if (isOfPresence(chunks, match) || isOfOtherTimes(chunks, match)) return true;
  return (
    // "is blamed by the authorities"
    (match.slots.forces !== undefined && has(/^by$/)) ||
    // "Attacks on the army have been blamed on"
    (named === match.from &&
      has(/^(?:blamed|accused|suspected)$/) &&
      /^(?:on|against|by)$/.test(chunks[match.from - 1]?.fold ?? "")) ||
    // "attributed the killings to a dispute between X and Y"
    has(/^(dispute|feud|rivalry|turf|row|between)$/) ||
    // "the worst attack since violence linked to X began"
    has(/^(since|amid|amidst)$/) ||
    accuses(chunks, match) ||
    // "suspected Hezbollah-linked targets": whose they are, not who did it.
    (org === match.to && isTied(chunks[match.to + 1]))
  );
}

const DEAD = /^(?:dead|victims?|deceased|slain)$/;
const KIN = /^(?:cousin|brother|sister|father|mother|wife|husband|son|uncle|friend|relative|neighbou?r)s?$/;

/** "Declined to blame X", "too early to say that X", "warned against blaming X". */
function isWithheld(chunks: readonly Chunk[], { from }: PatternMatch): boolean {
  const before = chunks.slice(Math.max(0, from - WITHHELD_REACH), from);
  const near = before.slice(before.findLastIndex(({ kind }) => kind === "comma") + 1);
  return near.some(
    ({ fold }, i) =>
      WITHHOLDS.test(fold) ||
      (fold === "too" && /^(?:early|soon)$/.test(near[i + 1]?.fold ?? "")) ||
      // "Warned against blaming X", not "a raid against X, behind the attack"
      (fold === "against" && i + 1 === near.length && /ing$/.test(chunks[from]!.fold)),
  );
}

const WITHHELD_REACH = 6;
const WITHHOLDS =
  /^(?:declin\w+|refus\w+|avoid\w*|stopp(?:ed|ing)|hesita\w+|reluctant|premature|cleared|exonerat\w+)$/;

/** The organisation accuses others ("X, which has accused the governor of"), or is accused of something else than an attack. */
function accuses(chunks: readonly Chunk[], { from, to, slots }: PatternMatch): boolean {
  const named = slots.org ?? slots.forces;
  return accusationsIn(chunks).some((accusation) => {
    if (accusation.verb < from || accusation.verb > to) return false;
    return accusation.accused === named
      ? isOfElse(chunks, accusation)
      : isSubjectOf(chunks, named, accusation);
  });
}

/** "X is unlikely to be behind it", "doubted that X was": of a pattern that begins with its subject. */
function isUnbelieved(chunks: readonly Chunk[], { from, to, slots }: PatternMatch): boolean {
  const named = slots.org ?? slots.forces;
  if (named === undefined || named !== from) return false;
  return chunks.slice(from, to).some(({ kind }) => kind === "negation") || isDoubted(chunks, from);
}

/** "X, which has accused Y". */
function isSubjectOf(
  chunks: readonly Chunk[],
  named: number | undefined,
  { verb, accused }: Accusation,
): boolean {
  if (named === undefined || named > verb || accused < verb) return false;
  return chunks
    .slice(named + 1, verb)
    .every(({ kind }) => /^(?:comma|relative|auxiliary|adverb|time)$/.test(kind));
}

export function isTied(next: Chunk | undefined): boolean {
  return /^(related|linked|aligned|backed|affiliated|held|controlled|target|targets|positions)$/.test(
    next?.fold ?? "",
  );
}

/** "Fighters of X were suspected to have been travelling with it", "believed to be hiding there": no deed. */
function isOfPresence(chunks: readonly Chunk[], { from, to }: PatternMatch): boolean {
  const deems = chunks.findIndex(
    ({ fold }, i) => i >= from && i <= to && /^(?:suspect|believ|thought|alleg)/.test(fold),
  );
  const next = chunks.slice(deems + 1, deems + 5).map(({ fold }) => fold);
  return deems >= 0 && next[0] === "to" && next.some((word) => PRESENCE.test(word));
}

/** "Has blamed X for earlier violence", "for previous attacks": not for the one that is told. */
function isOfOtherTimes(chunks: readonly Chunk[], { to }: PatternMatch): boolean {
  const link = chunks.slice(to + 1, to + 3).findIndex(({ fold }) => fold === "for");
  if (link < 0) return false;
  const blamed = chunks.slice(to + 2 + link, to + 5 + link);
  return blamed.some(({ fold }) =>
    /^(?:earlier|previous|past|similar|other|recent|most|many|numerous|several)$/.test(fold),
  );
}

const PRESENCE =
  /^(?:lost|grown|split|recruited|moved|fled|links|ties|travell?ing|hiding|holed|sheltering|living|staying|present|inside|operating|active|based|moving|meeting|sleeping)$/;
