import type { Lexicons } from "../../read/index.ts";
import { featuresOf } from "./contexts.ts";
import { entitiesOf, type MessageEntity } from "./entities.ts";
import { messageFeatures } from "./incident-types.ts";
import { plainWords } from "./match.ts";
import { type Page, readPage } from "./page.ts";
import { phrasesOf } from "./phrases.ts";
import { sentenceFeatures } from "./sentence-features.ts";
import { tagsOf } from "./tags.ts";
import type { Message, Slot } from "./template.ts";
import type { WordLists } from "./word-lists.ts";

/** An entity at one of the places where it stands. */
export interface Seen {
  sentence: number;
  features: string[];
  /** What stands at the edges of the phrase: `boundsOf`. */
  bounds: string[];
}

export interface Candidate {
  entity: MessageEntity;
  occurrences: Seen[];
}

/** A message as the decisions see it: its own features, those of its sentences, and the entities that may fill slots. */
export interface View {
  features: string[];
  sentences: {
    features: string[];
    /** Its words as fillers are compared, with a space at either end. */
    plain: string;
    /** Names of places in it. */
    places: string[];
    /** Days and months in it. */
    days: string[];
    /** It goes over to something else: "meanwhile", "another". */
    turns: boolean;
  }[];
  candidates: Candidate[];
}

const DAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec|today|yesterday|tonight|ago)$/;
const TURN =
  /^(?:meanwhile|another|also|other|addition|later|elsewhere|moreover|second|previously|earlier|similar|simultaneously|hours)$/;
/** Words at the beginning of a sentence that show where it turns. */
const OPENING = 7;

export function viewOf(message: Pick<Message, "docid" | "text">, lexicons: Lexicons, lists: WordLists): View {
  return viewOfPage(readPage(message, lexicons), lexicons, lists);
}

export function viewOfPage(page: Page, lexicons: Lexicons, lists: WordLists): View {
  const tags = tagsOf(page, lists, lexicons.frames);
  const entities = entitiesOf(phrasesOf(page, lists));
  return {
    features: messageFeatures(page, tags),
    sentences: page.sentences.map(({ start, end, tokens }, sentence) => ({
      features: sentenceFeatures(sentence, tags, page),
      plain: ` ${plainWords(page.text.slice(start, end))} `,
      places: page.places
        .filter((one) => one.role === "place" && start <= one.start && one.end <= end)
        .map(({ place }) => place.name ?? ""),
      days: tokens.map(({ fold }) => fold).filter((word) => DAY.test(word)),
      turns: tokens.slice(0, OPENING).some(({ fold }) => TURN.test(fold)),
    })),
    candidates: entities.map((entity) => ({ entity, occurrences: featuresOf(entity, page, tags) })),
  };
}

/** Whether a name of the one is part of a name of the other. */
export function overlap(a: Candidate, b: Candidate): boolean {
  return a.entity.phrases.some((p) =>
    b.entity.phrases.some((q) => ` ${p.key} `.includes(` ${q.key} `) || ` ${q.key} `.includes(` ${p.key} `)),
  );
}

/** Whether an entity of this kind can fill the slot at all. */
export function mayFill(role: Slot, kind: MessageEntity["kind"]): boolean {
  if (role === "Victim") return kind === "name";
  return role === "PerpInd" || kind !== "name";
}
