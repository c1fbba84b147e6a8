import type { Against, EventDate, EventPlace, Span, Whose } from "../../event/index.ts";
import { covering, type Line, spanOf } from "./line.ts";
import { isLocation, isOrganisation, periodToNow, whose } from "./operands.ts";

/** Two places, or two groups, at the same time. */
export interface Contrast {
  against: Extract<Against, { kind: "place" | "actor" }>;
  /** The first of two places; null where groups are held against each other. */
  where: EventPlace[] | null;
  /** The first of two groups; null where places are held against each other. */
  whose: Whose | null;
  now: EventDate | null;
  span: Span;
}

const THAN = /(?<![^ ])(?:than|as)(?: (?:in|by|at the hands of|the|those of|that of))*(?![^ ])/g;

/** "More in Iraq than in Syria in 2016", "the Taliban killed more civilians than Islamic State"; else null. */
export function contrastOf(line: Line): Contrast | null {
  for (const match of line.words.matchAll(THAN)) {
    const than = spanOf(line, match.index, match.index + match[0].length);
    const follows = (span: Span) => span.start >= than.end && span.start - than.end <= 2;
    const places = line.places.filter(
      (mention) => isLocation(line, mention) && mention.place.country !== null && mention.role !== "demonym",
    );
    const second = places.find(follows);
    const first = places.findLast((place) => place.end <= than.start);
    const period = periodToNow(line);
    const time = period ? [period] : [];
    const now = period?.value ?? null;
    if (first && second && first.place.country !== second.place.country)
      return {
        against: { kind: "place", where: [second.place] },
        where: [first.place],
        whose: null,
        now,
        span: covering([first, second, ...time]),
      };
    const groups = line.actors.filter(isOrganisation);
    const other = groups.find(follows);
    const own = groups.findLast((group) => group.end <= than.start);
    if (own && other && own.actor !== other.actor)
      return {
        against: { kind: "actor", whose: whose(other) },
        where: null,
        whose: whose(own),
        now,
        span: covering([own, other, ...time]),
      };
  }
  return null;
}
