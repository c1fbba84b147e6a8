import type { Day } from "../../event/index.ts";
import { inPlace, percent, span } from "./phrases.ts";
import { verdictStrings } from "./verdict.ts";
import { capital, counted, figure, list, longDay, longMonth, type Stretch } from "./words.ts";

export type Shares = readonly { name: string; share: number }[];

function sharesOf(shares: Shares): string {
  return shares.length === 0
    ? ""
    : ` (${list(shares.map(({ name, share }) => `${name} ${percent(share)}`))})`;
}

function oneIn(k: number, n: number): string {
  if (k === n) return "all of them";
  if (2 * k > n) return "most of them";
  return `about 1 in ${figure(Math.round(n / k))}`;
}

/** Among fewer incidents a share is as good as unknown, and is not put as "1 in so many". */
const FEWEST_RANKED = 10;

/** The incidents that a toll is held against. */
export interface ToldSet {
  whose: string;
  n: number;
  /** From the month of the first to the end of the data; null without any. */
  period: Stretch | null;
}

function among({ whose, n, period }: ToldSet): string {
  const time = period === null ? "" : `, ${longMonth(period.start)} to ${longMonth(period.end)}`;
  return `the ${n === 1 ? "only deadly one-sided incident" : `${figure(n)} deadly one-sided incidents`} ${whose} on record${time}`;
}

/** What is told of severity, of where the harm falls, and of what the data hold and lack. */
export const harmFindings = {
  severity: {
    ofGroup: (group: string, country: string | null) =>
      country === null ? `of ${group}` : `of ${group} ${inPlace(country)}`,
    ofAnyone: (country: string | null) =>
      country === null ? "of any actor worldwide" : `of any actor ${inPlace(country)}`,
    unit: (toll: number) => `share of deadly one-sided incidents with at least ${figure(toll)} dead`,
    sampling: "sampling (binomial)",
    tail: "model of the tail: sampling, choice of model, rounding of tolls to fives and tens, the publisher's low–high range of each",
    method: (tail: boolean) =>
      `Share of incidents with at least one death, exact binomial interval${tail ? "; a power law beside a model of all tolls, where few reach this one" : ""}`,
    nothing: (whose: string, end: Day) =>
      `The data hold no deadly one-sided incident ${whose} by ${longDay(end)}, so how unusual a toll is there cannot be told.`,
    /** @param toll null where none is given, else 0 or 1. */
    noToll: (toll: number | null, set: ToldSet) =>
      toll === 1
        ? `One death is the least that any of ${among(set)} has, so the toll has no rank among them.`
        : `${toll === 0 ? "The report counts nobody killed" : "The report gives no number of dead"}, so nothing can be said of its rank among ${among(set)}.`,
    ranked: (set: ToldSet, k: number, toll: number, { low, high }: { low: number; high: number }) =>
      set.n === 1
        ? `${capital(among(set))} killed ${k === 1 ? `${figure(toll)} or more` : `fewer than ${figure(toll)}`}: one incident is too few to say how rare such a toll is.`
        : set.n < FEWEST_RANKED
          ? `Of ${among(set)}, ${k === 0 ? "none" : figure(k)} killed ${figure(toll)} or more: too few to say how rare such a toll is (95 % interval of the share ${percent(low)} to ${percent(high)}).`
          : k === 0
            ? `Of ${among(set)}, none killed ${figure(toll)} or more: such a toll is rarer than about 1 in ${figure(Math.floor(1 / high))} (95 % interval of the share 0 % to ${percent(high)}).`
            : `Of ${among(set)}, ${figure(k)} killed ${figure(toll)} or more: ${oneIn(k, set.n)} (${percent(k / set.n)}, 95 % interval ${percent(low)} to ${percent(high)}).`,
    range: (low: number, high: number) => {
      const [from, to] = [percent(low), percent(high)];
      return from === to ? "" : ` By the publisher's low and high tolls it is ${from} to ${to}.`;
    },
    modelled: ({ low, high }: { low: number; high: number }) => {
      const [from, to] = [percent(low), percent(high)];
      return ` By models of all these tolls it is ${from === to ? from : `${from} to ${to}`}.`;
    },
    onForces:
      " These are attacks on civilians; this one was on soldiers or police, whose deaths the data count as state-based.",
    onlyDeadly:
      "Only one-sided incidents in which somebody died are compared; an incident that the data miss is more often a small one, so high tolls look a little commoner than they are.",
    mayChange: "First counts differ from final ones: the report's toll may still change.",
  },
  harm: {
    method: "Shares of deaths (best estimate) by country",
    statement: (
      window: Stretch,
      { measure, all }: { measure: string; all: boolean },
      whose: string,
      now: { n: number; shares: Shares; ownDead: number | null },
      before: { n: number; shares: Shares },
    ) =>
      `${span(window)}, the data count ${counted(now.n, all ? "deaths" : measure)} ${all ? "in all events involving" : "of"} ${whose}${sharesOf(now.shares)}${now.ownDead === null ? "" : `, of them ${figure(now.ownDead)} its own dead`}. Before that: ${counted(before.n, "deaths")}${sharesOf(before.shares)}.`,
    unit: (measure: string, country: string) => `share of ${measure} in ${country}`,
    coverageDiffers:
      "The share of deaths that the source holds differs by country, so the shares are those of the data, not of the world.",
    ownDead:
      "Deaths in all events include the group's own dead and those whom its enemies killed; how many, only a source that tells sides can say.",
    deathsIn: (window: Stretch) => `deaths, ${span(window)}`,
    coverageOf: (year: number) => `coverage ${year} (all actors)`,
  },
  harmYears: {
    method: "Sums by country and year",
    statement: (
      first: number,
      last: number,
      measure: string,
      whose: string,
      countries: readonly string[],
      part: boolean,
    ) =>
      `Year by year from ${first} to ${last}, the data count ${measure} of ${whose} in ${list(countries)}${part ? `; ${last} runs to the end of the data only` : ""}.`,
    coverageDiffers: "The share of deaths that the source holds differs by country and year.",
  },
  coverage: {
    method: "Deaths held ÷ official country-year totals",
    unit: "held ÷ official deaths",
    ofGroup: (whose: string) => `in the countries with events of ${whose} on record`,
    ofWorld: "in the world",
    unknown: (year: number, where: string) =>
      `How much of the deaths of ${year} the data hold ${where} is not known.`,
    statement: (share: number, year: number, where: string) =>
      `The data hold ${percent(share)} of the official deaths of ${year} ${where}, all actors together.`,
    allActors: "The share held is that of all actors; whose deaths are missing is not known.",
  },
  beyond: {
    method: "Last day of the data against the as-of day",
    statement: (group: string | null, end: Day, day: Day, addData: string) =>
      `What ${group ?? "any group"} did after ${longDay(end)} is not in the data, so its base rate, its trend and where its harm falls cannot be told for ${longDay(day)}. ${addData}`,
    officialMethod: "Country-year totals as published",
    official: (year: number, country: string, parts: readonly { type: string; deaths: number }[]) =>
      `Official totals reach to ${year}: for ${country} in that year ${list(parts.map(({ type, deaths }) => `${counted(deaths, "deaths")} in ${type} violence`))}, of all actors together.`,
    officialUnit: "deaths, all actors and types",
    monthsMethod: "Sums of country-months as published",
    months: (
      country: string,
      now: { events: number; deaths: number; window: Stretch },
      earlier: readonly { deaths: number; window: Stretch }[],
    ) => {
      const before = earlier.map(({ deaths, window }) => `${counted(deaths, "deaths")} from ${span(window)}`);
      return `Of all actors together, ${inPlace(country)}: ${counted(now.events, "events")} with ${counted(now.deaths, "deaths")} from ${span(now.window)}${before.length === 0 ? "" : `, against ${before.join(" and ")}`}.`;
    },
    monthsUnit: "deaths in 12 months, all actors and types",
    publisherHigh: "publisher high",
  },
  noData: {
    method: "Look-up of the group's names in the data",
    noGroup: (claimed: string | null, denied: string | null) =>
      `${capital(verdictStrings.verdict.noGroup(claimed, denied))}. The figures below are those of one-sided violence by any actor.`,
    unknownGroup: (group: string) =>
      `The data do not know ${group}. The figures below are those of one-sided violence by any actor.`,
    alsoNamed: (unheard: string, counted: string) =>
      `The report also names ${unheard}, of whom the data hold nothing under a name of their own: the figures are those of ${counted} alone.`,
    nothingOf: (group: string | null, end: Day) =>
      `The data hold no event of ${group} up to ${longDay(end)}.`,
  },
};
