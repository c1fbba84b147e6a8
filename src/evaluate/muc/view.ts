import type { Lexicons } from "../../read/index.ts";
import { featuresOf } from "./contexts.ts";
import { entitiesOf, type MessageEntity } from "./entities.ts";
import { type IncidentType, messageFeatures } from "./incident-types.ts";
import { readPage } from "./page.ts";
import { phrasesOf } from "./phrases.ts";
import { tagsOf } from "./tags.ts";
import type { Message, Role } from "./template.ts";
import type { WordLists } from "./word-lists.ts";

/** A message as the decisions see it: its own features, and the entities that may fill slots with theirs, by occurrence. */
export interface View {
  features: string[];
  candidates: { entity: MessageEntity; occurrences: string[][] }[];
}

export function viewOf(message: Pick<Message, "docid" | "text">, lexicons: Lexicons, lists: WordLists): View {
  const page = readPage(message, lexicons);
  const tags = tagsOf(page, lists, lexicons.frames);
  const entities = entitiesOf(phrasesOf(page, lists));
  return {
    features: messageFeatures(page, tags),
    candidates: entities.map((entity) => ({ entity, occurrences: featuresOf(entity, page, tags) })),
  };
}

/** Whether an entity of this kind can fill the slot at all. */
export function mayFill(role: Role, kind: MessageEntity["kind"]): boolean {
  if (role === "Victim") return kind === "name";
  return role === "PerpInd" || kind !== "name";
}

const TYPED = /^(?:h|hc|L|k|S|R|-1|-c|reader|len)=/;

/** The features of a filler for an incident of a type: those of the entity, the chief ones also together with the type. */
export function fillerFeatures(features: readonly string[], type: IncidentType): string[] {
  const together = features.filter((feature) => TYPED.test(feature)).map((feature) => `${type}|${feature}`);
  return [...features, `t=${type}`, ...together];
}

const CUES = /^(?:said=|reader=|a=|hc=|h=|[<>]|-1=|\+1=|L=|R=|S=)/;

/** The features that may tell how sure a message is of an organisation. */
export function cuesOf(features: readonly string[]): string[] {
  return features.filter((feature) => CUES.test(feature));
}
