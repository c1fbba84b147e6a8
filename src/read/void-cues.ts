import { hitsAttackers, isDefence } from "./answers-of-forces.ts";
import { isBaseless, isTied } from "./baseless-blame.ts";
import { isCorrected, isOfEarlierEvents } from "./earlier-claims.ts";
import { isMotive } from "./frames/beside.ts";
import type { Chunk } from "./frames/chunks.ts";
import { isBelieved } from "./frames/doers.ts";
import type { Scene } from "./frames/fill.ts";
import type { PatternMatch } from "./frames/patterns.ts";
import { isSwornByOthers } from "./oaths.ts";
import { isNamedApart, isParent, isSplitFrom, splinterOf } from "./offshoots.ts";
import { isOfPractice } from "./practice.ts";

/** "has not claimed", "no group has claimed", or an organisation that pledges allegiance to another. */
export function isVoid(scene: Scene, match: PatternMatch, matches: readonly PatternMatch[]): boolean {
  const { meaning } = match.pattern;
  const inside = scene.chunks.slice(match.from, match.to + 1);
  // "Without giving proof, said it was behind it": what it says is not negated.
  const negated = inside.some(
    ({ kind, fold }, i) =>
      kind === "negation" && !(fold === "without" && inside.slice(i).some((later) => later.kind === "comma")),
  );
  if ((meaning === "claims" || meaning === "states") && negated) return true;
  if (meaning === "claims" && (isBroken(scene.chunks, match) || isWished(scene.chunks, match))) return true;
  if (meaning === "claims" && isOfEarlierEvents(scene.chunks, match)) return true;
  if (meaning === "claims" && isOfMotive(scene.chunks, match)) return true;
  if (/^(?:claims|states|suspects)$/.test(meaning) && isOfPractice(scene.chunks, match)) return true;
  // "Suspected to be soldiers of X"
  if (meaning === "claims" && isGuessed(scene.chunks, match)) return true;
  if (meaning === "claims" && match.slots.forces !== undefined)
    if (isToldBeside(scene.chunks, match) || isDefence(scene.chunks, match)) return true;
  if (meaning === "suspects" && inside.some(({ fold }) => /^(?:any|every|most)$/.test(fold))) return true;
  if (meaning === "claims" && (hitsAttackers(scene.chunks, match) || isOfOthers(scene.chunks, match)))
    return true;
  // "X distanced itself from the attack, but one of its factions claimed it"
  if (meaning === "claims" && inside.some(({ fold }, i) => FACTION.test(fold) && isItsOwn(inside, i)))
    return true;
  // "Stopped short of claiming responsibility"
  const wanting = ({ kind, fold }: Chunk, i: number) =>
    kind === "modal" || (fold === "short" && inside[i + 1]?.fold === "of");
  if (meaning === "claims" && inside.some(wanting)) return true;
  // "Denied that it had claimed", but not "first denied it, but claimed it", "denied hitting homes and said it had hit …".
  const corrects = isCorrected(inside);
  const before = matches.filter(({ to }) => to <= match.to);
  if (meaning === "claims" && !corrects && overlaps(match, before, "denies")) return true;
  // "has neither confirmed nor denied it", "did not deny it"
  const denial = inside.findIndex(({ fold }) => /^den(?:y|ie[sd]|ying)$/.test(fold));
  const denies = meaning === "denies" || meaning === "retracts" || meaning === "answers";
  // "Denies hiding fighters in schools"
  if (denies && HIDES.test(scene.chunks[match.to + 1]?.fold ?? "")) return true;
  if (denies && inside.slice(0, Math.max(0, denial)).some(({ kind }) => kind === "negation")) return true;
  // "army positions in the area, denied": forces without a country deny nothing of their own.
  if (meaning === "denies" && match.slots.forces !== undefined)
    return (
      (scene.chunks[match.slots.forces]!.actor!.actor === null && match.slots.forces > 1) ||
      // "Authorities in the district denied it": those of a place, not of the state.
      /^(?:authorities|officials|police)$/.test(scene.chunks[match.slots.forces]!.fold) ||
      // "Rejected X's claim"
      inside.some(({ kind }) => kind === "organisation") ||
      isOfOthersDeed(scene.chunks, match) ||
      isOfShelter(scene.chunks, match)
    );
  if (denies && (isOfThePast(scene.chunks, match) || isSaidByOthers(scene.chunks, match))) return true;
  const org = match.slots.org === undefined ? undefined : fullName(scene.chunks, match.slots.org);
  if (org !== undefined && isParent(scene, org) && isNamedApart(scene.chunks, org)) return true;
  if (org !== undefined && isSplitFrom(scene.chunks, org)) return true;
  // "Who authorities say was behind it": they say so of somebody else.
  if (
    meaning === "states" &&
    match.slots.forces !== undefined &&
    inside.some(({ classes }) => classes.speech)
  )
    return true;
  if (meaning === "claims" && match.slots.org === match.to && isStruckByItsAgency(inside)) return true;
  if (meaning === "suspects" || meaning === "states")
    return (
      isBaseless(scene.chunks, match, org) ||
      // "X has been responsible for the deaths of 40,000": in all the years.
      overlaps(match, matches, "aggregate") ||
      overlaps(match, matches, "degree-none") ||
      isDenied(scene, match, matches)
    );
  return meaning === "allegiance" && isSwornByOthers(scene.chunks, match);
}

/** "The ambush came days after the army announced the death of ten militants": what went before, and no event of its own. */
function isToldBeside(chunks: readonly Chunk[], { from, to }: PatternMatch): boolean {
  const link = chunks.findLastIndex(({ fold }, i) => i < from && fold === "after");
  if (link < 1 || from - link > 3 || /^(?:act|event)$/.test(chunks[to]!.kind)) return false;
  return chunks
    .slice(Math.max(0, link - 5), link)
    .some(({ fold }) => /^(?:came|comes|happened|occurred)$/.test(fold));
}

/** "In retaliation for an attack claimed by X" */
function isOfMotive(chunks: readonly Chunk[], { from }: PatternMatch): boolean {
  return chunks[from]!.fold === "claimed" && chunks[from - 1]?.kind === "event" && isMotive(chunks, from - 1);
}

function isGuessed(chunks: readonly Chunk[], { from }: PatternMatch): boolean {
  const before = chunks.slice(Math.max(0, from - 4), from).map(({ fold }) => fold);
  return (
    /^soldiers?$/.test(chunks[from]!.fold) &&
    before.includes("be") &&
    before.some((word) => GUESSED.test(word))
  );
}

const GUESSED = /^(?:suspected|believed|thought|alleged|said)$/;

/** "One of its factions", "their splinter factions". */
function isItsOwn(inside: readonly Chunk[], at: number): boolean {
  return inside
    .slice(Math.max(1, at - 3), at)
    .some(({ fold, label }) => /\b(?:its|their)$/.test(`${fold} ${label}`));
}

const FACTION = /^(?:factions?|splinters?|offshoots?)$/;

const OBJECT_REACH = 4;

/** "The army rejected suggestions that X had carried it out". */
function isOfOthersDeed(chunks: readonly Chunk[], { to }: PatternMatch): boolean {
  const that = chunks.findIndex(({ fold }, i) => i >= to && fold === "that");
  return (
    that >= 0 && that <= to + 2 && chunks.slice(that, that + 3).some(({ kind }) => kind === "organisation")
  );
}

/** "X said the gunmen were members of Y" */
function isOfOthers(chunks: readonly Chunk[], { to, slots: { org } }: PatternMatch): boolean {
  if (org === undefined) return false;
  if (isByOthers(chunks, org, to)) return true;
  if (!/^(?:of|from)$/.test(chunks[to + 1]?.fold ?? "")) return false;
  const other = chunks.slice(to + 2, to + 2 + OBJECT_REACH).find(({ kind }) => kind === "organisation");
  return other?.actor != null && other.actor.name !== chunks[org]!.actor?.name;
}

/** "X said government forces had hit the camp", "the premier's soldiers had": others did it, as X says. */
function isByOthers(chunks: readonly Chunk[], org: number, to: number): boolean {
  if (org > to) return false;
  let doer = to - 1;
  while (/^(?:auxiliary|adverb)$/.test(chunks[doer]?.kind ?? "") && !chunks[doer]!.classes.be) doer--;
  const { kind, owned, fold } = chunks[doer] ?? chunks[to]!;
  if (doer <= org || !chunks.slice(org, doer).some(({ classes }) => classes.speech)) return false;
  if (kind === "state") return true;
  if (owned || !/^(?:forces|troops|soldiers)$/.test(fold)) return false;
  return (
    /^(?:'s|')$/.test(chunks[doer - 1]?.fold ?? "") &&
    /^(?:name|people|state|place)$/.test(chunks[doer - 2]!.kind)
  );
}

/** "Has denied attacking civilians in the past", "has often denied such charges" */
function isOfThePast(chunks: readonly Chunk[], { from, to }: PatternMatch): boolean {
  const words = chunks.slice(from, to + 3);
  if (words.some(({ fold }) => /^(?:often|always|usually|routinely|regularly|such)$/.test(fold))) return true;
  const said = chunks.slice(to + 1, to + PAST_REACH);
  return said.some(
    ({ fold }, i) => fold === "past" && said[i - 1]?.fold === "the" && said[i - 2]?.fold === "in",
  );
}

const PAST_REACH = 9;

/** "The army said it had hit fighters of X, and denied that …": the army does. */
function isSaidByOthers(chunks: readonly Chunk[], { slots: { org }, to }: PatternMatch): boolean {
  if (org === undefined || chunks[org - 1]?.kind === "stop") return false;
  const speech = chunks.findIndex(({ classes }) => classes.has("speech"));
  if (speech < 0 || speech > org || !chunks.slice(0, speech).some(({ kind }) => kind === "state"))
    return false;
  const again = chunks.slice(org, to + 1).findIndex(({ fold }) => /^den(y|ie[sd]|ying)$/.test(fold));
  return again > 0 && chunks[org + again - 1]?.kind === "conjunction" && isObject(chunks, org);
}

/** Behind a preposition or an act: no subject. */
function isObject(chunks: readonly Chunk[], at: number): boolean {
  const before = chunks[at - 1]?.kind === "determiner" ? chunks[at - 2] : chunks[at - 1];
  return before?.kind === "preposition" || before?.kind === "act" || before?.kind === "verb";
}

/** "Rejected the charge that it shelters militants": the act itself is neither charged nor denied. */
function isOfShelter(chunks: readonly Chunk[], { from, to }: PatternMatch): boolean {
  const around = chunks.slice(Math.max(0, from - SHELTER_REACH), to + SHELTER_REACH);
  return around.some(({ fold }) => SHELTERS.test(fold));
}

const HIDES = /^(?:using|hiding|housing|holding|operating|recruiting|receiving|running)$/;
const SHELTER_REACH = 9;
const SHELTERS = /^(?:shelter|harbou?r|host)(?:s|ed|ing)?$|^(?:sanctuary|sanctuaries|safe_haven|havens?)$/;

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

const SEARCHES = /^(?:find|search|hunt|secure|help|free|rescue|investigate|restore|protect|clear)$/;

/** "claimed it had …" is no claim of "it"; in "said it was attacked" it suffered. */
function isBroken(chunks: readonly Chunk[], { to }: PatternMatch): boolean {
  const last = chunks[to]!;
  // "Forces had been sent to find them"
  if (last.fold === "to") return SEARCHES.test(chunks[to + 1]?.fold ?? "");
  // "To find those responsible"
  if (/^(behind|responsible)$/.test(last.fold))
    return /^(?:those|anyone|whoever|people)$/.test(chunks[to - 1]!.fold);
  if (/^(it|all|both|them|two|three|four)$/.test(last.fold))
    return /^(auxiliary|verb|act|modal|adverb|negation)$/.test(chunks[to + 1]?.kind ?? "");
  const passive = last.kind === "act" || last.kind === "verb" || /^(hit|set|blown|sent)$/.test(last.fold);
  return passive && chunks[to - 1]!.classes.be && !chunks[to - 1]!.fold.endsWith("ing");
}

/** The name that is meant where a pattern finds another first: "an offshoot of the People's Front (PF)", "the X-linked group Y". */
export function fullName(chunks: readonly Chunk[], org: number): number {
  if (chunks[org - 1]?.fold === "(" && chunks[org - 2]?.kind === "organisation") return org - 2;
  return groupTiedTo(chunks, org) ?? splinterOf(chunks, org) ?? org;
}

/** "An X-linked group - Y", "an X-linked group, Y". */
const APPOSES = /^(?:-|--|,|:)$/;

/** The Y of "the X-linked militant group Y". */
function groupTiedTo(chunks: readonly Chunk[], org: number): number | null {
  if (!chunks[org]!.linked && !isTied(chunks[org + 1])) return null;
  const next = chunks.findIndex(({ kind, fold }, i) => i > org && kind !== "word" && !APPOSES.test(fold));
  const last = chunks.findLastIndex(({ fold }, i) => i < next && !APPOSES.test(fold));
  const group = chunks[org]!.linked
    ? last === org
    : last === org + 1 || (last > org && chunks[last]!.classes.groupNoun);
  return group && chunks[next]?.kind === "organisation" ? next : null;
}

/** "Amaq said that the attack targeted X": X did not do it. */
function isStruckByItsAgency(inside: readonly Chunk[]): boolean {
  if (!/^aa?maq$/.test(inside[0]!.fold)) return false;
  const deed = inside.findLastIndex(({ kind, fold }) => kind === "act" || fold === "targeted");
  return deed > 0 && !inside.slice(deed).some(({ fold }) => /^(?:by|of)$/.test(fold));
}

export function isDenied(scene: Scene, match: PatternMatch, matches: readonly PatternMatch[]): boolean {
  const { chunks } = scene;
  // "Do not believe that he was directed by": farther, where the clause reaches so far.
  const open = chunks.findLastIndex(
    ({ kind }, i) => i < match.from && /^(?:comma|stop|conjunction)$/.test(kind),
  );
  const from = Math.max(0, Math.min(match.from - 4, Math.max(open + 1, match.from - DENIAL_REACH)));
  const before = chunks.slice(from, match.from);
  return (
    before.some((chunk, i) => chunk.kind === "negation" && chunks[from + i + 1]!.fold !== "doubt") ||
    before.some(({ fold }) => RULES_OUT.test(fold)) ||
    overlaps(match, matches, "degree-none")
  );
}

/** "Did not act alone", "whether he acted alone", "doubt that he did": unlike "no links to any group" nothing is said of none. */
export function isPerhapsAlone(chunks: readonly Chunk[], { from, to }: PatternMatch): boolean {
  if (!ALONE.test(chunks[to]!.fold)) return false;
  const before = chunks.slice(Math.max(0, from - ALONE_REACH), from);
  const certain = before.some(({ kind }, i) => kind === "negation" && before[i + 1]?.fold === "doubt");
  return (
    !certain && before.some(({ kind, fold }) => kind === "negation" || kind === "modal" || OPEN.test(fold))
  );
}

const ALONE = /^(?:alone|own|wolf|wolves)$/;
const ALONE_REACH = 5;
const OPEN = /^(?:whether|if|doubt(?:s|ed|ing)?|questions?|questioned|nobody)$/;

const DENIAL_REACH = 8;

/** "Are examining whether they were inspired by X": nobody says so. */
export function isAsked(chunks: readonly Chunk[], { from, pattern }: PatternMatch): boolean {
  if (pattern.meaning === "degree-directed" && isBelieved(chunks, from)) return true;
  return chunks.slice(Math.max(0, from - DENIAL_REACH), from).some(({ fold }) => fold === "whether");
}

/** "Ruled out that X was behind it", "nobody believes that X was" */
export const RULES_OUT = /^(?:ruled|rules|ruling|nobody)$/;

export function isPlan({ pattern, from, to }: PatternMatch, match: PatternMatch): boolean {
  return pattern.meaning === "supposed" && from < match.from && match.from <= to;
}

function overlaps(match: PatternMatch, matches: readonly PatternMatch[], meaning: string): boolean {
  return matches.some(
    (other) => other.pattern.meaning === meaning && other.from <= match.to && match.from <= other.to,
  );
}
