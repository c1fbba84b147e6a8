import { figure, isWholeMonths, longDay, longMonth, type Stretch } from "./words.ts";

/** A share from 0 to 1 as "12 %", with one decimal below ten and above 99 per cent. */
export function percent(share: number): string {
  const percentage = share * 100;
  if (percentage > 0 && percentage < 0.1) return "under 0.1 %";
  return `${percentage.toFixed(percentage < 10 || percentage > 99 ? 1 : 0).replace(/\.0$/, "")} %`;
}

/** "March 2017 to February 2018" for whole months, else with days. */
export function span(window: Stretch): string {
  const [from, to] = isWholeMonths(window)
    ? [longMonth(window.start), longMonth(window.end)]
    : [longDay(window.start), longDay(window.end)];
  return `${from} to ${to}`;
}

/** "in France", "in the United States", "in the Middle East". */
export function inPlace(name: string): string {
  return `in ${withArticle(name)}`;
}

/** "France", "the United States": names of several parts or in the plural take an article. */
export function withArticle(name: string): string {
  const articled =
    /^(United|Middle|Americas|Philippines|Netherlands|Maldives|Bahamas|Comoros|Gambia|Democratic|Central)|(Republic|Islands|Emirates|Territories|Federation)$/;
  return articled.test(name) ? `the ${name}` : name;
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
