import { covering, hit, type Line } from "./line.ts";
import type { LineDraft } from "./line-draft.ts";
import {
  amountOf,
  deathCount,
  isAsserted,
  measuresOf,
  periodToNow,
  speaksOfViolence,
  whereOf,
  whoseOf,
} from "./operands.ts";
import type { VagueEntry } from "./vague-words.ts";

const COUNTRIES = /(?<![^ ])(?:countries|states|nations)(?![^ ])/;

const EVERYWHERE =
  /(?<![^ ])(?:worldwide|globally|(?:in|across|around|throughout) the (?:whole )?(?:world|globe))(?![^ ])/;

/** Words for one attack: its toll is no total. */
const SINGLE =
  /(?<![^ ])(?:(?:one|some) of (?:the|its|their)|(?:an?|the|this|that) (?:[^ ]+ ){0,2}(?:attack|bombing|massacre|raid|assault|shooting|explosion|blast))(?![^ ])/;

/** A sentence on a year or more of violence, which names no day, no town and no single attack. */
export function isOfYears(line: Line): boolean {
  const period = periodToNow(line);
  return (
    period !== null &&
    ["year", "span"].includes(period.value.precision) &&
    !line.times.some(({ date }) => date !== null && ["day", "week"].includes(date.precision)) &&
    !line.places.some(({ place }) => !["country", "region"].includes(place.precision)) &&
    hit(line, SINGLE) === null
  );
}

/** "In 2014 the group killed 4,000 people in Nigeria": deaths of a year or more in a country, or of a group. */
export function totals(line: Line, words: readonly VagueEntry[], inEvents: boolean): LineDraft[] {
  const count = inEvents ? null : deathCount(line);
  if (
    count === null ||
    !isAsserted(line, count) ||
    hit(line, SINGLE) !== null ||
    !speaksOfViolence(line, words)
  )
    return [];
  const period = periodToNow(line);
  const where = whereOf(line);
  const whose = whoseOf(line);
  const everywhere = where === null && whose === null ? hit(line, EVERYWHERE) : null;
  if (period === null || (where === null && whose === null && everywhere === null)) return [];
  if (line.places.some(({ role, place }) => role === "place" && place.precision !== "country")) return [];
  return [
    {
      ...covering([count, period, ...[where, whose, everywhere].filter((it) => it !== null)]),
      reading: {
        kind: "total",
        measures: measuresOf(line, words),
        whose: whose?.value ?? null,
        where: where?.value ?? [],
        heartland: false,
        when: period.value,
        amount: amountOf(count, line),
      },
    },
  ];
}

/** "in 12 countries": how far a group reaches. */
export function spread(line: Line): LineDraft[] {
  const whose = whoseOf(line);
  const countries = hit(line, COUNTRIES);
  if (whose === null || countries === null) return [];
  const count = line.quantities.find(
    ({ end, kind }) => countries.start - end <= 12 && end <= countries.start && kind !== "year",
  );
  if (count === undefined) return [];
  return [
    {
      ...covering([whose, count, countries]),
      reading: {
        kind: "spread",
        whose: whose.value,
        when: periodToNow(line)?.value ?? null,
        amount: amountOf(count, line),
        where: [],
      },
    },
  ];
}
