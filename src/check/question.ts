import type { DatasetName } from "../actors/index.ts";
import type { Claim, CountryCode, DatasetRow, Day } from "../event/index.ts";
import type { CheckedClaim, Finding, Manifest } from "../finding/index.ts";
import type { History } from "../series/history.ts";
import type { CheckStrings } from "../strings/index.ts";

/** Event-level data, as far as a check needs them. */
export interface RowSource {
  readonly manifests: readonly Manifest[];
  /** Rows that fall wholly between the days, in which any of the actors is a side. */
  find(query: {
    actors?: readonly string[];
    countries?: readonly CountryCode[];
    from?: Day;
    to?: Day;
    near?: { lat: number; lon: number; km: number };
    /** Letters, small and without accents, of a place or administrative area of the row. */
    placeName?: string;
    minDeaths?: number;
  }): Promise<DatasetRow[]>;
}

/** How much was reported of a country's violence on a day, or in a month by its first day. */
export interface AttentionCell {
  day: Day;
  country: CountryCode;
  mentions: number;
}

/** A series of attention that the user brings: mentions, articles or anything else that counts reports. */
export interface AttentionSeries {
  readonly source: Finding["sources"][number];
  /** What was counted: "mentions". */
  readonly unit: string;
  readonly cells: readonly AttentionCell[];
}

/** Everything that a check looks at: no clock, no files, no registry. */
export interface CheckQuestion {
  claims: readonly Claim[];
  /** The day for which the answers hold; nothing later enters. */
  day: Day;
  /** The past up to `day`. */
  history: History;
  /** Single events, where the user has event-level data; null with the embedded baseline alone. */
  rows: RowSource | null;
  /** Null where the user has none. */
  attention: AttentionSeries | null;
  /** Where and when the publishers' names mean an organisation of the registry; empty for one that they do not know. */
  namesOf(actorId: string): readonly DatasetName[];
  countryName(country: CountryCode): string;
  /** The language that the answers are told in. */
  t: CheckStrings;
}

/** What a check says to one claim. */
export type Answer = Pick<CheckedClaim, "verdict" | "reason" | "figures" | "rows" | "caveats">;

/** An answer with the fields that many leave empty filled in. */
export function answered(given: Pick<Answer, "verdict" | "reason"> & Partial<Answer>): Answer {
  return { figures: [], rows: [], caveats: [], ...given };
}

/** Why the data cannot answer, with what would be needed. */
export function untold(reason: string, more: Partial<Answer> = {}): Answer {
  return answered({ verdict: "cannot be told", reason, ...more });
}
