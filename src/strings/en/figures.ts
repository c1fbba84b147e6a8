import type { Measure } from "../../finding/index.ts";

/** Plots and maps: labels, axes, and their words for those who do not see them. */
export const figures = {
  measure: {
    incidents: "incidents",
    "deaths-one-sided": "deaths inflicted in one-sided violence",
    "deaths-all": "deaths in all events involving the group",
  } satisfies Record<Measure, string>,
  askedOtherwise: (scope: string) => `${scope}: the chances if it were asked otherwise`,
  ratiosWith: (scope: string, noneThen: boolean) =>
    `${scope}: ratio now to then, with its 95 % interval${noneThen ? "; where there were none then, the counts then → now" : ""}`,
  byMonth: (measure: string) => `${measure.charAt(0).toUpperCase()}${measure.slice(1)}, by month`,
  byCountryAndYear: (measure: string) =>
    `${measure.charAt(0).toUpperCase()}${measure.slice(1)}, by country and year`,
  panelPeak: (most: string, year: string) => `${most} in ${year}`,
  panel: (name: string, most: string, year: string) => `${name}: most in ${year}, ${most}`,
  attentionGroup: "at equal toll, most deaths first",
  otherEventKilled: (place: string | null, year: string | null, n: number) =>
    `${[place, year].filter((part) => part !== null).join(" ")}: ${n}`.replace(/^: /, ""),
  thisEventKilled: (n: number) => `this attack: ${n} killed`,
  mapLabel: (name: string, value: string, then: string | null) =>
    then === null || then === value ? `${name} ${value}` : `${name} ${value} (${then})`,
  offMap: (countries: string) => `Off the map: ${countries}.`,
  mapNote:
    "Beside the names: deaths in the last twelve months and, in brackets, three years earlier. A cross: none on record in either. Borders as Natural Earth draws them (1:110m), without a judgement on them.",
  chance: { rising: "a rise", falling: "a fall", without: "without this attack" },
  markers: {
    event: "this attack",
    report: "this report",
    peak: "peak",
    noData: "no data",
  },
  ratioOf: {
    change: { axis: "ratio, now to then (log scale)", one: "no change" },
    attention: { axis: "times the coverage elsewhere (log scale)", one: "as much" },
  },
  axis: {
    chance: "probability in the next six months",
    perYear: (top: string) => `each panel from 0 to ${top}`,
    deaths: "deaths in one incident (log scale)",
    exceed: "incidents at least as deadly (log scale)",
  },
  alt: {
    timeline: (scope: string, measure: string, from: string, to: string, peak: string) =>
      `${measure}, ${scope}, by month from ${from} to ${to}; ${peak}`,
    peak: (month: string, value: string) => `the highest month is ${month} with ${value}`,
    ratio: (name: string, ratio: string, bounds: string) => `${name}: ${ratio} (${bounds})`,
    chance: (scope: string, which: string, chance: string, bounds: string | null, without: string | null) =>
      `${scope}, ${which}: ${chance}${bounds === null ? "" : ` (${bounds})`}${without === null ? "" : `, without this attack ${without}`}`,
    map: (values: string) => `Map with a circle for each country, its area in proportion: ${values}`,
    thenAndNow: (name: string, now: string, then: string | null) =>
      then === null ? `${name} ${now}` : `${name} ${now}, three years earlier ${then}`,
    years: (panels: string) => `Small bar charts, one a country, on one scale: ${panels}`,
    country: (name: string, value: string) => `${name} ${value}`,
  },
  severityPoint: (label: string, deaths: string, atLeast: string) =>
    `${atLeast} incidents ${label} killed ${deaths} or more`,
  scopeName: {
    country: "the country of the attack",
    region: "the region",
    heartland: "the heartland",
    world: "the world",
  } as Record<string, string>,
  figureData: "The figures behind this plot, their source and caveats",
};
