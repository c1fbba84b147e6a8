import type { Day, EventDate, EventPlace, EventRecord } from "../event/index.ts";
import { addDays } from "../event/index.ts";
import type { LinkRecord } from "./link-record.ts";

/** An event of a report that gives no day is taken for news: it happened in so many days before the report. */
const NEWS_DAYS = 31;

/**
 * An event of a report as it is compared with others. Those that deny it are not behind it.
 *
 * @param event its id among all events of the source.
 * @param reported the day from which the report speaks; null when unknown.
 * @param lead the report's title or first sentence, which is taken to tell of its main event.
 */
export function fromEvent(
  event: string,
  record: EventRecord,
  reported: Day | null,
  lead: string | null = null,
): LinkRecord {
  const { date, place, perpetrators, type, killed, weapons, targets } = record;
  return {
    event,
    date: date ?? (reported === null || !record.main ? null : newsOf(reported)),
    place: pointOf(place),
    actors: [
      ...new Set(
        perpetrators.flatMap(({ actor, name, status }) => (status === "denied" ? [] : [actor ?? name])),
      ),
    ],
    categories: type === "attack" ? {} : { kind: type },
    killed,
    ...(weapons.length === 0 ? {} : { weapons }),
    ...(targets.length === 0 ? {} : { targets }),
    ...(reported === null || (date === null && !record.main)
      ? {}
      : {
          report: {
            day: reported,
            dated: isDated(date, reported),
            lead: record.main ? lead : null,
            coded: true,
          },
        }),
  };
}

function pointOf(place: EventPlace | null): LinkRecord["place"] {
  if (place === null || place.lat === null || place.lon === null) return null;
  const { lat, lon, precision, radius } = place;
  return { lat, lon, precision, ...(radius === undefined ? {} : { radius }) };
}

/** "Last week" in fresh news says less than the day of the news itself. */
function isDated(date: EventDate | null, reported: Day): boolean {
  return date !== null && (date.precision === "day" || date.end < addDays(reported, -NEWS_DAYS));
}

/** A report of which no event was coded: its words, its day and the place it names may still tell which incident it is about. */
export function fromUncoded(
  report: string,
  reported: Day,
  { text, date, place }: { text: string | null; date: EventDate | null; place: EventPlace | null },
): LinkRecord {
  return {
    event: report,
    date: date ?? newsOf(reported),
    place: pointOf(place),
    actors: [],
    categories: {},
    killed: null,
    report: { day: reported, dated: isDated(date, reported), lead: text, coded: false },
  };
}

function newsOf(reported: Day): NonNullable<LinkRecord["date"]> {
  return { start: addDays(reported, -NEWS_DAYS), end: reported, precision: "month" };
}
