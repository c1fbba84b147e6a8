import type { ColumnMatch } from "../columns/match-columns.ts";
import type { Dataset, Fault, Headerless, Reading, SourceTable } from "./dataset.ts";

/**
 * GDELT's tables have no header: they are known by the number of columns and by what stands in them.
 *
 * @param fits for some columns, by number from 1, what their first value looks like.
 */
function matchGdelt(
  { columns, named, sample }: SourceTable,
  width: number,
  fits: Readonly<Record<number, RegExp>>,
): ColumnMatch<string> {
  const [row] = sample;
  const is =
    !named &&
    columns.length === width &&
    Object.entries({ 1: ID, ...fits }).every(([column, form]) => form.test(row?.[Number(column) - 1] ?? ""));
  return { columns: new Map(), missing: is ? [] : [`${width} columns without a header`] };
}

const ID = /^\d{6,12}$/;

/** The first field is a long number, the second a day or a time; quotes are part of what media wrote. */
function withoutHeader(first: readonly string[]): Headerless | null {
  const is = first.length >= 16 && ID.test(first[0]!) && /^\d{8,14}$/.test(first[1] ?? "");
  return is ? { names: null, quoted: false } : null;
}

export const text = (column: number) => `nullif(trim("${column}"), '')`;

/** The day of 20150218230000. */
export const dayOf = (column: number) => `try_strptime(left("${column}", 8), '%Y%m%d')::date`;

export const gdeltFault = (column: number, name: string, when: string, reason: string): Fault => ({
  column: name,
  when,
  value: `"${column}"`,
  reason,
});

export const NO_ID = gdeltFault(1, "GLOBALEVENTID", "event_id is null", "missing");
export const NO_TIME = "expected a time as YYYYMMDDHHMMSS";

/** What holds for each of GDELT's tables. */
const GDELT = {
  publisher: "The GDELT Project",
  holds: "attention",
  check: {
    minKilled: null,
    namedActorOnly: false,
    violentOnly: false,
    from: "2015-02-18",
    gaps: [],
    others: [],
  },
  incomplete: [
    "Which media are read changes over time, and their number grows.",
    "Actors are roles and countries (“GOV”, “REB”, “IRQ”) far more often than organisations.",
  ],
  breaks: [
    {
      day: "2015-02-18",
      actor: null,
      country: null,
      what: "GDELT 2.0 begins: updates every 15 minutes, translated media",
    },
  ],
  licence: "free to use with a citation of The GDELT Project",
  redistributable: true,
  citation:
    "Leetaru, Kalev & Philip A. Schrodt (2013) GDELT: Global Data on Events, Location, and Tone, 1979–2012. ISA Annual Convention.",
} satisfies Partial<Dataset["facts"]>;

const NEVER_COUNTED =
  "Never counted as incidents: one attack gives many rows, rows are coded by a program without a check by people, and what is written about is not what happened. It serves as a measure of attention: mentions by day, place and actor.";
const COUNTRIES = "Countries: GDELT's FIPS 10-4 codes are turned into ISO 3166.";

/** What tells one of GDELT's tables from the others. */
interface GdeltTable {
  name: string;
  label: string;
  title: string;
  /** How many columns it has, and what the first value of some looks like, by number from 1. */
  width: number;
  fits: Readonly<Record<number, RegExp>>;
  /** What a row is, and how its mentions are counted, in sentences. */
  rows: string;
  counting: string;
  read: () => Reading;
}

/** One of the tables of GDELT 2.0, as mentions by day, place and actor. */
export function gdeltTable({ name, label, title, width, fits, rows, counting, read }: GdeltTable): Dataset {
  return {
    name,
    as: name,
    label,
    family: "gdelt",
    release: { version: "2.0", rank: 0, vintage: "GDELT 2.0" },
    match: (table) => matchGdelt(table, width, fits),
    headerless: withoutHeader,
    read,
    facts: { ...GDELT, name: title, inclusion: [rows, NEVER_COUNTED], mapping: [counting, COUNTRIES] },
  };
}
