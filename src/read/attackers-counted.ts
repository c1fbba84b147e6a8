import type { Scene } from "./frames/fill.ts";
import type { Seen } from "./frames/see.ts";
import type { SentenceReading } from "./merge.ts";

/**
 * Whether a sentence says that the dead include attackers, or that they do not. One without an event or a count of its own
 * ("police detained eleven people, including the gunmen") says nothing of the dead.
 */
export function attackersCounted(
  { chunks, sentence }: Scene,
  { matches, sightings, strayTolls }: Seen,
): SentenceReading["includes"] {
  if (sightings.length === 0 && strayTolls.length === 0) return null;
  const match =
    matches.find(({ pattern }) => pattern.meaning === "without-attackers") ??
    matches.find(({ pattern }) => pattern.meaning === "with-attackers");
  if (match === undefined) return null;
  const span = { start: chunks[match.from]!.start, end: chunks[match.to]!.end };
  const { meaning, source } = match.pattern;
  return { value: meaning === "with-attackers", span, sentence, pattern: source };
}
