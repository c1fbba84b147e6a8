import type { Amount, ClaimReading, Day } from "../../event/index.ts";
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
  const since: Day | null = sinceYear && dayAfter(wholeYear(sinceYear.value));
  const common = {
    kind: "rank" as const,
    measures: measuresOf(line, words),
    whose: whose?.value ?? null,
    where: where?.value ?? [],
    heartland: false,
    since,
  };
  const operands = [worst, whose, where, sinceYear].filter((it) => it !== null);
  const year = years.find((it) => it !== sinceYear);
  if (year !== undefined && (hit(line, YEARLY) !== null || hit(line, ATTACK) === null))
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
