import type { Day, EventRecord, EventStage, EventType, Span, Toll } from "../../event/index.ts";
import type { PlaceMention, TimeMention } from "../mention.ts";
import type { Chunk } from "./chunks.ts";
import type { Effect, Frame } from "./lexicon.ts";
import type { Part } from "./parts.ts";
import type { SinceTold } from "./since-told.ts";

/** What is counted: an effect, or people shot or stabbed of whom the sentence does not say whether they lived. */
export type TollEffect = Effect | "hit";

/** Whom a count is of, where the words tell: members of an armed group, soldiers and police, or others. */
export type TollSide = "fighters" | "forces" | "civilians";

export type Sex = "female" | "male";

/** A count of people that a text gives for an effect. Spans are those of the normalised text. */
export interface TollStatement {
  effect: TollEffect;
  toll: Toll;
  span: Span;
  sentence: number;
  /** To be added to what was said before ("five others"). */
  additional: boolean;
  /** "a third victim": the place in a row of people; null where none is said. */
  rank: number | null;
  /** Contained in another number ("among them four children"). */
  partOf: boolean;
  /** 4 for "one of the four"; null where no number of all is said. */
  among: number | null;
  /** "all four", "both": everybody whom the text speaks of. */
  entire: boolean;
  /** "two of the wounded": counted among these until now. */
  ofWounded: boolean;
  /** The text says that it is the newest figure ("the toll rose to 22"). */
  latest: boolean;
  /** Newest, and in place of what was said before, be it larger or smaller ("revised to 14"). */
  corrected: boolean;
  /** Told as what was said before ("officials had earlier put it at six"). */
  outdated: boolean;
  side: TollSide | null;
  /** Names, where it tells of named people one by one: only to count each once; they enter no record. */
  persons: readonly string[];
  /** Told by one word of a name: counted beside others who are named, and not by itself. */
  surname: boolean;
  /** Of one person ("a man", "his wife"), where the noun tells it. */
  sex: Sex | null;
  /** When one person died, where the words say it. */
  diedOn: Day | null;
  /** Counts people as such, not one kind of them ("people", a bare number). */
  whole: boolean;
  /** Said by an authority. */
  official: boolean;
  /** The pattern that found it; null where it fills a role of a trigger. */
  pattern: string | null;
}

/** Who stands as the doer of an event. */
export interface Agent {
  chunk: Chunk;
  suspected: boolean;
  /** Named in one breath with another doer ("the army and its allies"). */
  joined: boolean;
  /** Only linked to the organisation that is named: another may turn out to have done it. */
  linked: boolean;
}

/** One event as one sentence tells it. */
export interface Sighting {
  sentence: number;
  paragraph: number;
  span: Span;
  triggers: { span: Span; frame: Frame }[];
  stage: EventStage;
  /** Told by a headline. */
  headlined: boolean;
  /** "the attack": takes up an event told before. */
  definite: boolean;
  /** "X claimed the attack on Monday": named by those who claim it, so that the day may be that of the claim. */
  claimed: boolean;
  /** "another attack", "a similar blast": does not take up the event told before. */
  separate: boolean;
  /** "Elsewhere …": the sentence turns to another place. */
  elsewhere: boolean;
  /** "The latest attack": the one that is the news. */
  latest: boolean;
  /** "on the same day", "two days later": counted from what is told before; else null. */
  since: SinceTold | null;
  /** "Conducted 23 strikes", "Tuesday's bombings": a sum of events. */
  several: boolean;
  /** "Egypt had bombed the city": told as gone before, by nobody but the text. */
  goneBefore: boolean;
  /** "The first blast … the second": one of several that are told together; else null. */
  part: Part | null;
  /** "192 have been killed since Monday": a sum up to the report, or of one event that goes on. */
  ongoing: boolean;
  /** "A car bomb", "an air strike": one that is introduced. */
  introduced: boolean;
  /** "Three years after the attack": told as long past. */
  longPast: boolean;
  /** Its own year stands behind it, beside a later day that is of something else. */
  ofOwnYear: boolean;
  /** In a relative or other dependent clause: background rather than news. */
  dependent: boolean;
  tolls: TollStatement[];
  places: PlaceMention[];
  times: TimeMention[];
  /** Places and times of the sentence that no other verb takes. */
  loosePlaces: PlaceMention[];
  looseTimes: TimeMention[];
  /** When somebody died of it, maybe days after. */
  deathTimes: TimeMention[];
  agents: Agent[];
  attackerDeaths: Span[];
  targets: { chunk: Chunk; kind: NonNullable<Chunk["targetKind"]> }[];
  weapons: { span: Span; label: string; kind: NonNullable<Chunk["weapon"]> }[];
  /** Means that the words for who did it imply ("gunmen"). */
  means: { kind: NonNullable<Chunk["weapon"]>; span: Span }[];
  tactic: { value: NonNullable<EventRecord["tactic"]>; span: Span } | null;
  /** Types that attackers or weapons suggest, after those of the frames. */
  hints: EventType[];
  /** What fired, for explanations. */
  pattern: string;
}

export function spanOf(chunk: { start: number; end: number }): Span {
  return { start: chunk.start, end: chunk.end };
}
