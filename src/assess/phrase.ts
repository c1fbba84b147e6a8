import type { Day } from "../event/index.ts";
import type { Window } from "./windows.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

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

export function longDay(day: Day): string {
  return `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}

export function longMonth(day: Day): string {
  return `${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}

/** "March 2017 to February 2018" for whole months, else with days. */
export function span(window: Window): string {
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

/** "a", "a and b", "a, b and c". */
export function list(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Numbers in findings keep four significant digits beyond the point: enough to compute with, short to read. */
export function rounded(n: number): number;
export function rounded(n: number | null): number | null;
export function rounded(n: number | null): number | null {
  if (n === null || !Number.isFinite(n)) return null;
  return Number.isInteger(n) ? n : Number(n.toPrecision(4));
}
