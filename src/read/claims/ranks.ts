import { type Amount, addMonths, type ClaimReading, type Day } from "../../event/index.ts";
import { covering, hit, type Line } from "./line.ts";
import type { LineDraft } from "./line-draft.ts";
import { dayAfter, measuresOf, speaksOfViolence, whereOf, wholeYear, whoseOf, yearsOf } from "./operands.ts";
import type { VagueEntry } from "./vague-words.ts";

const WORST =
  /(?<![^ ])(?:deadliest|bloodiest|worst|most (?:deadly|violent|lethal)|peaked|peak (?:was|came) in|reached (?:its|a) peak|highest|record year|(?:in )?no (?:other )?year|never (?:before )?(?:were|have|had|did) more)(?![^ ])/;
const ATTACK = /(?<![^ ])(?:attack|bombing|massacre|assault|raid|shooting|atrocity|incident)(?![^ ])/;
const ONE_OF = /(?<![^ ])one of (?:the|its|their)(?![^ ])/;
const YEARLY = /(?<![^ ])(?:year|peaked|peak|annual|highest)(?![^ ])/;
const SINCE = /(?<![^ ])since(?: [^ ]+){0,6}?(?= (?:19|20)\d\d)/;

const NUMBERS = "a two three four five six seven eight nine ten".split(" ");
/** "In five years", "in more than a decade", "for two decades". */
const IN_YEARS = new RegExp(
  `(?<![^ ])(?:in|for)(?: (?:the|past|last|more|over|at|least|nearly|almost|about|some|than))*? (${NUMBERS.join("|")}|\\d+) (years?|decades?)(?![^ ])`,
);
const THIS = /(?<![^ ])(?:so far )?(?:this|of the|in the) (year|month)(?![^ ])/;
/** "In years", "in recent months": how long that is, nobody says. */
const IN_SOME_TIME =
  /(?<![^ ])(?:in|for)(?: (?:the|past|last|many|several|recent|some))* (?:years|months|weeks|decades|days)(?![^ ])/;

/**
 * From when on an attack is called the deadliest, where the words are no "since": "this year", "in five years". Null where it is
 * of all time; an attack of a year that is over is told beside others of it, and no reading keeps where such a stretch ends.
 */
function begins(line: Line, year: number | null): Day | "not told" | null {
  const { day } = line;
  // "This month's attack was the deadliest": what stands before tells of the attack.
  const words = line.words.slice(WORST.exec(line.words)?.index ?? 0);
  const now = THIS.exec(words)?.[1];
  const years = IN_YEARS.exec(words);
  if (now === undefined && years === null && year === null)
    return IN_SOME_TIME.test(words) ? "not told" : null;
  if (day === null) return "not told";
  if (now !== undefined) return now === "year" ? `${day.slice(0, 4)}-01-01` : `${day.slice(0, 7)}-01`;
  if (years === null) return day.startsWith(String(year)) ? `${year}-01-01` : "not told";
  const [, number = "", unit = ""] = years;
  const n = (NUMBERS.indexOf(number) + 1 || Number(number)) * (unit.startsWith("decade") ? 10 : 1);
  return addMonths(day, -12 * n);
}

/** As much of an attack as finds its rows. */
export type Attack = NonNullable<Extract<ClaimReading, { kind: "rank" }>["attack"]>;

/**
 * "2014 was the deadliest year in Nigeria since 1989", "the deadliest attack in France since 2016".
 * @param toll that of the attack that the sentence is about, where the text tells it.
 * @param attack what the text tells of it.
 */
export function ranks(
  line: Line,
  words: readonly VagueEntry[],
  toll: Amount | null,
  attack: Attack | null,
): LineDraft[] {
  const worst = hit(line, WORST);
  if (worst === null || hit(line, ONE_OF) !== null || !speaksOfViolence(line, words)) return [];
  const whose = whoseOf(line);
  const where = whereOf(line);
  if (whose === null && where === null) return [];
  const sinceWords = hit(line, SINCE);
  const years = yearsOf(line);
  const sinceYear = sinceWords && (years.find(({ start }) => start >= sinceWords.end) ?? null);
  const year = years.find((it) => it !== sinceYear);
  const ofYear = year !== undefined && (hit(line, YEARLY) !== null || hit(line, ATTACK) === null);
  const stretch = ofYear || sinceYear !== null ? null : begins(line, year?.value ?? null);
  if (stretch === "not told") return [];
  const since: Day | null = (sinceYear && dayAfter(wholeYear(sinceYear.value))) ?? stretch;
  const common = {
    kind: "rank" as const,
    measures: measuresOf(line, words),
    whose: whose?.value ?? null,
    where: where?.value ?? [],
    heartland: false,
    since,
  };
  const operands = [worst, whose, where, sinceYear].filter((it) => it !== null);
  if (year !== undefined && ofYear)
    return [
      {
        ...covering([...operands, year]),
        reading: { ...common, of: "year", year: year.value, amount: null, attack: null },
      },
    ];
  if (hit(line, ATTACK) === null || (toll === null && attack === null)) return [];
  const own = attack && { event: attack.event, when: attack.when, where: attack.where, news: attack.news };
  return [
    { ...covering(operands), reading: { ...common, of: "incident", year: null, amount: toll, attack: own } },
  ];
}
