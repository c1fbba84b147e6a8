import type { Day } from "../../event/index.ts";
import { groupName } from "./group-names.ts";
import { inPlace, percent, range, span, withArticle } from "./phrases.ts";
import { capital, counted, figure, list, longDay, longMonth, type Stretch } from "./words.ts";

export interface Bounds {
  low: number | null;
  high: number | null;
}

/** A ratio of two counts with what belongs to it. */
export interface ToldRatio {
  ratio: number | null;
  sampling: Bounds;
  bounds: Bounds | null;
}

export type ToldDirection = "rose" | "fell" | "steady" | "open" | "none" | "relabelled";

/** The measures by which cells of the grid agree: "one-sided incidents (12 and 6 months)". */
export type ToldCells = readonly { measure: string; months: readonly number[] }[];

function boundWords(bounds: Bounds | null): string {
  if (bounds === null) return "";
  return bounds.low === bounds.high
    ? "; no official deaths are missing"
    : `; bounds for missing deaths ${range(bounds)}`;
}

function ratioWords({ ratio, sampling, bounds }: ToldRatio): string {
  if (ratio === null) return "no ratio can be formed, for there were none before";
  return `ratio ${figure(ratio)} (95 % interval ${range(sampling)}${boundWords(bounds)})`;
}

/** ", 78 % fewer": how the counts differ, without a judgement; nothing where no ratio can be formed. */
function change(ratio: number | null): string {
  if (ratio === null || ratio === 1) return "";
  if (ratio < 1) return `, ${percent(1 - ratio)} fewer`;
  return ratio < 2 ? `, ${percent(ratio - 1)} more` : `, ${figure(ratio)} times as many`;
}

function judgement(direction: ToldDirection, undone: boolean): string {
  const words: Record<ToldDirection, string> = {
    rose: "a rise",
    fell: "a fall",
    steady: "no clear change",
    open: "too few to tell a change",
    none: "nothing to compare",
    relabelled: "no judgement, for in between the data changed the group's name here",
  };
  return undone
    ? `${words[direction]} in these data, which missing deaths alone could undo`
    : words[direction];
}

function cellNames(cells: ToldCells): string {
  return list(cells.map(({ measure, months }) => `${measure} (${list(months.map(String))} months)`));
}

const MOVED = { rose: "a rise", fell: "a fall", steady: "no clear change" } as const;

function disagreement(by: Readonly<Record<"rose" | "fell" | "steady", ToldCells>>): string {
  return (["rose", "fell", "steady"] as const)
    .filter((it) => by[it].length > 0)
    .map((it) => `${MOVED[it]} by ${cellNames(by[it])}`)
    .join("; ");
}

/** An upper bound so many times the rate only says that a few months with many dead bound it by nothing. */
const HAPHAZARD = 100;

/** What is told of then and now, and of how it changed. */
export const pastFindings = {
  scope: {
    world: "the world",
    worldwide: "worldwide",
    heartland: (countries: readonly string[]) => `its heartland (${list(countries.map(withArticle))})`,
    /** A place that holds all of the group's record. */
    wholeRecord: (place: string) => `${place} (its whole record)`,
    inWholeRecord: (place: string, several: boolean) =>
      `${inPlace(place)}, where all of the ${several ? "groups'" : "group's"} recorded events are`,
    in: inPlace,
    inHeartland: (label: string) => `in ${label}`,
    anyActor: "any actor",
    list,
    groups: (names: readonly string[]) => list(names.map(groupName)),
  },
  /** What is counted, in sentences. */
  measures: {
    "one-sided-incidents": "one-sided incidents",
    "one-sided-deaths": "deaths in one-sided violence",
    "all-incidents": "incidents of all types",
    "all-deaths": "deaths in all its events",
  },
  shared: {
    span,
    incidentsIncomplete:
      "How many incidents the source lacks is not known; only for deaths are there official totals to compare with.",
    zeroIsNotNone: "Absent from the data does not mean that it did not happen.",
    carried:
      "For months whose official yearly total was not out by the as-of day, the missing deaths of the last known year are assumed.",
    peakIsChosen:
      "The peak is the highest of many windows, chosen because it is the highest: part of the fall from it would come by chance.",
    overlap: "Windows compared here overlap, so the interval of their ratio is only rough.",
    dispersion: (phi: number) => `Dispersion of the monthly counts: ${figure(phi)} (1 = Poisson).`,
    break: (day: Day, country: string | null, what: string) =>
      `A change of the data, not of the world, on ${longDay(day)}${country === null ? "" : ` (${country})`}: ${what}`,
    vintage: (vintage: string) =>
      `Vintage of the data: ${vintage}. What was published after the as-of day is hindsight.`,
    coverage: (parts: readonly { share: number; year: number }[]) =>
      `holds of the official deaths: ${parts.map(({ share, year }) => `${figure(Number(share.toFixed(2)))} of ${year}`).join(", ")}`,
    sampling: "sampling, with the month-to-month dispersion of the series",
    missingDeaths: "coverage: all or none of the missing deaths were this group's",
    publisherRange: "publisher low–high",
    allActors: "These totals are of all actors: they say nothing of one group.",
  },
  baseRate: {
    method: "Interval for a Poisson rate, widened by the dispersion of the series (quasi-Poisson)",
    unit: "one-sided incidents per month",
    statement: (
      where: string,
      window: Stretch,
      whose: string,
      n: { incidents: number; deaths: number; all: number | null },
      rate: { value: number; low: number; high: number },
    ) => {
      const counts =
        n.incidents === 0
          ? `the data hold no one-sided incident of ${whose}`
          : `the data hold ${counted(n.incidents, "one-sided incidents")} of ${whose} with ${counted(n.deaths, "deaths")}`;
      const types =
        n.all === null
          ? ""
          : ` Of all types, armed clashes included, they hold ${n.all === 0 ? "none" : counted(n.all, "incidents")}.`;
      return `${capital(where)}, ${span(window)}, ${counts}: ${figure(rate.value)} a month (95 % interval ${figure(rate.low)}–${figure(rate.high)}).${types}`;
    },
  },
  heartland: {
    method: "Smallest set of countries with half of the group's incidents of all types before the as-of day",
    statement: (countries: readonly string[], whose: string, held: number, all: number, end: Day) =>
      `${capital(list(countries.map(withArticle)))} ${countries.length === 1 ? "is" : "are"} the heartland of ${whose}: ${held === all ? "all" : `${figure(held)} of its`} ${counted(all, "incidents")} on record to ${longDay(end)}${held === all ? "" : ` (${percent(held / all)})`}.`,
    fineness:
      "How finely events are placed differs by country: where rows name neighbourhoods, a day's fighting counts as more incidents than where they name provinces.",
  },
  trend: {
    method:
      "Rate ratio with an interval for overdispersed counts (quasi-Poisson: variance = dispersion × mean)",
    earlier: { "one-year": "one year earlier", "three-years": "three years earlier", peak: "the peak" },
    unit: (measure: string) => `ratio of ${measure}`,
    none: (where: string, measure: string, whose: string, now: Stretch, before: Stretch, earlier: string) =>
      `${capital(where)} the data hold no ${measure} of ${whose}, neither ${span(now)} nor ${span(before)} (${earlier}).`,
    statement: (
      where: string,
      measure: string,
      whose: string,
      now: Stretch & { n: number },
      before: Stretch & { n: number },
      earlier: string,
      ratio: ToldRatio,
      direction: ToldDirection,
      undone: boolean,
    ) =>
      `${capital(where)}, ${measure} of ${whose} went from ${figure(before.n)} (${span(before)}, ${earlier}) to ${figure(now.n)} (${span(now)})${change(ratio.ratio)}; ${ratioWords(ratio)}: ${judgement(direction, undone)}.`,
    bothSides:
      "The coverage bounds lie on both sides of 1: missing deaths alone could turn the direction round.",
  },
  peak: {
    method: "Highest total of twelve months in a row",
    now: (where: string, measure: string, whose: string, n: number, window: Stretch) =>
      `${capital(where)}, ${measure} of ${whose} are at their peak so far: ${figure(n)} from ${span(window)}; no twelve months before held more.`,
    unit: (unit: string) => `${unit} in twelve months`,
  },
  grid: {
    unit: "direction against one year earlier",
    notReached: (where: string, base: string) =>
      `For ${where} against ${base} the data do not reach far enough back.`,
    relabelled: (where: string, base: string) =>
      `${capital(where)} against ${base}, no judgement: in between the data changed the group's name here.`,
    tooFew: (where: string, base: string) => `${capital(where)} against ${base}, too few events to tell.`,
    agreed: (where: string, base: string, direction: "rose" | "fell" | "steady", cells: ToldCells) =>
      `${capital(where)} against ${base}, ${MOVED[direction]} in every cell that can tell (${cellNames(cells)}).`,
    depends: (where: string, base: string, by: Readonly<Record<"rose" | "fell" | "steady", ToldCells>>) =>
      `${capital(where)} against ${base}, it depends on the measure: ${disagreement(by)}.`,
    disagreement,
    cellNames,
    byChance: "With many cells some ratios will look clear by chance: one in twenty when nothing changes.",
  },
  byYear: {
    unit: (measure: string) => `ratio of ${measure}, last whole year against the year before`,
    change: (measure: string) => `change in ${measure}`,
    statement: (
      { known, whose, where, steepest }: { known: boolean; whose: string; where: string; steepest: boolean },
      then: { year: string; n: number; held: number | null },
      now: { year: string; n: number; held: number | null },
      ratio: ToldRatio,
      undone: boolean,
    ) => {
      const lead = steepest ? "The largest fall on record: " : "";
      const counts = `${known ? "deaths in all events involving" : "deaths in one-sided violence of"} ${whose} ${where}: ${figure(then.n)} in ${then.year} and ${figure(now.n)} in ${now.year}`;
      if (ratio.ratio === null) return `${lead}${counts}.`;
      const precise = (share: number) => `${(share * 100).toFixed(1)} %`;
      const moved =
        ratio.ratio <= 1 ? `a fall of ${precise(1 - ratio.ratio)}` : `a rise of ${precise(ratio.ratio - 1)}`;
      const coverage =
        then.held !== null && now.held !== null
          ? ` Of the official deaths there, of all actors, the data hold ${percent(then.held)} for ${then.year} and ${percent(now.held)} for ${now.year}.`
          : "";
      return `${lead}${steepest ? counts : capital(counts)}, ${moved} (ratio ${figure(ratio.ratio)}, 95 % interval ${range(ratio.sampling)}${boundWords(ratio.bounds)}${undone ? ", so missing deaths alone could undo it" : ""}).${coverage}`;
    },
    coverageChanges:
      "The share of deaths that the source holds changes from year to year (column coverage): a change in the counts is partly a change in coverage.",
  },
  regimes: {
    method:
      "Change points by exact penalised segmentation (PELT), negative binomial where the counts are overdispersed",
    unit: (measure: string) => `${measure} per month in the present regime`,
    within: "sampling within the regime",
    noForecast:
      "A change of the counts may be one of coverage. A regime describes the past; it is no forecast.",
    none: (where: string, measure: string, whose: string, since: Day) =>
      `${capital(where)}, no change of level stands out in ${measure} of ${whose} since ${longMonth(since)}.`,
    last: (
      where: string,
      measure: string,
      whose: string,
      at: { month: Day; low: Day; high: Day; p: number },
      before: { rate: number; low: number; high: number },
      after: { rate: number; low: number; high: number },
      measurement: boolean,
    ) => {
      const rate = (it: { rate: number; low: number; high: number }) =>
        `${figure(it.rate)} a month (${it.high > HAPHAZARD * it.rate && it.rate > 0 ? `at least ${figure(it.low)}` : `${figure(it.low)}–${figure(it.high)}`})`;
      return `${capital(where)}, the last likely change of level in ${measure} of ${whose} was in ${longMonth(at.month)} (95 % interval ${longMonth(at.low)} to ${longMonth(at.high)}, probability ${percent(at.p)}), from ${rate(before)} to ${rate(after)}.${measurement ? " That is measurement, not world." : ""}`;
    },
  },
  timeline: {
    method: "Monthly counts; months without an entry are zeros",
    statement: (where: string, window: Stretch, incidents: number, whose: string, deaths: number) =>
      capital(
        `${where}, month by month from ${longMonth(window.start)} to ${longMonth(window.end)}: ${counted(incidents, "one-sided incidents")} of ${whose} with ${counted(deaths, "deaths")} in all.`,
      ),
  },
};
