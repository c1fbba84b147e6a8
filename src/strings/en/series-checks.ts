import type { Amount, ClaimedMeasure, Day } from "../../event/index.ts";
import { inPlace } from "./phrases.ts";
import {
  amount,
  capital,
  counted,
  during,
  figure,
  list,
  longDay,
  longMonth,
  MEASURE,
  type Stretch,
  stretch,
} from "./words.ts";

export interface Sum {
  low: number;
  best: number;
  high: number;
}

/** What is said of claims that are held against a series: totals, ranks, shares, spread, absence, turning points. */
export const seriesChecks = {
  /** Where a series is taken from. */
  series: {
    world: "the world",
    worldwide: "worldwide",
    heartland: (countries: readonly string[]) => `in its heartland (${list(countries)})`,
    in: inPlace,
    unknownGroup: (group: string) => `The data know no group called ${group}.`,
    nothingOf: (group: string, end: Day) => `The data hold nothing of ${group} up to ${longDay(end)}.`,
    standsFor: (smaller: readonly string[], country: string) =>
      `The series are by country: ${list(smaller)} stands for ${country}.`,
    relabelled: (changes: readonly { what: string; day: Day }[]) =>
      `In between the data changed the group's name: ${list([...new Set(changes.map(({ what, day }) => `${what} (${longMonth(day)})`))])}. Numbers before and after cannot be compared.`,
    coverage: (parts: readonly { share: number; year: number }[]) =>
      `holds of the official deaths of all actors: ${parts.map(({ share, year }) => `${figure(Number(share.toFixed(2)))} of ${year}`).join(", ")}`,
    unsettled: (region: string) =>
      `The series are by country, and which countries ${region} means is not settled; name them.`,
    smaller: (places: readonly string[], statements: readonly string[]) =>
      `The series are by country and tell nothing of ${list(places)} alone. Of the whole country: ${statements.join(" ")}`,
    partly: (within: Stretch, when: Stretch) =>
      `Of ${stretch(when)} the data reach ${stretch(within)} alone.`,
    break: (day: Day, country: string | null, what: string) =>
      `A change of the data, not of the world, in ${longMonth(day)}${country === null ? "" : ` (${country})`}: ${what}. What stands under the other name is not counted here.`,
    noOfficialYet: "Official totals are of whole years, and none was over by the as-of day.",
    unanswerable: (meaning: string, source: string) =>
      `Event data do not speak of it. Needed would be ${meaning}; ${source}.`,
  },
  /** "“far less” is taken to mean at most half (source)." */
  meaning: (words: string, meaning: string, source: string) =>
    `“${words}” is taken to mean ${meaning} (${source}).`,
  /** "Supported by incidents; contradicted by deaths in all events." */
  byMeasure: (parts: readonly { verdict: string; labels: readonly string[] }[]) =>
    `${capital(parts.map(({ verdict, labels }) => `${verdict} by ${list(labels)}`).join("; "))}.`,
  measureIn: (measure: ClaimedMeasure, days: 90 | 365) =>
    `${MEASURE[measure]} (${days === 365 ? "last 12 months" : "last 90 days"})`,
  publisherRange: "publisher low–high",

  total: {
    summed: "Sum of the months or days of the series",
    official: "Sum of the publisher's country-year totals",
    noTime: "The text gives no time for the total.",
    notOver: (when: Stretch) => `${stretch(when)} was not over on the as-of day.`,
    notOfficial: (last: number, when: Stretch) =>
      `Official totals are by country and whole year, up to ${last}; ${stretch(when)} is not among them.`,
    hindsight: "The official totals were published later than the as-of day may be: they are hindsight.",
    notReached: (when: Stretch) => `The series do not reach ${stretch(when)}.`,
    lowerBound:
      "The data are a lower bound: they can contradict a smaller figure, and a larger one only where it exceeds the official total of all actors.",
    ownDead: "Deaths in all events include the group's own dead.",
    says: (said: Amount, statements: readonly string[], byMeasure: string | null) =>
      `The text says ${amount(said)}. ${statements.join(" ")}${byMeasure === null ? "" : ` ${byMeasure}`}`,
    statement: (when: Stretch, measure: ClaimedMeasure, sum: Sum, who: string | null, place: string) =>
      `For ${stretch(when)} the data hold ${figure(sum.best)} ${MEASURE[measure]} (${figure(sum.low)}–${figure(sum.high)}) of ${who ?? "all actors"} in ${place}.`,
  },

  rank: {
    method: "Whole years compared by their best estimates",
    noYear: (year: number) => `The data hold no complete year ${year} in that stretch.`,
    official: (from: number, to: number) =>
      `Official totals of whole years from ${from} to ${to} were compared.`,
    ownSeries: (from: number, to: number) =>
      `Whole years from ${from} to ${to} were compared; the data are incomplete, and their coverage differs by year.`,
    most: (year: number, measure: ClaimedMeasure, n: number) =>
      `${year} had the most ${MEASURE[measure]} of these years: ${figure(n)}.`,
    more: (top: number, most: number, year: number, n: number, measure: ClaimedMeasure) =>
      `${top} had more ${MEASURE[measure]} (${figure(most)}) than ${year} (${figure(n)}).`,
    unit: (measure: ClaimedMeasure, year: number) => `${MEASURE[measure]} in ${year}`,
  },

  share: {
    method: "Share of the sum over all countries",
    smallerPlace: "The series are by country; the text names a smaller place.",
    nothing: (group: string, when: Stretch) => `The data hold nothing of ${group} ${during(when)}.`,
    statement: (
      part: number,
      whole: number,
      measure: ClaimedMeasure,
      group: string,
      when: Stretch,
      place: string,
    ) =>
      `${figure(part)} of ${figure(whole)} ${MEASURE[measure]} of ${group} ${during(when)} were in ${place} (${Math.round((100 * part) / whole)} %).`,
    coverageDiffers: "The coverage of the data differs by country.",
  },

  spread: {
    method: "Countries with at least one row",
    unit: "countries with at least one row",
    says: (said: Amount, statement: string) => `The text says ${amount(said)}. ${statement}`,
    statement: (when: Stretch, group: string, countries: readonly string[]) =>
      `${capital(during(when))} the data hold ${group} in ${countries.length === 1 ? "1 country" : `${figure(countries.length)} countries`}: ${list(countries)}.`,
    lowerBound: "The data are a lower bound: they cannot contradict a larger number of countries.",
    inAll: (group: string, when: Stretch, countries: readonly { name: string; rows: number }[]) =>
      `${capital(during(when))} the data hold rows of ${group} in ${list(countries.map(({ name, rows }) => `${name} (${figure(rows)})`))}.`,
    inNone: (group: string, when: Stretch) =>
      `${capital(during(when))} the data hold no row of ${group} in any of these countries.`,
    fighting: "Rows include fighting in which the group was one of two sides.",
    missing: (countries: readonly string[]) =>
      `They hold none in ${list(countries)}, but they are incomplete: they cannot show that nothing happened there.`,
    listUnit: "of the countries named, those with at least one row",
  },

  absence: {
    method: "Count of the rows of the series",
    future: (day: Day) => `It speaks of days after the as-of day, ${longDay(day)}.`,
    statement: (when: Stretch, rows: number, group: string, scope: string, deaths: number) =>
      `${capital(during(when))} the data hold ${counted(rows, "rows")} of ${group} ${scope}, with ${counted(deaths, "deaths")}.`,
    there: (when: Stretch, rows: number, worst: { day: Day; deaths: number; id: string }) =>
      `${capital(during(when))} the data hold ${counted(rows, "rows")} there, ${rows === 1 ? "" : "the deadliest "}of ${longDay(worst.day)} with ${counted(worst.deaths, "deaths")} (row ${worst.id}).`,
    fighting: "Rows include fighting in which the group was one of two sides.",
    cannotShow:
      "The data hold nothing that speaks against it, but they are incomplete: they cannot show that nothing happened.",
  },

  turningPoint: {
    method:
      "Change points by exact penalised segmentation (PELT), negative binomial where the counts are overdispersed",
    unit: "first month of the new level",
    cause: "A change of the counts may be one of coverage; what caused it, the counts do not say.",
    tooFew: (measure: ClaimedMeasure) => `By ${MEASURE[measure]} there are too few data.`,
    none: (measure: ClaimedMeasure, down: boolean) =>
      `By ${MEASURE[measure]} no ${down ? "fall" : "rise"} of level stands out near that time.`,
    nearest: (
      measure: ClaimedMeasure,
      down: boolean,
      at: { month: Day; low: Day; high: Day },
      before: number,
      after: number,
    ) =>
      `By ${MEASURE[measure]} the level has its nearest ${down ? "fall" : "rise"} in ${longMonth(at.month)} (95 % interval ${longMonth(at.low)} to ${longMonth(at.high)}), from ${figure(Number(before.toPrecision(3)))} to ${figure(Number(after.toPrecision(3)))} a month.`,
  },
};
