import { type KnownDataset, publisherFacts } from "../manifests/facts.ts";
import { isoOfFips } from "./fips.ts";
import type { Fault, FormatName, SourceTable } from "./format.ts";

/** How a file's rows become mentions by day, place and actor: SQL over the file's columns "1", "2" … */
export interface AttentionReading {
  format: FormatName;
  dataset: KnownDataset;
  values: Record<"key" | "event_id" | "day" | "country" | "actor_1" | "actor_2" | "mentions", string>;
  faults: readonly Fault[];
}

const EVENT_COLUMNS = 61;
const MENTION_COLUMNS = 16;

/** GDELT's tables have no header: they are known by the number of columns and by what stands in them. */
export function recogniseGdelt({ columns, named, sample }: SourceTable): AttentionReading | null {
  const [row] = sample;
  if (named || row === undefined) return null;
  const at = (column: number) => row[column - 1] ?? "";
  const id = /^\d{6,12}$/.test(at(1));
  if (columns.length === EVENT_COLUMNS && id && /^\d{8}$/.test(at(2)) && /^\d{14}$/.test(at(60)))
    return eventsReading();
  if (columns.length === MENTION_COLUMNS && id && /^\d{14}$/.test(at(2)) && /^\d{14}$/.test(at(3)))
    return MENTIONS;
  return null;
}

const text = (column: number) => `nullif(trim("${column}"), '')`;
/** The day of 20150218230000. */
const dayOf = (column: number) => `try_strptime(left("${column}", 8), '%Y%m%d')::date`;
const fault = (column: number, name: string, when: string, reason: string): Fault => ({
  column: name,
  when,
  value: `"${column}"`,
  reason,
});
const ID = fault(1, "GLOBALEVENTID", "event_id is null", "missing");

function eventsReading(): AttentionReading {
  return {
    format: "gdelt-events",
    dataset: "gdelt-events",
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
      ID,
      fault(60, "DATEADDED", "day is null", "expected a time as YYYYMMDDHHMMSS"),
      fault(32, "NumMentions", "mentions is null", "expected a whole number, 0 or more"),
    ],
  };
}

const MENTIONS: AttentionReading = {
  format: "gdelt-mentions",
  dataset: "gdelt-mentions",
  values: {
    key: 'hash("1", "3", "6", "7")',
    event_id: text(1),
    day: dayOf(3),
    country: "null",
    actor_1: "null",
    actor_2: "null",
    mentions: "1",
  },
  faults: [ID, fault(3, "MentionTimeDate", "day is null", "expected a time as YYYYMMDDHHMMSS")],
};

export function gdeltFacts(dataset: KnownDataset) {
  return {
    id: dataset,
    family: "gdelt",
    format: dataset,
    version: "2.0",
    rank: 0,
    vintage: "GDELT 2.0",
    facts: publisherFacts(dataset),
  };
}
