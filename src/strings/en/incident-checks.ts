import type { Amount, Day } from "../../event/index.ts";
import { amount, counted, figure, list, longDay, type Stretch, stretch } from "./words.ts";

/** An incident in the data, as its sentences tell it. */
export interface ToldIncident {
  low: number;
  best: number;
  high: number;
  ids: readonly string[];
  day: Day;
}

export interface ToldRows {
  toll: number;
  rows: readonly { id: string; violence: string; deaths: number }[];
}

/** "130 deaths (120–140) in row 210197, 13 November 2015". */
function told({ low, best, high, ids, day }: ToldIncident): string {
  const bounds = low === high ? "" : ` (${figure(low)}–${figure(high)})`;
  const named = ids.length > 6 ? `${list(ids.slice(0, 5))} and ${ids.length - 5} more` : list(ids);
  return `${counted(best, "deaths")}${bounds} in ${ids.length === 1 ? "row" : "rows"} ${named}, ${longDay(day)}`;
}

function eachRow({ rows }: ToldRows): string {
  return rows.map(({ id, violence, deaths }) => `${id}, ${violence}: ${figure(deaths)}`).join("; ");
}

/** What is said of claims of single incidents. */
export const incidentChecks = {
  method:
    "The incident, within a day and 50 km of what the text says (100 km for a coarse place), whose rows fit best",
  unit: "deaths, all rows of the incident",
  statement: (it: ToldIncident) => `The data have ${told(it)}.`,
  everyoneCounted: "The rows count everyone killed, attackers included where the publisher counts them.",
  noEvents:
    "The embedded baseline holds no single events; add event-level data with `baserate data add FILE` or --data FILE (a GED file from ucdp.uu.se).",
  noWounded: "The rows count deaths only; a dataset with a count of wounded (such as GTD) would be needed.",
  neitherPlaceNorTime: "The text gives neither a place nor a time to look for it.",
  afterAsOf: (day: Day) => `It lies after the as-of day, ${longDay(day)}.`,
  beyondData: (from: Day, to: Day, when: Stretch) =>
    `The event-level data reach from ${longDay(from)} to ${longDay(to)}; data for ${stretch(when)} would be needed.`,
  noPlace: "The text gives no place for it.",
  notOnMap: (place: string) => `${place} is not on the map at hand.`,
  noCountry: (place: string) => `${place} is no country of the data.`,
  onNoMap: (place: string) =>
    `${place} is on no map at hand, and no row has a place of that name; its coordinates would be needed.`,
  severalOfThatName: (place: string) =>
    `${place} is on no map at hand, and the rows have more than one place of that name; its region would be needed.`,
  dataName: (actor: string) => `The data name ${actor}.`,
  groupFromContext: (group: string) => `The words name no group; ${group} is the one named last before them.`,
  anyGroup: "The words name no group, so rows of any actor were looked at.",
  unknownGroup: "The data know the group under no name, so rows of any actor were looked at.",
  noDayNews: "The text gives no day for it: it was looked for in the month before the as-of day.",
  noTime: "The text gives no time for it: it was looked for in all of the data.",
  noDeaths: "By the rules of the dataset an event needs at least one death; the text itself gives none.",
  noRow: (unknownGroup: string | null) =>
    `Event-level data reach there and hold no row that fits; ${
      unknownGroup === null
        ? "why is not known: it may lie outside the rules of the dataset, or be missing"
        : `and no row at all names ${unknownGroup}`
    }.`,
  noRowIsNotNone: "No matching row does not mean that it did not happen.",
  whichStaysOpen: (n: number) =>
    `Which of ${figure(n)} incidents there is meant stays open: the text gives no day and no toll.`,
  has: (it: ToldIncident) => `The data have it: ${told(it)}.`,
  neitherGroupNorDay:
    "The text names neither the group nor the day, and so small a toll could be that of many incidents.",
  tooSmallForCountry: (n: number) =>
    `The data have ${figure(n)} incidents in the country at that time, and so small a toll fits one of them too easily; the place would be needed.`,
  fits: (it: ToldIncident) => `That fits the data, which have ${told(it)}.`,
  same: (it: ToldIncident) => `The data have the same: ${told(it)}.`,
  close: (said: Amount, it: ToldIncident) =>
    `The text says ${amount(said)}; the data have ${told(it)}: inside their low–high, or off by the rounding of the words.`,
  noneFits: (n: number) =>
    `None of ${figure(n)} incidents there at that time has such a toll, and which of them is meant stays open.`,
  together: (n: number, it: ToldIncident) =>
    `No single incident has it; the ${figure(n)} incidents of the group in the country on those days have together ${told(it)}. How many of them the text counts stays open.`,
  beside: (it: ToldIncident, km: number) =>
    `The data have nothing within reach of the place, and ${told(it)} of the group ${figure(km)} km from it: whether that is the same attack stays open.`,
  contradicted: (said: Amount, it: ToldIncident, fewer: boolean) =>
    `The text says ${amount(said)}; the data have ${told(it)}, ${fewer ? "fewer" : "more"} than that.`,
  firstCount: "The text gives a count of the first days; the data were compiled later.",
  noneOfThatSize: (said: Amount, it: ToldIncident) =>
    `The text says ${amount(said)}; of what the data have there at that time the nearest is ${told(it)}, too far from it to be the same incident.`,
  bestOf: (n: number) =>
    `It is the one of ${figure(n)} incidents in that time and place whose toll fits best.`,
  byOneSided: (first: boolean, civil: ToldRows, others: ToldRows, all: number) =>
    `Supported${first ? " as a first count" : ""}: the one-sided rows (${eachRow(civil)}) total ${figure(civil.toll)}; with ${counted(others.rows.length, "rows")} of other violence (${eachRow(others)}) all rows total ${figure(all)}.`,
  byOneRow: (first: boolean, row: string | null, n: number, rows: number, all: number) =>
    `Supported${first ? " as a first count" : ""}: ${row === null ? "the rows have" : `row ${row} has`} ${figure(n)}; all ${counted(rows, "rows")} of the incident total ${figure(all)}.`,
  anotherTime: (said: Stretch, it: ToldIncident) =>
    `The text has it in ${stretch(said)}; the data have an incident of the same group, place and toll at another time: ${told(it)}.`,
  anotherPlace: (said: string, country: string | null, it: ToldIncident) =>
    `The text has it in ${said}, where the data hold no row of the group at that time; they have an incident of the same group, time and toll in ${country ?? "another country"}: ${told(it)}.`,
  anotherDay: (said: Stretch, it: ToldIncident) =>
    `The text has it on ${stretch(said)}, where the data hold no row of the group; they have an attack of the group there on another day: ${told(it)}.`,
  smallOneMissing: "The data are incomplete: a small attack on the claimed day may be missing.",
  rankNoEvents: "The embedded baseline holds no single events; add event-level data with --data FILE.",
  rankNoToll: (place: string) =>
    `The text gives no toll for it, and no row of the data fits the attack that is meant (${place}).`,
  deadlier: (rows: number, worst: ToldIncident, toll: number, since: boolean) =>
    `The data have ${rows === 1 ? "a deadlier one" : `${figure(rows)} deadlier rows`}${since ? " since then" : ""}: ${told(worst)}, against ${figure(toll)}.`,
  mayBeItself: (it: ToldIncident, toll: number) =>
    `Of what the data hold, one alone is deadlier than ${figure(toll)}: ${told(it)}, which is of the day and country of this attack and may be the attack itself.`,
  lowExceeds: "Its low estimate already exceeds the text's toll.",
  nothingDeadlier: (toll: number) =>
    `The data hold nothing deadlier than ${figure(toll)} in that time and place, but they are incomplete: a complete list of incidents would be needed.`,
};
