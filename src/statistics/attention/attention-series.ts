import { checkCount } from "../argument-checks.ts";
import { isNotEnoughData, type NotEnoughData, notEnoughData } from "../not-enough-data.ts";
import { type Attention, type AttentionOptions, attention, type CoveredIncident } from "./attention.ts";

/** An incident on the days from `from` to `to`: days are whole numbers that count up by one a day. */
export interface DatedIncident {
  readonly place: string;
  readonly type: string;
  readonly deaths: number;
  readonly from: number;
  readonly to: number;
}

/** How much was written about a place on a day: mentions, articles, reports. */
export interface PlaceMentions {
  readonly place: string;
  readonly day: number;
  readonly mentions: number;
}

export interface AttentionSeries {
  readonly mentions: readonly PlaceMentions[];
  /** Days that the series knows: all from its first to its last, those with a mention of any place, or these. */
  readonly knows: "first to last" | "days with mentions" | ReadonlySet<number>;
}

export interface SeriesOptions extends AttentionOptions {
  /** Days that an incident's mentions are counted over, its first one included (7). */
  readonly within?: number;
  /** "above-usual" takes off what a place gets on days without incidents; "all" takes the series as it is. */
  readonly count?: "above-usual" | "all";
}

/** Incidents that were not compared, by reason. */
export interface LeftOut {
  /** Longer than the days counted over, so that no day can be told. */
  readonly tooLong: number;
  /** In part or whole on days that the series does not know. */
  readonly unknownDays: number;
  /** In places with too few days without incidents to tell the usual level. */
  readonly noUsual: number;
}

export interface SeriesAttention extends Attention {
  /** Incidents compared; those of one place within the same days are one of `n`. */
  readonly incidents: number;
  readonly leftOut: LeftOut;
}

const WITHIN = 7;
const FEWEST_QUIET_DAYS = 14;

/**
 * Coverage per death, and between places at equal toll and type, from any attention series: each incident gets the
 * mentions of its place from its first day on, for `within` days, less what the place gets on a day without incidents
 * (the median). Incidents of a place that begin within the same days share their mentions and are taken as one, with
 * the type of the deadliest; no mention is counted twice.
 * @throws RangeError for negative numbers, `within` below 1, or a place to compare with that has no incident.
 */
export function attentionInSeries(
  incidents: readonly DatedIncident[],
  series: AttentionSeries,
  options: SeriesOptions = {},
): SeriesAttention | NotEnoughData {
  const { within = WITHIN, count = "above-usual", ...rest } = options;
  if (!(Number.isInteger(within) && within >= 1))
    throw new RangeError(`mentions are counted over a whole number of days from 1 up, got ${within}`);
  series.mentions.forEach(({ mentions, place, day }) => {
    checkCount(mentions, `the mentions of ${place} on day ${day}`);
  });
  const known = knownDays(series);
  const mentionsOf = byDay(series.mentions);
  const leftOut = { tooLong: 0, unknownDays: 0, noUsual: 0 };
  const covered: CoveredIncident[] = [];
  let compared = 0;
  for (const [place, own] of groupBy(incidents, (incident) => incident.place)) {
    const short = own.filter(({ from, to }) => to - from < within);
    leftOut.tooLong += own.length - short.length;
    const days = mentionsOf.get(place) ?? new Map<number, number>();
    const usual = count === "all" ? 0 : usualLevel(own, days, known, within);
    for (const [anchor, ...others] of episodes(short, within)) {
      const members = [anchor!, ...others];
      const window = Array.from({ length: within }, (_, i) => anchor!.from + i);
      if (!window.every((day) => known.has(day))) leftOut.unknownDays += members.length;
      else if (usual === null) leftOut.noUsual += members.length;
      else {
        const total = window.reduce((sum, day) => sum + (days.get(day) ?? 0), 0);
        compared += members.length;
        covered.push({
          place,
          type: members.reduce((most, one) => (one.deaths > most.deaths ? one : most)).type,
          deaths: members.reduce((sum, { deaths }) => sum + deaths, 0),
          mentions: Math.max(0, Math.round(total - usual * within)),
        });
      }
    }
  }
  // A place whose incidents all lie outside the series is left out by the data, not misspelt by the caller.
  if (rest.against !== undefined && covered.every(({ place }) => place !== rest.against))
    if (incidents.some(({ place }) => place === rest.against))
      return notEnoughData(
        `no incident of ${rest.against} lies on days that the series knows`,
        "incidents of the place to compare with, on days of the series",
      );
  const found = attention(covered, rest);
  if (!isNotEnoughData(found)) return { ...found, incidents: compared, leftOut };
  const { tooLong, unknownDays, noUsual } = leftOut;
  return notEnoughData(
    `${found.why} (of ${incidents.length} given; ${unknownDays} on days that the series does not know, ` +
      `${tooLong} longer than ${within} days, ${noUsual} in places without a usual level)`,
    found.needed,
  );
}

function knownDays({ mentions, knows }: AttentionSeries): { has(day: number): boolean } {
  if (typeof knows === "object") return knows;
  const days = new Set(mentions.map(({ day }) => day));
  if (knows === "days with mentions") return days;
  const first = mentions.reduce((least, { day }) => Math.min(least, day), Infinity);
  const last = mentions.reduce((most, { day }) => Math.max(most, day), -Infinity);
  return { has: (day) => day >= first && day <= last };
}

function byDay(mentions: readonly PlaceMentions[]): Map<string, Map<number, number>> {
  const places = new Map<string, Map<number, number>>();
  for (const { place, day, mentions: count } of mentions) {
    const days = places.get(place) ?? new Map<number, number>();
    places.set(place, days.set(day, (days.get(day) ?? 0) + count));
  }
  return places;
}

/** Incidents by the first that they share `within` days with; anchored, so that daily violence is not one incident. */
function episodes(incidents: readonly DatedIncident[], within: number): DatedIncident[][] {
  const found: DatedIncident[][] = [];
  for (const incident of [...incidents].sort(
    (a, b) => a.from - b.from || b.deaths - a.deaths || order(a, b),
  )) {
    const last = found.at(-1);
    if (last && incident.from < last[0]!.from + within) last.push(incident);
    else found.push([incident]);
  }
  return found;
}

/** The median of known days that no incident of the place reaches; null where they are too few. */
function usualLevel(
  incidents: readonly DatedIncident[],
  days: ReadonlyMap<number, number>,
  known: { has(day: number): boolean },
  within: number,
): number | null {
  const busy = new Set(
    incidents.flatMap(({ from, to }) => Array.from({ length: to - from + within }, (_, i) => from + i)),
  );
  const first = incidents.reduce((least, { from }) => Math.min(least, from), Infinity);
  const last = incidents.reduce((most, { to }) => Math.max(most, to), -Infinity);
  const quiet: number[] = [];
  for (let day = first - YEAR; day <= last + YEAR; day++)
    if (known.has(day) && !busy.has(day)) quiet.push(days.get(day) ?? 0);
  if (quiet.length < FEWEST_QUIET_DAYS) return null;
  quiet.sort((a, b) => a - b);
  const middle = quiet.length >> 1;
  return quiet.length % 2 === 1 ? quiet[middle]! : (quiet[middle - 1]! + quiet[middle]!) / 2;
}

/** The usual level is looked for among the days of a year around the incidents. */
const YEAR = 366;

function groupBy<T>(values: readonly T[], key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return groups;
}

const order = (a: DatedIncident, b: DatedIncident): number =>
  a.to - b.to || (a.type < b.type ? -1 : a.type > b.type ? 1 : 0);
