import type { EventPlace } from "../../event/index.ts";
import { countryInfo } from "../../places/index.ts";
import { firstOf } from "./asserted-entry.ts";
import { covering, type Hit, type Line } from "./line.ts";
import type { LineDraft } from "./line-draft.ts";
import { measuresOf, saysHeartland, whereOf, whoseOf } from "./operands.ts";
import { testOf, type VagueEntry } from "./vague-words.ts";

/** "The group died with the capture of its capital in late 2017": a change of level at a time that is named. */
export function turningPoints(line: Line, words: readonly VagueEntry[]): LineDraft[] {
  const found = firstOf(line, words, "turning-point");
  const whose = whoseOf(line);
  const time = line.times.findLast(({ date }) => date !== null && !["day", "week"].includes(date.precision));
  if (!found || !whose || !time?.date || diedThere(line, found.hit)) return [];
  return [
    {
      ...covering([found.hit, whose, time]),
      reading: {
        kind: "turning-point",
        measures: measuresOf(line, words, found.hit),
        whose: whose.value,
        where: scopeOf(line),
        heartland: saysHeartland(line),
        when: time.date,
        test: testOf(found.entry, found.hit.words),
      },
    },
  ];
}

const OCCASION = new Set("capture recapture fall loss liberation defeat siege battle".split(" "));

/** "With the capture of Mosul": the towns say when the group ended; where it did is all of their countries. */
function scopeOf(line: Line): EventPlace[] {
  const where = whereOf(line);
  if (where === null) return [];
  const told = line.sentence.tokens.some(({ end, fold }) => end <= where.start && OCCASION.has(fold));
  return told ? countriesOf(where.value) : where.value;
}

function countriesOf(places: readonly EventPlace[]): EventPlace[] {
  const codes = new Set(places.flatMap(({ country }) => country ?? []));
  return [...codes].flatMap((code) => {
    const info = countryInfo(code);
    if (info === null) return [];
    const { name, lat, lon } = info;
    return [{ name, country: code, lat, lon, precision: "country" as const, within: [] }];
  });
}

/** "Its victims died in Cameroon" says nothing of the end of the group. */
function diedThere(line: Line, { start, words }: Hit): boolean {
  if (!words.startsWith("died")) return false;
  const people = line.quantities.some(({ end, kind }) => kind === "count" && end <= start);
  const subject = /^(?:victims?|people|civilians?|who|those|killed|soldiers?|fighters?|villagers?)$/;
  return people || line.sentence.tokens.some(({ end, fold }) => end <= start && subject.test(fold));
}
