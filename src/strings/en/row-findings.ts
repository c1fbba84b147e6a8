import type { Day, EventDate } from "../../event/index.ts";
import { counted, figure, list, longDay } from "./words.ts";

/** An event of the report, as its sentences name it. */
export interface ToldEvent {
  place: string | null;
  date: EventDate | null;
}

export interface ToldRowsOfEvent {
  ids: readonly string[];
  low: number;
  best: number;
  high: number;
  oneSided: number;
}

export interface Named {
  name: string;
  version: string;
  vintage: string;
}

function nameOf({ place, date }: ToldEvent): string {
  const where = place ?? "place unknown";
  if (date === null) return where;
  return date.start === date.end
    ? `${where}, ${longDay(date.start)}`
    : `${where}, ${longDay(date.start)} to ${longDay(date.end)}`;
}

/** Never certain, and never more exact than it is known. */
function chance(probability: number): string {
  if (probability > 0.99) return "more than 99 %";
  return probability < 0.01 ? "less than 1 %" : `${Math.round(100 * probability)} %`;
}

/** What is told of the rows of event-level data. */
export const rowFindings = {
  rows: {
    method:
      "Probabilistic record linkage of the report's event with the incidents of the data (Fellegi–Sunter)",
    noEvents:
      "The embedded baseline holds no single events, so it cannot be told whether this attack is in the data; add event-level data with `baserate data add FILE` or --data FILE (a GED file from ucdp.uu.se).",
    notLookedFor: (event: ToldEvent, onMap: boolean) =>
      `${nameOf(event)}: not looked for in the event data, because ${
        onMap
          ? "the report gives no day for it before the as-of day"
          : "the report gives no place for it that is on the map"
      }.`,
    notFound: (event: ToldEvent, likeliest: number) =>
      `${nameOf(event)}: no matching row in the event data.${likeliest >= 0.005 ? ` The likeliest is the same incident with a probability of ${chance(likeliest)}.` : ""}`,
    notFoundIsNotNone:
      "No matching row does not mean that it did not happen: it may lie outside the rules of the dataset.",
    found: (
      event: ToldEvent,
      { ids, low, best, high, oneSided }: ToldRowsOfEvent,
      probability: number,
      compared: number,
    ) => {
      const bounds = low === high ? "" : ` (${figure(low)}–${figure(high)})`;
      const split = oneSided === best ? "" : `, ${figure(oneSided)} of them in one-sided violence`;
      const among = compared > 1 ? `, of ${counted(compared, "incidents")} in reach` : "";
      return `${nameOf(event)}: the event data have ${counted(ids.length, "rows")} (${list(ids)}) with ${counted(best, "deaths")}${bounds}${split}. They are the same incident with a probability of ${chance(probability)}${among}.`;
    },
    unit: "deaths, all rows of the incident",
    publisherRange: "publisher low–high",
    everyoneCounted:
      "The rows count everyone killed, attackers included where the publisher counts them; a report's first count may differ.",
    noDay: "The report gives no day for it: it was looked for in the month before the as-of day.",
    why: (
      event: ToldEvent,
      ids: readonly string[],
      dataset: string,
      telling: readonly { comparison: string; speaksFor: boolean }[],
    ) => {
      const most = telling.map(
        ({ comparison, speaksFor }) => `${comparison} (${speaksFor ? "for" : "against"} it)`,
      );
      return `Why ${list(ids)} of ${dataset} ${ids.length === 1 ? "is" : "are"} taken for ${nameOf(event)}: ${most.length > 0 ? `most telling ${most.length === 1 ? "is" : "are"} ${list(most)}` : "little tells them apart"}.`;
    },
    whyUnit: "probability that they are one incident",
    usualWeights:
      "One report teaches nothing about how reports and rows compare: the weights of agreement are those that are usual, those of chance come from the rows around.",
  },
  used: {
    method: "Rows that end on or before the as-of day",
    statement: (datasets: readonly Named[], day: Day) =>
      `Single events were looked up in ${list(datasets.map(({ name, version, vintage }) => `${name} ${version} (${vintage})`))}, in each up to ${longDay(day)}.`,
    hindsight: ({ name, version, vintage }: Named, day: Day) =>
      `Hindsight: ${name} ${version} (${vintage}) came out after ${longDay(day)}; on that day nobody could have read it.`,
    closed: (name: string, licence: string) =>
      `Rows of ${name} may not be passed on (${licence}): of these only the ids are shown.`,
  },
};
