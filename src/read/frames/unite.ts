import { isMotive } from "./beside.ts";
import type { Chunk, ChunkKind } from "./chunks.ts";
import { diedBefore } from "./deaths.ts";
import type { Filled } from "./fill.ts";
import { isLongBeforeNews } from "./long-after.ts";
import type { Sighting } from "./sighting.ts";
import { eventInWhich, eventSuffered, sufferedIn } from "./suffered.ts";
import { voiceOf } from "./voice.ts";

/** Joins triggers of one clause that tell one event: "shot and killed", "the attack killed", "the blast left 3 dead". */
export function united(chunks: readonly Chunk[], byTrigger: Map<number, Filled>): Sighting[] {
  const group = new Map<number, Sighting>();
  const result: Sighting[] = [];
  let previous: number | null = null;
  for (const [at, { sighting, sameAs, attackerOnly }] of byTrigger) {
    if (attackerOnly) continue;
    const suffered = sufferedIn(chunks, at);
    // "Two were killed and nine hurt in another attack": all of the clause is of that other one.
    const clause = suffered === null ? undefined : group.get(suffered);
    if (clause !== undefined && sighting.separate) clause.separate = true;
    const partner: number | null =
      sameAs !== null && group.has(sameAs)
        ? sameAs
        : (suffered ??
          joinedEvent(chunks, at) ??
          diedBefore(chunks, at) ??
          eventInWhich(chunks, at) ??
          killedWhen(chunks, at) ??
          (previous !== null && continues(chunks, previous, at)
            ? pastMotive(chunks, group, previous, at)
            : null));
    const same = partner === null ? undefined : group.get(partner);
    if (same !== undefined && same.stage === sighting.stage && (same.separate || !sighting.separate)) {
      absorb(same, sighting);
      group.set(at, same);
    } else {
      for (const named of severalPlaces(chunks, at, sighting)) result.push(named);
      group.set(at, sighting);
    }
    previous = at;
  }
  return result;
}

/** "Russian air strikes and Syrian army shelling killed 27": the first of two that one verb tells of. */
function joinedEvent(chunks: readonly Chunk[], at: number): number | null {
  if (chunks[at]!.kind !== "event" || chunks[at + 1]?.kind !== "act") return null;
  let i = at - 1;
  while (
    /^(?:state|word|determiner|name)$/.test(chunks[i]?.kind ?? "") ||
    chunks[i]?.place?.role === "demonym"
  )
    i--;
  return chunks[i]?.kind === "conjunction" && chunks[i - 1]?.kind === "event" ? i - 1 : null;
}

/** "18 were killed when militants ambushed their convoy in June": the verb of those who were, which tells the same. */
function killedWhen(chunks: readonly Chunk[], at: number): number | null {
  if (chunks[at]!.kind !== "act") return null;
  let i = at - 1;
  while (/^(?:people|organisation|state|determiner|word|adverb|number)$/.test(chunks[i]?.kind ?? "")) i--;
  if (chunks[i]?.fold !== "when" || i === at - 1) return null;
  let act = i - 1;
  while (/^(?:place|preposition|time|determiner|name)$/.test(chunks[act]?.kind ?? "")) act--;
  const killed = chunks[act]?.kind === "act" && chunks[act]!.triggers[0]!.frame.effect !== null;
  return killed && voiceOf(chunks, act) === "passive" ? act : null;
}

const BETWEEN_SHARED: ReadonlySet<ChunkKind> = new Set([
  "conjunction",
  "adverb",
  "people",
  "number",
  "comma",
  "auxiliary",
  "place",
  "preposition",
  "determiner",
  "word",
  "target",
  "time",
  "name",
]);

/** Whether the verb at `at` carries the clause of the trigger at `from` on. */
function continues(chunks: readonly Chunk[], from: number, at: number): boolean {
  if (chunks[at]!.kind !== "act") return false;
  return (
    chunks.slice(from + 1, at).every((chunk) => BETWEEN_SHARED.has(chunk.kind)) &&
    chunks[at - 1]!.kind !== "determiner" &&
    (eventSuffered(chunks, at) === null || isBesideOthers(chunks, from, at)) &&
    isLongBeforeNews(chunks, from) === isLongBeforeNews(chunks, at) &&
    !isElsewhereBy(chunks, from, at)
  );
}

/** "Two were killed and nine others wounded in a blast": both in it. */
function isBesideOthers(chunks: readonly Chunk[], from: number, at: number): boolean {
  return (
    chunks[from]!.kind === "act" &&
    chunks[from + 1]?.kind === "conjunction" &&
    chunks.slice(from + 2, at).every(({ kind }) => /^(?:people|number|auxiliary|adverb)$/.test(kind))
  );
}

/** "A bomber killed 27 in Kuwait City, and a man was beheaded near Lyon": somebody else, in another place. */
function isElsewhereBy(chunks: readonly Chunk[], from: number, at: number): boolean {
  const joint = chunks.findLastIndex(({ kind }, i) => i < at && i > from && kind === "conjunction");
  if (joint < 0 || !chunks.slice(joint, at).some(({ kind }) => kind === "people" || kind === "state"))
    return false;
  const end = chunks.findIndex(
    ({ kind }, i) => i > at && (kind === "stop" || kind === "comma" || kind === "conjunction"),
  );
  const placeIn = (clause: readonly Chunk[]) => clause.find(({ kind }) => kind === "place")?.place?.place;
  const [there, here] = [
    placeIn(chunks.slice(from, joint)),
    placeIn(chunks.slice(at, end < 0 ? undefined : end)),
  ];
  if (there === undefined || here === undefined || there.name === here.name) return false;
  return !there.within.includes(here.name) && !here.within.includes(there.name);
}

/** "Struck in retaliation for rocket fire, killing 12": what was struck, not what it was struck for. */
function pastMotive(chunks: readonly Chunk[], group: Map<number, Sighting>, previous: number, at: number) {
  const effect = chunks[at]!.fold.endsWith("ing") && chunks[at - 1]!.kind === "comma";
  if (!effect || !isMotive(chunks, previous)) return previous;
  return [...group.keys()].findLast((trigger) => !isMotive(chunks, trigger)) ?? previous;
}

export function absorb(into: Sighting, other: Sighting): void {
  into.triggers.push(...other.triggers);
  for (const toll of other.tolls)
    if (!into.tolls.some((own) => own.effect === toll.effect && own.span.start === toll.span.start))
      into.tolls.push(toll);
  into.places.push(...other.places);
  into.times.push(...other.times);
  into.agents.push(...other.agents.filter((agent) => !into.agents.some((own) => own.chunk === agent.chunk)));
  into.attackerDeaths.push(...other.attackerDeaths);
  into.targets.push(...other.targets);
  into.weapons.push(...other.weapons);
  into.means.push(...other.means);
  into.tactic ??= other.tactic;
  into.several ||= other.several;
  into.introduced ||= other.introduced;
  into.longPast ||= other.longPast;
  into.ofOwnYear ||= other.ofOwnYear;
  into.part ??= other.part;
  into.hints.push(...other.hints);
  into.pattern = `${into.pattern}; ${other.pattern}`;
}

/** "the Madrid and London bombings": an event for each place. */
function severalPlaces(chunks: readonly Chunk[], at: number, sighting: Sighting): Sighting[] {
  if (chunks[at]!.kind !== "event" || !chunks[at]!.plural) return [sighting];
  const places: number[] = [];
  let i = at - 1;
  for (;;) {
    // "London Bridge": the place with more of its name.
    if (chunks[i]?.kind === "name") i--;
    if (chunks[i]?.kind !== "place") break;
    places.unshift(i);
    i--;
    // "Iraq Basra blasts": one place, with its country before it.
    if (chunks[i]?.kind === "place") break;
    while (["conjunction", "comma"].includes(chunks[i]?.kind ?? "")) i--;
  }
  // "Syrian and Russian air strikes": whose they are, not where.
  const whose = places.every((place) => chunks[place]!.place!.role === "demonym");
  if (places.length < 2 || whose) return [sighting];
  return places.map((place) => ({
    ...sighting,
    places: [chunks[place]!.place!],
    definite: false,
    tolls: [],
    span: { start: chunks[place]!.start, end: chunks[at]!.end },
  }));
}
