import type { Target, Toll, Weapon } from "../../event/index.ts";
import type { ActorMention, PlaceMention, TimeMention } from "../mention.ts";
import { type ClosedClasses, type KnownWord, NO_CLASSES } from "./known-words.ts";
import type { Trigger } from "./lexicon.ts";

export type ChunkKind =
  /** Counted or described people, victims or attackers alike. */
  | "people"
  /** A number of something unnamed: "killed 33 and …". */
  | "number"
  | "target"
  | "weapon"
  | "organisation"
  | "state"
  | "place"
  | "time"
  /** A noun that names an event, and a verb that reports one. */
  | "event"
  | "act"
  | "name"
  | "verb"
  | "auxiliary"
  | "modal"
  | "negation"
  | "preposition"
  | "relative"
  | "subordinator"
  | "conjunction"
  | "pronoun"
  | "determiner"
  | "adverb"
  | "comma"
  | "stop"
  | "word";

/** A piece of a sentence that patterns and roles work on. Offsets are those of the normalised text. */
export interface Chunk {
  kind: ChunkKind;
  start: number;
  end: number;
  /** Its last word, folded: the head of a noun phrase. */
  fold: string;
  /** What the lexicon says of that word. */
  known: KnownWord;
  classes: ClosedClasses;
  definite: boolean;
  /** For people and numbers; null where the text does not count them. */
  count: Toll | null;
  additional: boolean;
  /** 3 for "a third man"; null where no place in a row is said. */
  rank: number | null;
  partOf: boolean;
  /** 4 for "one of the four"; null where no number of all is said. */
  among: number | null;
  /** "all four", "both": everybody whom the text speaks of. */
  entire: boolean;
  /** "two of the wounded": hurt until now. */
  ofWounded: boolean;
  /** The name told beside one person ("a man, A. B., 27,"): only to count each once. */
  person: string | null;
  plural: boolean;
  /** "a crowd", "a family": singular, and more than one. */
  collective: boolean;
  attacker: boolean;
  /** "its fighters", "their men": those of an organisation told before. */
  owned: boolean;
  /** "a man", "an 18-year-old": somebody who is introduced. */
  introduced: boolean;
  /** "suspected", "alleged". */
  hedged: boolean;
  /** "X-linked militants": not said to be members of it. */
  linked: boolean;
  /** People and targets. */
  targetKind: Target["kind"] | null;
  weapon: Weapon["kind"] | null;
  actor: ActorMention | null;
  place: PlaceMention | null;
  time: TimeMention | null;
  triggers: readonly Trigger[];
  /** What the records may call it: never a personal name. */
  label: string;
}

const NO_TRIGGERS: readonly Trigger[] = [];

/** All chunks are of one make, also those that are copied: what reads them is compiled for one make, and the faster for it. */
export function blankChunk(
  kind: ChunkKind,
  start: number,
  end: number,
  fold: string,
  known: KnownWord,
): Chunk {
  return {
    kind,
    start,
    end,
    fold,
    known,
    classes: NO_CLASSES,
    definite: false,
    count: null,
    additional: false,
    rank: null,
    partOf: false,
    among: null,
    entire: false,
    ofWounded: false,
    person: null,
    plural: false,
    collective: false,
    attacker: false,
    owned: false,
    introduced: false,
    hedged: false,
    linked: false,
    targetKind: null,
    weapon: null,
    actor: null,
    place: null,
    time: null,
    triggers: NO_TRIGGERS,
    label: "",
  };
}

/** A copy in which some fields differ. A spread instead would be of another make at each place where one is written. */
export function chunkLike(chunk: Chunk, changes: Partial<Chunk>): Chunk {
  const { kind, start, end, fold, known } = chunk;
  return Object.assign(blankChunk(kind, start, end, fold, known), chunk, changes);
}
