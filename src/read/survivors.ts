import { exactly, type Toll } from "../event/index.ts";
import type { TollStatement } from "./frames/sighting.ts";
import { isSamePerson } from "./named-one-by-one.ts";
import { type MergedToll, mergeTolls } from "./tolls.ts";

/**
 * The wounded: those told as such, or who was shot or stabbed and did not die. "Three shot, one dead … one more was
 * wounded": the rest of all, where it is more than those who are told beside others.
 */
export function woundedOf(
  statements: readonly TollStatement[],
  killed: Toll | null,
  uncountedDeath: boolean,
): MergedToll | null {
  const told = mergeTolls(statements, "wounded");
  const survivors = uncountedDeath ? null : survivorsOf(statements, killed);
  if (told === null || survivors === null) return told ?? survivors;
  const both = killed === null ? shotTogether(statements) : null;
  if (both !== null && both.toll.best > told.toll.best) return both;
  return (survivors.beside || survivors.rest || survivors.others) && survivors.toll.best > told.toll.best
    ? survivors
    : told;
}

/** "A woman was shot in the stomach, and her boyfriend in the hand": two who are told in one sentence. */
function shotTogether(statements: readonly TollStatement[]): MergedToll | null {
  const single = ({ toll, partOf, entire }: TollStatement) =>
    toll.high === 1 && toll.low === 1 && !partOf && !entire;
  const hit = statements.find((one) => one.effect === "hit" && single(one));
  const wounded = statements.find(
    (one) =>
      one.effect === "wounded" &&
      one.sentence === hit?.sentence &&
      one.span.start > hit.span.end &&
      single(one),
  );
  if (hit === undefined || wounded === undefined) return null;
  return { toll: exactly(2), spans: [hit.span, wounded.span] };
}

/**
 * @property rest counted as the rest of all who were shot.
 * @property beside told as shot beside the dead of the same sentence.
 * @property others told as others than the dead ("four others were hit").
 */
interface Survivors extends MergedToll {
  rest: boolean;
  beside: boolean;
  others: boolean;
}

/** People shot or stabbed of whom the text does not say that they died: those told apart, or the rest of all. */
function survivorsOf(statements: readonly TollStatement[], killed: Toll | null): Survivors | null {
  // "All three had been shot" sums up the dead, unless some of them are told to have died.
  const someDied = statements.some(({ effect, partOf }) => effect === "killed" && partOf);
  const told = statements.filter(({ effect, entire }) => effect !== "hit" || someDied || !entire);
  const hits = told.filter(({ effect }) => effect === "hit");
  const merged = mergeTolls(told, "hit");
  if (merged === null) return null;
  const { best } = merged.toll;
  const dead = killed?.best ?? 0;
  const beside = hits.find((hit) => isBesideDead(hit, statements));
  const apart =
    beside ??
    hits.find(({ additional, rank }) => additional || (rank ?? 0) > dead) ??
    hits.find((hit) => isNobodyDead(hit, statements, dead));
  const alone = { rest: false, beside: beside !== undefined, others: apart?.additional ?? false };
  if (apart !== undefined && dead > 0 && best <= dead)
    return { toll: apart.toll, spans: [apart.span], ...alone };
  if (best <= dead) return null;
  if (dead === 0 || beside !== undefined || !isOfAll(hits, best, statements)) return { ...merged, ...alone };
  return { toll: exactly(best - dead), spans: merged.spans, rest: true, beside: false, others: false };
}

/** "A clerk killed, two customers shot": others than the dead of the same sentence. */
function isBesideDead(
  { sentence, span, whole, partOf, entire }: TollStatement,
  statements: readonly TollStatement[],
): boolean {
  if (whole || partOf || entire) return false;
  const here = statements.filter((one) => one.sentence === sentence && one.effect === "killed");
  return (
    here.some((one) => one.span.start < span.start) &&
    here.every((one) => one.span.start !== span.start && !isOneOf(one, span))
  );
}

/** "A. B. and C. D. died … E. F., 47, was shot in the back": named, where all the dead are named too and are others. */
function isNobodyDead(
  { persons }: TollStatement,
  statements: readonly TollStatement[],
  dead: number,
): boolean {
  const [person] = persons;
  if (person === undefined || persons.length > 1) return false;
  const named = statements.find((one) => one.effect === "killed" && one.persons.length === dead);
  return named !== undefined && !named.persons.some((other) => isSamePerson(other, person));
}

/** Whether the largest count of those who were shot is one of all, the dead among them. */
function isOfAll(
  hits: readonly TollStatement[],
  best: number,
  statements: readonly TollStatement[],
): boolean {
  // "Shot two brothers, killing one"
  const someOf = ({ sentence, span }: TollStatement) =>
    statements.some(
      (one) =>
        one.effect === "killed" &&
        one.sentence === sentence &&
        (one.span.start > span.end || isOneOf(one, span)) &&
        one.whole &&
        !one.additional &&
        one.persons.length === 0 &&
        one.span.end - one.span.start <= ONE_WORD,
    );
  if (hits.some((hit) => hit.toll.best === best && someOf(hit))) return true;
  // "Two were killed. He shot A. B., C. D. and E. F.": all are named, of whom two died.
  const dead = statements.filter(({ effect }) => effect === "killed");
  if (hits.every(({ persons }) => persons.length > 0) && dead.every(({ persons }) => persons.length === 0))
    return true;
  return hits.some(
    ({ whole, additional, toll, rank, sentence }) =>
      toll.best === best &&
      ((whole && !additional) ||
        rank !== null ||
        // "five of his family, three fatally", "three teens … Two of them died"
        statements.some(
          (one) =>
            one.effect === "killed" && one.partOf && one.sentence - sentence <= 1 && one.sentence >= sentence,
        )),
  );
}

/** "One of two teens shot". */
function isOneOf({ span }: TollStatement, all: TollStatement["span"]): boolean {
  return span.end < all.start && all.start - span.end <= OF;
}

/** A bare number ("one", "two"), and the "of" between it and those it is one of. */
const ONE_WORD = 5;
const OF = 4;

/** The one who was shot or stabbed, where it was one, and soon after somebody is told to have died. */
export function soleHit(
  statements: readonly TollStatement[],
  deaths: readonly { sentence: number }[],
): MergedToll | null {
  const hit = mergeTolls(statements, "hit");
  if (hit?.toll.high !== 1) return null;
  const told = statements.filter(({ effect }) => effect === "hit");
  const soon = deaths.some(({ sentence }) =>
    told.some((one) => sentence >= one.sentence && sentence - one.sentence <= SOON),
  );
  return soon ? hit : null;
}

/** "Accused of murder … of shooting A. B. and C. D.": people named as shot, where the text speaks of murder and counts nobody. */
export function namedHit(statements: readonly TollStatement[]): MergedToll | null {
  const named = statements.filter(({ effect, persons }) => effect === "hit" && persons.length > 1);
  return named.length === 0 ? null : mergeTolls(named, "hit");
}

/** Sentences from a shot to the death of whom it hit. */
const SOON = 4;
