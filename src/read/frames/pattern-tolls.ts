import { exactly } from "../../event/index.ts";
import type { Chunk } from "./chunks.ts";
import { countsElsewhere } from "./companions.ts";
import type { Filled, Scene } from "./fill.ts";
import { isHeadline } from "./headlines.ts";
import { joinedTo, membersBefore } from "./lists.ts";
import { tollStatement } from "./patients.ts";
import type { PatternMatch } from "./patterns.ts";
import type { TollEffect, TollStatement } from "./sighting.ts";
import { voiceOf } from "./voice.ts";

export interface TollMeaning {
  effect: TollEffect;
  latest?: true;
  /** The newest, though it be smaller than what was said before. */
  corrected?: true;
  /** Some of those whom the sentence counts before. */
  part?: true;
  /** All who are told to have been shot or stabbed: how many they are, the text tells elsewhere. */
  all?: true;
  /** Besides those told before. */
  more?: true;
  /** How many the words mean by themselves. */
  count?: number;
}

export const TOLL_MEANINGS: Record<string, TollMeaning> = {
  killed: { effect: "killed" },
  "killed-more": { effect: "killed", more: true },
  "killed-part": { effect: "killed", part: true },
  "killed-latest": { effect: "killed", latest: true },
  "killed-corrected": { effect: "killed", latest: true, corrected: true },
  "killed-all": { effect: "killed", count: 0, all: true },
  "killed-none": { effect: "killed", count: 0 },
  "killed-first": { effect: "killed", count: 1 },
  "killed-second": { effect: "killed", count: 2 },
  "killed-third": { effect: "killed", count: 3 },
  "killed-fourth": { effect: "killed", count: 4 },
  "killed-fifth": { effect: "killed", count: 5 },
  wounded: { effect: "wounded" },
  "wounded-none": { effect: "wounded", count: 0 },
  hit: { effect: "hit" },
  kidnapped: { effect: "kidnapped" },
};

export function tollOfMatch(scene: Scene, match: PatternMatch): TollStatement | null {
  const meaning = TOLL_MEANINGS[match.pattern.meaning];
  if (meaning === undefined) return null;
  if (meaning.effect === "wounded" && diesAfterwards(scene.chunks, match)) return null;
  if (isRecordOfGroup(scene.chunks, match)) return null;
  // "A policeman shot dead two colleagues": he is none of the dead.
  const last = scene.chunks[match.to]!;
  if (/ dead$/i.test(last.label) && last.kind === "act" && voiceOf(scene.chunks, match.to) === "active")
    return null;
  // "None of them survived", but "two survived"
  const n = match.slots.n;
  if (meaning.all && n !== undefined && scene.chunks[n]!.count?.high !== 0) return null;
  const counted = withElsewhere(countedBy(match, scene.chunks), match, scene.chunks).map(
    (at) => scene.chunks[at]!,
  );
  if (counted.some((chunk) => chunk.attacker)) return null;
  const whole = { start: scene.chunks[match.from]!.start, end: scene.chunks[match.to]!.end };
  if (meaning.count !== undefined)
    return {
      effect: meaning.effect,
      toll: exactly(meaning.count),
      span: whole,
      sentence: scene.sentence,
      additional: false,
      rank: meaning.count >= 2 ? meaning.count : null,
      partOf: false,
      among: null,
      entire: meaning.all === true,
      ofWounded: false,
      latest: false,
      corrected: false,
      outdated: false,
      side: null,
      persons: [],
      surname: false,
      sex: null,
      diedOn: null,
      whole: meaning.count === 0 && !meaning.all,
      official: scene.official,
      pattern: match.pattern.source,
    };
  const statement = tollStatement(scene, counted, meaning.effect);
  if (statement === null) return null;
  statement.additional ||= meaning.more === true;
  statement.partOf ||= meaning.part === true;
  statement.latest = meaning.latest === true;
  statement.corrected = meaning.corrected === true;
  statement.pattern = match.pattern.source;
  return statement;
}

/** "X, which has been blamed for thousands of deaths since 2009": what the group did until now, not in this event. */
function isRecordOfGroup(chunks: readonly Chunk[], { from, to }: PatternMatch): boolean {
  if (chunks.slice(to + 1, to + 4).some(({ kind, plural }) => kind === "event" && !plural)) return false;
  const before = chunks.slice(Math.max(0, from - RECORD_REACH), from);
  const blamed = before.findLastIndex(({ fold }) => /^(?:blamed|responsible)$/.test(fold));
  if (blamed < 0 || before.at(-1)?.fold !== "for") return false;
  const subject = before.slice(0, blamed).findLast(({ kind }) => kind === "organisation" || kind === "event");
  return subject?.kind === "organisation";
}

const RECORD_REACH = 9;

/** "was taken to a hospital, where he died": no survivor. */
export function diesAfterwards(chunks: readonly Chunk[], { to }: PatternMatch): boolean {
  const next = chunks.slice(to + 1, to + 8);
  const clause = next.findIndex(({ fold }) => /^(where|and|but)$/.test(fold));
  // "where doctors could not save them"
  const death = next.findIndex(({ fold }) => /^(died|dies|dead|save|succumbed)$/.test(fold));
  return clause >= 0 && death > clause;
}

/** The counted phrase of a match, with what is joined to it: "a man and a woman were found dead". */
export function countedBy({ slots, from }: PatternMatch, chunks: readonly Chunk[]): number[] {
  const n = slots.n ?? slots.troops;
  if (n === undefined) return [];
  // "A mother of three is dead": she, not they; but a family of three are three.
  if (n === from && chunks[n - 1]?.fold === "of" && chunks[n - 2]?.kind === "people")
    return [chunks[n - 2]!.collective ? n : n - 2];
  // "Police officer, two others dead"
  const listed = chunks[n - 1]?.kind === "conjunction" || (chunks[n - 1]?.fold === "," && isHeadline(chunks));
  if (n === from) return listed ? [...membersBefore(chunks, n), n] : [n];
  return [n, ...joinedTo(chunks, n)];
}

/** "Leaving 16 people dead in A, eleven in B and three in C". */
function withElsewhere(counted: number[], { pattern, to }: PatternMatch, chunks: readonly Chunk[]): number[] {
  const [first] = counted;
  if (counted.length !== 1 || pattern.meaning !== "killed" || chunks[to]!.fold !== "dead") return counted;
  return [...counted, ...countsElsewhere(chunks, to, chunks[first!])];
}

/** Gives a count that a pattern found to the nearest trigger, the one before it first. */
export function addPatternToll(scene: Scene, match: PatternMatch, byTrigger: Map<number, Filled>): void {
  const statement = tollOfMatch(scene, match);
  if (statement === null || byTrigger.size === 0) return;
  const triggers = [...byTrigger.keys()];
  const owner = triggers.filter((at) => at <= match.to).at(-1) ?? triggers[0]!;
  const { tolls } = byTrigger.get(owner)!.sighting;
  const many = statement.latest && (isHeadline(scene.chunks) || isOfCampaign(scene.chunks, match));
  const told = [...byTrigger.values()].flatMap(({ sighting }) => sighting.tolls);
  if (many && told.some((toll) => isOneOfMany(toll, statement))) return;
  if (!tolls.some((toll) => toll.effect === statement.effect && toll.span.start === statement.span.start))
    tolls.push(statement);
}

/** "Raising to 492 the number of dead in a week of bombardment", "the number of its dead in the operation to 290". */
function isOfCampaign(chunks: readonly Chunk[], { from, to }: PatternMatch): boolean {
  const end = chunks.findIndex(({ kind }, i) => i >= to && (kind === "stop" || kind === "comma"));
  return chunks.slice(from, end < 0 ? undefined : end).some(({ fold }) => CAMPAIGN.test(fold));
}

const CAMPAIGN =
  /^(?:war|offensive|operation|campaign|conflict|uprising|unrest|insurgency|hostilities|bombardment|siege|years?|months?|weeks?|its)$/;

/** "Strike kills 11, raising the toll of the campaign to 317": far more than the one event killed. */
function isOneOfMany(own: TollStatement, { effect, toll }: TollStatement): boolean {
  return (
    own.effect === effect && own.pattern === null && !own.additional && toll.low >= MANY_TIMES * own.toll.high
  );
}

const MANY_TIMES = 3;

export function patternTolls(scene: Scene, matches: readonly PatternMatch[]): TollStatement[] {
  const tolls: TollStatement[] = [];
  for (const match of matches) {
    const statement = tollOfMatch(scene, match);
    const known = tolls.some(
      ({ effect, span }) => effect === statement?.effect && span.start === statement.span.start,
    );
    if (statement && !known) tolls.push(statement);
  }
  return tolls;
}
