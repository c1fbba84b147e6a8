import type { Chunk } from "./chunks.ts";
import { voiceOf } from "./voice.ts";

const BEFORE_EVENT: ReadonlySet<Chunk["kind"]> = new Set(["word", "weapon", "place", "target", "time"]);
const REACH = 4;

/** The event noun in "and three were killed in an attack": what happened to them, whatever the sentence told before. */
export function eventSuffered(chunks: readonly Chunk[], act: number): number | null {
  if (chunks[act + 1]?.fold !== "in" || !/^(?:an?|another)$/.test(chunks[act + 2]?.fold ?? "")) return null;
  for (let i = act + 3; i < Math.min(chunks.length, act + 3 + REACH); i++) {
    if (chunks[i]!.kind === "event") return i;
    if (!BEFORE_EVENT.has(chunks[i]!.kind)) return null;
  }
  return null;
}

/** The verb of those to whom the event at `at` happened, where a verb before it tells of another. */
export function sufferedIn(chunks: readonly Chunk[], at: number): number | null {
  if (chunks[at]!.kind !== "event") return null;
  const act = chunks.findLastIndex(({ kind }, i) => i < at && kind === "act");
  if (act < 0 || eventSuffered(chunks, act) !== at || voiceOf(chunks, act) !== "passive") return null;
  return act;
}

/** The people in "killed 67 at a mall in 2013 and 28 people in an attack on a bus": the verb is left out. */
export function elided(chunks: readonly Chunk[], at: number): { people: number; verb: number } | null {
  let i = at - 1;
  while (i > 0 && BEFORE_EVENT.has(chunks[i]!.kind)) i--;
  if (!/^(?:an?|another)$/.test(chunks[i]?.fold ?? "") || chunks[i - 1]?.fold !== "in") return null;
  const people = i - 2;
  const counted = chunks[people]?.count != null && /^(?:people|number)$/.test(chunks[people]!.kind);
  if (!counted || chunks[people - 1]?.kind !== "conjunction") return null;
  const verb = chunks.findLastIndex(({ kind }, k) => k < people && kind === "act");
  const between = chunks.slice(verb + 1, people);
  const broken = between.some(({ kind }) => kind === "verb" || kind === "stop" || kind === "relative");
  return verb < 0 || broken || voiceOf(chunks, verb) !== "active" ? null : { people, verb };
}
