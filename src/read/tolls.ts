import { exactly, type Span, type Toll } from "../event/index.ts";
import type { Chunk } from "./frames/chunks.ts";
import type { TollEffect, TollStatement } from "./frames/sighting.ts";
import { rollOf } from "./named-one-by-one.ts";
import { apartOf, withoutSingles } from "./told-apart.ts";
import { bySide } from "./toll-sides.ts";

/** How many people a noun phrase stands for; a singular ("photojournalist A. B.", "the passenger") is one. */
export function countedToll(chunk: Chunk): Toll | null {
  if (chunk.count !== null) return chunk.count;
  if (chunk.kind === "people") return chunk.plural || chunk.collective ? null : exactly(1);
  // "Turkish soldier killed"
  if (chunk.kind === "state") return ONE_OF_FORCES.test(chunk.fold) ? exactly(1) : null;
  // "A. B.", "B., 23,"
  const somebody = chunk.label.includes(" ") || chunk.end - chunk.start > chunk.label.length;
  return chunk.kind === "name" && somebody ? exactly(1) : null;
}

const ONE_OF_FORCES = /^(?:soldier|trooper|fighter|officer|policeman|guard|peacekeeper|commander)$/;

export function sumOf(tolls: readonly Toll[]): Toll {
  return tolls.reduce(
    (sum, toll) => ({ low: sum.low + toll.low, best: sum.best + toll.best, high: sum.high + toll.high }),
    exactly(0),
  );
}

/** One figure for an effect from all that a document says of it, and where it says so. */
export interface MergedToll {
  toll: Toll;
  spans: Span[];
}

/**
 * Parts of a larger number are left aside ("three of them police officers"); "five others" is added to what came
 * before. Of the totals that remain the newest ("rose to 22") is best; else the one stated most often; else the one
 * of an authority; else the first. The others widen the range.
 */
export function mergeTolls(statements: readonly TollStatement[], effect: TollEffect): MergedToll | null {
  const told = statements.filter((statement) => statement.effect === effect);
  if (told.length === 0) return null;
  const current = told.filter(({ outdated }) => !outdated);
  const own = (current.length > 0 ? current : told).map((statement) =>
    isBesideAnother(statement, statements) ? { ...statement, additional: false, rank: null } : statement,
  );
  const deaths = own.filter((statement) => !isCharge(statement));
  if (deaths.length > 0 && deaths.length < own.length && deaths[0]!.additional) {
    // "two counts of murder … left two other teens dead"
    deaths[0] = { ...deaths[0]!, additional: false };
    return mergeTolls(deaths, effect);
  }
  const named = rollOf(own);
  if (named.toll !== null) return named.toll;
  if (named.rest.length === 0) return null;
  const apart = apartOf(named.rest);
  if (apart !== null) return apart;
  const rest = withoutSingles(named.rest);
  const everybody = everybodyOf(statements, effect);
  if (everybody !== null) return mergedOf([everybody]);
  const sides = (bySide(rest) ?? [rest]).map((side) => mergedOf(withoutParts(totalsOf(side))));
  return { toll: sumOf(sides.map(({ toll }) => toll)), spans: sides.flatMap(({ spans }) => spans) };
}

/** "Three counts of murder": how many the court counts. */
function isCharge({ pattern }: TollStatement): boolean {
  return pattern !== null && /murder|homicide/.test(pattern);
}

/** The best of several totals, the others widening its range. */
function mergedOf(totals: readonly Total[]): MergedToll {
  const best = bestOf(totals);
  // A figure that was overtaken is no longer an estimate: "at first 12, later 22".
  const standing = totals.some((total) => total.latest) || isVague(best) ? [best] : estimatesOf(totals);
  return {
    toll: {
      low: standing.reduce((low, { toll }) => Math.min(low, toll.low), best.toll.low),
      best: best.toll.best,
      high: standing.reduce((high, { toll }) => Math.max(high, toll.high), best.toll.high),
    },
    spans: [best, ...standing.filter((total) => total !== best)].flatMap((total) => total.spans),
  };
}

/** "Dozens" is no estimate where the text also gives figures. */
function estimatesOf(totals: readonly Total[]): readonly Total[] {
  const figures = totals.filter((total) => !isVague(total));
  return figures.length > 0 ? figures : totals;
}

/** "Dozens", "scores". */
function isVague({ toll }: Total): boolean {
  return toll.high >= 2 * toll.low && toll.high > 0;
}

/** "Both were killed", "all four had been shot": those told one by one before, together. */
function everybodyOf(statements: readonly TollStatement[], effect: TollEffect): Total | null {
  if (!/^(?:killed|wounded)$/.test(effect) || statements.some(({ latest }) => latest)) return null;
  const told = statements.filter((one) => one.effect === effect && !one.entire && !one.partOf);
  const most = told.reduce((max, { toll }) => Math.max(max, toll.best), 0);
  const sum = sumOf(told.map(({ toll }) => toll)).best;
  const isCharged = (count: number) => told.some((one) => isCharge(one) && one.toll.best === count);
  const all = statements.find(
    ({ entire, toll, effect: of }) =>
      entire &&
      (toll.best > most || isCharged(toll.best)) &&
      (of === effect || (of === "hit" && effect === "killed" && (toll.best === sum || isCharged(toll.best)))),
  );
  if (all === undefined) return null;
  const { toll, span, official, sentence } = all;
  const spans = [...told.map((one) => one.span), span];
  return {
    toll,
    spans,
    latest: false,
    corrected: false,
    official,
    times: 1,
    sentence,
    ofPeople: true,
    ranked: false,
  };
}

/** "27 in all: 14 in one blast, eight in another and five in a third": the parts are no other estimates. */
function withoutParts(totals: readonly Total[]): Total[] {
  const whole = totals.find(({ toll, ofPeople }) => {
    if (!ofPeople) return false;
    const parts = totals.filter((other) => other.toll.best < toll.best);
    return parts.length > 1 && sumOf(parts.map((part) => part.toll)).best === toll.best;
  });
  return totals.filter((total) => whole === undefined || total.toll.best >= whole.toll.best);
}

/** "Two were killed and three others hurt", "killing two and wounding a third": told beside those of another effect. */
function isBesideAnother(statement: TollStatement, all: readonly TollStatement[]): boolean {
  if (!statement.additional) return false;
  const { rank, effect, sentence, span } = statement;
  const before = all.filter((other) => other.sentence === sentence && other.span.start < span.start);
  if (before.at(-1)?.effect === effect) return false;
  if (rank === null) return before.length > 0 || isBesideDead(statement, all);
  // Who is hurt is counted on after the dead, not the other way round: "a third has died" makes three.
  return effect === "killed"
    ? before.some(({ toll }) => toll.best === rank - 1)
    : all.some((other) => other.effect === "killed");
}

/** "Two workers were killed. Two others were hurt": others than the dead of the sentence before. */
function isBesideDead({ effect, sentence, span }: TollStatement, all: readonly TollStatement[]): boolean {
  const last = all.findLast((other) => other.span.start < span.start);
  return effect === "wounded" && last?.effect === "killed" && sentence - last.sentence <= 1;
}

interface Total {
  toll: Toll;
  spans: Span[];
  latest: boolean;
  corrected: boolean;
  official: boolean;
  times: number;
  sentence: number;
  /** Counts people as such. */
  ofPeople: boolean;
  /** "The second person killed": there are so many, or more. */
  ranked: boolean;
}

/** "Five others" adds to a number at most so many sentences before. */
const NEAR = 3;

function totalsOf(statements: readonly TollStatement[]): Total[] {
  const largest = statements
    .filter((statement) => statement.whole && !statement.additional && !statement.partOf)
    .reduce((most, { toll }) => Math.max(most, toll.best), 0);
  const totals: Total[] = [];
  const byFigure = new Map<string, Total>();
  let running: Total | null = null;
  let parts = 0;
  for (const statement of statements) {
    const { toll, span, latest, corrected, official } = statement;
    const counted = statement.rank !== null && running !== null && running.toll.best >= statement.rank;
    const more = statement.additional || statement.ofWounded;
    if (more && running !== null && running.toll.best > 0) {
      // "Two died … one man at the scene. Another died in hospital": both told before.
      if (parts > 0 && parts + toll.best <= running.toll.best) {
        parts += toll.best;
        continue;
      }
      // "The toll has risen to 31 … six of the wounded died overnight": for that it rose.
      const included = running.latest && (statement.ofWounded || running.sentence === statement.sentence);
      if (!counted && !included && running.times === 1 && statement.sentence - running.sentence <= NEAR) {
        byFigure.delete(figureOf(running.toll));
        running.toll = sumOf([running.toll, toll]);
        byFigure.set(figureOf(running.toll), byFigure.get(figureOf(running.toll)) ?? running);
        running.spans.push(span);
        running.sentence = statement.sentence;
      }
      continue;
    }
    const part = (statement.partOf && !statement.ofWounded) || (!statement.whole && toll.best < largest);
    if (part && (largest > 0 || (statement.partOf && running !== null))) {
      if (!statement.partOf) parts += toll.best;
      continue;
    }
    const same = byFigure.get(figureOf(toll));
    if (same) {
      same.times++;
      same.latest ||= latest;
      same.corrected ||= corrected;
      same.official ||= official;
      same.spans.push(span);
      running = same;
      continue;
    }
    // "A third person has died": of three, where no number stands before.
    const figure = statement.rank === null ? toll : exactly(statement.rank);
    running = {
      toll: { ...figure },
      spans: [span],
      latest,
      corrected,
      official,
      times: 1,
      sentence: statement.sentence,
      ofPeople: statement.whole,
      ranked: statement.rank !== null,
    };
    totals.push(running);
    byFigure.set(figureOf(toll), running);
  }
  if (totals.length === 0) {
    const { toll, span, latest, corrected, official, sentence, whole } = statements[0]!;
    totals.push({
      toll,
      spans: [span],
      latest,
      corrected,
      official,
      times: 1,
      sentence,
      ofPeople: whole,
      ranked: false,
    });
  }
  return totals;
}

function figureOf({ best, high }: Toll): string {
  return `${best}-${high}`;
}

function bestOf(totals: readonly Total[]): Total {
  const latest = totals.filter((total) => total.latest).at(-1);
  if (latest?.corrected) return latest;
  // Tolls only rise: a larger official figure is newer still.
  const higher = totals.find((total) => latest && total.official && total.toll.best > latest.toll.best);
  if (latest) return higher ?? latest;
  const exact = totals.filter((total) => total.toll.low === total.toll.high);
  // "Dozens were killed … seven of them in an ambush": too few to be all.
  const many = totals.find((total) => isVague(total) && total.ofPeople);
  if (many && exact.every(({ toll }) => toll.best < many.toll.low)) return many;
  const best = (exact.length > 0 ? exact : totals).reduce((best, total) => {
    if (total.times !== best.times) return total.times > best.times ? total : best;
    return total.official && !best.official ? total : best;
  });
  const ranked = totals.findLast((total) => total.ranked && total.toll.best > best.toll.best);
  return ranked ?? exact.find((total) => isRoundedIn(best, total)) ?? best;
}

/** From so many on a figure in tens beside one a little larger that is not is taken for the same, rounded down. */
const ROUNDED_FROM = 50;
const ROUNDED_BY = 10;

/** "More than 230 killed", says the title, and "at least 235 were killed" the text. What an authority says is not rounded for it. */
function isRoundedIn({ toll: { best }, official }: Total, { toll }: Total): boolean {
  const round = !official && best >= ROUNDED_FROM && best % ROUNDED_BY === 0;
  return round && toll.best % ROUNDED_BY !== 0 && toll.best > best && toll.best < best + ROUNDED_BY;
}
