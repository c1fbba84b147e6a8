import type { EventRecord } from "../../event/index.ts";
import { type Lexicons, readReport } from "../../read/index.ts";
import { victimNames } from "../names.ts";
import type { Article } from "./article.ts";

export interface GvdbPrediction {
  id: string;
  killed: number;
  wounded: number;
  date: string | null;
  place: string | null;
  victims: string[];
  weapon: string | null;
}

/** The shooting that an article is about: its main event, else the first with a toll, else the first. */
export function predictShooting(article: Article, lexicons: Lexicons): GvdbPrediction {
  const { id, title, text, publishedOn } = article;
  const document = { id, text, title, publishedOn, origin: "gvdb" };
  const day = publishedOn === null ? null : { low: publishedOn, high: publishedOn };
  const { events } = readReport(document, lexicons, day);
  const event =
    events.find(({ main }) => main) ??
    events.find(({ killed, wounded }) => killed !== null || wounded !== null) ??
    events[0];
  return {
    id,
    killed: event?.killed?.best ?? 0,
    wounded: event?.wounded?.best ?? 0,
    date: event?.date?.precision === "day" ? event.date.start : null,
    place: event?.place?.name ?? null,
    victims: event === undefined ? [] : victimNames(text, victimSpans(event)),
    weapon: event?.weapons[0]?.name ?? null,
  };
}

function victimSpans(event: EventRecord) {
  return Object.entries(event.spans)
    .filter(([field]) => /^(?:type|killed|wounded|targets)/.test(field))
    .flatMap(([, spans]) => spans);
}
