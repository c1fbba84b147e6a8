import type { Clusters } from "./clusters.ts";
import { isShortBeside } from "./episode-shape.ts";
import type { Episodes } from "./episodes.ts";
import type { Pair } from "./link.ts";
import type { Entry } from "./link-record.ts";

/**
 * Takes records that hold several events of another source out of the clusters of the one event that they were linked
 * with: a week of which some day was meant turns out to be a week's sum. What is as long as they are stays with them.
 * What a person has judged to be one event stays together.
 *
 * @returns the pairs, those of an episode and a short event with the probability that is left to them.
 */
export function partEpisodes(
  { of, members }: Clusters,
  pairs: readonly Pair[],
  entries: readonly Entry[],
  { isEpisode }: Episodes,
): Pair[] {
  if (isEpisode.size === 0) return [...pairs];
  const isShort = (x: number, y: number) => isShortBeside(entries[x]!.record, entries[y]!.record);
  const judged = new Set(pairs.flatMap(({ a, b, judged }) => (judged === "same" ? [a, b] : [])));
  let empty = 0;
  for (const [whole, probability] of isEpisode) {
    const cluster = of[whole]!;
    const own = members[cluster]!;
    if (probability <= 0.5 || judged.has(whole)) continue;
    const short = own.filter((r) => isShort(r, whole));
    if (short.length === 0) continue;
    members[cluster] = own.filter((r) => !short.includes(r));
    // There are as many places as records, so that where two share one another is empty.
    while (members[empty]!.length > 0) empty++;
    members[empty] = short;
    for (const r of short) of[r] = empty;
  }
  return pairs.map((pair) => {
    const { a, b, judged } = pair;
    const whole = isShort(b, a) ? a : isShort(a, b) ? b : null;
    const left = whole === null || judged !== null ? 1 : 1 - (isEpisode.get(whole) ?? 0);
    return { ...pair, probability: pair.probability * left, linked: of[a] === of[b] };
  });
}
