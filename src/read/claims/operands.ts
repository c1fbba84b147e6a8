import type { Amount, ClaimedMeasure, Day, EventDate, EventPlace, Span, Whose } from "../../event/index.ts";
import type { ActorMention, PlaceMention, Quantity, Sentence } from "../mention.ts";
import { covering, type Hit, hit, type Line, longestHit } from "./line.ts";
import type { VagueEntry } from "./vague-words.ts";

/** Words of a sentence with what they stand for. */
export interface Operand<T> extends Span {
  value: T;
}

/** Whose violence the sentence speaks of: the organisation it names, or the one that its pronoun points back to. */
export function whoseOf(line: Line): Operand<Whose> | null {
  const named = line.actors.find(isOrganisation);
  if (named) return { ...spanOf(named), value: whose(named) };
  if (line.antecedent === null) return null;
  const pronoun = hit(
    line,
    /(?<![^ ])(?:it|its|they|their|the group|the organisation|the militants)(?![^ ])/,
  );
  return pronoun && { ...spanOf(pronoun), value: whose(line.antecedent) };
}

/** "In Pakistan attacks rose; in Iran they fell": the pronoun stands for the violence and for no group. */
export function pointsToViolence({ tokens }: Sentence): boolean {
  const words = tokens.map(({ fold }) => fold).join(" ");
  const noun = words.search(/(?<![^ ])(?:attacks|deaths|killings|violence|bombings|raids)(?![^ ])/);
  const pronoun = words.search(/(?<![^ ])(?:it|they)(?![^ ])/);
  return noun >= 0 && pronoun > noun && !/(?<![^ ])(?:its|their|the group)(?![^ ])/.test(words);
}

/** An organisation of which data could tell: no party, and none that only watches or helps. */
export function isOrganisation({ kind, actor, peaceful }: ActorMention): boolean {
  return kind === "organisation" && actor !== null && !peaceful;
}

/** The organisation that a pronoun after this line stands for; none where the one named last is of no kind that data tell of. */
export function lastNamed({ actors }: Line, before: ActorMention | null): ActorMention | null {
  const last = actors.findLast(({ kind }) => kind === "organisation");
  if (last === undefined) return before;
  return isOrganisation(last) ? last : null;
}

export function whose({ actor, name }: ActorMention): Whose {
  return { actor, name };
}

/** "Mosul, Iraq": a country beside the name of a smaller place only says where that lies. */
function isBeside(end: number, start: number): boolean {
  return start >= end && start - end <= 4;
}

/**
 * Where it speaks of: countries before towns and regions, for series are by country. Places in a clause that begins after `cue`
 * ("weaker than when it held Mosul") are not where it speaks of.
 */
export function whereOf(line: Line, cue: Span | null = null): Operand<EventPlace[]> | null {
  const end = clauseEnd(line, cue);
  const places = line.places.filter(
    ({ place, ...mention }) =>
      isLocation(line, { place, ...mention }) &&
      (place.country !== null || place.precision === "region") &&
      mention.start < end,
  );
  const smaller = places.filter(({ place }) => place.precision !== "country");
  const countries = places.filter(
    (it) =>
      it.place.precision === "country" &&
      !smaller.some(({ place, end }) => place.country === it.place.country && isBeside(end, it.start)),
  );
  const chosen = countries.length > 0 ? countries : smaller;
  return chosen.length === 0 ? null : { ...covering(chosen), value: chosen.map(({ place }) => place) };
}

const LOCATIVE = new Set("in inside across within throughout".split(" "));

/** A place rather than its government, which a preposition tells better than the verb that follows the name. */
export function isLocation({ sentence }: Line, { role, start }: PlaceMention): boolean {
  if (role !== "government") return true;
  const before = sentence.tokens.filter((token) => token.end <= start && token.fold !== "the").at(-1);
  return before !== undefined && LOCATIVE.has(before.fold);
}

const SUBORDINATE = new Set("when while where which who whose because although though if".split(" "));

/** Where the clause of some words ends: at the next word that begins a subordinate one. */
function clauseEnd({ sentence }: Line, cue: Span | null): number {
  if (cue === null) return sentence.end;
  const next = sentence.tokens.find(({ start, fold }) => start >= cue.end && SUBORDINATE.has(fold));
  return next?.start ?? sentence.end;
}

const HEARTLAND =
  /(?<![^ ])(?:its|their|the) (?:heartlands?|core|home territor(?:y|ies)|homeland|home ground)(?![^ ])/;

export function saysHeartland(line: Line): boolean {
  return hit(line, HEARTLAND) !== null;
}

/** The measures that the words name; all three where they name none. The cue itself names none ("the group died"). */
export function measuresOf(
  line: Line,
  words: readonly VagueEntry[],
  cue: Hit | null = null,
): ClaimedMeasure[] {
  const rest =
    cue === null ? line : { ...line, words: line.words.replace(cue.words, cue.words.replace(/[^ ]/g, "_")) };
  const named = (id: string) =>
    words.some(
      (entry) => entry.kind === "measure" && entry.id === id && longestHit(rest, entry.patterns) !== null,
    );
  if (named("deaths-one-sided")) return ["deaths-one-sided"];
  if (named("deaths-all")) return ["deaths-one-sided", "deaths-all"];
  if (named("incidents")) return ["incidents"];
  return ["incidents", "deaths-one-sided", "deaths-all"];
}

/** True where the sentence is about violence at all, not about prices or rainfall. */
export function speaksOfViolence(line: Line, words: readonly VagueEntry[]): boolean {
  if (line.actors.some(isOrganisation)) return true;
  const violence =
    /(?<![^ ])(?:violence|conflict|war|attackers|gunmen|militants|terroris[^ ]*|insurg[^ ]*)(?![^ ])/;
  return (
    words.some((entry) => entry.kind === "measure" && longestHit(line, entry.patterns) !== null) ||
    hit(line, violence) !== null
  );
}

const UNASSERTED = new Set(
  "not n't never no neither nor hardly could may might would should if whether unless will cannot can".split(
    " ",
  ),
);
/** How many words before a cue a negation or a modal verb still bears on it. */
const BEARS_ON = 4;

/** False for what is denied, only supposed or asked: "is not weaker than", "could double", "whether that is more or less". */
export function isAsserted({ sentence }: Line, { start }: Span): boolean {
  const before = sentence.tokens.filter((token) => token.end <= start);
  const clause = before.slice(before.findLastIndex(({ kind }) => kind === "punctuation") + 1);
  return (
    !clause.some(({ fold }) => fold === "whether") &&
    !clause.slice(-BEARS_ON).some(({ fold }) => UNASSERTED.has(fold))
  );
}

/** Years written out in the sentence, in its order, that belong to no day or month. */
export function yearsOf(line: Line): Operand<number>[] {
  const finer = line.times.filter(
    ({ date }) => date !== null && ["day", "week", "month"].includes(date.precision),
  );
  return line.sentence.tokens
    .filter(({ text }) => /^(?:19|20)\d\d$/.test(text))
    .filter((year) => !finer.some(({ start, end }) => year.start >= start && year.end <= end))
    .map(({ start, end, text }) => ({ start, end, value: Number(text) }));
}

export function wholeYear(year: number): EventDate {
  return { start: `${year}-01-01`, end: `${year}-12-31`, precision: "year" };
}

/** The stretches that the sentence names, at least a month long, in its order. */
export function periodsOf(line: Line): Operand<EventDate>[] {
  const named = line.times.flatMap((time) =>
    time.date === null || ["day", "week"].includes(time.date.precision)
      ? []
      : [{ ...spanOf(time), value: time.date }],
  );
  const years = yearsOf(line)
    .filter((year) => !named.some(({ start, end }) => year.start >= start && year.end <= end))
    .map((year) => ({ ...spanOf(year), value: wholeYear(year.value) }));
  return [...named, ...years].sort((a, b) => a.start - b.start);
}

/** The stretch that the sentence names first, at least a month long; null without one. */
export function periodOf(line: Line): Operand<EventDate> | null {
  return periodsOf(line)[0] ?? null;
}

const SINCE = /(?<![^ ])since(?![^ ])/;

/** The same, where "since 2014" reaches to the day of the report. */
export function periodToNow(line: Line): Operand<EventDate> | null {
  const period = periodOf(line);
  const since = hit(line, SINCE);
  if (period === null || since === null || since.start > period.start || line.day === null) return period;
  if (line.day <= period.value.start) return period;
  const value: EventDate = { start: period.value.start, end: line.day, precision: "span" };
  return { ...covering([since, period]), value };
}

export function dayAfter(date: EventDate): Day {
  return new Date(Date.parse(`${date.end}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** "more than 300" leaves another end open than "at least 300": the first excludes the figure itself, "no more than" turns it. */
export function amountOf(quantity: Quantity, line: Line): Amount {
  const { low, best, high } = quantity;
  const before = line.sentence.tokens
    .filter((token) => token.start >= quantity.start && token.end <= quantity.end)
    .map(({ fold }) => fold)
    .join(" ");
  const preceding = line.sentence.tokens.findLast((token) => token.end <= quantity.start)?.fold ?? "";
  const denied = /^(?:no|not)$/.test(preceding) || /(?<![^ ])(?:no|not) (?:more|less|fewer)/.test(before);
  const strict = /(?:more than|over|above|exceed)/.test(before)
    ? denied
      ? ("at-most" as const)
      : ("more-than" as const)
    : /(?:less than|fewer than|under|below)/.test(before)
      ? denied
        ? ("at-least" as const)
        : ("less-than" as const)
      : null;
  return { low, best, high, bound: strict ?? quantity.bound ?? (quantity.vague ? "about" : null) };
}

const DEATHS =
  /^(?:killed|killing|dead|died|deaths?|lives|fatalities|murdered|massacred|slaughtered|toll|slain)$/;

/** The words of a sentence that speak of deaths. */
function deathWords({ sentence }: Line): Span[] {
  return sentence.tokens.filter(({ fold }) => DEATHS.test(fold));
}

/** The number that stands nearest to a word for deaths; null without either. "One of the" counts nothing. */
export function deathCount(line: Line): Quantity | null {
  const words = deathWords(line);
  if (words.length === 0) return null;
  const away = (count: Quantity) =>
    Math.min(...words.map(({ start, end }) => Math.max(0, start - count.end, count.start - end)));
  const counts = line.quantities.filter(
    (count) =>
      count.kind === "count" && !count.ordinal && !count.partOf && !count.vague && !isOneOf(line, count),
  );
  return counts.sort((a, b) => away(a) - away(b))[0] ?? null;
}

function isOneOf({ sentence }: Line, { end }: Quantity): boolean {
  return sentence.tokens.find(({ start }) => start >= end)?.fold === "of";
}

export function spanOf({ start, end }: Span): Span {
  return { start, end };
}
