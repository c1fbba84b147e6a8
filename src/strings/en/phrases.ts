import type { Day } from "../../event/index.ts";
import { list, longDay, longMonth } from "./words.ts";

export { list, longDay, longMonth };

/** The first and last day of a window. */
export interface Stretch {
  start: Day;
  end: Day;
}

/** Counts with thousands separators, other numbers with two significant digits. */
export function figure(n: number): string {
  if (Number.isInteger(n)) return n.toLocaleString("en-GB");
  const digits = Math.abs(n) >= 100 ? 0 : Math.abs(n) >= 10 ? 1 : 2;
  const rounded = Number(n.toFixed(digits));
  return rounded === 0 ? String(Number(n.toPrecision(2))) : rounded.toLocaleString("en-GB");
}

/** "1 incident", "2 incidents": `unit` is given in the plural. */
export function counted(n: number, unit: string): string {
  return `${figure(n)} ${n === 1 ? singular(unit) : unit}`;
}

function singular(unit: string): string {
  return unit.replace(/\b(incident|death|row|event|month|year)s\b/, "$1");
}

export function percent(share: number): string {
  const percentage = share * 100;
  if (percentage > 0 && percentage < 0.1) return "under 0.1 %";
  return `${percentage.toFixed(percentage < 10 || percentage > 99 ? 1 : 0).replace(/\.0$/, "")} %`;
}

/** "March 2017 to February 2018" for whole months, else with days. */
export function span(window: Stretch): string {
  const wholeMonths = window.start.endsWith("-01");
  return wholeMonths
    ? `${longMonth(window.start)} to ${longMonth(window.end)}`
    : `${longDay(window.start)} to ${longDay(window.end)}`;
}

/** "in France", "in the United States", "in the Middle East": names of several parts or in the plural take an article. */
export function inPlace(name: string): string {
  const articled =
    /^(United|Middle|Americas|Philippines|Netherlands|Maldives|Bahamas|Comoros|Gambia|Democratic|Central)|(Republic|Islands|Emirates|Territories|Federation)$/;
  return articled.test(name) ? `in the ${name}` : `in ${name}`;
}

export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Beyond a factor of a thousand either way an interval says only that it is too wide to use. */
const WIDEST = 1000;

/** "0.15–0.32". */
export function range({ low, high }: { low: number | null; high: number | null }): string {
  const from = low ?? 0;
  if (high === null || high > WIDEST)
    return from < 1 / WIDEST ? "too wide to use" : `at least ${figure(from)}`;
  return `${figure(from < 1 / WIDEST ? 0 : from)}–${figure(high)}`;
}
