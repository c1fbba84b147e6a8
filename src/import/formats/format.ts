import type { EventColumn } from "../event-table.ts";
import type { DatasetFacts } from "../manifests/facts.ts";

export const FORMATS = [
  "ged",
  "candidate",
  "acled",
  "acled-deleted",
  "gtd",
  "gdelt-events",
  "gdelt-mentions",
  "ucdp-countryyear",
  "csv",
  "baserate",
  "reports",
] as const;
export type FormatName = (typeof FORMATS)[number];

/** A table as it lies in a file, before anybody knows what it is. */
export interface SourceTable {
  /** As the user knows it. */
  file: string;
  columns: readonly string[];
  types: ReadonlyMap<string, string>;
  /** False where the names are numbers because the file has none. */
  named: boolean;
  /** The first rows, text only; none for Parquet. */
  sample: readonly (readonly string[])[];
}

/** A reason why a row is rejected: `when` is SQL, `column` what the user is told. */
export interface Fault {
  column: string;
  when: string;
  /** SQL of the value as given. */
  value: string;
  reason: string;
}

/** How a file's rows become events: SQL over the select list `given`. */
export interface EventReading {
  format: FormatName;
  /** Entries of one id in one family are one event; the newest counts. */
  family: string;
  given: string;
  values: Partial<Record<EventColumn, string>>;
  faults: readonly Fault[];
  /** SQL that is true for rows of HXL tags. */
  tag: string | null;
  /** What is known of the dataset with this id. */
  factsOf(dataset: string): DatasetFacts;
}
