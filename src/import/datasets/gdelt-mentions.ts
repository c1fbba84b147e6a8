import type { AttentionReading, Dataset } from "./dataset.ts";
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

/** GDELT 2.0's table of mentions (16 columns); where and of whom, its table of events tells. */
export const gdeltMentions: Dataset = {
  name: "gdelt-mentions",
  as: "gdelt-mentions",
  label: "GDELT mentions",
  family: "gdelt",
  release: { version: "2.0", rank: 0, vintage: "GDELT 2.0" },
  match: (table) => matchGdelt(table, 16, { 2: /^\d{14}$/, 3: /^\d{14}$/ }),
  headerless: withoutHeader,
  read: () => MENTIONS,
  facts: {
    ...GDELT,
    name: "GDELT 2.0 Mentions",
    inclusion: [
      "One row for every article that mentions an event of the event table, found by a program.",
      NEVER_COUNTED,
    ],
    mapping: ["Place and actors come from the event table where its rows are in the store too.", COUNTRIES],
  },
};

const MENTIONS: AttentionReading = {
  holds: "attention",
  values: {
    key: 'hash("1", "3", "6", "7")',
    event_id: text(1),
    day: dayOf(3),
    country: "null",
    actor_1: "null",
    actor_2: "null",
    mentions: "1",
  },
  faults: [NO_ID, gdeltFault(3, "MentionTimeDate", "day is null", NO_TIME)],
};
