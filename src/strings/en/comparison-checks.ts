import type { ClaimedMeasure, Day } from "../../event/index.ts";
import { capital, during, figure, longDay, MEASURE, type Stretch, stretch } from "./words.ts";

/** One of two sums that are held against each other, "of a group somewhere". */
export interface Side {
  name: string;
  scope: string;
  n: number;
}

function ratioOf(ratio: number | null): string {
  return ratio === null ? "no ratio can be formed" : `ratio ${figure(Number(ratio.toPrecision(3)))}`;
}

/** What is said of claims that hold two times, places or groups against each other. */
export const comparisonChecks = {
  times: {
    method: "Ratio of two rates with the exact conditional interval, counts divided by their dispersion",
    unit: "ratio of the later to the earlier daily rate",
    sampling: "sampling, with the month-to-month dispersion of the series",
    coverage: "coverage: all or none of the missing deaths were this group's",
    stale: (end: Day) => `The series end on ${longDay(end)}, too long before the as-of day to tell of now.`,
    notReached: (from: Day, to: Day, before: Stretch, now: Stretch) =>
      `The series reach from ${longDay(from)} to ${longDay(to)} and not over both times, ${stretch(before)} and ${stretch(now)}.`,
    statement: (
      measure: ClaimedMeasure,
      { name, scope }: Pick<Side, "name" | "scope">,
      before: Stretch & { n: number },
      now: Stretch & { n: number },
      ratio: number | null,
      few: boolean,
    ) =>
      `${capital(MEASURE[measure])} of ${name} ${scope}: ${figure(before.n)} ${during(before)}, ${figure(now.n)} ${during(now)} (${ratioOf(ratio)}${few ? "; too few to tell" : ""}).`,
    couldTurn: (measure: ClaimedMeasure) =>
      `Deaths that the data lack could turn the answer by ${MEASURE[measure]}.`,
    coverageDiffers:
      "A difference of the counts may be one of coverage: the data are incomplete, and not equally so at all times.",
  },
  official: {
    method: "Ratio of the publisher's country-year totals",
    unit: "ratio of the later to the earlier total",
    range: "publisher low–high of both totals",
    noTime: "The text names no time to compare with.",
    statement: (
      measure: ClaimedMeasure,
      place: string,
      before: Stretch & { n: number },
      now: Stretch & { n: number },
    ) =>
      `${capital(MEASURE[measure])} in ${place}: ${figure(before.n)} in ${stretch(before)}, ${figure(now.n)} in ${stretch(now)}.`,
    notReached: (last: number) =>
      `Official totals are of deaths, by whole years up to ${last}; they do not reach both times.`,
    nowIs: (year: number) => `“Now” is ${year}, the last year with official totals by the as-of day.`,
  },
  sides: {
    method: "Ratio of two sums over the same time",
    unit: "ratio of the first to the second",
    noGroup: "The series are by group; the words name none whose violence the places are held against.",
    ended: (end: Day) => `The series end on ${longDay(end)}.`,
    nothing: (when: Stretch) => `The data hold nothing of either ${during(when)}.`,
    statement: (measure: ClaimedMeasure, when: Stretch, a: Side, b: Side, ratio: number | null) =>
      `${capital(MEASURE[measure])} ${during(when)}: ${figure(a.n)} of ${a.name} ${a.scope}, ${figure(b.n)} of ${b.name} ${b.scope}${ratio === null ? "" : ` (${ratioOf(ratio)})`}.`,
    coverageDiffers: "The coverage of the data differs by country and group.",
  },
};
