import type { AttentionReading, Dataset } from "./dataset.ts";
import { isoOfFips } from "./fips.ts";
import {
  COUNTRIES,
  dayOf,
  GDELT,
  gdeltFault,
  matchGdelt,
  NEVER_COUNTED,
  NO_ID,
  NO_TIME,
  text,
  withoutHeader,
} from "./gdelt-table.ts";

/** GDELT 2.0's table of events (61 columns), as mentions by day, place and actor. */
export const gdeltEvents: Dataset = {
  name: "gdelt-events",
  as: "gdelt-events",
  label: "GDELT events",
  family: "gdelt",
  release: { version: "2.0", rank: 0, vintage: "GDELT 2.0" },
  match: (table) => matchGdelt(table, 61, { 2: /^\d{8}$/, 60: /^\d{14}$/ }),
  headerless: withoutHeader,
  read: readEvents,
  facts: {
    ...GDELT,
    name: "GDELT 2.0 Event Database",
    inclusion: [
      "One row for every actor–action–actor triple that a program found in an article.",
      NEVER_COUNTED,
    ],
    mapping: ["Mentions of an event row count on the day on which the row was added.", COUNTRIES],
  },
};

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
