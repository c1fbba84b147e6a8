import type { AttributionStatus } from "../event/index.ts";
import { alliesBefore } from "./frames/allies.ts";
import type { Chunk } from "./frames/chunks.ts";
import type { Scene } from "./frames/fill.ts";
import { RESPONSIBLE, THOUGHT } from "./frames/rule-words.ts";
import { LONGEST_APPOSITION } from "./group-voices.ts";
import type { ActorMention } from "./mention.ts";
import { RULES_OUT } from "./void-cues.ts";

/** That an organisation is responsible, the perpetrator or to blame, as a sentence says it. */
export interface Verdict {
  actor: ActorMention;
  status: Extract<AttributionStatus, "stated" | "suspected">;
  from: number;
  to: number;
}

/**
 * Who is called responsible, whatever the verb: "believed the same group to be responsible", "X was the perpetrator", "those
 * responsible were members of X". Somebody's belief or word makes it suspected.
 */
export function verdicts(scene: Scene): Verdict[] {
  const found: Verdict[] = [];
  const { chunks } = scene;
  for (let at = 0; at < chunks.length; at++) {
    const behind = isBehindIt(chunks, at);
    if ((chunks[at]!.known.rules & (RESPONSIBLE | THOUGHT)) === 0 && !behind) continue;
    found.push(...verdictsAt(scene, at, behind));
  }
  return found;
}

function verdictsAt({ chunks, lexicon }: Scene, at: number, behind: boolean): Verdict[] {
  const deemed = deemedAt(chunks, at);
  if (deemed !== null) return [{ actor: chunks[deemed]!.actor!, status: "suspected", from: deemed, to: at }];
  if (((chunks[at]!.known.rules & RESPONSIBLE) === 0 && !behind) || SEEKS.test(chunks[at - 2]?.fold ?? ""))
    return [];
  const org = subjectOfVerdict(chunks, at) ?? complementOf(chunks, at);
  if (org === null) return [];
  const [from, to] = [Math.min(org, at), Math.max(org, at)];
  const clause = chunks.slice(0, to);
  if (clause.some(({ kind }, i) => kind === "negation" && chunks[i + 1]!.fold !== "doubt")) return [];
  if (clause.some(({ fold: word }) => RULES_OUT.test(word))) return [];
  const { hedge } = lexicon.lists;
  const doubted = clause.some(
    (chunk) =>
      chunk.classes.speech || hedge.has(chunk.fold) || chunk.kind === "modal" || DEEMS.test(chunk.fold),
  );
  const status = doubted ? "suspected" : "stated";
  return [...alliesBefore(chunks, org), org].map((one) => ({
    actor: chunks[one]!.actor!,
    status,
    from,
    to,
  }));
}

/** "X, which is banned, is behind the act"; who stands next to it the patterns know. */
function isBehindIt(chunks: readonly Chunk[], at: number): boolean {
  if (
    chunks[at]!.fold !== "behind" ||
    chunks[at - 1]?.classes.be !== true ||
    chunks[at - 2]?.kind !== "comma"
  )
    return false;
  return chunks
    .slice(at + 1, at + 4)
    .some(({ kind, fold }) => kind === "event" || /^(?:it|this|act|incident|atrocity)$/.test(fold));
}

const SEEKS = /^(?:bring|find|hunt|arrest|identify)$/;
const DEEMS =
  /^(?:considers?|considered|holds?|held|deem(?:s|ed)|regard(?:s|ed)|assum(?:es|ed)|conclud(?:es|ed)|insist(?:s|ed)|convinced|certain|indicat(?:es?|ed)|suggest(?:s|ed)?)$/;

function isOrganisation({ actor, kind }: Chunk): boolean {
  return actor?.kind === "organisation" && !actor.peaceful && /^(?:organisation|people)$/.test(kind);
}

/** "Remnants of X, who …, were thought to have laid the trap": the X with which the sentence begins. */
function deemedAt(chunks: readonly Chunk[], at: number): number | null {
  if ((chunks[at]!.known.rules & THOUGHT) === 0 || chunks[at + 1]?.fold !== "to") return null;
  const passive = chunks[at - 1]?.classes.be || chunks[at - 2]?.classes.be;
  if (!passive) return null;
  const org = chunks.findIndex(isOrganisation);
  if (org < 0 || org > OPENING || org > at || chunks[org]!.linked) return null;
  const rest = chunks.slice(org + 1, at - 1);
  const open = rest.findIndex(({ kind }) => kind === "comma");
  const whole =
    open < 0
      ? rest
      : [...rest.slice(0, open), ...rest.slice(rest.findLastIndex(({ kind }) => kind === "comma"))];
  const other = whole.some(
    ({ kind, classes }) => /^(?:people|state|organisation|act|stop)$/.test(kind) || classes.speech,
  );
  return other || !aboutDeed(chunks, at) ? null : org;
}

/** "Thought to have killed", not "thought to have 500 members" or "to be holed up". */
function aboutDeed(chunks: readonly Chunk[], at: number): boolean {
  const next = chunks.slice(at + 2, at + 4);
  const { kind, fold } = next[1] ?? chunks[at]!;
  return next[0]?.fold === "have" && kind !== "number" && kind !== "people" && !NO_DEED.test(fold);
}

const NO_DEED =
  /^(?:moved|fled|crossed|come|been|become|left|joined|lost|recruited|grown|split|set|received|hidden|escaped|about|around|some|links|ties)$/;
const OPENING = 4;

/** "X to be responsible", "X was the likely perpetrator". */
function subjectOfVerdict(chunks: readonly Chunk[], at: number): number | null {
  let from = Math.max(0, at - REACH);
  for (let i = at - 1; i >= from; i--) {
    if (isOrganisation(chunks[i]!)) return i;
    // "X, both of which are banned, are behind it"
    if (chunks[i]!.kind === "comma") {
      const opening = chunks.findLastIndex(({ kind }, j) => j < i && kind === "comma");
      if (opening < 0 || i - opening > LONGEST_APPOSITION) return null;
      i = opening;
      from = Math.max(0, opening - REACH);
      continue;
    }
    if (!IN_PREDICATE.has(chunks[i]!.kind) && !DEEMS.test(chunks[i]!.fold)) return null;
    if (/^(?:of|by|for)$/.test(chunks[i]!.fold)) return null;
  }
  return null;
}

/** "Those responsible were members of X". */
function complementOf(chunks: readonly Chunk[], at: number): number | null {
  if (!chunks[at + 1]?.classes.be) return null;
  for (let i = at + 2; i < Math.min(chunks.length, at + REACH); i++) {
    if (isOrganisation(chunks[i]!)) return i;
    if (!/^(?:determiner|word|adverb|preposition|people|place)$/.test(chunks[i]!.kind)) return null;
  }
  return null;
}

const REACH = 7;
const IN_PREDICATE: ReadonlySet<Chunk["kind"]> = new Set([
  "auxiliary",
  "adverb",
  "determiner",
  "word",
  "preposition",
]);
