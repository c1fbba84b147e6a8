import type { EventRecord } from "../../event/index.ts";
import { findActors } from "../../read/actor-mentions.ts";
import { findDateline } from "../../read/dateline.ts";
import { type Lexicons, readReport } from "../../read/index.ts";
import type { ActorMention, PlaceMention, Sentence } from "../../read/mention.ts";
import { type Normalised, normalise } from "../../read/normalise.ts";
import { findPlaces } from "../../read/place-mentions.ts";
import { splitSentences } from "../../read/sentences.ts";
import type { Message } from "./template.ts";

/** A message with what the reader finds in it: the layers below for phrases, the records for incidents. */
export interface Page {
  docid: string;
  /** Normalised text; offsets of everything but `events` point into it. */
  text: string;
  sentences: Sentence[];
  actors: ActorMention[];
  places: PlaceMention[];
  /** As read, with offsets into the text as given. */
  events: EventRecord[];
  /** The fields of the reader's records that rest on the word at this offset of the normalised text. */
  rolesAt(offset: number): string[];
  /** How the reader's records attribute an event to the organisation whose words stand at this offset. */
  attributionAt(offset: number): string[];
}

export function readPage(message: Pick<Message, "docid" | "text">, lexicons: Lexicons): Page {
  const normalised = normalise(message.text);
  const sentences = splitSentences(normalised.text);
  const dateline = findDateline(normalised);
  const day = dateline?.day ?? null;
  const document = { id: message.docid, text: message.text, title: null, publishedOn: null, origin: "muc" };
  const { events } = readReport(document, lexicons, day === null ? null : { low: day, high: day });
  const body = dateline?.end ?? 0;
  return {
    docid: message.docid,
    text: normalised.text,
    sentences: sentences.filter((sentence) => sentence.end > body),
    actors: findActors(sentences, normalised.text, lexicons.registry),
    places: findPlaces(sentences, normalised.text, lexicons.gazetteer),
    events,
    rolesAt: rolesOf(events, normalised),
    attributionAt: attributionOf(events, normalised),
  };
}

function rolesOf(events: readonly EventRecord[], normalised: Normalised): Page["rolesAt"] {
  const cited = events.flatMap((event) =>
    Object.entries(event.spans).flatMap(([field, spans]) =>
      spans.map((span) => ({ ...span, role: field.replace(/\.\d+$/, "") })),
    ),
  );
  return (offset) => {
    const at = normalised.toOriginal(offset);
    const roles = cited.filter((span) => span.start <= at && at < span.end).map(({ role }) => role);
    return [...new Set(roles)];
  };
}

const AUTHORITY = /official|police|army|armed forces|government|military|minist|president|authorit|spokesm/i;

function attributionOf(events: readonly EventRecord[], normalised: Normalised): Page["attributionAt"] {
  const cited = events.flatMap(({ perpetrators, spans }) =>
    perpetrators.flatMap(({ status, by }, i) =>
      (spans[`perpetrators.${i}`] ?? []).map((span) => ({
        ...span,
        said: by === null ? status : `${status} by ${AUTHORITY.test(by) ? "authorities" : "others"}`,
      })),
    ),
  );
  return (offset) => {
    const at = normalised.toOriginal(offset);
    return cited.filter((span) => span.start <= at && at < span.end).map(({ said }) => said);
  };
}
