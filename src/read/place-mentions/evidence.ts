import { isCounty, isRegion, type PlaceCandidate } from "../../places/index.ts";
import { enclosingMatch } from "./enclosing.ts";
import { follows, isNameApposed, namesAttack } from "./joined-names.ts";
import { goesOn, isPartOfLonger, type KindSaid, kindBeside } from "./kinds.ts";
import { isAssailed, isDescribed, isOnRoad, isTakenFrom } from "./located.ts";
import type { Match } from "./match.ts";
import type { Piece, PieceSentence } from "./pieces.ts";
import {
  AMBIGUOUS,
  FOLLOWERS,
  GIVEN_NAMES,
  is,
  LOCATIVE,
  MISSIONS,
  NEVER_ALONE,
  OPENERS,
  PATRONYMIC,
  PLACE_ADJECTIVES,
  SAINTS,
  STREETS,
  TITLES,
  TOWN_WORDS,
  WEAK_LOCATIVE,
} from "./words.ts";

/** What the words around a match say about it. */
export interface Evidence {
  /** `no`: it is something else; `strong`: its surroundings say that it is a place; `open`: neither. */
  verdict: "no" | "open" | "strong";
  /** The match that encloses it ("Reading, Berkshire"; "Afghanistan's Maidan Wardak"), as an index. */
  enclosing: number | null;
  /** What a word beside it says that it is. */
  kind: KindSaid;
  /** True when it is `no` because it ends a person's or an organisation's name ("Ben Jordan"). */
  surname: boolean;
  /** A preposition of place, a list of places or a word beside it locates it. */
  located: boolean;
  /** It gave an attack its name, and there is only one of the name ("the Lockerbie bombing"). */
  famous: boolean;
}

/**
 * Takes back what the rest of the document shows to be a surname: after "Ben Jordan", a bare "Jordan" that nothing
 * locates is the man.
 */
export function withoutSurnames(
  matches: readonly Match[],
  evidence: readonly Evidence[],
  surnames: ReadonlySet<string>,
): readonly Evidence[] {
  if (surnames.size === 0 || matches.length === 0) return evidence;
  return evidence.map((one, i) => {
    const match = matches[i]!;
    const bare = match.first === match.last && one.enclosing === null && one.kind === null && !one.located;
    return bare && surnames.has(match.key) ? { ...one, verdict: "no" } : one;
  });
}

/**
 * Judges the matches of a sentence. `writtenSmall` knows the words that the document also writes small: such a word at
 * the head of a sentence is not a name.
 */
export function judge(
  sentence: PieceSentence,
  matches: readonly Match[],
  writtenSmall: (key: string) => boolean,
): Evidence[] {
  const evidence: Evidence[] = [];
  matches.forEach((match, index) => {
    evidence.push(judgeOne(sentence, matches, index, evidence, writtenSmall, match));
  });
  return evidence;
}

function judgeOne(
  { pieces, shouting }: PieceSentence,
  matches: readonly Match[],
  index: number,
  earlier: readonly Evidence[],
  writtenSmall: (key: string) => boolean,
  match: Match,
): Evidence {
  const before = wordBefore(pieces, match.first);
  const after = pieces[match.last + 1];
  const name = pieces[match.first]!;
  const single = match.first === match.last;
  const demonym = match.nation?.role === "demonym";

  if (before && isPersonBefore(before, pieces, matches, match, index)) return single ? SURNAME : NO;
  if (isAged(pieces, match.last)) return single ? SURNAME : NO;
  // "Roy Hull, 33,"
  if (single && after?.form.capital && isAged(pieces, match.last + 1)) return NO;
  if (after?.form.capital && match.nation === null && isStreet(after, pieceBefore(pieces, match))) return NO;
  // "Near the German embassy": whose it is tells nothing of where.
  if (demonym && is(after, MISSIONS)) return NO;
  if (!demonym && !shouting && goesOn(pieces, match.last)) return NO;
  if (!demonym && single && !shouting && isPartOfLonger(pieces, matches[index + 1], match.last)) return NO;

  const enclosing = enclosingMatch(pieces, matches, index);
  const kind = kindBeside(pieces, match, index > 0 ? matches[index - 1] : undefined);
  const named = !shouting && namesAttack(pieces, matches, index);
  const listed = follows(pieces, matches, index, earlier);
  // "The mayor of Tikrit, Salem Hassan,"
  if (listed && single && !shouting && enclosing === null && isNameApposed(pieces, match, after))
    return SURNAME;
  const located =
    (before !== null && is(before, LOCATIVE)) ||
    kind !== null ||
    enclosing !== null ||
    listed ||
    isTakenFrom(pieces, match.first) ||
    isAssailed(pieces, match.first) ||
    isDescribed(pieces, match.last) ||
    isOnRoad(pieces, matches, index) ||
    named;
  const evidence: Evidence = {
    verdict: located || match.nation !== null ? "strong" : "open",
    enclosing,
    kind,
    surname: false,
    located,
    famous: named && match.candidates.length === 1,
  };

  if (demonym) return evidence;
  if (!located && match.nation === null && match.candidates.every(isSmall)) return NO;
  if (single && match.nation === null) {
    // "Unity state"
    const region = kind === "region" && !shouting && match.candidates.some(isRegion);
    if (is(name, NEVER_ALONE) && !region)
      return !shouting && enclosing !== null && after?.text === "," ? evidence : NO;
    if (is(name, GIVEN_NAMES) && !located && !(isLarge(match) && standsAlone(after))) return NO;
    if (!shouting && !located && match.first > 0 && /^\p{Lu}{3,}$/u.test(name.text)) return NO;
    const opens = !located && (shouting || match.first === 0);
    if (opens && (is(name, AMBIGUOUS) || writtenSmall(match.key))) return NO;
  }
  if (!shouting && single && nameGoesOn(after, pieces, matches, match, index)) {
    if (is(name, GIVEN_NAMES) || (match.nation === null && !located && !isLarge(match))) return NO;
  }
  if (!shouting && is(name, SAINTS) && nameGoesOn(after, pieces, matches, match, index)) return NO;
  if (!shouting && single && before && isNameBefore(before, pieces, matches, index)) {
    if (enclosing === null && kind === null) return match.nation === null ? SURNAME : NO;
    // "The Kafr Sousa neighbourhood of Damascus": a part of another name.
    if (enclosing === null && is(after, TOWN_WORDS) && match.nation === null) return NO;
  }
  return evidence;
}

const NO = noPlace(false);
const SURNAME = noPlace(true);

function noPlace(surname: boolean): Evidence {
  return { verdict: "no", enclosing: null, kind: null, surname, located: false, famous: false };
}

const LARGE = 500_000;

/** Names that are too many and too common to be taken for places without a word that says so. */
export function isSmall(place: PlaceCandidate): boolean {
  return place.kind === "village" || isCounty(place);
}

function isLarge(match: Match): boolean {
  return match.candidates.some((place) => place.population >= LARGE || place.kind === "capital");
}

function pieceBefore(pieces: readonly Piece[], { first }: Match): Piece | undefined {
  return first > 0 ? pieces[first - 1] : undefined;
}

/** The word before, past articles and adjectives of place ("in the northern"). */
function wordBefore(pieces: readonly Piece[], first: number): Piece | null {
  let i = first - 1;
  while (i >= 0 && (pieces[i]!.key === "the" || is(pieces[i], PLACE_ADJECTIVES))) i--;
  return i >= 0 && pieces[i]!.kind === "word" ? pieces[i]! : null;
}

function isPersonBefore(
  before: Piece,
  pieces: readonly Piece[],
  matches: readonly Match[],
  match: Match,
  index: number,
): boolean {
  const adjacent = pieces[match.first - 1] === before;
  if (!adjacent) return false;
  if (is(before, PATRONYMIC)) return true;
  if (!before.form.capital && !is(before, TITLES)) return false;
  const previous = index > 0 ? matches[index - 1] : undefined;
  if (previous?.last === match.first - 1 && !is(before, GIVEN_NAMES)) return false;
  if (before.text.length === 2 && before.text[1] === ".") return true;
  if (is(before, TITLES) && match.nation?.role !== "demonym") return before.form.capital;
  return is(before, GIVEN_NAMES) && before.form.capital && !isWithinPlace(previous, match);
}

/** "A house on Hobart Street", "1700 Boston Ave."; but "a bomb at Liverpool Street" is a station. */
function isStreet(word: Piece, before: Piece | undefined): boolean {
  if (!is(word, STREETS)) return false;
  const told = /^(?:on|of)$|^\d+$/.test(before?.key ?? "");
  return told || !/^(?:street|road)$/.test(word.key);
}

/** "Howard Walker, 64, …": a person, whose name ends with the piece `last`. */
function isAged(pieces: readonly Piece[], last: number): boolean {
  return (
    pieces[last + 1]?.text === "," &&
    /^\d{1,2}$/.test(pieces[last + 2]?.text ?? "") &&
    pieces[last + 3]?.text === ","
  );
}

/** "San Juan, Texas" is two places; "San Juan Texas" has no comma and is not a person either. */
function isWithinPlace(previous: Match | undefined, match: Match): boolean {
  return previous !== undefined && previous.last === match.first - 1 && previous.first < previous.last;
}

/** A capitalised word right before that no place explains: a forename, or an organisation. */
function isNameBefore(
  before: Piece,
  pieces: readonly Piece[],
  matches: readonly Match[],
  index: number,
): boolean {
  const { first } = matches[index]!;
  if (pieces[first - 1] !== before || !before.form.capital) return false;
  if (index > 0 && matches[index - 1]!.last === first - 1) return false;
  // "KABUL (Reuters) - A U.S. air strike" opens with the article.
  const opens = first - 1 === 0 || /^["“‘'(:–—-]$/.test(pieces[first - 2]?.text ?? "");
  if (opens && is(before, OPENERS)) return false;
  return !is(before, LOCATIVE | WEAK_LOCATIVE | TOWN_WORDS);
}

/** A capitalised word right after that is no place and no common follower ("Paris Hilton"). */
function nameGoesOn(
  after: Piece | undefined,
  pieces: readonly Piece[],
  matches: readonly Match[],
  match: Match,
  index: number,
): boolean {
  if (after?.kind !== "word" || !after.form.capital || after.key === "'s") return false;
  if (matches[index + 1]?.first === match.last + 1) {
    return (
      match.first === match.last &&
      is(pieces[match.first], GIVEN_NAMES) &&
      matches[index + 1]!.nation === null
    );
  }
  return !is(after, FOLLOWERS) && !CALENDAR.test(after.key) && pieces[match.last + 1] === after;
}

/** No further name follows: the sentence goes on with a mark or a small word. */
function standsAlone(after: Piece | undefined): boolean {
  if (after?.kind !== "word" || !after.form.capital) return true;
  return is(after, LOCATIVE | WEAK_LOCATIVE | FOLLOWERS);
}

const CALENDAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;
