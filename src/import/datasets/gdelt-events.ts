import type { AttentionReading } from "./dataset.ts";
import { isoOfFips } from "./fips.ts";
import { dayOf, gdeltFault, gdeltTable, NO_ID, NO_TIME, text } from "./gdelt-table.ts";

/** GDELT 2.0's table of events. */
export const gdeltEvents = gdeltTable({
  name: "gdelt-events",
  label: "GDELT events",
  title: "GDELT 2.0 Event Database",
  width: 61,
  fits: { 2: /^\d{8}$/, 60: /^\d{14}$/ },
  rows: "One row for every actor–action–actor triple that a program found in an article.",
  counting: "Mentions of an event row count on the day on which the row was added.",
  read: readEvents,
});

function readEvents(): AttentionReading {
  return {
    holds: "attention",
    values: {
      key: 'hash("1")',
      event_id: text(1),
      day: dayOf(60),
      country: isoOfFips(text(54)),
      actor_1: text(7),
      actor_2: text(17),
      mentions: `case when regexp_full_match("32", '\\d+') then try_cast("32" as integer) end`,
    },
    faults: [
      NO_ID,
      gdeltFault(60, "DATEADDED", "day is null", NO_TIME),
      gdeltFault(32, "NumMentions", "mentions is null", "expected a whole number, 0 or more"),
    ],
  };
}
