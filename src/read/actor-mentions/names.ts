import { MEMBER_NOUNS } from "../../actors/index.ts";
import type { CountryCode } from "../../event/index.ts";
import type { NameForm, NameNode } from "./lexicon.ts";
import type { Piece, PieceSentence } from "./pieces.ts";

/** A stretch of pieces that is a listed name; which of its bearers is meant is settled later. */
export interface NameMatch {
  first: number;
  last: number;
  forms: NameForm[];
  /**
   * Why it may be something else. `ambiguous`: it counts where the text names the same actor otherwise; `acronym`, among
   * capitals ("PLAN"), and `local`, an acronym or several words in running text ("Islamic Jihad"): also where the text
   * names one of the actor's countries.
   */
  doubtful: "ambiguous" | "acronym" | "local" | null;
}

/** A country's name or adjective: the piece with which it ends, and the countries that it may be of. */
export interface Nation {
  last: number;
  codes: readonly CountryCode[];
}

/**
 * All names in a sentence, longest first, without overlap. They, and the countries that it names, are noted with the pieces with
 * which they begin as well.
 */
export function noteNames(sentence: PieceSentence, lowerCase: boolean): NameMatch[] {
  const names: NameMatch[] = [];
  const { pieces } = sentence;
  let free = 0;
  for (let i = 0; i < pieces.length; i++) {
    let node: NameNode | null = pieces[i]!.word.node;
    if (node === null) continue;
    let best: NameMatch | null = null;
    let capitals = 0;
    let bracketed = false;
    for (let last = i; node !== null; last++) {
      if (pieces[last]!.capital) capitals++;
      if (node.countries.length > 0 && (pieces[i]!.capital || lowerCase))
        pieces[i]!.nation = { last, codes: node.countries };
      const end = bracketed && pieces[last + 1]?.text === ")" ? last + 1 : last;
      if (node.forms.length > 0 && i >= free)
        best = matchOf(sentence, i, end, node, capitals, lowerCase) ?? best;
      // "Communist Party of X (Maoist)"
      if (pieces[last + 1]?.text === "(" && pieces[last + 3]?.text === ")") {
        bracketed = true;
        last++;
      }
      const goesOn: boolean = node.next.size > 0 && last + 1 < pieces.length;
      node = goesOn ? (node.next.get(pieces[last + 1]!.key) ?? null) : null;
    }
    if (best === null) continue;
    names.push(best);
    pieces[i]!.name = best;
    free = best.last + 1;
  }
  return names;
}

function matchOf(
  sentence: PieceSentence,
  first: number,
  last: number,
  node: NameNode,
  capitals: number,
  lowerCase: boolean,
): NameMatch | null {
  const piece = sentence.pieces[first]!;
  const looksRight = node.forms.filter((form) => {
    if (sentence.shouting) return true;
    if (form.acronym && first === last)
      return piece.shouted || /\d/.test(piece.text) || isSpokenAcronym(piece, form);
    return capitals >= form.capitals || (lowerCase && piece.key.length > 4);
  });
  if (looksRight.length === 0) return null;
  if (first === last && piece.key === "is" && !isTheGroup(sentence, first)) return null;
  const clear = looksRight.filter((form) => !form.alias.ambiguous || piece.key === "is");
  const forms = clear.length > 0 ? clear : looksRight;
  const loudAcronym = sentence.shouting && first === last && forms.every((form) => form.acronym);
  return { first, last, forms, doubtful: loudAcronym ? "acronym" : doubtOf() };

  function doubtOf(): NameMatch["doubtful"] {
    if (clear.length > 0 || hasMembers(sentence, first, last)) return null;
    return !sentence.shouting && (last > first || piece.shouted || /ists$/.test(piece.key))
      ? "local"
      : "ambiguous";
  }
}

/** "Codeco", "Minusma", "Jnim": papers write acronyms that are spoken as a word like one. */
function isSpokenAcronym({ capital, key }: Piece, { alias }: NameForm): boolean {
  return capital && key.length >= SHORTEST_SPOKEN && !alias.ambiguous && !WORDS_TOO.test(key);
}

const SHORTEST_SPOKEN = 4;
/** Acronyms that are also words or names of people and places. */
const WORDS_TOO = /^(?:amis|arena|asala|bras|cida|fact|mend|model|pepes|plan|simi|telo)$/;

/** "IS" for the group: in capitals where other words are not, or before its people and after a preposition. */
function isTheGroup({ pieces, shouting }: PieceSentence, i: number): boolean {
  if (pieces[i]!.text !== "IS") return false;
  const before = pieces[i - 1];
  const after = pieces[i + 1];
  if (!shouting && !(before?.shouted && before.text.length > 3) && !(after?.shouted && after.text.length > 3))
    return true;
  return (
    after !== undefined &&
    PEOPLE_OF_IS.has(after.fold) &&
    (before === undefined || before.key === "" || BEFORE_IS.has(before.fold))
  );
}

const PEOPLE_OF_IS = new Set("militants fighters gunmen jihadists terrorists commanders".split(" "));
const BEFORE_IS = new Set("by of with from against to for and suspected alleged said says".split(" "));

function hasMembers({ pieces, shouting }: PieceSentence, first: number, last: number): boolean {
  const after = pieces[last + 1];
  const before = pieces[first - 1];
  return (
    (after !== undefined && MEMBER_NOUNS.has(after.key)) ||
    (!shouting && before !== undefined && MEMBER_NOUNS.has(before.key))
  );
}
