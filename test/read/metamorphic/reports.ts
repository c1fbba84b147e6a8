import { readFileSync } from "node:fs";
import { wikinews } from "./wikinews.ts";

export interface Report {
  id: string;
  day: string;
  title: string | null;
  text: string;
  /** The group that the main event is laid to, as the text names it. */
  group?: RegExp;
  /** The place of the main event, and another of the same country in its stead. */
  place: [RegExp, string];
}

const example = (name: string) =>
  readFileSync(new URL(`../../../examples/${name}.txt`, import.meta.url), "utf8");

export const EXAMPLES: Report[] = [
  {
    id: "trebes-2018",
    day: "2018-03-25",
    title: null,
    text: example("trebes-2018"),
    group: /Islamic State|Daesh|ISIS/g,
    place: [/Carcassonne/g, "Toulouse"],
  },
  {
    id: "garissa-2015",
    day: "2015-04-06",
    title: null,
    text: example("garissa-2015"),
    group: /al-Shabaab/g,
    place: [/Garissa/g, "Kisumu"],
  },
];

const PLACES: Record<string, [RegExp, string]> = {
  "wikinews-2019-000": [/Magnitogorsk/g, "Chelyabinsk"],
  "wikinews-2019-016": [/Maidan Shahr/g, "Ghazni"],
  "wikinews-2019-020": [/Mokha/g, "Taiz"],
  "wikinews-2019-067": [/Charlottesville/g, "Roanoke"],
  "wikinews-2019-081": [/El Paso/g, "Lubbock"],
  "wikinews-2019-108": [/Afghanistan\/Pakistan/g, "Yemen"],
  "wikinews-2019-128": [/Paris/g, "Lyon"],
  "wikinews-2019-157": [/Mosul/g, "Tikrit"],
  "wikinews-2020-001": [/Baghdad/g, "Basra"],
  "wikinews-2020-015": [/London/g, "Manchester"],
  "wikinews-2020-069": [/Reading/g, "Leicester"],
  "wikinews-2020-113": [/Kenosha/g, "Milwaukee"],
};
const GROUPS: Record<string, RegExp> = {
  "wikinews-2019-016": /Taliban/g,
  "wikinews-2019-020": /Houthis?(?: rebels)?/g,
};

const articles = wikinews();

/** The violent development articles; none where ../shared is absent. */
export const VIOLENT: Report[] = (articles ?? [])
  .filter((article) => article.violent)
  .map(({ id, date, title, text }) => ({
    id,
    day: date,
    title,
    text,
    group: GROUPS[id],
    place: PLACES[id]!,
  }));
