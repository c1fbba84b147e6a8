import { exactly } from "../../event/index.ts";
import { type Chunk, chunkLike } from "./chunk.ts";
import { isAged, isFullName, sharesSurname } from "./lists.ts";
import { withRollCalls } from "./roll-calls.ts";

/**
 * Takes names into the people that they are told of, for they are nobody else: "a third man, A. B., 27, was shot", "deputy
 * A. B.", "her sons A., 33, and B., 29,".
 */
export function withAppositions(told: readonly Chunk[]): Chunk[] {
  const chunks = withRollCalls(told);
  const settled: Chunk[] = [];
  for (let at = 0; at < chunks.length; at++) {
    const people = explainedBy(chunks, at) ?? chunks[at]!;
    settled.push(people);
    if (people !== chunks[at]) {
      // The comma that closes it parts nobody from the verb.
      at += chunks[at + 3]?.kind === "comma" && GOES_ON.has(chunks[at + 4]?.kind ?? "stop") ? 3 : 2;
      continue;
    }
    const described = describedUpTo(chunks, at);
    if (described > at) {
      people.end = chunks[described]!.end;
      at = described;
      continue;
    }
    if (sharesSurname(chunks, at, at + 2)) people.count = exactly(1);
    if (people.kind !== "people" || people.collective) continue;
    const listed = people.plural && people.definite && people.count === null ? lastListed(chunks, at) : null;
    if (listed !== null) {
      people.count = exactly(listed.count);
      people.definite = false;
      people.end = chunks[listed.last]!.end;
      at = listed.last + 1;
      continue;
    }
    // "One of the co-workers, A. B., 58,"
    const several = people.plural && people.count?.high !== 1;
    const last = several ? lastOfNames(chunks, at) : lastOfName(chunks, at);
    if (last === at) continue;
    people.end = chunks[last]!.end;
    if (several) {
      const names = namesIn(chunks, at, last);
      if (people.count === null) people.definite = false;
      people.count ??= exactly(names);
    } else people.person = chunks[last]!.kind === "comma" ? chunks[last - 1]!.label : chunks[last]!.label;
    at = last;
  }
  return settled;
}

/** "A. B., 31, a teacher, and C. D., 58, a guard.": index of what a name with its age is said to be, else `at`. */
function describedUpTo(chunks: readonly Chunk[], at: number): number {
  const name = chunks[at]!;
  if (name.kind !== "name" || !isAged(name)) return at;
  const who = chunks[at + 1]?.fold === "," ? at + 2 : at + 1;
  const people = chunks[who];
  const one = people?.kind === "people" && people.introduced && !people.plural && !people.additional;
  const next = chunks[who + 1];
  if (!one || people.collective || (next !== undefined && next.kind !== "comma" && next.kind !== "stop"))
    return at;
  return next?.kind === "comma" && GOES_ON.has(chunks[who + 2]?.kind ?? "stop") ? who + 1 : who;
}

/** "A. B., a 31-year-old woman,": the phrase for people behind a name, as wide as both; null where it is somebody else. */
function explainedBy(chunks: readonly Chunk[], at: number): Chunk | null {
  const [name, people, next] = [chunks[at], chunks[at + 2], chunks[at + 3]];
  if (chunks[at + 1]?.fold !== "," || people === undefined) return null;
  const one =
    people.kind === "people" &&
    people.introduced &&
    !people.plural &&
    !people.collective &&
    !people.additional;
  // "the other, a 22-year-old man, is", "one of them, A. B., 20, died": he, not one more
  const told = (name!.kind === "people" && name!.additional) || name!.partOf;
  const closed = next?.kind === "comma" && GOES_ON.has(chunks[at + 4]?.kind ?? "stop");
  const aged = people.kind === "name" && isAged(people) && GOES_ON.has(next?.kind ?? "stop");
  if (told && name!.count?.high === 1 && (((one || isFullName(people)) && closed) || aged))
    return chunkLike(name!, { end: people.end });
  if (name?.kind !== "name" || people.kind !== "people") return null;
  const ends = next === undefined || next.kind === "comma" || next.kind === "stop" || GOES_ON.has(next.kind);
  return one && ends && name.label.includes(" ")
    ? chunkLike(people, { start: name.start, person: name.label })
    : null;
}

/** "The victims, a 40-year-old woman and a boy, were": the last of those who are listed between commas, and how many; else null. */
function lastListed(chunks: readonly Chunk[], at: number): { last: number; count: number } | null {
  if (chunks[at + 1]?.fold !== ",") return null;
  let count = 0;
  let joined = false;
  for (let i = at + 2; i < chunks.length; ) {
    const { kind, count: own, introduced } = chunks[i]!;
    if (kind !== "people" || own === null || own.low !== own.high || !(introduced || own.best > 1))
      return null;
    count += own.best;
    let next = i + 1;
    while (LINKS.has(chunks[next]?.kind ?? "stop")) next++;
    joined ||= chunks.slice(i + 1, next).some((link) => link.kind === "conjunction");
    if (joined && chunks[i + 1]?.kind === "comma" && GOES_ON.has(chunks[i + 2]?.kind ?? "stop"))
      return { last: i, count };
    if (next === i + 1) return null;
    i = next;
  }
  return null;
}

/** "Deputy A. B.", "a man, A. B., 27, was shot": index of the name of one person, else `at`. */
function lastOfName(chunks: readonly Chunk[], at: number): number {
  const [next, beyond, verb] = [chunks[at + 1], chunks[at + 2], chunks[at + 3]];
  const { count, introduced, definite } = chunks[at]!;
  const relative = count?.high === 1 && !introduced && !definite;
  if (next?.kind === "name") return relative || next.label.includes(" ") || isAged(next) ? at + 1 : at;
  const set = next?.kind === "comma" && beyond?.kind === "name";
  // "a man, A. B., 27, was", "his passenger, 22-year-old A. B., was", "a third man, A. B., was"
  const closed = verb?.kind === "comma" && GOES_ON.has(chunks[at + 4]?.kind ?? "stop");
  if (set && (isAged(beyond) || isFullName(beyond)) && closed) return at + 3;
  if (!set || !isAged(beyond) || verb === undefined) return at;
  // "his wife, A., 21, and her sister"
  return GOES_ON.has(verb.kind) || (relative && verb.kind === "conjunction") ? at + 2 : at;
}

/**
 * "Her sons A., 33, and B., 29,", "deputies A. B. and C. D.", "her two sons, A., 11, and B., 8,": index of the last of at least
 * two names, as many as people; else `at`. Behind a comma they need ages.
 */
function lastOfNames(chunks: readonly Chunk[], at: number): number {
  const set = chunks[at + 1]?.fold === ",";
  const { count } = chunks[at]!;
  // "his parents, A. and B. C.,": as many as they are
  if (set && count !== null) {
    let end = at + 2;
    while (chunks[end]?.kind === "name" || chunks[end]?.fold === "and") end++;
    if (namesIn(chunks, at, end - 1) === count.best && /^[,.]$/.test(chunks[end]?.fold ?? "."))
      return end - 1;
  }
  let last = at;
  for (let i = set ? at + 2 : at + 1; i < chunks.length; i++) {
    const chunk = chunks[i]!;
    if (chunk.kind === "name" && (!set || isAged(chunk))) last = i;
    else if (last === at || !LINKS.has(chunk.kind) || chunks[i + 1]?.kind !== "name") break;
  }
  const names = namesIn(chunks, at, last);
  return names < 2 || (count !== null && count.best !== names) ? at : last;
}

function namesIn(chunks: readonly Chunk[], at: number, last: number): number {
  return chunks.slice(at + 1, last + 1).filter(({ kind }) => kind === "name").length;
}

const GOES_ON: ReadonlySet<Chunk["kind"]> = new Set(["auxiliary", "act", "verb", "adverb", "modal"]);
const LINKS: ReadonlySet<Chunk["kind"]> = new Set(["comma", "conjunction"]);
