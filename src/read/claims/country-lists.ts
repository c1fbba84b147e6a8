import type { PlaceMention } from "../mention.ts";
import { covering, hit, type Line } from "./line.ts";
import type { LineDraft } from "./line-draft.ts";
import { isAsserted, isLocation, periodToNow, whoseOf } from "./operands.ts";

const ACTIVE =
  /(?<![^ ])(?:active|operat(?:e|es|ed|ing)|present|presence|attack(?:s|ed|ing)?|struck|strikes|kill(?:s|ed|ing)|cells|branches|affiliates|expanded|spread|spreading|footholds?|fighting|fights)(?![^ ])/;
/** Countries that are blamed, or help, are not where the group is. */
const OTHERS =
  /(?<![^ ])(?:blam(?:ed|es|ing)|accus(?:ed|es|ing)|condemn(?:ed|s)|denounc(?:ed|es)|supported by|backed by|funded by|trained by|designated)(?![^ ])/;
/** What stands between two countries of a list. */
const BETWEEN = /^(?:,|and|,? ?and|, as well as|as well as|or|in|the| )*$/;

/** "Active in Mali, Niger and Chad": the group is said to be in each of two countries or more, and no number is told. */
export function countryLists(line: Line): LineDraft[] {
  const whose = whoseOf(line);
  const active = hit(line, ACTIVE);
  if (whose === null || active === null || !isAsserted(line, active) || hit(line, OTHERS) !== null) return [];
  const list = listIn(line);
  if (list.length < 2) return [];
  const period = periodToNow(line);
  return [
    {
      ...covering([whose, active, ...list, ...(period === null ? [] : [period])]),
      reading: {
        kind: "spread",
        whose: whose.value,
        when: period?.value ?? null,
        amount: null,
        where: list.map(({ place }) => place),
      },
    },
  ];
}

/** The first countries of the sentence that follow each other with nothing but commas and "and" between them. */
function listIn(line: Line): PlaceMention[] {
  const countries = line.places.filter(
    (mention) =>
      isLocation(line, mention) && mention.role !== "demonym" && mention.place.precision === "country",
  );
  const list: PlaceMention[] = [];
  for (const country of countries) {
    const last = list.at(-1);
    if (last === undefined || joins(line, last, country)) list.push(country);
    else if (list.length < 2) list.splice(0, list.length, country);
    else break;
  }
  return list;
}

function joins({ sentence }: Line, a: PlaceMention, b: PlaceMention): boolean {
  const between = sentence.tokens.filter(({ start, end }) => start >= a.end && end <= b.start);
  return between.length > 0 && BETWEEN.test(between.map(({ fold }) => fold).join(" "));
}
