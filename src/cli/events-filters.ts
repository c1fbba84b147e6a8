import { type Command, InvalidArgumentError, Option } from "commander";
import { type Day, FIRST_REPORT_DAY, isDay } from "../event/day.ts";
import { ViolenceType } from "../event/row.ts";

export const STORE_HELP = "where your datasets lie (else BASERATE_STORE, else your data folder)";

/** What narrows rows, the same for every command that shows or writes them. */
export interface FilterOptions {
  store?: string;
  actor?: string;
  withoutAffiliates?: boolean;
  country?: string[];
  from?: Day;
  to?: Day;
  minKilled?: number;
  violence?: ViolenceType;
  type?: string;
  dataset?: string;
}

/** Adds the option that names the store. */
export function withStore(command: Command): Command {
  return command.option("--store <dir>", STORE_HELP);
}

/** Adds what narrows rows, the store among it. */
export function withFilters(command: Command): Command {
  return withStore(command)
    .option("--without-affiliates", "count a group alone, without its affiliates")
    .option("--country <name...>", "countries, by name or two-letter code")
    .option("--from <day>", "rows that begin on or after this day", parseDay)
    .option("--to <day>", "rows that end on or before this day", parseDay)
    .option("--min-killed <n>", "at least so many dead (best estimate)", parseCount)
    .addOption(new Option("--violence <type>", "UCDP's type of violence").choices(ViolenceType.options))
    .option("--type <word>", "kind of event, or a word of the publisher's type, e.g. bombing")
    .option("--dataset <id>", "rows of this release alone, superseded ones too (see: baserate data list)");
}

/** @throws InvalidArgumentError for what is no day of the calendar. */
export function parseDay(text: string): Day {
  if (isDay(text)) return text;
  throw new InvalidArgumentError("expected a day that exists, as YYYY-MM-DD, for example 2018-03-25.");
}

/** The day from which a text speaks. @throws InvalidArgumentError for what is none. */
export function parseReportDay(text: string): Day {
  const day = parseDay(text);
  if (day >= FIRST_REPORT_DAY) return day;
  throw new InvalidArgumentError(`expected a day from ${FIRST_REPORT_DAY} on.`);
}

/** @throws InvalidArgumentError for what is no whole number from 0 up. */
export function parseCount(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("expected a whole number, 0 or more.");
}
