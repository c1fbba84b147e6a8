import type { CountryCode, Day } from "../event/index.ts";
import type { Manifest } from "../finding/index.ts";
import type { Cell, CountryMonth, CountryYear, CoverageCell, SeverityCell } from "./cell.ts";

/** The name under which {@link History.severityOfAll} sums up everybody. */
export const ALL_ACTORS = "all actors";

/**
 * The past that an assessment may look at. Every method answers only with what happened up to `through`
 * (whole months where the grain is "month"): promise 3 is kept here and nowhere else.
 */
export interface History {
  /** What the dataset is; `period` is that of the whole dataset, `breaks` are those up to the as-of day. */
  readonly manifest: Manifest;
  /** What the official country-year totals and the coverage rest on; published later than most as-of days. */
  readonly officialManifest: Manifest;
  /** What the official country-months rest on, and which countries they leave out. */
  readonly monthsManifest: Manifest;
  readonly grain: "month" | "day";
  /** Last day whose data are in; never after the as-of day. */
  readonly through: Day;
  /** All cells of these actors (publisher's names), every country and type, ordered by start. */
  cells(actors: readonly string[]): Promise<Cell[]>;
  severity(actors: readonly string[]): Promise<SeverityCell[]>;
  /** One-sided incidents of all actors by toll, under {@link ALL_ACTORS}, for "how unusual in this country, in the world". */
  severityOfAll(): Promise<SeverityCell[]>;
  coverage(): Promise<CoverageCell[]>;
  /** Totals of years that ended on or before the as-of day, up to the newest official year. */
  countryYears(): Promise<CountryYear[]>;
  /** Months with events that ended on or before the as-of day; null for a country that the table has nothing of. */
  countryMonths(country: CountryCode): Promise<CountryMonth[] | null>;
}
