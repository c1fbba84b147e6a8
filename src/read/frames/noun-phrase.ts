import { exactly } from "../../event/index.ts";
import type { Quantity } from "../mention.ts";
import {
  attackersOf,
  bareNumber,
  common,
  type Fields,
  membersAt,
  nationalAt,
  type Opening,
  openingLike,
  peopleOf,
  someOf,
  tollOf,
  unopened,
} from "./counted.ts";
import type { FrameLexicon, PersonNoun } from "./lexicon.ts";
import { isLooseTie } from "./membership.ts";
import {
  headGoesOn,
  isAttributive,
  isInNameOfBody,
  isModifier,
  isOfThePast,
  isSuspecting,
} from "./modifiers.ts";
import { ageUpTo, nameAt } from "./names.ts";
import { longestOf } from "./phrases.ts";
import {
  endsClause,
  isFollowedByVerb,
  isRanked,
  isRankedVictim,
  isSomebody,
  numberOfGroup,
  standsAlone,
  unknownNounUpTo,
} from "./standing-alone.ts";
import { describedAs, type Word, wordsUpTo } from "./words.ts";

/** How many words may stand between a number or article and the noun that it belongs to. */
const LONGEST_MODIFIER = 4;

/**
 * A phrase for people that begins at `words[at]`: article or number, up to four modifiers, head noun ("at least 12
 * Boko Haram fighters", "a 30-year-old man", "five others", "33"). Null where none begins here.
 */
export function nounPhraseAt(
  words: readonly Word[],
  at: number,
  lexicon: FrameLexicon,
): { fields: Fields; next: number } | null {
  const phrase = phraseAt(words, at, lexicon);
  // "Showed that rebels had fled": no "that" stands before a plural.
  return words[at]!.fold === "that" && phrase?.fields.plural ? null : phrase;
}

function phraseAt(
  words: readonly Word[],
  at: number,
  lexicon: FrameLexicon,
): { fields: Fields; next: number } | null {
  if (!mayOpen(words[at]!) || isSuspecting(words, at)) return null;
  const opening = unopened();
  let next = at;
  // "said that rebels …"
  if (words[next]!.fold === "that" && (isSpeech(words[next - 1]) || words[next - 1]?.fold === "and"))
    return null;
  if (words[next]!.classes.determiner && words[next]!.quantity === null) {
    const { fold, classes } = words[next]!;
    opening.definite = classes.definite;
    opening.singular = fold === "a" || fold === "an" || fold === "another";
    opening.additional = fold === "another";
    opening.possessive = fold === "his" || fold === "her";
    opening.owned = fold === "its" || fold === "their";
    opening.both = fold === "both";
    opening.entire = fold === "both" || fold === "all";
    next++;
  }
  const aged = ageUpTo(words, next);
  const noun = aged > next ? longestOf(words[aged]?.known.people ?? null, words, aged) : null;
  const name = aged > next && noun === null ? nameAt(words, aged) : null;
  if (name) {
    // "a 40-year-old Iraqi": the age makes two words of it, as of a full name.
    const full = name.name > aged + 1;
    return {
      fields: { kind: "name", label: describedAs(words, full ? aged : next, name.name) },
      next: name.next,
    };
  }
  if (aged > next) {
    const person = openingLike(opening, { singular: !opening.definite });
    // "a 19-year-old was shot"
    const label = describedAs(words, next, aged).replaceAll(" ", "-");
    const alone = { fields: { ...peopleOf(SOMEBODY, person), label }, next: aged };
    const head = headFrom(words, aged, lexicon, person);
    if (head !== null || standsAlone(words[aged])) return head ?? alone;
    const unknown = unknownNounUpTo(words, aged);
    return unknown === aged ? null : { ...alone, next: unknown };
  }
  const quantity = words[next]?.quantity ?? undefined;
  let all: Quantity | null = null;
  // "A. B. and C. D., both 20,"
  if (
    opening.both &&
    quantity &&
    words[at - 1]?.text === "," &&
    endsClause(words[wordsUpTo(words, next, quantity.end)])
  )
    return { fields: { kind: "adverb" }, next: wordsUpTo(words, next, quantity.end) };
  const afterRank = quantity === undefined ? next : wordsUpTo(words, next, quantity.end);
  if (quantity && isRankedVictim(words, at, quantity, afterRank)) {
    opening.definite = false;
    opening.singular = true;
  }
  const another = opening.singular && quantity?.ordinal === true && quantity.best > 1;
  const ranked = quantity !== undefined && isRanked(words, at, quantity, afterRank);
  if (quantity && ranked)
    return {
      fields: {
        ...peopleOf(SOMEBODY, openingLike(unopened(), { singular: true })),
        additional: true,
        rank: quantity.best,
      },
      next: afterRank,
    };
  // "A 300-level student"
  if (quantity && !another && !usable(quantity))
    return opening.singular && quantity.kind === "other"
      ? headFrom(words, afterRank, lexicon, opening)
      : null;
  if (quantity && another) {
    // "a third man"
    opening.additional = true;
    opening.rank = quantity.best;
    next = wordsUpTo(words, next, quantity.end);
  } else if (quantity) {
    opening.quantity = quantity;
    opening.additional ||= quantity.additional;
    next = wordsUpTo(words, next, quantity.end);
    if (
      words[next]?.fold === "of" &&
      /^(the|them|those|these|whom|its|their|his|her)$/.test(words[next + 1]?.fold ?? "")
    ) {
      // "30 of them": counted before.
      opening.owned ||= /^(its|their)$/.test(words[next + 1]!.fold);
      opening.partOf = /^(them|those|these|whom)$/.test(words[next + 1]!.fold);
      next += 2;
      all = words[next]?.quantity ?? null;
      const afterAll = all === null ? next : wordsUpTo(words, next, all.end);
      const hurt = /^(wounded|injured|hurt)$/.test(words[afterAll]?.fold ?? "");
      if (all !== null && usable(all) && !hurt && standsAlone(words[afterAll]))
        return { fields: someOf(opening, quantity, all), next: afterAll };
      if (/^(wounded|injured|hurt)$/.test(words[next]?.fold ?? ""))
        return {
          fields: { ...peopleOf({ kind: "civilians", plural: true }, opening), ofWounded: true },
          next: next + 1,
        };
    }
    next = ageUpTo(words, next);
  }
  const afterNumber = next;
  const ofMany = opening.quantity?.vague === true && words[next]?.fold === "of";
  const head = headFrom(words, ofMany ? next + 1 : next, lexicon, opening);
  if (head) return all === null ? head : { ...head, fields: { ...head.fields, among: all.best } };
  if (opening.both && (isFollowedByVerb(words, afterNumber) || endsClause(words[afterNumber])))
    return {
      fields: { kind: "number", ...common(opening), count: exactly(2), plural: true },
      next: afterNumber,
    };
  if (opening.additional && opening.singular && isSomebody(words, at, afterNumber))
    return { fields: peopleOf(SOMEBODY, opening), next: afterNumber };
  if (!opening.quantity) return opening.singular ? nationalAt(words, afterNumber, opening) : null;
  return membersAt(words, afterNumber, opening) ?? bareNumber(words, afterNumber, opening);
}

/** Whether a phrase can begin with a word: with most it cannot, whatever follows. */
function mayOpen({ known, classes, quantity, actor, place }: Word): boolean {
  const described = known.people !== null || known.bareAdjective || classes.determiner;
  return described || quantity !== null || actor !== null || place !== null;
}

function isSpeech(word: Word | undefined): boolean {
  return word?.classes.speech === true;
}

function usable(quantity: Quantity): boolean {
  return !quantity.ordinal && quantity.kind === "count";
}

/** Walks over modifiers to the head noun. */
function headFrom(
  words: readonly Word[],
  start: number,
  lexicon: FrameLexicon,
  opening: Opening,
): { fields: Fields; next: number } | null {
  const opened = opening.definite || opening.singular || opening.quantity !== null;
  let at = start;
  for (let modifiers = 0; at < words.length && modifiers <= LONGEST_MODIFIER; modifiers++) {
    const word = words[at]!;
    if (word.time !== null || isSuspecting(words, at)) return null;
    // "the Front hacked 20 villagers": the number begins another phrase.
    const number = at > start ? word.quantity : null;
    if (number !== null && usable(number) && !number.partOf && !ORDINAL.test(words[at - 1]!.fold))
      return null;
    const aged = at > start ? ageUpTo(words, at) : at;
    if (aged > at) {
      at = aged;
      continue;
    }
    const generic = word.actor;
    const listed = longestOf(word.known.people, words, at);
    const weapon = listed && longestOf(word.known.weapons, words, at);
    // "a fighter jet"
    if (weapon && weapon.length > listed.length) return null;
    const genericEnd = generic?.kind === "generic" ? wordsUpTo(words, at, generic.end) : at;
    // "National Front", "militant hideouts"
    const opensName =
      listed && generic?.kind === "organisation" && generic.end > words[at + listed.length - 1]!.end;
    const attributive = listed && !opened && isAttributive(listed, words[at + listed.length]);
    const noun = opensName || attributive ? null : listed;
    if (noun && isInNameOfBody(words, at, noun.length)) return null;
    if (noun && at + noun.length >= genericEnd && !headGoesOn(words, at + noun.length)) {
      // "the other girl": one more
      const more = opening.additional && opening.definite && !noun.values[0]!.plural && !opening.quantity;
      const own = more ? openingLike(opening, { definite: false, other: true }) : opening;
      const fields = peopleOf(noun.values[0]!, own, word);
      fields.label = describedAs(words, at, at + noun.length);
      const next = at + noun.length;
      const several = fields.collective === true ? numberOfGroup(words, next) : null;
      if (several === null) return { fields, next };
      fields.count = tollOf(several);
      return { fields, next: wordsUpTo(words, next, several.end) };
    }
    if (genericEnd > at) {
      opening.hedged ||= words.slice(at, genericEnd).some(({ fold }) => lexicon.lists.hedge.has(fold));
      return { fields: attackersOf(generic!, opening), next: genericEnd };
    }
    if (word.classes.additional && (opened || at > start)) {
      // "the other two", "the two others": counted before.
      const counted = word.fold === "other" && opening.definite ? (words[at + 1]?.quantity ?? null) : null;
      if (counted !== null && usable(counted) && !opening.quantity) {
        const known = openingLike(opening, { quantity: counted, partOf: true });
        return { fields: peopleOf(OTHERS, known), next: wordsUpTo(words, at + 1, counted.end) };
      }
      const known = opening.definite && opening.quantity !== null && word.fold === "others";
      opening.partOf ||= known;
      opening.additional = !known;
      const last = /^(others?|more|another)$/.test(word.fold);
      // "the other": one more.
      const other = word.fold === "other" && opening.definite && opening.quantity === null;
      if (last && !headGoesOn(words, at + 1))
        return {
          fields: peopleOf(OTHERS, other ? openingLike(opening, { definite: false, other }) : opening),
          next: at + 1,
        };
      at++;
      continue;
    }
    // "22 police"
    if (opening.quantity && word.fold === "police" && !headGoesOn(words, at + 1))
      return { fields: { ...peopleOf(POLICE, opening, word), label: word.fold }, next: at + 1 };
    if (generic?.kind === "organisation" || generic?.kind === "state") {
      opening.affiliation = isOfThePast(words, at) ? null : generic;
      at = wordsUpTo(words, at, generic.end);
      // "an Indian soldier": the mention holds the head.
      const last = opening.singular || opening.quantity ? words[at - 1]! : null;
      const inside = last && longestOf(last.known.people, words, at - 1);
      if (inside?.length === 1)
        return { fields: { ...peopleOf(inside.values[0]!, opening), label: words[at - 1]!.fold }, next: at };
      continue;
    }
    const { place } = word;
    if (place) {
      at = wordsUpTo(words, at, place.end);
      continue;
    }
    if (at === start && !opened && !word.known.bareAdjective) return null;
    // "two sheriff's deputies"
    if (word.fold === "'s" && /^(?:sheriff|marshal)$/.test(words[at - 1]!.fold)) {
      at++;
      continue;
    }
    if (!isModifier(word, words, at)) return null;
    // "a bomb in a car wounded four people": a verb.
    if (words[at + 1]?.quantity && /^(wounded|injured)$/.test(word.fold)) return null;
    opening.linked ||= opening.affiliation !== null && isLooseTie(word.fold);
    opening.hedged ||= lexicon.lists.hedge.has(word.fold);
    at++;
  }
  return null;
}

const ORDINAL = /^(first|last|next|remaining|other)$/;

const SOMEBODY: PersonNoun = { kind: "civilians", plural: false };
const POLICE: PersonNoun = { kind: "police", plural: true };
const OTHERS: PersonNoun = { kind: "civilians", plural: true };
