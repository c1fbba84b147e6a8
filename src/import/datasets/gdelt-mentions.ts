import type { AttentionReading } from "./dataset.ts";
import { dayOf, gdeltFault, gdeltTable, NO_ID, NO_TIME, text } from "./gdelt-table.ts";

/** GDELT 2.0's table of mentions; where and of whom, its table of events tells. */
export const gdeltMentions = gdeltTable({
  name: "gdelt-mentions",
  label: "GDELT mentions",
  title: "GDELT 2.0 Mentions",
  width: 16,
  fits: { 2: /^\d{14}$/, 3: /^\d{14}$/ },
  rows: "One row for every article that mentions an event of the event table, found by a program.",
  counting: "Place and actors come from the event table where its rows are in the store too.",
  read: () => MENTIONS,
});

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
