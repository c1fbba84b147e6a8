import { type Gazetteer, isRegion, type NameNode, type PlaceCandidate } from "../../places/index.ts";
import { WordColumn } from "../word-forms.ts";
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
const MAX_PARTS = 8;

const MASKS = new Map<string, string[][]>();
for (const key of NOT_PLACES) {
  const parts = key.split(" ");
  MASKS.set(parts[0]!, [...(MASKS.get(parts[0]!) ?? []), parts]);
}

/** What may begin with a word. */
interface Opening {
  masks: readonly (readonly string[])[];
  nations: NameNode<NationWord> | null;
  places: NameNode<readonly PlaceCandidate[]> | null;
  article: boolean;
}
type Openings = WordColumn<Opening | null>;

const openingsOf = new WeakMap<Gazetteer, Openings>();

/** What may begin with each word; null for most words, which begin nothing. */
function openings(gazetteer: Gazetteer): Openings {
  let column = openingsOf.get(gazetteer);
  if (column === undefined) {
    column = new WordColumn(({ placeKey }) => {
      const masks = MASKS.get(placeKey) ?? [];
      const nations = nationWords().next?.get(placeKey) ?? null;
      const places = gazetteer.startingWith(placeKey);
      const article = ARTICLES.has(placeKey);
      const any = masks.length > 0 || nations !== null || places !== null || article;
      return any ? { masks, nations, places, article } : null;
    });
    openingsOf.set(gazetteer, column);
  }
  return column;
}

/** All names in a sentence, longest first and without overlap. */
export function matchNames({ pieces, shouting }: PieceSentence, gazetteer: Gazetteer): Match[] {
  const matches: Match[] = [];
  const column = openings(gazetteer);
  for (let i = 0; i < pieces.length; ) {
    const piece = pieces[i]!;
    const opening =
      piece.kind === "word" && (piece.form.capital || isArticle(pieces, i)) ? column.of(piece.form) : null;
    if (opening === null) {
      i++;
      continue;
    }
    const masked = maskedParts(pieces, i, opening);
    if (masked > 0) {
      i += masked;
      continue;
    }
    const match = matchOwner(pieces, i, gazetteer) ?? matchAt(pieces, i, shouting, opening, column);
    if (match) matches.push(match);
    i = match ? match.last + 1 : i + 1;
  }
  return matches;
}

/** "Cox's Bazar": a name of more than one word with an apostrophe. */
function matchOwner(pieces: readonly Piece[], i: number, gazetteer: Gazetteer): Match | null {
  const [owner, mark, owned] = pieces.slice(i, i + 3);
  if (mark?.key !== "'s" || !owned?.form.capital) return null;
  const names = gazetteer.startingWith(`${owner!.key}s`)?.next?.get(owned.key);
  const found = names ? longestName(pieces, i + 2, names, null) : null;
  return found && matchOf(pieces, i, found.last, null, found.value);
}

function isArticle(pieces: readonly Piece[], i: number): boolean {
  const next = pieces[i + 1];
  return next?.glued === true && next.form.capital && ARTICLES.has(pieces[i]!.key);
}

function maskedParts(pieces: readonly Piece[], i: number, { masks }: Opening): number {
  if (masks.length === 0) return 0;
  for (const parts of masks) {
    if (parts.every((part, k) => pieces[i + k]?.key === part)) return parts.length;
  }
  return 0;
}

function matchAt(
  pieces: readonly Piece[],
  i: number,
  shouting: boolean,
  opening: Opening,
  column: Openings,
): Match | null {
  const nation = opening.nations && matchNation(pieces, i, shouting, opening.nations);
  const place =
    (opening.places && matchPlace(pieces, i, opening.places)) ??
    (opening.article ? matchWithoutArticle(pieces, i, column) : null);
  if (nation === null || place === null) return nation ?? place;
  if (place.last > nation.last || isStateOf(pieces, place)) return place;
  if (place.last === nation.last) nation.candidates = place.candidates;
  return nation;
}

/** "Niger state", "in Mexico state", but not "Niger state television". */
function isStateOf(pieces: readonly Piece[], { last, candidates }: Match): boolean {
  const [word, next] = pieces.slice(last + 1, last + 3);
  if (word?.text !== "state" || (next?.kind === "word" && OF_A_STATE.test(next.key))) return false;
  return candidates.some(isRegion);
}

const OF_A_STATE =
  /^(?:tv|television|radio|media|broadcaster|run|owned|oil|security|forces|institutions|sponsored|backed|visit|news|department|police|troopers?|actors?)$/;

function matchNation(
  pieces: readonly Piece[],
  i: number,
  shouting: boolean,
  names: NameNode<NationWord>,
): Match | null {
  const found = longestName(pieces, i, names, ({ acronym }, last) => {
    const { text, key } = pieces[last]!;
    return !acronym || (text === text.toUpperCase() && (!shouting || text.includes(".") || key.length > 3));
  });
  return found && matchOf(pieces, i, found.last, found.value, []);
}

function matchPlace(
  pieces: readonly Piece[],
  i: number,
  names: NameNode<readonly PlaceCandidate[]>,
): Match | null {
  const found = longestName(pieces, i, names, null);
  return found && matchOf(pieces, i, found.last, null, found.value);
}

function matchOf(
  pieces: readonly Piece[],
  first: number,
  last: number,
  nation: NationWord | null,
  candidates: readonly PlaceCandidate[],
): Match {
  let { key } = pieces[first]!;
  for (let i = first + 1; i <= last; i++) key = `${key} ${pieces[i]!.key}`;
  return { first, last, key, nation, candidates };
}

/** The longest name of a tree that begins with piece `i`, at whose node the tree is; it ends with a capital. */
function longestName<T>(
  pieces: readonly Piece[],
  i: number,
  names: NameNode<T>,
  fits: ((value: T, last: number) => boolean) | null,
): { last: number; value: T } | null {
  let found: { last: number; value: T } | null = null;
  let node: NameNode<T> | undefined = names;
  const end = Math.min(pieces.length, i + MAX_PARTS);
  for (let last = i; node !== undefined && mayBeInName(pieces[last]!); ) {
    const { value } = node;
    if (value !== null && pieces[last]!.form.capital && (fits === null || fits(value, last)))
      found = { last, value };
    last++;
    const mayGoOn: boolean = last < end && (node.bits & pieces[last]!.form.placeBit) !== 0;
    node = mayGoOn ? node.next!.get(pieces[last]!.key) : undefined;
  }
  return found;
}

/** Whether a piece may be part of a name; small words only inside it. */
function mayBeInName({ kind, key, form, glued }: Piece): boolean {
  return kind === "word" && key !== "'s" && key !== "" && (form.capital || glued || CONNECTORS.has(key));
}

function matchWithoutArticle(pieces: readonly Piece[], i: number, column: Openings): Match | null {
  const next = pieces[i + 1];
  if (!next?.form.capital || next.kind !== "word") return null;
  if (!next.glued && !/^[ae]l$/.test(pieces[i]!.key)) return null;
  const places = column.of(next.form)?.places;
  const match = places ? matchPlace(pieces, i + 1, places) : null;
  if (match !== null) match.first = i;
  return match;
}
