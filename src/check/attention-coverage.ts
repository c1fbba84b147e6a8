import {
  type CountryCode,
  type Day,
  dayNumber,
  type EventDate,
  monthIndex,
  type Whose,
} from "../event/index.ts";
import {
  type AttentionEstimate,
  attention,
  attentionInSeries,
  type CoveredIncident,
  type PlaceAttention,
} from "../statistics/attention/index.ts";
import { isNotEnoughData } from "../statistics/not-enough-data.ts";
import { isOf } from "./incidents.ts";
import type { AttentionSeries, CheckQuestion } from "./question.ts";
import { seriesOf } from "./series.ts";

/** How much was reported of a group's violence, country by country. */
export interface Covered {
  places: readonly PlaceAttention[];
  /** The country that all are compared with; null for the mean of the others. */
  against: string | null;
  /** Coverage at equal toll and type, against that country or the others. */
  ratioOf(place: PlaceAttention): AttentionEstimate;
  n: number;
  /** Per cent of mentions more for one per cent more toll. */
  elasticity: AttentionEstimate;
  from: Day;
  to: Day;
  /** Whether incidents by the day or months of a country were held against the series. */
  by: "incident" | "month";
  /** Mentions above what a country gets on days without incidents, or all, where hardly a day is without. */
  counted: "above-usual" | "all";
}

/** The coverage of a group's violence up to the as-of day, or why it cannot be had. */
export async function coverageOf(
  whose: Whose,
  against: CountryCode | null,
  when: EventDate | null,
  question: CheckQuestion,
): Promise<Covered | string> {
  const t = question.t.attention;
  const series = upTo(question.attention!, when, question.day);
  const days = series.cells.map(({ day }) => day).sort();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return t.nothingYet;
  const options = against === null ? {} : { against: question.countryName(against) };
  const measured =
    question.rows === null
      ? await byMonth(whose, series, options, question)
      : await byIncident(whose, series, { from, to }, options, question);
  if (typeof measured === "string") return measured;
  const { found, counted } = measured;
  if (isNotEnoughData(found)) return t.tooLittle(from, to, whose.name, found.why);
  const name = options.against ?? null;
  return {
    places: found.places,
    against: name,
    ratioOf: (place) => (name === null ? place.againstOthers : place.adjustedRatio),
    n: found.n,
    elasticity: found.elasticity,
    from,
    to,
    by: question.rows === null ? "month" : "incident",
    counted,
  };
}

function upTo(series: AttentionSeries, when: EventDate | null, day: Day): AttentionSeries {
  const end = when === null || when.end > day ? day : when.end;
  const begin = when?.start ?? "0001-01-01";
  return { ...series, cells: series.cells.filter((cell) => cell.day >= begin && cell.day <= end) };
}

/** Single incidents, each with the mentions of its country in the week from its first day on. */
async function byIncident(
  whose: Whose,
  { cells }: AttentionSeries,
  { from, to }: { from: Day; to: Day },
  options: { against?: string },
  question: CheckQuestion,
) {
  const names = whose.actor === null ? [] : question.namesOf(whose.actor);
  if (names.length === 0) return question.t.series.unknownGroup(whose.name);
  const rows = await question.rows!.find({ actors: names.map(({ name }) => name), from, to });
  const incidents = rows
    .filter((row) => !row.summary && row.place.country !== null && isOf(row, names))
    .map(({ place, violence, deaths, date }) => ({
      place: question.countryName(place.country!),
      type: violence,
      deaths: deaths.best,
      from: dayNumber(date.start),
      to: dayNumber(date.end),
    }));
  const mentions = cells.map(({ country, day, mentions: n }) => ({
    place: question.countryName(country),
    day: dayNumber(day),
    mentions: n,
  }));
  const series = { mentions, knows: "days with mentions" } as const;
  const found = attentionInSeries(incidents, series, options);
  // Where most of the violence is daily there is no usual level to take off, and to leave it out would leave out most.
  const lost = isNotEnoughData(found) ? incidents.length : found.leftOut.noUsual;
  return 2 * lost > incidents.length
    ? { counted: "all" as const, found: attentionInSeries(incidents, series, { ...options, count: "all" }) }
    : { counted: "above-usual" as const, found };
}

/** Months of a country, where the data hold no days: all of its mentions in a month against all of the deaths. */
async function byMonth(
  whose: Whose,
  { cells }: AttentionSeries,
  options: { against?: string },
  question: CheckQuestion,
) {
  const series = await seriesOf(whose, { where: [], heartland: false }, question);
  if (typeof series === "string") return series;
  const key = (country: CountryCode, day: Day) => `${country} ${monthIndex(day)}`;
  const mentions = new Map<string, number>();
  const months = new Set(cells.map(({ day }) => monthIndex(day)));
  for (const { country, day, mentions: n } of cells)
    mentions.set(key(country, day), (mentions.get(key(country, day)) ?? 0) + n);
  const deaths = new Map<string, { country: CountryCode; deaths: number }>();
  for (const { country, start, best } of series.cells) {
    if (!months.has(monthIndex(start))) continue;
    const at = key(country, start);
    deaths.set(at, { country, deaths: (deaths.get(at)?.deaths ?? 0) + best });
  }
  const covered = [...deaths].map(
    ([at, month]): CoveredIncident => ({
      place: question.countryName(month.country),
      type: "month",
      deaths: month.deaths,
      mentions: mentions.get(at) ?? 0,
    }),
  );
  const { against } = options;
  if (against !== undefined && covered.every(({ place }) => place !== against))
    return question.t.attention.noMonth(against);
  return { counted: "all" as const, found: attention(covered, options) };
}
