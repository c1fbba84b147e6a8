import type { EventRecord, Span } from "../../event/index.ts";
import { isTotal } from "./incidents.ts";
import { covering, type Line } from "./line.ts";
import type { LineDraft } from "./line-draft.ts";
import { amountOf, deathCount, whoseOf } from "./operands.ts";

/**
 * A toll with a town and a time that the reading of events left without its figure ("the death toll of the attack in
 * that town on 3 May was 15").
 * @param beside the event of the same sentence that has no toll of its own, if there is one.
 */
export function lineIncidents(line: Line, inEvents: boolean, beside: EventRecord | null): LineDraft[] {
  const count = inEvents ? null : deathCount(line);
  const whose = whoseOf(line);
  const place = line.places.find(
    ({ role, place }) => role === "place" && !["country", "unknown"].includes(place.precision),
  );
  const time = line.times.find(({ date }) => date !== null);
  if (count === null || whose === null || place === undefined || !time?.date) return [];
  return [
    {
      ...covering([count, whose, place, time]),
      reading: {
        kind: "incident",
        event: beside?.id ?? null,
        asks: "killed",
        amount: amountOf(count, line),
        when: time.date,
        where: place.place,
        whose: [whose.value],
        whoseFromContext: false,
        news: beside?.main ?? false,
      },
    },
  ];
}

/** The events whose toll, if they have one, or whose own words stand in a sentence; both with original offsets. */
export function eventsIn(
  sentence: Span,
  events: readonly EventRecord[],
): { told: boolean; bare: EventRecord | null } {
  const inside = ({ start, end }: Span) => start >= sentence.start && end <= sentence.end;
  const single = events.filter((event) => !isTotal(event));
  const told = single.some((event) =>
    [...(event.spans.killed ?? []), ...(event.spans.wounded ?? [])].some(inside),
  );
  const bare = single.find((event) => event.killed === null && (event.spans.type ?? []).some(inside)) ?? null;
  return { told, bare };
}
