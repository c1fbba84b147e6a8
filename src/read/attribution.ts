import type { AttributionStatus, EventDate, Organisation, Perpetrator, Span } from "../event/index.ts";
import { avowals } from "./avowals.ts";
import { accusedPeople } from "./frames/accusations.ts";
import { alliesBefore, alliesBehind } from "./frames/allies.ts";
import type { Chunk } from "./frames/chunks.ts";
import { isDescription } from "./frames/doers.ts";
import type { Scene } from "./frames/fill.ts";
import { membershipOf } from "./frames/membership.ts";
import type { PatternMatch } from "./frames/patterns.ts";
import type { Seen } from "./frames/see.ts";
import { hedged } from "./hedges.ts";
import { looseCues } from "./loose-cues.ts";
import type { ActorMention } from "./mention.ts";
import { isParent, isTie, offshootOf } from "./offshoots.ts";
import { opensSentence, ownDeeds, rivalClaims } from "./own-words.ts";
import { OWNERS, sourceOf } from "./speakers.ts";
import { verdicts } from "./verdicts.ts";
import { fullName, isAsked, isDenied, isPerhapsAlone, isPlan, isVoid } from "./void-cues.ts";

/** Something a sentence says about who did it or how far an organisation was behind it. */
export interface Cue {
  kind: "attribution" | "degree";
  status: AttributionStatus;
  claim: Perpetrator["claim"];
  by: string | null;
  degree: Organisation["degree"];
  actor: ActorMention | null;
  span: Span;
  sentence: number;
  pattern: string;
  /**
   * "last": the group takes its claim back or denies any part, whatever was claimed before; "earlier": it "had claimed" it; "link": who
   * did it is only told to be linked to it; "guess": read from the words alone; "answer": a state denies "it", whatever that is.
   */
  word: "last" | "earlier" | "link" | "guess" | "answer" | null;
  /** The day or month with which the sentence opens: that of which it tells. */
  opening: EventDate | null;
  /** Speaks of an attacker known from before ("the killer"), whatever else its sentence tells. */
  backward: boolean;
}

const CLAIMS: Pick<Cue, "status" | "claim" | "by"> = {
  status: "claimed",
  claim: "responsibility",
  by: "the group",
};

const STATUS = new Map<string, Pick<Cue, "status" | "claim" | "by">>([
  ["claims", CLAIMS],
  ["allegiance", { status: "claimed", claim: "allegiance", by: "the attacker" }],
  ["denies", { status: "denied", claim: null, by: "the group" }],
  ["retracts", { status: "denied", claim: null, by: "the group" }],
  ["answers", { status: "denied", claim: null, by: "the group" }],
  ["suspects", { status: "suspected", claim: null, by: null }],
  ["links", { status: "suspected", claim: null, by: null }],
  ["states", { status: "stated", claim: null, by: null }],
]);

const DEGREE = new Map<string, Organisation["degree"]>([
  ["degree-none", "none"],
  ["degree-inspired", "inspired"],
  ["degree-directed", "directed"],
  ["degree-enabled", "enabled"],
]);

/** The attribution cues of a sentence, from its pattern matches. */
export function cuesOf(scene: Scene, { matches, dismissed }: Pick<Seen, "matches" | "dismissed">): Cue[] {
  const cues: Cue[] = [];
  const opening = openingTime(scene.chunks);
  for (const match of matches) {
    const { meaning } = match.pattern;
    const attribution = STATUS.get(meaning);
    const degree = DEGREE.get(meaning);
    if (attribution === undefined && degree === undefined) continue;
    if (attribution !== undefined && isVoid(scene, match, matches)) continue;
    const blames = attribution?.status === "stated" || attribution?.status === "suspected";
    if (blames && dismissed !== null && !isToldAfter(dismissed, scene, match)) continue;
    if (degree !== undefined && degree !== "none" && isDenied(scene, match, matches)) continue;
    if (degree === "none" && isPerhapsAlone(scene.chunks, match)) continue;
    if (degree !== undefined && isAsked(scene.chunks, match)) continue;
    // "An IS-inspired network": what the group is, not what it did.
    const last = scene.chunks[match.to]!;
    if (last.fold === "inspired" && scene.chunks[match.to + 1]?.classes.groupNoun) continue;
    // "had planned an attack on behalf of X": none was made.
    if (degree !== undefined && matches.some((other) => isPlan(other, match))) continue;
    // "X-linked insurgents said": they are not X.
    const { org: named } = match.slots;
    const tied = meaning === "claims" && named !== undefined && scene.chunks[named]!.linked;
    for (const org of actorsOf(scene, match))
      cues.push({
        kind: attribution ? "attribution" : "degree",
        status:
          attribution === undefined
            ? "unknown"
            : tied
              ? "suspected"
              : hedged(scene, match, attribution.status),
        claim: tied ? null : (attribution?.claim ?? null),
        by: attribution && !tied ? speakerOf(scene, match, attribution.by) : null,
        degree: degree ?? "unknown",
        actor: org,
        span: { start: scene.chunks[match.from]!.start, end: scene.chunks[match.to]!.end },
        sentence: scene.sentence,
        pattern: match.pattern.source,
        word: wordOf(scene.chunks, match),
        opening,
        backward: speaksOfKnownAttacker(scene, match),
      });
  }
  for (const { actor, from, to } of [
    ...ownDeeds(scene, matches),
    ...avowals(scene, matches),
    ...rivalClaims(scene),
  ])
    cues.push({
      kind: "attribution",
      ...CLAIMS,
      by: "the group",
      degree: "unknown",
      actor,
      span: { start: scene.chunks[from]!.start, end: scene.chunks[to]!.end },
      sentence: scene.sentence,
      pattern: "said that it or its members did it",
      word: null,
      opening,
      backward: false,
    });
  if (dismissed === null && !matches.some(({ pattern }) => STATUS.has(pattern.meaning)))
    for (const { actor, status, at } of looseCues(scene))
      cues.push({
        kind: "attribution",
        status,
        claim: status === "claimed" ? "responsibility" : null,
        by: status === "claimed" ? "the group" : sourceOf(scene),
        degree: "unknown",
        actor,
        span: { start: scene.chunks[at]!.start, end: scene.chunks[at]!.end },
        sentence: scene.sentence,
        pattern: "told beside words of who did it",
        word: "guess",
        opening,
        backward: true,
      });
  if (dismissed === null)
    for (const { accusation, people } of accusedPeople(scene.chunks)) {
      const { start, end, label } = people;
      cues.push({
        kind: "attribution",
        status: "suspected",
        claim: null,
        by: sourceOf(scene),
        degree: "unknown",
        actor: { start, end, kind: "generic", actor: null, name: label, count: null },
        span: { start: scene.chunks[Math.min(accusation.verb, accusation.accused)]!.start, end },
        sentence: scene.sentence,
        pattern: "people accused",
        word: null,
        opening,
        backward: false,
      });
    }
  for (const { actor, status, from, to } of verdicts(scene)) {
    if (dismissed !== null && dismissed > from) continue;
    // "X has been responsible for the deaths of 40,000"
    if (matches.some((match) => match.pattern.meaning === "aggregate" && match.from <= to)) continue;
    cues.push({
      kind: "attribution",
      status,
      claim: null,
      by: sourceOf(scene),
      degree: "unknown",
      actor,
      span: { start: scene.chunks[from]!.start, end: scene.chunks[to]!.end },
      sentence: scene.sentence,
      pattern: "called responsible",
      word: null,
      opening,
      backward: false,
    });
  }
  return cues;
}

/**
 * "The mayor blamed X, which has carried out many attacks" blames X for the event in focus; "atrocities carried out by X are
 * meant to …" says nothing of it.
 */
function isToldAfter(dismissed: number, { chunks }: Scene, { to }: PatternMatch): boolean {
  return dismissed > to && chunks[to + 1]?.kind === "comma";
}

/** The organisation that a match names, with those named in one breath with it, in their order. */
function actorsOf(scene: Scene, match: PatternMatch): (ActorMention | null)[] {
  const org = match.slots.org ?? match.slots.forces;
  const own = actorOf(scene, match);
  if (org === undefined) return [own];
  const named = (at: number) => scene.chunks[at]!.actor;
  return [...alliesBefore(scene.chunks, org).map(named), own, ...alliesBehind(scene.chunks, org).map(named)];
}

/** The organisation that a match names, or that its pronoun stands for: the one named last. */
function actorOf(scene: Scene, { slots }: PatternMatch): ActorMention | null {
  const { chunks, antecedent } = scene;
  const slot = slots.org ?? slots.forces;
  const named = slot === undefined ? undefined : fullName(chunks, slot);
  const parent = named !== undefined && (isParent(scene, named) || isTie(chunks, named));
  const offshoot = parent ? offshootOf(chunks, named) : null;
  if (named !== undefined && offshoot === null && isDescription(chunks[named]!))
    return membershipOf(chunks, named) ?? chunks[named]!.actor;
  if (named !== undefined) return chunks[offshoot ?? named]!.actor;
  if (slots.topic !== undefined) return opensSentence(chunks, slots.topic) ? scene.topic : null;
  if (slots.chief !== undefined) {
    const { actor, owned } = chunks[slots.chief]!;
    if (actor !== null) return actor;
    // "Its spokesman", "a rebel military spokesman"; whose another is, is said elsewhere.
    const whose = chunks.slice(Math.max(0, slots.chief - 2), slots.chief);
    if (!owned && !whose.some(({ fold }) => OWNERS.test(fold))) return null;
  }
  const speaker = slots.they ?? slots.chief;
  if (speaker === undefined) return null;
  const before = chunks.slice(0, speaker).filter(({ actor }) => actor?.kind === "organisation");
  return (before.findLast(({ actor }) => !actor!.aside) ?? before.at(-1))?.actor ?? antecedent;
}

function wordOf(chunks: readonly Chunk[], match: PatternMatch): Cue["word"] {
  if (match.pattern.meaning === "retracts") return "last";
  if (match.pattern.meaning === "answers") return "answer";
  if (match.pattern.meaning === "links" || isOfLinked(chunks, match)) return "link";
  return isPluperfect(chunks, match) ? "earlier" : null;
}

/** "Blamed on X-linked militants": somebody else may be told to have done it. */
function isOfLinked(chunks: readonly Chunk[], { pattern, slots: { org } }: PatternMatch): boolean {
  return (
    pattern.meaning === "suspects" &&
    org !== undefined &&
    chunks[org]!.linked &&
    chunks[org]!.kind === "people"
  );
}

/** "In January 2019, X said that …" */
function openingTime(chunks: readonly Chunk[]): EventDate | null {
  const at = chunks.findIndex(({ kind }) => !BEFORE_TIME.has(kind));
  return at >= 0 && at <= OPENING ? (chunks[at]!.time?.date ?? null) : null;
}

const OPENING = 2;
const BEFORE_TIME: ReadonlySet<Chunk["kind"]> = new Set(["preposition", "determiner", "adverb", "word"]);

/** "Had claimed". */
function isPluperfect(chunks: readonly Chunk[], { from, to }: PatternMatch): boolean {
  return chunks
    .slice(from, to)
    .some(({ fold }, i) => fold === "had" && /^(claimed|said|taken)$/.test(chunks[from + i + 1]!.fold));
}

/** "Its news agency said": a group often speaks through one. Nobody accuses himself ("the government is blamed"). */
function speakerOf(scene: Scene, match: PatternMatch, by: string | null): string | null {
  const { forces } = match.slots;
  const state = forces === undefined ? null : scene.chunks[forces]!.actor!.name;
  if (state !== null) {
    const source = by === "the group" ? state : sourceOf(scene);
    return source === state && by !== "the group" ? null : source;
  }
  const agency = scene.chunks
    .slice(match.from, match.to)
    .some(({ fold }) => /^(agency|amaq|outlet)$/.test(fold));
  return by === "the group" && agency ? "the group's news agency" : (by ?? sourceOf(scene));
}

function speaksOfKnownAttacker(scene: Scene, match: PatternMatch): boolean {
  return scene.chunks
    .slice(Math.max(0, match.from - 3), match.to + 1)
    .some(
      (chunk) =>
        (chunk.kind === "people" && chunk.attacker && chunk.definite) ||
        /^(this|that)$/.test(chunk.fold) ||
        chunk.classes.pronoun,
    );
}
