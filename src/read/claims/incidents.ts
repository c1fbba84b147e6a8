import type { Amount, ClaimReading, EventRecord, Span, Toll, Whose } from "../../event/index.ts";
import type { ActorMention } from "../mention.ts";
import { isOrganisation, whose } from "./operands.ts";

/** A claim before its words are cut out; offsets are those of the text as given. */
export interface Draft extends Span {
  reading: ClaimReading;
}

/** A sentence, with offsets of the text as given. */
interface Place extends Span {
  paragraph: number;
}

/**
 * What the text says of single incidents: how many were killed, how many wounded, or that it happened at all.
 * An event that names a whole country and a year or more is a total, and left to {@link totals}.
 *
 * @param actors of the whole text, as `sentences` with offsets of the text as given.
 */
export function incidentClaims(
  events: readonly EventRecord[],
  actors: readonly ActorMention[],
  text: string,
  sentences: readonly Place[],
): Draft[] {
  return events
    .filter((event) => event.stage === "accomplished" && !isTotal(event))
    .flatMap((event) => {
      const own = event.perpetrators.filter(({ status, actor }) => status !== "denied" && actor !== null);
      const named = own.map(({ actor, name }): Whose => ({ actor, name }));
      const context = named.length > 0 ? null : namedBefore(event, actors, sentences);
      const common = {
        kind: "incident" as const,
        event: event.id,
        when: event.date,
        where: event.place,
        whose: context === null ? named : [context],
        whoseFromContext: context !== null,
        news: event.main,
      };
      const draft = (asks: "killed" | "wounded" | "happened", amount: Amount | null): Draft => ({
        ...wordsOf(event, asks, sentences),
        reading: { ...common, asks, amount },
      });
      const drafts: Draft[] = [];
      if (event.killed !== null) drafts.push(draft("killed", amountIn(event, "killed", event.killed, text)));
      if (event.wounded !== null)
        drafts.push(draft("wounded", amountIn(event, "wounded", event.wounded, text)));
      if (drafts.length === 0 && isLocal(event)) drafts.push(draft("happened", null));
      return drafts;
    });
}

/** That something happened somewhere in a country can be said of any year. */
function isLocal({ place }: EventRecord): boolean {
  return place !== null && !["country", "region", "unknown"].includes(place.precision);
}

/** A year or more in a whole country, or nowhere in particular, is no incident. */
export function isTotal({ place, date }: EventRecord): boolean {
  return (
    (place === null || place.precision === "country") &&
    date !== null &&
    ["year", "span", "half-year"].includes(date.precision)
  );
}

/** The group of an event that names none: the one named last before it in its paragraph. */
function namedBefore(
  event: EventRecord,
  actors: readonly ActorMention[],
  sentences: readonly Place[],
): Whose | null {
  const spans = Object.values(event.spans).flat();
  if (spans.length === 0) return null;
  const start = Math.min(...spans.map((span) => span.start));
  const before = actors.findLast(
    (actor) =>
      isOrganisation(actor) &&
      actor.actor !== null &&
      actor.start <= start &&
      paragraphAt(sentences, actor.start) === paragraphAt(sentences, start),
  );
  return before === undefined ? null : whose(before);
}

function paragraphAt(sentences: readonly Place[], offset: number): number | null {
  return sentences.find(({ start, end }) => offset >= start && offset < end)?.paragraph ?? null;
}

/** The words of the claim: the figure with the words for what happened, where and when that stand in its sentence. */
function wordsOf(
  event: EventRecord,
  asks: "killed" | "wounded" | "happened",
  sentences: readonly Place[],
): Span {
  const core = event.spans[asks === "happened" ? "type" : asks]?.[0] ?? Object.values(event.spans).flat()[0]!;
  const sentence = sentences.find(({ start, end }) => core.start >= start && core.end <= end) ?? core;
  const fields = asks === "wounded" ? ["type"] : ["type", "stage", "place", "date"];
  const near = fields
    .flatMap((field) => event.spans[field] ?? [])
    .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
    .filter(({ start, end }) => asks !== "wounded" || (end <= core.start && core.start - start < 24));
  return {
    start: Math.min(core.start, ...near.map(({ start }) => start)),
    end: Math.max(core.end, ...near.map(({ end }) => end)),
  };
}

function amountIn(event: EventRecord, field: "killed" | "wounded", toll: Toll, text: string): Amount {
  const spans = event.spans[field] ?? [];
  const figure = (span: Span) => /\d[\d,.]*\d|\d/.exec(text.slice(span.start, span.end))?.[0];
  const [first, ...rest] = spans;
  // A headline leaves out what the text says of the same figure: "kill 25", "killing at least 25".
  const same = first === undefined ? [] : [first, ...rest.filter((it) => figure(it) === figure(first))];
  const bound = same.map((span) => boundAt(span, text)).find((it) => it !== null) ?? null;
  return { low: toll.low, best: toll.best, high: toll.high, bound };
}

const BOUNDS: readonly [Amount["bound"], RegExp][] = [
  ["at-least", /at least|no fewer than/],
  ["more-than", /more than|over \d|above/],
  ["less-than", /fewer than|less than|under \d/],
  ["at-most", /up to|at most/],
  ["about", /about|around|nearly|almost|some \d|roughly|approximately/],
];

function boundAt({ start, end }: Span, text: string): Amount["bound"] {
  const words = text.slice(Math.max(0, start - 14), end).toLowerCase();
  return BOUNDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
