import type { Piece } from "./pieces.ts";

/** "two masked gunmen": where the description begins without its number, where it ends, and for how many it stands. */
export interface Description {
  first: number;
  last: number;
  /** Piece with which the words for a record begin: the number, where it has one. */
  named: number;
  count: number | null;
}

/**
 * The generic description of attackers whose first adjective or noun is piece `i`, or null: a noun that means one
 * ("gunmen", "a suicide bomber", "suspected jihadists", "urban guerrillas"), or a person whom its surroundings make one
 * ("masked men", "a man claiming allegiance to …", "an IT worker shot …"). It never takes in a following name.
 */
export function genericAttackers(pieces: readonly Piece[], i: number): Description | null {
  if (!mayOpen(pieces, i)) return null;
  let at = i;
  let armed = false;
  for (let adjectives = 0; at < pieces.length && adjectives < 6; adjectives++) {
    const piece = pieces[at]!;
    if (is(piece, ARMED)) armed = true;
    else if (piece.nation !== null) {
      // "Salvadoran rebels"
      at = piece.nation.last + 1;
      continue;
    } else if (!is(piece, ADJECTIVES)) break;
    at++;
  }
  let head = headAt(pieces, at, armed, i);
  if (head === -1 && at > i) head = headAt(pieces, at - 1, armed, i);
  return head === -1 ? null : described(pieces, i, head);
}

/** Most words open no description: said at once. */
function mayOpen(pieces: readonly Piece[], i: number): boolean {
  return pieces[i]!.word.describes || pieces[i]!.nation !== null || (pieces[i + 1]?.word.occupation ?? false);
}

/** Whether a description may begin with this word, whatever follows. */
export function opensDescription(fold: string): boolean {
  return (listsOf(fold) & OPENERS) !== 0;
}

/** Whether a word can be what a description is about, or the first half of it ("suicide bomber"). */
export function isDescribingNoun(fold: string): boolean {
  return (listsOf(fold) & NOUNS) !== 0;
}

export function isOccupation(fold: string): boolean {
  return (listsOf(fold) & OCCUPATIONS) !== 0;
}

/** A bit for each list of this file that a word is in. */
export function listsOf(fold: string): number {
  return bits.get(fold) ?? 0;
}

function is(piece: Piece, list: number): boolean {
  return (piece.word.lists & list) !== 0;
}

function headAt(pieces: readonly Piece[], at: number, armed: boolean, first: number): number {
  const piece = pieces[at];
  if (piece === undefined || piece.key === "") return -1;
  const next = pieces[at + 1];
  if (next && is(piece, FIRST_HALVES) && COMPOUNDS.get(piece.fold)!.has(next.fold))
    return compoundEnd(pieces, at + 1);
  if (piece.possessive && next && next.key !== "") return is(piece, PLURAL) || is(piece, SINGULAR) ? at : -1;
  if (is(piece, PLURAL)) return isModifier(pieces, at) ? -1 : at;
  if (is(piece, SINGULAR)) return at;
  if (is(piece, ADJECTIVAL)) {
    if (next && is(next, GROUPS)) return compoundEnd(pieces, at + 1);
    return isHeadOfItsPhrase(pieces, at, first) ? at : -1;
  }
  if (is(piece, PERSONS)) return armed || actsAsAttacker(pieces, at) ? at : -1;
  if (!isSingular(pieces, first)) return -1;
  if (is(piece, OCCUPATIONS)) return attacksAfter(pieces, at) ? at : -1;
  return next && is(next, OCCUPATIONS) && attacksAfter(pieces, at + 1) ? at + 1 : -1;
}

/** "guerrilla commando units": every further noun for a group belongs to the description. */
function compoundEnd(pieces: readonly Piece[], at: number): number {
  let last = at;
  while (pieces[last + 1] && is(pieces[last + 1]!, GROUPS)) last++;
  return last;
}

/** "guerrillas" alone stands; "militants group" does not. */
function isModifier(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at + 1];
  return next !== undefined && next.fold === "group";
}

/** "a terrorist shot him" but not "a terrorist attack": a determiner before, no noun after. */
function isHeadOfItsPhrase(pieces: readonly Piece[], at: number, first: number): boolean {
  const next = pieces[at + 1];
  if (next && next.key !== "" && !next.hyphened && !AFTER_NOUN.test(next.fold) && !next.capital) return false;
  if (next?.capital && pieces[at]!.capital && !AFTER_NOUN.test(next.fold)) return false;
  return pieces[first]!.the !== -1 || isSingular(pieces, first) || at > first;
}

function isSingular(pieces: readonly Piece[], first: number): boolean {
  return first > 0 && is(pieces[first - 1]!, ONE);
}

/** "a man claiming allegiance to", "men armed with", "a man who opened fire". */
function actsAsAttacker(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at + 1]?.fold ?? "";
  const second = pieces[at + 2]?.fold ?? "";
  if (next === "claiming" || next === "pledging") return true;
  if (next === "armed" || next === "wielding" || next === "brandishing" || next === "firing") return true;
  if (next === "wearing" || next === "dressed" || next === "in")
    return /^(military|army|police|masks|hoods|uniform|uniforms|as|in|ski)$/.test(second);
  if (next === "with" || next === "carrying")
    return pieces.slice(at + 2, at + 4).some((p) => WEAPON.test(p.fold));
  return attacksAfter(pieces, at);
}

const WEAPON = /^(gun|guns|knife|knives|rifle|rifles|machete|machetes|axe|weapons|explosives)$/;

function attacksAfter(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at + 1]?.fold === "who" || pieces[at + 1]?.fold === "that" ? at + 2 : at + 1;
  const verb = pieces[next]?.fold ?? "";
  const object = pieces[next + 1]?.fold ?? "";
  if (verb === "opened") return object === "fire";
  if (verb === "blew") return /self|selves|up/.test(object);
  // "Young people shot dead on the island"
  const rest = object === "dead" ? (pieces[next + 2]?.fold ?? "") : object;
  return ATTACKS.has(verb) && !SUFFERS.test(rest);
}

const SUFFERS = /^(?:by|on|in|at|near|when|during|outside)$/;

function described(pieces: readonly Piece[], first: number, last: number): Description {
  const number = first > 0 ? pieces[first - 1] : undefined;
  const plural = is(pieces[last]!, PLURAL) || /(?:s|men|people|women)$/.test(pieces[last]!.fold);
  const counted = number === undefined || number.key === "" ? null : countOf(number.fold);
  const lone = pieces.slice(first, last + 1).some((p) => p.fold === "lone" || p.fold === "single");
  const singular = !plural && !is(pieces[last]!, GROUPS);
  return {
    first,
    last,
    named:
      counted !== null || (number !== undefined && /^(an?|some|several)$/.test(number.fold))
        ? first - 1
        : first,
    count: singular || lone ? 1 : counted,
  };
}

function countOf(word: string): number | null {
  if (/^\d{1,3}$/.test(word)) return Number(word);
  const named = NUMBERS.indexOf(word);
  return named === -1 ? null : named + 1;
}

const NUMBERS =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(" ");
const bits = new Map<string, number>();
let lists = 0;

/** The bit of a list: those of all lists that a word is in are kept with it. */
function words(text: string): number {
  const bit = 1 << lists++;
  for (const word of text.split(" ")) bits.set(word, (bits.get(word) ?? 0) | bit);
  return bit;
}

const ONE = words("a an one another this that single lone");
const ARMED = words("armed masked hooded unidentified unknown uniformed");
const ADJECTIVES = words(
  "single lone first second third fourth heavily lightly suspected alleged presumed apparent young other islamist islamic muslim sunni shia shiite leftist " +
    "rightist leftwing rightwing urban rural drug foreign local would be black camouflage clad radical extreme self styled female " +
    "male teenage lone-wolf separatist communist maoist marxist paramilitary far right left wing homegrown militant " +
    "jihadist knife paid hired kurdish tamil chechen basque tuareg anti government pro",
);
const SINGULAR = words(
  "gunman attacker assailant bomber shooter sniper knifeman assassin hijacker kidnapper perpetrator jihadi guerilla militiaman " +
    "pirate hostage-taker arsonist abductor ambusher hitman gangster mutineer saboteur miscreant hoodlum dacoit",
);
const PLURAL = words(
  "gunmen attackers assailants bombers shooters snipers knifemen assassins hijackers kidnappers perpetrators jihadis jihadists " +
    "militants rebels insurgents guerrillas guerillas terrorists extremists islamists separatists fighters militiamen " +
    "paramilitaries commandos commandoes subversives bandits narcoterrorists mercenaries pirates killers murderers captors " +
    "abductors raiders rustlers hitmen gangsters mobsters mutineers saboteurs cultists traffickers sappers secessionists " +
    "ultrarightists ultraleftists miscreants hoodlums ultras sicarios marauders dacoits goons",
);
const ADJECTIVAL = words(
  "terrorist guerrilla guerilla rebel militant extremist jihadist islamist separatist insurgent commando killer murderer fighter " +
    "paramilitary rightist leftist bandit subversive mercenary narcoterrorist criminal armed militia lawless",
);
const GROUPS = words(
  "group groups gang gangs column columns squad squads cell cells band bands commando commandos commandoes unit units forces " +
    "fighters gunmen members militia militias force organization organizations organisation organisations faction " +
    "factions elements detachment detachments team teams",
);
const PERSONS = words(
  "man men individual individuals person persons people youth youths woman women teenager teenagers boy criminals",
);
const OCCUPATIONS = words(
  "worker driver student employee engineer teacher soldier policeman guard doctor nurse cook officer recruit pupil refugee " +
    "asylum-seeker migrant veteran farmer mechanic salesman pilot",
);
const ATTACKS = new Set(
  (
    "stabbed shot killed attacked rammed drove ploughed plowed detonated stormed murdered massacred beheaded hacked slashed " +
    "bombed kidnapped abducted ambushed raided set threw hurled fired burst"
  ).split(" "),
);
const AFTER_NOUN = new RegExp(
  "^(?:who|that|which|was|were|is|has|had|have|and|or|in|on|at|with|from|by|of|to|as|when|while|after|before|" +
    "shot|stabbed|killed|drove|threw|blew|set|ran|fled|died|said|may|might|could|would|will|did|opened|fired|" +
    "\\p{L}+ed|wearing|armed|carrying|claiming|dressed|disguised)$",
  "u",
);
const COMPOUNDS = new Map<string, ReadonlySet<string>>([
  ["suicide", new Set("bomber bombers attacker attackers".split(" "))],
  ["car", new Set("bomber bombers".split(" "))],
  ["death", new Set("squad squads".split(" "))],
  ["hostage", new Set("taker takers".split(" "))],
  ["drug", new Set("traffickers dealers cartel cartels traffickers lords mafia mafias".split(" "))],
  ["hit", new Set("men squad squads".split(" "))],
  ["hired", new Set("killers assassins".split(" "))],
  ["resistance", new Set("group groups fighter fighters".split(" "))],
  ["armed", new Set("group groups gang gangs faction factions".split(" "))],
]);
const FIRST_HALVES = words([...COMPOUNDS.keys()].join(" "));
const NOUNS = SINGULAR | PLURAL | ADJECTIVAL | PERSONS | OCCUPATIONS | FIRST_HALVES;
const OPENERS = ARMED | ADJECTIVES | NOUNS;
