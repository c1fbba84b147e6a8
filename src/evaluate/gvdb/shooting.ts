import { daysBetween, type EventRecord } from "../../event/index.ts";
import { type Lexicons, readReport } from "../../read/index.ts";
import type { Article } from "./article.ts";
import type { Effect } from "./casualties.ts";

/**
 * The event that an article is about: its main one, else the first with a toll, else the first. A page tells of one shooting,
 * so where it has no toll that of the first other event with one is taken ("the hearing … accused of murdering A. and B."),
 * also where this other one tells that all who were shot have died.
 */
export function shootingOf(
  { id, title, text, publishedOn }: Article,
  lexicons: Lexicons,
): EventRecord | undefined {
  const document = { id, text, title, publishedOn, origin: "gvdb" };
  const day = publishedOn === null ? null : { low: publishedOn, high: publishedOn };
  const { events } = readReport(document, lexicons, day, { onViolence: true });
  const event =
    events.find(({ main }) => main) ??
    events.find(({ killed, wounded }) => killed !== null || wounded !== null) ??
    events[0];
  if (event === undefined) return undefined;
  if (LATER_DEATH.test(title)) {
    const newest = readReport({ ...document, text: title, title: null }, lexicons, day, { onViolence: true });
    const left = newest.events.find(({ wounded }) => wounded !== null);
    if (left !== undefined) return { ...event, wounded: left.wounded };
  }
  const hurt = event.wounded?.best ?? 0;
  const dead = event.killed?.best ?? 0;
  const deadly = events.find((one) => (one.killed?.best ?? 0) > 0);
  if (dead > 0) {
    // The same dead, told with who was hurt: told twice, without a day or with that of the news.
    const isNear = ({ date }: EventRecord) =>
      date === null || event.date === null || Math.abs(daysBetween(date.start, event.date.start)) <= NEWS;
    const twin =
      event.wounded === null &&
      events.find((one) => one.killed?.best === dead && one.wounded !== null && isNear(one));
    return twin ? withToll(event, "wounded", twin) : event;
  }
  const sameDied =
    hurt === deadly?.killed?.best && (hurt > 1 || events.indexOf(deadly) < events.indexOf(event));
  if (deadly !== undefined && (hurt === 0 || sameDied))
    return withToll(hurt === 0 ? event : { ...event, wounded: null }, "killed", deadly);
  const harmful = events.find((one) => (one.wounded?.best ?? 0) > 0);
  return hurt === 0 && harmful !== undefined ? withToll(event, "wounded", harmful) : event;
}

/** Days within which a page tells its news. */
const NEWS = 31;

/** "Second victim dies; 3 others hurt": what the text tells below of the wounded was before. */
const LATER_DEATH = /\b(?:second|third|fourth|fifth|2nd|3rd|4th|5th)\b.*\b(?:dies|died|dead)\b/i;

function withToll(event: EventRecord, effect: Effect, other: EventRecord): EventRecord {
  return {
    ...event,
    [effect]: other[effect],
    spans: { ...event.spans, [effect]: other.spans[effect] ?? [] },
  };
}
