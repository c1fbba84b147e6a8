import type { Occasion, Registry } from "../actors/index.ts";
import type { CountryCode } from "../event/index.ts";
import { acronymAfter, isAcronym, nameBefore, namesIntroduced } from "./actor-mentions/acronyms.ts";
import { branchAt } from "./actor-mentions/branches.ts";
import { coalitionAt } from "./actor-mentions/coalitions.ts";
import { genericAttackers } from "./actor-mentions/generic-attackers.ts";
import { kindOf } from "./actor-mentions/kinds.ts";
import { actorWords } from "./actor-mentions/lexicon.ts";
import { type NameMatch, noteNames } from "./actor-mentions/names.ts";
import { decapitalised, type PieceSentence, piecesOf } from "./actor-mentions/pieces.ts";
import { isAside, pointingEnd } from "./actor-mentions/pointing.ts";
import { longer, meantAgain, type Reading, readingOf } from "./actor-mentions/reading.ts";
import { forcesAt, forcesOfNation, likeliest } from "./actor-mentions/state-forces.ts";
import { bearerOf, type Survey } from "./actor-mentions/survey.ts";
import { hasAcronym, mayTellOfActors } from "./actor-mentions/telling.ts";
import {
  isNameWord,
  isSelfStyled,
  linkedGroup,
  patronAfter,
  selfStyled,
  unknownOrganisation,
} from "./actor-mentions/unknown-organisations.ts";
import type { ActorMention, PlaceMention, Sentence } from "./mention.ts";

/**
 * Who acts in a document: listed organisations under all their names, organisations that only their words give away,
 * acronyms that the text introduces, states with their forces, generic attackers, and "the group" pointing back. In the
 * order of the text, without overlap. "IS fighters" are two mentions, the organisation and its people. Names are
 * settled by the countries that the document names or in which its `places` lie, and by `occasion` where it is given. Personal names are never
 * part of a mention.
 */
export function findActors(
  sentences: readonly Sentence[],
  text: string,
  registry: Registry,
  occasion: Occasion = {},
  places: readonly PlaceMention[] = [],
): ActorMention[] {
  const column = actorWords(registry);
  const lowerCase = !/[A-Z]/.test(text) && text === text.toLowerCase();
  const loud = !/[a-z]/.test(text) && text === text.toUpperCase();
  const look = (sentence: Sentence): SeenSentence => {
    const pieces = piecesOf(sentence, column, loud);
    return { sentence: pieces, names: noteNames(pieces, lowerCase) };
  };
  const seen = sentences.map((sentence) => (mayTellOfActors(sentence, column) ? look(sentence) : null));
  const document = surveyOf(seen, occasion, places);
  const mentions: ActorMention[] = [];
  const findMentions = mentionFinder(text, registry, document, mentions);
  seen.forEach((sentence, i) => {
    if (sentence !== null) findMentions(sentence);
    else if (hasAcronym(sentences[i]!, document.introduced, column)) findMentions(look(sentences[i]!));
  });
  return mentions;
}

interface SeenSentence {
  sentence: PieceSentence;
  names: readonly NameMatch[];
}

function surveyOf(
  seen: readonly (SeenSentence | null)[],
  occasion: Occasion,
  places: readonly PlaceMention[],
): Survey {
  const countries = new Map<CountryCode, number>();
  for (const { place } of places)
    if (place.country !== null) countries.set(place.country, (countries.get(place.country) ?? 0) + 1);
  const certain = new Set<string>();
  for (const one of seen) {
    if (one === null) continue;
    const { sentence, names } = one;
    for (const { nation } of sentence.pieces)
      if (nation !== null)
        for (const code of nation.codes) countries.set(code, (countries.get(code) ?? 0) + 1);
    for (const { forms, doubtful } of names) {
      if (doubtful === null && new Set(forms.map((f) => f.actor)).size === 1) certain.add(forms[0]!.actor.id);
    }
  }
  const near = [...countries.keys()].sort((a, b) => countries.get(b)! - countries.get(a)!);
  return { occasion, countries, near, certain, introduced: new Map(), last: null };
}

const NONE: ReadonlyMap<number, number> = new Map();

/** Adds the mentions of one sentence after another: made once for a document, since it is all closures. */
function mentionFinder(
  text: string,
  registry: Registry,
  document: Survey,
  mentions: ActorMention[],
): (seen: SeenSentence) => void {
  let sentence: PieceSentence;
  let pieces: PieceSentence["pieces"];
  let names: SeenSentence["names"];
  let namesOrganisation: boolean;
  let introducing: ReadonlyMap<number, number>;

  return (seen) => {
    ({ sentence, names } = seen);
    ({ pieces, namesOrganisation } = sentence);
    introducing = sentence.brackets ? namesIntroduced(pieces) : NONE;
    for (let i = 0; i < pieces.length; ) i = mayOpen(i) ? mentionAt(i) : i + 1;
  };

  /** Adds the mention that piece `i` opens, if there is one; the piece after it. */
  function mentionAt(i: number): number {
    const reading = organisationAt(i);
    if (reading !== null) {
      mentions.push(mentionOf(reading));
      return reading.last + 1;
    }
    const generic = genericAttackers(pieces, i);
    if (generic === null || opensName(generic.first + 1, generic.last)) return i + 1;
    const { start } = pieces[generic.first]!;
    const { end } = pieces[generic.last]!;
    const name = decapitalised(text.slice(pieces[generic.named]!.start, end), sentence);
    mentions.push({
      start,
      end,
      kind: "generic",
      actor: null,
      name,
      count: generic.count,
      coreferent: undefined,
      peaceful: undefined,
      aside: false,
    });
    return generic.last + 1;
  }

  /** "The armed Basque separatist group ETA": a name goes on beyond what describes it. */
  function opensName(from: number, to: number): boolean {
    if (names.length === 0) return false;
    for (let at = from; at <= to; at++) if ((pieces[at]?.name?.last ?? -1) > to) return true;
    return false;
  }

  /** Most pieces open no mention: said at once. */
  function mayOpen(i: number): boolean {
    const piece = pieces[i]!;
    if (piece.key === "") return false;
    return (
      piece.name !== null ||
      piece.nation !== null ||
      piece.word.opens ||
      isSelfStyled(pieces, i) ||
      patronAfter(pieces, i) !== -1 ||
      (piece.capital && namesOrganisation && isNameWord(piece, sentence.shouting)) ||
      (introducing.size > 0 && introducing.has(i)) ||
      (pieces[i + 1]?.word.occupation ?? false) ||
      (document.introduced.size > 0 && isAcronym(piece))
    );
  }

  function organisationAt(i: number): Reading | null {
    let best = introducedAt(i);
    best = longer(best, listedAt(i));
    best = longer(best, tiedAt(i));
    best = longer(best, nationAt(i));
    best = longer(best, forceAt(i));
    best = longer(best, unknownAt(i));
    if (best === null) return pointingBack(i);
    introduce(best);
    const aside = document.last !== null && isAside(pieces, i);
    if (best.kind === "organisation" && !best.peaceful && !aside) document.last = best;
    return best;
  }

  function listedAt(i: number): Reading | null {
    const match = pieces[i]!.name;
    if (match === null) return null;
    const form = bearerOf(match, document);
    if (form === null) return null;
    // "An al-Qaeda-linked group": some other one.
    const linked = linkedGroup(pieces, match.last);
    if (linked !== -1 && isIndefinite(i)) return organisation(i, linked);
    // "The al-Qaeda-linked group": the one named last.
    const { last } = document;
    if (linked !== -1 && pieces[i]!.the !== -1 && last !== null && last.actor !== form.actor.id)
      return meantAgain(last, i, linked);
    const branch = branchAt(pieces, match, form.actor.id, registry, document.near);
    if (branch !== null)
      return readingOf(
        i,
        branch.last,
        kindOf(branch.actor, registry),
        branch.actor.id,
        words(branch.first, branch.last),
      );
    const peaceful = form.actor.kind === "ngo" || undefined;
    const kind = kindOf(form.actor, registry);
    return readingOf(i, match.last, kind, form.actor.id, words(i, match.last), peaceful);
  }

  /** "A militant group linked to al-Qaeda": some other one. */
  function tiedAt(i: number): Reading | null {
    const patron = patronAfter(pieces, i);
    const match = patron === -1 ? null : (pieces[patron]?.name ?? null);
    if (match === null || !isIndefinite(i)) return null;
    return organisation(i, match.last);
  }

  function isIndefinite(i: number): boolean {
    const { from } = pieces[i]!;
    return /\b(?:an?|another|one) (?:[\p{L}-]+ ){0,2}$/iu.test(text.slice(Math.max(0, from - 40), from));
  }

  function introducedAt(i: number): Reading | null {
    if (document.introduced.size === 0 || !isAcronym(pieces[i]!)) return null;
    const known = document.introduced.get(pieces[i]!.key);
    if (known === undefined) return null;
    const { kind, actor, name, peaceful } = known;
    return readingOf(i, i, kind, actor, name, peaceful);
  }

  function nationAt(i: number): Reading | null {
    const { nation } = pieces[i]!;
    if (nation === null) return null;
    const last = forcesOfNation(pieces, nation.last);
    if (last === -1) return null;
    const actor = `state:${likeliest(nation.codes, document.countries)}`;
    return readingOf(i, last, "state", actor, words(i, last));
  }

  function forceAt(i: number): Reading | null {
    if (!pieces[i]!.word.forces) return null;
    const coalition = coalitionAt(pieces, i, document.certain);
    if (coalition !== null)
      return readingOf(i, coalition.last, "state", coalition.actor, words(i, coalition.last));
    const last = forcesAt(pieces, i);
    return last === -1 ? null : readingOf(i, last, "state", null, words(i, last));
  }

  function unknownAt(i: number): Reading | null {
    const reach = Math.max(namesOrganisation ? unknownOrganisation(sentence, i) : -1, selfStyled(pieces, i));
    if (reach === -1) {
      const last = introducing.get(i);
      return last === undefined ? null : organisation(i, last);
    }
    if (names.some((m) => m.first > i && m.first <= reach && bearerOf(m, document))) return null;
    return organisation(i, reach);
  }

  function introduce(reading: Reading): void {
    const acronym = acronymAfter(pieces, reading.last);
    if (acronym === -1) return;
    const { kind, actor, name, peaceful } = reading;
    const fitting = nameBefore(pieces, acronym) !== -1;
    if (!fitting && (actor === null || (sentence.shouting && pieces[acronym]!.key.length > 5))) return;
    document.introduced.set(pieces[acronym]!.key, { kind, actor, name, peaceful: peaceful || undefined });
  }

  function pointingBack(i: number): Reading | null {
    const last = document.last === null ? -1 : pointingEnd(pieces, i);
    return last === -1 ? null : meantAgain(document.last!, i, last);
  }

  /** One that no list has. */
  function organisation(first: number, last: number): Reading {
    return readingOf(first, last, "organisation", null, words(first, last));
  }

  function words(first: number, last: number): string {
    return text.slice(pieces[first]!.from, pieces[last]!.end);
  }

  function mentionOf(reading: Reading): ActorMention {
    const { first, last, kind, actor, name, coreferent, peaceful } = reading;
    const start = coreferent ? pieces[first]!.the : pieces[first]!.from;
    const aside = isAside(pieces, first);
    return { start, end: pieces[last]!.end, kind, actor, name, count: null, coreferent, peaceful, aside };
  }
}
