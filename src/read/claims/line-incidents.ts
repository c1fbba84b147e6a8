import type { EventRecord, Span } from "../../event/index.ts";
import type { PlaceMention, TimeMention } from "../mention.ts";
import { isTotal } from "./incidents.ts";
import { covering, hit, type Line } from "./line.ts";
import type { IncidentDraft } from "./line-draft.ts";
import { amountOf, deathCount, isAsserted, isLocation, whoseOf } from "./operands.ts";

const STRUCK =
  /(?<![^ ])(?:struck|attack(?:s|ed)?|bomb(?:ed|ing|ings)|raid(?:ed|s)?|stormed|massacred?|shooting|assault(?:ed)?)(?![^ ])/;

/**
 * A toll, or on a given day the mere attack, with a town and a time that the reading of events left without its figure ("the death toll of the attack in
 * that town on 3 May was 15").
 * @param beside the event of the same sentence that has no toll of its own, if there is one.
 */
export function lineIncidents(line: Line, inEvents: boolean, beside: EventRecord | null): IncidentDraft[] {
  const count = inEvents ? null : deathCount(line);
  const whose = whoseOf(line);
  const time = line.times.find(({ date }) => date !== null);
  const place = placeOf(line, time);
  if ((whose === null && beside === null) || place === null || !time?.date) return [];
  const struck = hit(line, STRUCK);
  const bareAttack =
    !inEvents &&
    beside === null &&
    time.date.precision === "day" &&
    struck !== null &&
    isAsserted(line, struck);
  if (count === null && !bareAttack) return [];
  return [
    {
      ...covering([count ?? struck!, ...(whose === null ? [] : [whose]), place, time]),
      reading: {
        kind: "incident",
        event: beside?.id ?? null,
        asks: count === null ? "happened" : "killed",
        amount: count && amountOf(count, line),
        when: time.date,
        where: place.place,
        whose: whose === null ? [] : [whose.value],
        whoseFromContext: false,
        news: beside?.main ?? false,
      },
    },
  ];
}

/** The town, on the map or not; where none is named, the country will do for a day. */
function placeOf(line: Line, time: TimeMention | undefined): PlaceMention | null {
  const places = line.places.filter((mention) => isLocation(line, mention) && mention.role !== "demonym");
  const mapped = places.filter(({ place }) => place.precision !== "unknown");
  const town = mapped.find(({ place }) => place.precision !== "country");
  const unmapped = places.find(({ place }) => place.precision === "unknown");
  const ofDay = time?.date != null && ["day", "week"].includes(time.date.precision);
  return town ?? unmapped ?? (ofDay ? (mapped[0] ?? null) : null);
}

/** The event whose toll a sentence tells, and one without a toll that it speaks of; original offsets. */
export function eventsIn(
  sentence: Span,
  events: readonly EventRecord[],
): { told: EventRecord | null; bare: EventRecord | null } {
  const inside = ({ start, end }: Span) => start >= sentence.start && end <= sentence.end;
  const single = events.filter((event) => !isTotal(event));
  const told = single.find(({ spans }) =>
    [spans.killed, spans.wounded, spans.kidnapped].some((field) => field?.some(inside)),
  );
  const bare = single.find((event) => event.killed === null && (event.spans.type ?? []).some(inside)) ?? null;
  return { told: told ?? null, bare };
}
