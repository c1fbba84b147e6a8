import type { DatasetName } from "../actors/index.ts";
import type { CountryCode, Day, EventRecord } from "../event/index.ts";
import type { AsOf } from "../finding/index.ts";
import type { History } from "../series/history.ts";
import type { FindingStrings } from "../strings/index.ts";
import type { Joined, RowSource } from "./matching-rows.ts";

/** An organisation as the registry resolves it, with the names under which the data know it. */
export interface Group {
  id: string;
  name: string;
  /**
   * Where and when the publishers' names mean this group: "IS" everywhere for Islamic State, in Afghanistan and
   * Pakistan for its Khorasan branch. Empty when no dataset knows the group.
   */
  names: readonly DatasetName[];
}

/** Everything that an assessment looks at. It reads nothing else: no clock, no files, no registry. */
export interface Question {
  /** The event that the report is about; null when it reports none. */
  main: EventRecord | null;
  /** All events of the report, the main one included. */
  events: readonly EventRecord[];
  /** The groups named as behind the main event; null when none is named. */
  actor: readonly Group[] | null;
  /** How the day was found; told, and its interval carried, when it was inferred. */
  asOf: AsOf;
  /** The day for which the answer holds. */
  day: Day;
  /** The past up to `day`. */
  history: History;
  /** Single events, where the user has event-level data; null with the embedded baseline alone. */
  rows: RowSource | null;
  /** What of these was linked to the report's events; nothing without event-level data. */
  joined?: readonly Joined[];
  /** Names under which the data know an organisation of the registry; empty for one that they do not know. */
  publisherNamesOf(actorId: string): readonly string[];
  /** UCDP's region of a country, null where it has none. */
  regionOf(country: CountryCode): string | null;
  countryName(country: CountryCode): string;
  /** The language that the findings are told in. */
  t: FindingStrings;
}
