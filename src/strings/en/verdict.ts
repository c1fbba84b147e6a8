import type { Day } from "../../event/index.ts";
import { rounded } from "../../finding/rounded.ts";
import { groupName } from "./group-names.ts";
import type { ToldCells } from "./past-findings.ts";
import { pastFindings } from "./past-findings.ts";
import { capital, figure, incidents, list, longDay } from "./words.ts";

/**
 * The one scale from probability to words (docs/verdict.md): each word holds from its probability up to the next.
 * After the scale of the Intergovernmental Panel on Climate Change (Mastrandrea et al. 2010), made to cover 0–1 once.
 */
export const SCALE = [
  { from: 0, word: "very unlikely" },
  { from: 0.1, word: "unlikely" },
  { from: 0.33, word: "about as likely as not" },
  { from: 0.6, word: "likely" },
  { from: 0.8, word: "very likely" },
  { from: 0.95, word: "almost certain" },
] as const;

/** @param p 0–1 */
export function inWords(p: number): string {
  return SCALE.findLast(({ from }) => p >= from)!.word;
}

/** Two digits, and never a certainty; of the rounded number, as tables show it. */
function figure2(p: number): string {
  return p < 0.005 ? "under 0.01" : p > 0.995 ? "over 0.99" : rounded(p).toFixed(2);
}

function signed(x: number): string {
  // Not "−0.00".
  if (Math.abs(x) < 0.005) return "0.00";
  return `${x < 0 ? "−" : "+"}${Math.abs(x).toFixed(2)}`;
}

function expected(mean: number): string {
  return figure(Number(mean.toPrecision(2)));
}

/** What an attack adds to a probability, with its 95 % interval. */
export interface ToldDifference {
  value: number;
  low: number;
  high: number;
}

/** A difference that two digits do not show is not given an interval of no width. */
function moved({ value, low, high }: ToldDifference): string {
  if (Math.max(Math.abs(low), Math.abs(high)) < 0.005)
    return "a difference under 0.01, as its 95 % interval is";
  return `difference ${signed(value)}, 95 % interval ${signed(low)} to ${signed(high)}`;
}

/** A place that is explained by a clause is closed by a comma: "in India, where all of the group's recorded events are,". */
function adverb(where: string): string {
  return where.includes(",") ? `${where},` : where;
}

/** How much an attack moves a probability. */
function adds({ value, low, high }: ToldDifference): string {
  const size = Math.abs(value);
  if (size < 0.02) return "adds nothing to speak of to the chance of a rise";
  if (low < 0 && high > 0) return "does not clearly change the chance of a rise";
  const degree = size < 0.1 ? "a little" : size < 0.25 ? "clearly" : "by much";
  return `${value > 0 ? "raises" : "lowers"} the chance of a rise ${degree}`;
}

/** The probabilities of a rise and of a fall. */
export interface ToldChances {
  rising: number;
  falling: number;
}

function chances({ rising, falling }: ToldChances): string {
  return `a rise in the next six months is ${inWords(rising)} (${figure2(rising)}) and a fall ${fall(falling)}`;
}

/** A probability of none at all is that of a group without an incident in the last twelve months. */
function fall(falling: number): string {
  return falling === 0
    ? "impossible (there is nothing to fall from)"
    : `${inWords(falling)} (${figure2(falling)})`;
}

/** "1 incident is", "1,200 incidents are". */
function incidentsAre(mean: number): string {
  const number = expected(mean);
  return number === "1" ? "1 incident is" : `${number} incidents are`;
}

const ONE_SIDED = "one-sided incidents alone";

/** What is told of the chance of a rise, and the verdict. */
export const verdictStrings = {
  rising: {
    unit: "probability that the rate of incidents of the next six months exceeds 1.25 × that of the last twelve",
    method:
      "Negative binomial expectation corrected by gradient-boosted trees, fitted on one half of all pairs of actor and country and judged on the other half",
    covers: "the model's coefficients (delete-one-group jackknife by actor)",
    cannotTell: (where: string, whose: string, reason: string) =>
      `${capital(where)}, whether the rate of incidents by ${whose} will rise or fall cannot be told: ${reason}.`,
    short: "the data hold less than three years",
    renamed:
      "the data changed the group's name here in the last twelve months, so a change would be one of the data",
    quiet: "the data hold no incident of it here in the last two years",
    statement: (
      where: string,
      whose: string,
      it: ToldChances & { low: number; high: number },
      lastYear: number,
      putIn: boolean,
      ahead: number,
    ) =>
      `${capital(where)}, a rise by ${whose} in the next six months is ${inWords(it.rising)} (probability ${figure2(it.rising)}, 95 % interval ${it.low.toFixed(2)}–${it.high.toFixed(2)}), a fall ${fall(it.falling)}: ${incidents(lastYear)} in the last twelve months${putIn ? ", this attack counted" : ""}, ${expected(ahead)} expected on average in the next six.`,
    added: (
      where: string,
      difference: ToldDifference,
      withIt: { p: number; expected: number },
      without: { p: number; expected: number },
    ) =>
      `${capital(where)}, this attack ${adds(difference)}: the probability of a rise is ${figure2(withIt.p)} with it and ${figure2(without.p)} without (${moved(difference)}); ${incidentsAre(withIt.expected)} expected on average in six months with it and ${expected(without.expected)} without.`,
    addedUnit: "probability of rising with the attack less that without",
    inData: "An incident of the group in the data in that country at that time is taken to be this attack.",
    putIn: (end: Day) =>
      `The data do not hold this attack (they end on ${longDay(end)}): it is put in once, with the days that it took to come.`,
    raisesLevel:
      "An attack also raises the level that a rise is measured against: after it a rise can be less likely although more is expected.",
    meanOfRare:
      "What is expected is an average: of groups with so few incidents most get fewer than that, and a few get many.",
    caveats: [
      "Rests on incidents of all types in this source; the answer for one-sided incidents alone stands in the table.",
      "A change of how the source counts that its manifest does not name would look like a change of violence.",
      "The interval is that of the model's coefficients. How often such probabilities came true is in docs/calibration.md.",
      "The coefficients were fitted on a history that reaches beyond this day: hindsight, as the vintage of the data is.",
    ],
    few: "Fewer than five incidents so far: the answer is that of comparable groups and places, more than of this one.",
    leftOut: (countries: readonly string[]) =>
      `Left out, because the data changed the group's name there in the last twelve months: ${list(countries)}.`,
    /** The question as a reader might rather have asked it. */
    asked: {
      asAsked: "as asked: six months, 1.25 or 0.8 × the last twelve",
      withoutAttack: "without this attack",
      withoutWorst: "without the incident with most dead of the last twelve months",
      withoutBusiest: "had the busiest of the last twelve months been like the second busiest",
      threeMonths: "over the next three months",
      twelveMonths: "over the next twelve months",
      above: (factor: number) => `above ${factor} × the last twelve months`,
      oneSided: ONE_SIDED,
      noOneSided: `${ONE_SIDED}: none in two years`,
    },
    more: (attacks: number | null, months: number) => {
      const within = `over the next ${months} months`;
      if (attacks === null) return `no number of further attacks makes a rise likely ${within}`;
      if (attacks === 0) return `a rise is likely without a further attack ${within}`;
      return `${attacks === 1 ? "one more such attack" : `${figure(attacks)} more such attacks`} than expected would make a rise likely ${within}`;
    },
  },
  verdict: {
    groupBehind: "the group behind the attack",
    question: (whom: string, end: Day) =>
      `Will the rate of incidents by ${whom} in the six months after ${longDay(end)} exceed 1.25 × that of the twelve months before (rising), or stay below 0.8 × (falling)?`,
    cannotTell: (whom: string, reason: string) =>
      `Whether violence by ${whom} is rising or falling cannot be told: ${reason}.`,
    because: (reason: string) => `${capital(reason)}.`,
    onlyInspired: (group: string) =>
      `The report names no organisation that did it and says that ${group} inspired it; the figures count it as an attack of ${group}.`,
    dataEnd: (end: Day) => `the data end on ${longDay(end)}`,
    /** @param claimed the name of one that the registry does not know, `denied` of one that denies the attack */
    noGroup: (claimed: string | null, denied: string | null) =>
      claimed !== null
        ? `the registry of organisations does not know ${claimed}`
        : denied !== null
          ? `${groupName(denied)} is said to deny the attack, and the report names no other group that the registry knows`
          : "the report names no group that the registry knows",
    unknownGroup: (group: string) => `the data do not know ${group}`,
    noEvent: (whose: string) => `the data hold no event of ${whose} by then`,
    noPast: "there is no past to compare with",
    relabelled:
      "where most of its incidents are, the data changed its name in this time, so a change would be one of the data",
    byPast: (by: Readonly<Record<"rose" | "fell" | "steady", ToldCells>>) =>
      `against one year earlier, ${pastFindings.grid.disagreement(by)}`,
    byOneSided: (it: ToldChances | null) =>
      `by one-sided incidents alone, ${it === null ? "nothing can be told" : chances(it)}`,
    depends: (whose: string, where: string, why: string, world: ToldChances, added: ToldDifference | null) =>
      `Whether violence by ${whose} has risen or fallen depends on the measure: ${why}. By incidents of all types, ${adverb(where)} ${chances(world)}${added === null ? "" : `; this attack ${adds(added)}`}.`,
    told: (
      whose: string,
      where: string,
      world: ToldChances,
      oneMonth: boolean,
      added: ToldDifference | null,
    ) =>
      `For ${whose}, ${adverb(where)} ${chances(world)}${oneMonth ? "; but a rise would rest on one busy month alone, so none is called" : ""}${added === null ? "" : `; this attack ${adds(added)}`}.`,
    nearUntold: (where: string, reason: string) => `${capital(where)}, it cannot be told: ${reason}.`,
    near: (where: string, it: ToldChances, without: number | null) =>
      `${capital(where)}, a rise is ${inWords(it.rising)} (${figure2(it.rising)}${without === null ? "" : `, ${figure2(without)} without this attack`}), a fall ${fall(it.falling)}.`,
    notDeadly:
      "The data count deadly incidents alone, and the report tells of none killed: it is not counted among them.",
    ofAllTypes: "These chances are of incidents of all types against the last twelve months.",
    past: {
      moved: (direction: "rose" | "fell", where: string, by: ToldCells, others: boolean, undone: boolean) =>
        `Against one year earlier it has ${direction === "rose" ? "risen" : "fallen"} ${where} by ${pastFindings.grid.cellNames(by)}${undone ? ", which missing deaths alone could undo" : ""}${others ? "; the others cannot tell" : ""}.`,
      steady: (where: string, by: ToldCells, others: boolean) =>
        `Against one year earlier no clear change ${where} by ${pastFindings.grid.cellNames(by)}${others ? "; the others cannot tell" : ""}.`,
      open: (where: string) => `Against one year earlier there are too few events ${where} to tell.`,
    },
  },
};
