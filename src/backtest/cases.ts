import { type Asked, before, cameTrue, LEAST_MONTHS } from "../assess/rising/index.ts";
import { MONTHS, type Unit } from "./panel.ts";

/** A unit at an origin: everything before month `end` is known, nothing from it on. */
export interface Case {
  readonly unit: Unit;
  readonly end: number;
}

/** The last origin, December 2019: twelve months of outcome follow. */
const LAST_END = MONTHS - 12;
const ACTIVE_WITHIN = 24;

/** Months before an origin of which nothing is known, where that is asked. */
export const EMBARGO = 12;

/** Every month-end from January 1992 to December 2019 in whose previous 24 months the unit had an incident. */
export function casesOf(units: readonly Unit[]): Case[] {
  return units.flatMap((unit) => {
    const cases: Case[] = [];
    for (let end = LEAST_MONTHS + 1; end <= LAST_END; end++)
      if (before(unit.known.own, end, ACTIVE_WITHIN) > 0) cases.push({ unit, end });
    return cases;
  });
}

/** Incidents of the twelve months before the origin. */
export function lastYearOf({ unit, end }: Case): number {
  return before(unit.known.own, end, 12);
}

/** The incidents of the months after the origin: the outcome, read only to fit on and to judge by. */
export function aheadOf({ unit, end }: Case, months: number): number {
  return before(unit.known.own, end + months, months);
}

/** 1 where the answer to the question turned out to be yes. */
export function outcome(it: Case, asked: Asked): 0 | 1 {
  return cameTrue(asked, lastYearOf(it), aheadOf(it, asked.months)) ? 1 : 0;
}

/** An attack with three or more dead in the last month, after half a year without an incident. */
export function isPrompted({ unit, end }: Case): boolean {
  const quiet = before(unit.known.own, end - 1, 6) === 0;
  return quiet && before(unit.known.own, end, 1) > 0 && unit.worst[end - 1]! >= 3;
}

/** Between one and five incidents in the last year. */
export function isLowRate(it: Case): boolean {
  return lastYearOf(it) >= 1 && lastYearOf(it) <= 5;
}

/** Every third month: beside the main question that is enough. */
export function thinned(cases: readonly Case[]): Case[] {
  return cases.filter(({ end }) => end % 3 === 0);
}
