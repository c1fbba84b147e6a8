import { addDays, type Day, firstDayOfMonth, monthIndex } from "../../event/index.ts";
import type { Token } from "../mention.ts";
import { oneDay, relative, type TimeReading } from "./reading.ts";

/** "The 4th of this month", "the 28th of last month": `at` is the index behind the "of". */
export function dayOfMonthAt(
  tokens: readonly Token[],
  first: number,
  at: number,
  day: number,
): TimeReading | null {
  if (tokens[at - 1]?.fold !== "of" || tokens[at + 1]?.fold !== "month") return null;
  const back = BACK.get(tokens[at]!.fold);
  if (back === undefined) return null;
  const resolve = (report: Day) => {
    const told = addDays(firstDayOfMonth(monthIndex(report) - back), day - 1);
    return told > report ? null : oneDay(told);
  };
  return relative(first, at + 2, null, resolve);
}

const BACK = new Map([
  ["this", 0],
  ["the", 0],
  ["last", 1],
]);
