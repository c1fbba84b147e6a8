import type { Day, EventRecord, EventRow } from "../event/index.ts";
import { addDays } from "../event/index.ts";
import { CIVILIANS, type LinkRecord } from "./link-record.ts";

/** An event of a report that gives no day is taken for news: it happened in so many days before the report. */
const NEWS_DAYS = 31;

/** A dataset's row as it is compared with others; what the dataset does not tell is unknown. */
export function fromEventRow(row: EventRow): LinkRecord {
  const { lat, lon, precision } = row.place;
  return {
    event: row.id,
    date: row.date,
    place: lat === null || lon === null ? null : { lat, lon, precision },
    actors: [...new Set([row.sideA, row.sideB, ...row.otherActors])].filter(
      (name) => name !== "" && name !== CIVILIANS,
    ),
    categories: {
      ...(row.violence === null ? {} : { violence: row.violence }),
      ...(row.kind === null || row.kind === "attack" ? {} : { kind: row.kind }),
    },
    killed: row.deaths,
  };
}

/**
 * An event of a report as it is compared with others. Those that deny it are not behind it.
 *
 * @param event its id among all events of the source.
 * @param reported the day from which the report speaks; null when unknown.
 */
export function fromEvent(event: string, record: EventRecord, reported: Day | null): LinkRecord {
  const { date, place, perpetrators, type, killed } = record;
  const news = reported === null ? null : { start: addDays(reported, -NEWS_DAYS), end: reported };
  return {
    event,
    date: date ?? (news === null || !record.main ? null : { ...news, precision: "month" }),
    place:
      place === null || place.lat === null || place.lon === null
        ? null
        : { lat: place.lat, lon: place.lon, precision: place.precision },
    actors: [
      ...new Set(
        perpetrators.flatMap(({ actor, name, status }) => (status === "denied" ? [] : [actor ?? name])),
      ),
    ],
    categories: type === "attack" ? {} : { kind: type },
    killed,
  };
}
