import type { CountryCode } from "../event/index.ts";
import type { Manifest } from "../finding/index.ts";
import { ucdpGed, ucdpRelabellings } from "../import/index.ts";
import type { CountryMonths } from "./read-country-months.ts";

const GED = ucdpGed.facts;
const COMMAND = "npm run build:baseline -- <folder with UCDP's files>";
const DAVIES =
  "Davies, Shawn, Therése Pettersson, Margareta Sollenberg & Magnus Öberg (2025) Organized violence 1989–2024, and the challenges of identifying civilian victims. Journal of Peace Research 62(4).";
const PETTERSSON =
  "Pettersson, Therése, Shawn Davies, Amber Deniz, Garoun Engström, Nanar Hawach, Stina Högbladh, Margareta Sollenberg & Magnus Öberg (2021) Organized violence 1989–2020, with a special emphasis on Syria. Journal of Peace Research 58(4): 809–825.";

/** What the series of the shipped baseline rest on, cover and lack. */
export function gedBaselineManifest(
  spans: { rows: number; deaths: number; long_rows: number; long_deaths: number },
  input: string,
): Manifest {
  return {
    id: "ucdp-ged-21.1-prec12",
    name: "UCDP Georeferenced Event Dataset 21.1, events placed within 25 km (where_prec 1–2), as monthly counts",
    version: "21.1",
    publisher: "Uppsala Conflict Data Program",
    period: { from: "1989-01-01", to: "2020-12-31" },
    releasedOn: null,
    vintage: "GED 21.1, published 2021",
    inclusion: [
      ...GED.inclusion,
      "Only events whose place is known exactly or within about 25 km (where_prec 1–2).",
      "Incidents by record linkage within the source: rows of the same group and day within 50 km are one where they are likelier one than two, given how crowded the place is (within-source.json).",
    ],
    incomplete: [
      "It holds only a part of the official deaths, and the part differs by country and year (coverage.parquet), so a trend in deaths is partly a trend in coverage.",
      "Events known only to a district, region or country (where_prec 3–7), whole-country summaries among them, are not in it.",
      `Rows carry no end date. Of ${figure(spans.rows)} rows that a fuller file dates, ${spans.long_rows} (${figure(spans.long_deaths)} of ${figure(spans.deaths)} deaths) span more than 31 days; such rows stand in the month in which they begin.`,
      "It does not tell on which side people died, so the group's own dead cannot be split off.",
      "Events outside the dyads and actors that reached 25 deaths in a year are not in it, nor are attacks without a known organised actor.",
    ],
    breaks: ucdpRelabellings(),
    licence: "CC BY 4.0",
    redistributable: true,
    citation: `${GED.citation} ${PETTERSSON}`,
    builtBy: `${COMMAND}, from ${input}`,
  };
}

/** What the official country-year totals are. */
export function officialManifest(input: string): Manifest {
  return {
    id: "ucdp-organizedviolence-cy-25.1",
    name: "UCDP Country-Year Dataset on Organized Violence within Country Borders",
    version: "25.1",
    publisher: "Uppsala Conflict Data Program",
    period: { from: "1989-01-01", to: "2024-12-31" },
    releasedOn: null,
    vintage: "version 25.1, published 2025: hindsight for every earlier as-of day",
    inclusion: [...GED.inclusion, "All events of a country and year, however coarsely placed."],
    incomplete: [
      "By country, year and type of violence only: it names no group's deaths.",
      "Later than the series' release of 2021, so it also holds what was added and revised since.",
    ],
    breaks: [],
    licence: "CC BY 4.0",
    redistributable: true,
    citation: `${GED.citation} ${DAVIES}`,
    builtBy: `${COMMAND}, from ${input}`,
  };
}

/** What the official country-months are, and which countries are left out because their months do not add up. */
export function monthsManifest(
  { leftOut, raised, months }: CountryMonths,
  countryName: (country: CountryCode) => string,
  input: string,
): Manifest {
  return {
    id: "ucdp-country-months-25.1",
    name: "UCDP events and deaths by country and month, from release",
    version: "25.1",
    publisher: "Uppsala Conflict Data Program",
    period: { from: "1989-01-01", to: "2024-12-31" },
    releasedOn: null,
    vintage: "version 25.1, published 2025: hindsight for every earlier as-of day",
    inclusion: [
      ...GED.inclusion,
      "All events of a country and month, all actors and types together, however coarsely placed; an event stands in one month, also when it spans several.",
      "Only countries whose months add up to the official country-year totals in every year.",
    ],
    incomplete: [
      "It names no group, and deaths are not split by type of violence.",
      `Left out, because their months do not add up to their official years: ${leftOut.map(countryName).join(", ")}.`,
      `In ${raised} of ${figure(months.length)} months the high estimate was published below the best one; there the best one stands as high.`,
    ],
    breaks: [],
    licence: "CC BY 4.0",
    redistributable: true,
    citation: `${GED.citation} ${DAVIES}`,
    builtBy: `${COMMAND}, from ${input}`,
  };
}

function figure(n: number): string {
  return n.toLocaleString("en-GB");
}
