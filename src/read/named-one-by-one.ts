import { exactly } from "../event/index.ts";
import type { TollStatement } from "./frames/sighting.ts";
import type { MergedToll } from "./tolls.ts";

/** People whom the text names one after another, for one effect. */
export interface Roll {
  /** How many they are, where the text counts nobody else; null where a number is to be believed, or fewer than two are named. */
  toll: MergedToll | null;
  /** The statements without those that a number already holds, nor any by surname alone. */
  rest: readonly TollStatement[];
}

/**
 * Counts named people one by one, each once: a surname alone is the full name that it belongs to, wherever this stands. A number of at
 * least as many has them in it ("two men are dead … A. B. died at the scene. C. died in surgery").
 */
export function rollOf(statements: readonly TollStatement[]): Roll {
  const rest = statements.filter(({ surname }) => !surname);
  const told = together(statements.filter(({ persons }) => persons.length > 0));
  const names: string[] = [];
  for (const { persons } of told) {
    // Those of one list are not the same.
    const known = [...names];
    for (const person of persons) if (!known.some((name) => isSamePerson(name, person))) names.push(person);
  }
  if (names.length < 2 || names.length > MOST_NAMED) return { toll: null, rest };
  const counts = rest.filter(({ persons }) => persons.length === 0);
  const holds = counts.some(({ whole, toll }) => whole || toll.best >= names.length);
  // "Two women …: A. B., 23, and C. D., 29,": as many, named together.
  if (holds)
    return {
      toll: null,
      rest: rest.filter(({ persons, toll }) => persons.length === 0 || toll.best >= names.length),
    };
  return { toll: { toll: exactly(names.length), spans: told.map(({ span }) => span) }, rest };
}

/** Those told soon after one another: somebody far behind was killed another time. */
function together(told: readonly TollStatement[]): TollStatement[] {
  const end = told.findIndex(
    ({ sentence, surname }, i) => i > 0 && sentence - told[i - 1]!.sentence > (surname ? NEAR : APART),
  );
  return told.slice(0, end < 0 ? undefined : end);
}

/** Sentences after which a further name is of another event. */
const APART = 5;
/** The same for one who is told by surname alone. */
const NEAR = 2;
/** More names than this are a list of something else. */
const MOST_NAMED = 20;

/** "A. B." is "B." and "A. C. B.", but not "D. B.". */
export function isSamePerson(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if (one.length === 0 || other.length === 0) return a === b;
  if (one.length === 1) return other.includes(one[0]!);
  if (other.length === 1) return one.includes(other[0]!);
  const [given, ...rest] = one;
  return isSameGivenName(given!, other[0]!) && rest.some((word) => other.slice(1).includes(word));
}

/** "Dan" is "Daniel". */
function isSameGivenName(a: string, b: string): boolean {
  return a.slice(0, SHORT_FORM) === b.slice(0, SHORT_FORM);
}

const SHORT_FORM = 3;

/** Small letters, without initials, without what follows a name, and without a street before it ("… in the 100 block of X Ave. A. B. died"). */
function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .replace(/^.*\b(?:ave|blvd|rd|st|ln|hwy)\. /, "")
    .split(/[\s-]+/)
    .filter((word) => word.replace(".", "").length > 1 && !/^(?:jr|sr|ii|iii)\.?$/.test(word));
}
