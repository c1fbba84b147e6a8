import type { Day } from "../../event/index.ts";
import { figure, list, longDay } from "./words.ts";

/** A ratio with its 95 % interval. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}

function short(n: number): string {
  return figure(Number(n.toPrecision(2)));
}

function withInterval({ value, low, high }: Estimate, words: string): string {
  return `${short(value)} ${words} (95 % interval ${short(low)}–${short(high)}`;
}

/** What is said of attention: how much was reported of violence, here against elsewhere. */
export const attentionChecks = {
  method: "Negative binomial regression of mentions on the toll, countries drawn towards their mean",
  scatter: "negative binomial scatter",
  needed:
    "No attention series is at hand: how much was reported of which violence. Give one with --attention FILE (CSV date,place,mentions), or GDELT's mentions, else your reports, in the store with --attention store.",
  noCountry: (place: string) => `The series is by country, and ${place} is none.`,
  noGroup: "The words name no group whose violence is meant.",
  nothingThere: "The series holds nothing of these countries.",
  nothingYet: "The attention series holds nothing up to the as-of day.",
  tooLittle: (from: Day, to: Day, group: string, why: string) =>
    `From ${longDay(from)} to ${longDay(to)} the series says too little of ${group}: ${why}.`,
  noMonth: (country: string) => `The series and the data have no month of ${country} in common.`,
  atEqualToll: (
    places: readonly { place: string; ratio: Estimate; deaths: number; mentions: number }[],
    against: string | null,
    settled: boolean,
  ) => {
    const said = places.map(
      ({ place, ratio, deaths, mentions }) =>
        `${place} gets ${withInterval(ratio, `times the coverage of ${against ?? "the other countries"}`)}; ${figure(deaths)} deaths, ${figure(mentions)} mentions)`,
    );
    return `At equal toll, ${list(said)}.${settled ? "" : " The intervals leave it open."}`;
  },
  statement: (from: Day, to: Day, group: string, place: string, against: string | null, ratio: Estimate) =>
    `From ${longDay(from)} to ${longDay(to)}, at equal toll, violence of ${group} in ${place} got ${withInterval(ratio, `times the coverage that it got in ${against ?? "the other countries"}`)}).`,
  unit: (place: string, against: string | null) =>
    `ratio of the coverage in ${place} to that in ${against ?? "the other countries"}, at equal toll`,
  elasticity: (unit: string, more: Estimate) =>
    `One per cent more toll brought ${withInterval(more, `per cent more ${unit}`)}).`,
  byIncident: (counted: "above-usual" | "all") =>
    `Each incident has the mentions of its country in the seven days from its first${
      counted === "all"
        ? "; they hold what the country gets anyway, for most of the violence is in countries with hardly a day without."
        : ", less what the country gets on a day without incidents."
    }`,
  byMonth:
    "The data are by the month: all mentions of a country in a month are held against its deaths in that month.",
  silent: "The series counts what its makers collect; languages and media that they lack are silent.",
};
