import type { ColumnMatch } from "../columns/match-columns.ts";
import type { EventColumn } from "../event-table.ts";
import type { DatasetFacts, PublisherFacts } from "../manifests/facts.ts";

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

/** How a table without a header is read: its columns are numbered from 1 where `names` is null. */
export interface Headerless {
  names: readonly string[] | null;
  /** False where quotes are part of the text. */
  quoted: boolean;
}

/** A publisher's dataset: all that is known of it, in one file of this folder and one line of `known.ts`. */
export interface Dataset {
  /** Begins the ids of its releases ("gtd" of "gtd-2017-06"), or is the id where it has none. */
  readonly name: string;
  /** What `--as` calls it. */
  readonly as: string;
  /** What sentences call it. */
  readonly label: string;
  /** Entries of one id in one family are one event; the newest release counts. */
  readonly family: string;
  readonly facts: PublisherFacts;
  /** What the version in an id tells; the one that there is, where the dataset has no releases. */
  readonly release: Release | ((version: string) => Release);
  /** Tells a table of it, and what one lacks that is none. */
  match(table: SourceTable): ColumnMatch<string>;
  /** Whether a table that lacks nothing is this dataset rather than another of the same columns; else the first known is taken. */
  isRather?(table: SourceTable): boolean;
  /** Knows a file without a header by its first row. */
  headerless?(first: readonly string[]): Headerless | null;
  /** @param table one that lacks nothing. */
  read(table: SourceTable): Reading;
  /** Where another dataset of the family has rows of the same country and year, those are the last word. */
  readonly preliminary?: true;
  /** The publisher takes entries out of its exports without a mark, and lists them: `--as`, and the list's columns. */
  readonly deletions?: { readonly as: string; readonly id: string; readonly stamp: string };
}

export type Release = Pick<DatasetFacts, "version" | "rank" | "vintage">;

/** How the rows of a table become rows of the store. */
export type Reading = EventReading | AttentionReading | TotalsReading;

/** How a file's rows become events: SQL over the select list `given`. */
export interface EventReading {
  holds: "events";
  given: string;
  /** In an order in which a column's SQL may use those before it. */
  values: Partial<Record<EventColumn, string>>;
  faults: readonly Fault[];
  /** SQL that is true for rows of HXL tags. */
  tag: string | null;
}

/** How a file's rows become mentions by day, place and actor: SQL over the file's columns. */
export interface AttentionReading {
  holds: "attention";
  values: Record<"key" | "event_id" | "day" | "country" | "actor_1" | "actor_2" | "mentions", string>;
  faults: readonly Fault[];
}

/** How a file's lines become totals by country, year and type of violence. */
export interface TotalsReading {
  holds: "totals";
  /** As the file's name tells it. */
  version: string;
  /** One for each type: SQL of its columns over the file's own. */
  totals: readonly Record<"country" | "year" | "violence" | "low" | "best" | "high", string>[];
  faults: readonly Fault[];
}

/** A reason why a row is rejected: `when` is SQL, `column` what the user is told. */
export interface Fault {
  column: string;
  when: string;
  /** SQL of the value as given. */
  value: string;
  reason: string;
}
