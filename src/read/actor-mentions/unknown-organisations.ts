import type { Piece, PieceSentence } from "./pieces.ts";

/**
 * The last piece of a capitalised name that speaks of an organisation ("Revolutionary Front of the South", "Army of
 * Free Men") and begins at `first`, or −1. It ends with the noun that tells what it is, or with what follows that noun
 * after "of" or "for"; so a person's name never follows it. In a text of capitals all its words must speak of one.
 */
export function unknownOrganisation({ pieces, shouting }: PieceSentence, first: number): number {
  const start = pieces[first]!;
  if (!start.capital || !isNameWord(start, shouting) || NOT_FIRST.has(start.fold)) return -1;
  // "Troops of 25 Task Force Brigade": part of an army.
  if (/^\d+$/.test(pieces[first - 1]?.fold ?? "")) return -1;
  const led = shouting ? -1 : ledByHead(pieces, first);
  if (led !== -1) return led;
  let last = -1;
  let words = 0;
  let telling = 0;
  let strong = false;
  let purpose = false;
  for (let at = first; at < pieces.length && words < LONGEST; at++) {
    const piece = pieces[at]!;
    if (piece.key === "") break;
    if (last !== -1 && isConnector(piece, purpose)) {
      if (!isNameWord(pieces[at + 1], shouting) || pieces[at + 1]!.word.organisationNoun) break;
      purpose = true;
      continue;
    }
    if (!isNameWord(piece, shouting)) break;
    const head = piece.word.organisationNoun;
    if (last !== -1 && !head && !piece.word.ideology && !purpose) break;
    words++;
    if ((head || piece.word.ideology) && !GENERIC.has(piece.key)) telling++;
    if (head && !WEAK_HEADS.has(piece.key)) strong = true;
    if (head || last !== -1) last = at;
    if (piece.possessive && !piece.word.ideology) break;
  }
  const enough = shouting ? (strong ? 2 : 3) : 1;
  return last > first && telling >= enough ? last : -1;
}

/** The last piece of a name that its noun opens, as in Arabic, Persian and Urdu: "Saraya al-Sahel", "Lashkar-e-Omar"; else −1. */
function ledByHead(pieces: readonly Piece[], first: number): number {
  const opening = FOREMOST.get(pieces[first]!.key);
  if (opening === undefined) return -1;
  let last = -1;
  for (let at = first + 1; at < Math.min(pieces.length, first + LONGEST); at++) {
    const piece = pieces[at]!;
    // The "e" of "Lashkar-e-Omar".
    if (piece.hyphened && piece.text.length <= 2 && pieces[at + 1]?.hyphened) continue;
    const joined = piece.from < piece.start || piece.hyphened || piece.word.organisationNoun;
    if (piece.key === "" || !piece.capital || !(joined || (opening && at === first + 1))) break;
    last = at;
    if (piece.possessive) break;
  }
  return last;
}

/** "A group calling itself Sons of the Valley", "a cell known as X": a name follows, whatever its words are. */
export function isSelfStyled(pieces: readonly Piece[], first: number): boolean {
  if (first < 2 || !pieces[first]!.capital) return false;
  if (isApposed(pieces, first)) return true;
  const last = pieces[first - 1]!;
  if (!last.word.styles) return false;
  const named = pieces[first - 2]!;
  if (ITSELF.has(last.fold)) return CALLING.has(named.fold);
  if (last.fold === "as") return named.fold === "known" && BANDS.has(pieces[first - 3]?.key ?? "");
  return NAMED.has(last.fold) && BANDS.has(named.key);
}

/** "A Shiite militia, the Mukhtar Army, said": between commas, with its article. */
function isApposed(pieces: readonly Piece[], first: number): boolean {
  if (pieces[first - 1]!.text !== "," || !BANDS.has(pieces[first - 2]!.key)) return false;
  const obscure = pieces.slice(Math.max(0, first - 6), first - 2).some(({ fold }) => OBSCURE.has(fold));
  if (pieces[first]!.the === -1 && !obscure) return false;
  let next = first + 1;
  while (pieces[next]?.capital && next < first + LONGEST) next++;
  return (obscure || next > first + 1) && pieces[next]?.text === ",";
}

/** Of a group whose name follows: "little-known", "previously unknown". */
const OBSCURE = new Set(["known", "unknown", "obscure"]);

/** Whether the name that a group gives itself may follow: "calling itself", "known as", "a cell named". */
export function leadsToStyle(fold: string): boolean {
  return isSelf(fold) || fold === "as" || NAMED.has(fold);
}

/** "itself", "themselves": after "calling" a name may follow. */
export function isSelf(fold: string): boolean {
  return ITSELF.has(fold);
}

/** The last piece of "(an) X-linked militant group" where X ends at `last` and no name follows; else −1. */
export function linkedGroup(pieces: readonly Piece[], last: number): number {
  if (!LINKED.has(pieces[last + 1]?.fold ?? "")) return -1;
  let noun = last + 2;
  while (noun < last + 4 && DESCRIBES.has(pieces[noun]?.fold ?? "")) noun++;
  if (!GROUPS.has(pieces[noun]?.key ?? "")) return -1;
  const next = pieces[noun + 1]?.key === "" ? pieces[noun + 2] : pieces[noun + 1];
  return next?.capital && pieces[noun + 1]?.text !== "." ? -1 : noun;
}

/** Whether "militant group linked to" may begin with a word. */
export function opensTie(fold: string, key: string): boolean {
  return DESCRIBES.has(fold) || GROUPS.has(key);
}

/** Where X begins in "(a) militant group linked to X", which opens at `at`; else −1. */
export function patronAfter(pieces: readonly Piece[], at: number): number {
  if (!pieces[at]!.word.tie) return -1;
  let noun = at;
  while (noun < at + 2 && DESCRIBES.has(pieces[noun]?.fold ?? "")) noun++;
  if (!GROUPS.has(pieces[noun]?.key ?? "") || !TIED.has(pieces[noun + 1]?.fold ?? "")) return -1;
  if (!/^(?:to|with)$/.test(pieces[noun + 2]?.fold ?? "")) return -1;
  return pieces[noun + 3]?.fold === "the" ? noun + 4 : noun + 3;
}

const TIED = new Set("linked affiliated aligned allied tied close loyal".split(" "));
const LINKED = new Set("linked affiliated aligned allied inspired".split(" "));
const DESCRIBES = new Set(
  "militant islamist jihadist jihadi armed rebel extremist terrorist insurgent".split(" "),
);
const GROUPS = new Set("group faction militia outfit organization".split(" "));

const ITSELF = new Set(["itself", "themselves"]);
const NAMED = new Set("called named styled dubbed".split(" "));
const BANDS = new Set(
  "group faction militia outfit organization cell gang movement network band brigade".split(" "),
);
const CALLING = new Set("calling calls called styling naming".split(" "));

/** The last piece of the name that a group gives itself, or −1. */
export function selfStyled(pieces: readonly Piece[], first: number): number {
  if (!isSelfStyled(pieces, first)) return -1;
  let last = first;
  for (let at = first + 1; at < Math.min(pieces.length, first + LONGEST); at++) {
    const piece = pieces[at]!;
    if (piece.key !== "" && piece.capital) last = at;
    else if (!CONNECTORS.has(piece.fold)) break;
  }
  return last;
}

/** Whether a word in the standard spelling is a noun that tells of an organisation. */
export function isOrganisationNoun(key: string): boolean {
  return HEADS.has(key);
}

/** Whether a word in the standard spelling tells what an organisation wants or who is in it. */
export function isIdeology(key: string): boolean {
  return IDEOLOGY.has(key);
}

/** Whether a name that nobody lists may have this word, and begin with it. */
export function isNameWord(piece: Piece | undefined, shouting: boolean): boolean {
  if (piece === undefined || piece.key === "") return false;
  return shouting ? piece.word.organisationNoun || piece.word.ideology : piece.capital;
}

/** "of", "for"; "and" only inside what comes after them. */
function isConnector(piece: Piece, purpose: boolean): boolean {
  return CONNECTORS.has(piece.fold) || (purpose && piece.fold === "and");
}

const LONGEST = 9;

const HEADS = new Set(
  (
    "front army movement brigade brigades group command commando commandos party militia militias liberation forces organization " +
    "union league alliance coalition battalion battalions cartel resistance vanguard squad legion jamaat harakat " +
    "lashkar jaish jund saraya jabhat asaib ajnad kataib katibat tehrik tanzim jamath jamiat jemaah hizb hizbul ansar thowheed tawhid tauhid mujahideen tehreek katiba liwa faction network syndicate gang frente movimiento partido ejercito comando"
  ).split(" "),
);
/** Nouns that open names, and whether any name may follow without an article: "Lashkar Gah" and "Ansar Khan" are none. */
const FOREMOST: ReadonlyMap<string, boolean> = new Map([
  ..."jund saraya kataib katibat katiba harakat jaish tehrik tehreek jabhat asaib hizbul"
    .split(" ")
    .map((noun) => [noun, true] as const),
  ..."ansar liwa lashkar hizb jamaat jamiat tanzim hayat ajnad usud"
    .split(" ")
    .map((noun) => [noun, false] as const),
]);
const CONNECTORS = new Set("of for de del para".split(" "));
const IDEOLOGY = new Set(
  (
    "revolutionary patriotic popular people peoples national liberation anticommunist anti-communist socialist democratic armed " +
    "workers worker islamic rebel free red youth christian social secret death urban freedom independence unity " +
    "communist marxist leninist maoist leftist rightist nationalist guerrilla peasant peasants self defense salvation " +
    "resistance jihad mujahideen justice martyrs holy republican loyalist separatist autonomous united"
  ).split(" "),
);
/** Nouns and adjectives that in capitals are as often a description ("GUERRILLA GROUP") as a name. */
const WEAK_HEADS = new Set(
  "group forces network squad faction gang organization union command commando commandos".split(" "),
);
const GENERIC = new Set(
  "guerrilla rebel armed leftist rightist urban death maoist marxist peasant self army".split(" "),
);
const NOT_FIRST = new Set(
  (
    "a an this that these those in on at by of for from with and or but if when while after before as no some all any many " +
    "several his her its their our my your he she it they we i who what which where there here one two three four five " +
    "six seven eight nine ten both each every most more other another according meanwhile however also labour " +
    "monday tuesday wednesday thursday friday saturday sunday"
  ).split(" "),
);
