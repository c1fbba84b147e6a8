import type { Gazetteer, PlaceCandidate } from "../../places/index.ts";
import { type NationWord, nationWords } from "./nation-words.ts";
import type { Piece, PieceSentence } from "./pieces.ts";
import { NOT_PLACES } from "./words.ts";

/** A stretch of words that is a name of the gazetteer or a country's name or demonym. */
export interface Match {
  /** First and last piece. */
  first: number;
  last: number;
  key: string;
  nation: NationWord | null;
  candidates: readonly PlaceCandidate[];
}

/** Parts of names that stay small inside them ("Santa Cruz de la Sierra"). */
const CONNECTORS = new Set(
  "of the de la le les las los el del du des da do dos di sur am an der den al ar as ash ad ez es e i and y upon on en".split(
    " ",
  ),
);
const ARTICLES = new Set("al el ar as ash ad an at az ez es".split(" "));
const LONGEST_ARTICLE = 3;
const MAX_PARTS = 8;

const MASKS = new Map<string, string[][]>();
for (const key of NOT_PLACES) {
  const parts = key.split(" ");
  MASKS.set(parts[0]!, [...(MASKS.get(parts[0]!) ?? []), parts]);
}

/** All names in a sentence, longest first and without overlap. */
export function matchNames({ pieces, shouting }: PieceSentence, gazetteer: Gazetteer): Match[] {
  const matches: Match[] = [];
  for (let i = 0; i < pieces.length; ) {
    const piece = pieces[i]!;
    if (piece.kind !== "word" || !(piece.capital || isArticle(pieces, i))) {
      i++;
      continue;
    }
    const masked = maskedParts(pieces, i);
    if (masked > 0) {
      i += masked;
      continue;
    }
    const match = matchAt(pieces, i, shouting, gazetteer);
    if (match) matches.push(match);
    i = match ? match.last + 1 : i + 1;
  }
  return matches;
}

function isArticle(pieces: readonly Piece[], i: number): boolean {
  if (pieces[i]!.key.length > LONGEST_ARTICLE) return false;
  const next = pieces[i + 1];
  return ARTICLES.has(pieces[i]!.key) && next?.capital && next.glued;
}

function maskedParts(pieces: readonly Piece[], i: number): number {
  for (const parts of MASKS.get(pieces[i]!.key) ?? []) {
    if (parts.every((part, k) => pieces[i + k]?.key === part)) return parts.length;
  }
  return 0;
}

function matchAt(pieces: readonly Piece[], i: number, shouting: boolean, gazetteer: Gazetteer): Match | null {
  const nation = matchNation(pieces, i, shouting);
  const place = matchPlace(pieces, i, gazetteer) ?? matchWithoutArticle(pieces, i, gazetteer);
  if (nation === null || place === null) return nation ?? place;
  if (place.last > nation.last) return place;
  return { ...nation, candidates: place.last === nation.last ? place.candidates : [] };
}

function matchNation(pieces: readonly Piece[], i: number, shouting: boolean): Match | null {
  const { byKey, longest } = nationWords();
  const most = longest.get(pieces[i]!.key);
  if (most === undefined) return null;
  let found: Match | null = null;
  for (const [last, key] of runs(pieces, i, most)) {
    const nation = byKey.get(key);
    if (!nation) continue;
    const text = pieces[last]!.text;
    if (
      nation.acronym &&
      (text !== text.toUpperCase() || (shouting && !text.includes(".") && key.length < 4))
    )
      continue;
    found = { first: i, last, key, nation, candidates: [] };
  }
  return found;
}

function matchPlace(pieces: readonly Piece[], i: number, gazetteer: Gazetteer): Match | null {
  const first = pieces[i]!.key;
  const group = gazetteer.startingWith(first);
  if (!group) return null;
  let found: Match | null = null;
  for (const [last, key] of runs(pieces, i, group.longest + 1)) {
    const candidates = group.byRest.get(last === i ? "" : key.slice(first.length + 1));
    if (candidates) found = { first: i, last, key, nation: null, candidates };
  }
  return found;
}

function matchWithoutArticle(pieces: readonly Piece[], i: number, gazetteer: Gazetteer): Match | null {
  const next = pieces[i + 1];
  if (
    pieces[i]!.key.length > LONGEST_ARTICLE ||
    !ARTICLES.has(pieces[i]!.key) ||
    !next?.capital ||
    next.kind !== "word"
  )
    return null;
  if (!next.glued && !/^[ae]l$/.test(pieces[i]!.key)) return null;
  const match = matchPlace(pieces, i + 1, gazetteer);
  return match && { ...match, first: i };
}

/** Runs of words from `i` on that may be one name, as [last piece, key]. */
function runs(pieces: readonly Piece[], i: number, most: number): [number, string][] {
  const found: [number, string][] = [];
  const end = Math.min(pieces.length, i + Math.min(most, MAX_PARTS));
  let key = "";
  for (let last = i; last < end; last++) {
    const piece = pieces[last]!;
    if (piece.kind !== "word" || piece.key === "'s" || piece.key === "") break;
    key = last === i ? piece.key : `${key} ${piece.key}`;
    if (piece.capital) found.push([last, key]);
    else if (!CONNECTORS.has(piece.key) && !piece.glued) break;
  }
  return found;
}
