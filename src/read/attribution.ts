import type { AttributionStatus, Organisation, Perpetrator, Span } from "../event/index.ts";
import { isOfEarlierEvents } from "./earlier-claims.ts";
import type { Chunk } from "./frames/chunks.ts";
import { isBelieved, isDescription, membershipOf } from "./frames/doers.ts";
import type { Scene } from "./frames/fill.ts";
import type { PatternMatch } from "./frames/patterns.ts";
import { subjectOf } from "./frames/roles.ts";
import type { Seen } from "./frames/see.ts";
import type { ActorMention } from "./mention.ts";
import { isNamedApart, isTie, offshootOf } from "./offshoots.ts";
import { opensSentence, ownDeeds, rivalClaims } from "./own-words.ts";
import { sourceOf } from "./speakers.ts";

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
  ["suspects", { status: "suspected", claim: null, by: null }],
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
  for (const match of matches) {
    const { meaning } = match.pattern;
    const attribution = STATUS.get(meaning);
    const degree = DEGREE.get(meaning);
    if (attribution === undefined && degree === undefined) continue;
    if (attribution !== undefined && isVoid(scene, match, matches)) continue;
    const blames = attribution?.status === "stated" || attribution?.status === "suspected";
    if (blames && dismissed !== null && !isToldAfter(dismissed, scene, match)) continue;
    if (degree !== undefined && degree !== "none" && isDenied(scene, match, matches)) continue;
    // "An IS-inspired network": what the group is, not what it did.
    const last = scene.chunks[match.to]!;
    if (last.fold === "inspired" && scene.chunks[match.to + 1]?.classes.has("group-noun")) continue;
    // "had planned an attack on behalf of X": none was made.
    if (degree !== undefined && matches.some((other) => isPlan(other, match))) continue;
    for (const org of [actorOf(scene, match), ...joinedOrganisations(scene.chunks, match)])
      cues.push({
        kind: attribution ? "attribution" : "degree",
        status: attribution === undefined ? "unknown" : hedged(scene, match, attribution.status),
        claim: attribution?.claim ?? null,
        by: attribution ? speakerOf(scene, match, attribution.by) : null,
        degree: degree ?? "unknown",
        actor: org,
        span: { start: scene.chunks[match.from]!.start, end: scene.chunks[match.to]!.end },
        sentence: scene.sentence,
        pattern: match.pattern.source,
        backward: speaksOfKnownAttacker(scene, match),
      });
  }
  for (const { actor, from, to } of [...ownDeeds(scene, matches), ...rivalClaims(scene)])
    cues.push({
      kind: "attribution",
      ...CLAIMS,
      by: "the group",
      degree: "unknown",
      actor,
      span: { start: scene.chunks[from]!.start, end: scene.chunks[to]!.end },
      sentence: scene.sentence,
      pattern: "said that it or its members did it",
      backward: false,
    });
  return cues;
}

/**
 * "The mayor blamed X, which has carried out many attacks" blames X for the event in focus; "atrocities carried out by X are
 * meant to …" says nothing of it.
 */
function isToldAfter(dismissed: number, { chunks }: Scene, { to }: PatternMatch): boolean {
  return dismissed > to && chunks[to + 1]?.kind === "comma";
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
  if (slots.they === undefined) return null;
  const before = chunks.slice(0, slots.they).filter(({ actor }) => actor?.kind === "organisation");
  return (before.findLast(({ actor }) => !actor!.aside) ?? before.at(-1))?.actor ?? antecedent;
}

/** The Y of "X and Y denied", "blamed X and Y". */
function joinedOrganisations(chunks: readonly Chunk[], { slots: { org } }: PatternMatch): ActorMention[] {
  if (org === undefined) return [];
  return ([-1, 1] as const).flatMap((step) => {
    const skip = (at: number) => (chunks[at]?.kind === "determiner" ? at + step : at);
    const link = skip(org + step);
    const other = chunks[skip(link + step)];
    const joined =
      chunks[link]?.kind === "conjunction" && other?.kind === "organisation" && !other.actor?.peaceful;
    return joined && other.actor?.kind === "organisation" ? [other.actor] : [];
  });
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

/** In "believed to have been carried out by X" the hedge stands so many chunks before the pattern. */
const HEDGE_REACH = 5;

/** "Reportedly carried out by X" states nothing. */
function hedged(scene: Scene, match: PatternMatch, status: AttributionStatus): AttributionStatus {
  if (status !== "stated") return status;
  const words = scene.chunks.slice(Math.max(0, match.from - HEDGE_REACH), match.to + 1);
  const { hedge } = scene.lexicon.lists;
  const doubted = words.some(
    (chunk) => chunk.hedged || hedge.has(chunk.fold) || (chunk.kind === "modal" && MAY.test(chunk.fold)),
  );
  return doubted || isBelieved(scene.chunks, match.to) ? "suspected" : "stated";
}

const MAY = /^(may|might|could)$/;

/** "has not claimed", "no group has claimed", or an organisation that pledges allegiance to another. */
function isVoid(scene: Scene, match: PatternMatch, matches: readonly PatternMatch[]): boolean {
  const { meaning } = match.pattern;
  const inside = scene.chunks.slice(match.from, match.to + 1);
  if ((meaning === "claims" || meaning === "states") && inside.some((chunk) => chunk.kind === "negation"))
    return true;
  if (meaning === "claims" && (isBroken(scene.chunks, match) || isWished(scene.chunks, match))) return true;
  if (meaning === "claims" && isOfEarlierEvents(scene.chunks, match)) return true;
  if (meaning === "claims" && inside.some((chunk) => chunk.kind === "modal")) return true;
  if (meaning === "claims" && overlaps(match, matches, "denies")) return true;
  // "army positions in the area, denied": forces without a country deny nothing of their own.
  if (meaning === "denies" && match.slots.forces !== undefined)
    return scene.chunks[match.slots.forces]!.actor!.actor === null;
  const org = match.slots.org === undefined ? undefined : fullName(scene.chunks, match.slots.org);
  if (org !== undefined && isParent(scene, org) && isNamedApart(scene.chunks, org)) return true;
  // "is blamed by the authorities"
  if (meaning === "suspects" && match.slots.forces !== undefined && inside.some(({ fold }) => fold === "by"))
    return true;
  // "attributed the killings to a dispute between X and Y"
  if (
    meaning === "suspects" &&
    inside.some(({ fold }) => /^(dispute|feud|rivalry|turf|row|between)$/.test(fold))
  )
    return true;
  // "the worst attack since violence linked to X began"
  if (meaning === "suspects" && inside.some(({ fold }) => /^(since|amid|amidst)$/.test(fold))) return true;
  // "suspected Hezbollah-linked targets": whose they are, not who did it.
  if (meaning === "suspects" && match.slots.org === match.to && isLinked(scene.chunks[match.to + 1]))
    return true;
  if (meaning === "suspects" || meaning === "states")
    return overlaps(match, matches, "degree-none") || isDenied(scene, match, matches);
  if (meaning !== "allegiance") return false;
  // "Another gunman, who killed four, had pledged …": not the attacker of this event.
  if (isOfAnother(scene.chunks, match.from)) return true;
  for (let i = match.from - 1; i >= Math.max(0, match.from - 5); i--) {
    const chunk = scene.chunks[i]!;
    // "a network that has sworn allegiance to …"
    if (chunk.classes.has("group-noun")) return true;
    if (chunk.kind === "relative" && scene.chunks[i - 1]?.classes.has("group-noun")) return true;
    // "The group, once called X, pledged allegiance"
    if (chunk.kind === "comma" && isOfGroup(scene.chunks, i)) return true;
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

/** "Had to admit responsibility", "refused to claim responsibility", "called on it to accept responsibility": nobody did. */
function isWished(chunks: readonly Chunk[], { from, to }: PatternMatch): boolean {
  const infinitive = chunks.findIndex(
    ({ fold }, i) =>
      i > from &&
      i < to &&
      fold === "to" &&
      /^(?:admit|acknowledge|accept|take|claim|assume)$/.test(chunks[i + 1]!.fold),
  );
  return chunks
    .slice(Math.max(0, infinitive - 3), Math.max(0, infinitive))
    .some(({ fold }) => WISHES.test(fold));
}

const WISHES =
  /^(?:ha[ds]|have|having|refus\w*|declin\w*|fail\w*|urg\w*|need\w*|want\w*|ask\w*|call(?:s|ed|ing)?|press\w*|reluctant|unwilling|slow)$/;

/** "claimed it had …" is no claim of "it"; in "said it was attacked" it suffered. */
function isBroken(chunks: readonly Chunk[], { to }: PatternMatch): boolean {
  const last = chunks[to]!;
  if (/^(behind|responsible)$/.test(last.fold)) return false;
  if (/^(it|all|both|them|two|three|four)$/.test(last.fold))
    return /^(auxiliary|verb|act|modal|adverb|negation)$/.test(chunks[to + 1]?.kind ?? "");
  const passive = last.kind === "act" || last.kind === "verb" || /^(hit|set|blown)$/.test(last.fold);
  return passive && chunks[to - 1]!.classes.has("be") && !chunks[to - 1]!.fold.endsWith("ing");
}

/** "X, an offshoot of the PKK, said …": it is X that speaks. */
function isParent(scene: Scene, org: number): boolean {
  const before = scene.chunks.slice(Math.max(0, org - 3), org).map((chunk) => chunk.fold);
  if (before.includes("of") && before.some((word) => scene.lexicon.lists.offshoot.has(word))) return true;
  return before.includes("from") && before.some((word) => LEFT.test(word));
}

const LEFT = /^(split|broke|away|separated|splintered|emerged|off)$/;

/** The name that stands before its acronym in brackets: "an offshoot of the People's Front (PF)". */
function fullName(chunks: readonly Chunk[], org: number): number {
  return chunks[org - 1]?.fold === "(" && chunks[org - 2]?.kind === "organisation" ? org - 2 : org;
}

function isLinked(next: Chunk | undefined): boolean {
  return /^(related|linked|aligned|backed|affiliated|held|controlled|target|targets|positions)$/.test(
    next?.fold ?? "",
  );
}

function isDenied(scene: Scene, match: PatternMatch, matches: readonly PatternMatch[]): boolean {
  const before = scene.chunks.slice(Math.max(0, match.from - 4), match.from);
  return before.some((chunk) => chunk.kind === "negation") || overlaps(match, matches, "degree-none");
}

function isPlan({ pattern, from, to }: PatternMatch, match: PatternMatch): boolean {
  return pattern.meaning === "supposed" && from < match.from && match.from <= to;
}

function overlaps(match: PatternMatch, matches: readonly PatternMatch[], meaning: string): boolean {
  return matches.some(
    (other) => other.pattern.meaning === meaning && other.from <= match.to && match.from <= other.to,
  );
}

function speaksOfKnownAttacker(scene: Scene, match: PatternMatch): boolean {
  return scene.chunks
    .slice(Math.max(0, match.from - 3), match.to + 1)
    .some(
      (chunk) =>
        (chunk.kind === "people" && chunk.attacker && chunk.definite) ||
        /^(this|that)$/.test(chunk.fold) ||
        chunk.classes.has("pronoun"),
    );
}
