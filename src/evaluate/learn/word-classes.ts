/** Words used alike, by the number of their class. */
export type WordClasses = ReadonlyMap<string, number>;

export interface Classing {
  classes: number;
  /** Rarer words get no class. */
  seen: number;
}

/** Neighbours two places to either side tell how a word is used. */
const PLACES = [-2, -1, 1, 2];
/** Neighbours that are looked at: so many of the most frequent words. */
const NEIGHBOURS = 2000;
/** Frequent neighbours count for less than they are frequent (Levy, Goldberg & Dagan 2015). */
const SMOOTHING = 0.75;
const ROUNDS = 10;

/**
 * Puts words that stand among the same neighbours into classes, from text without labels: k-means on the sphere over
 * positive pointwise mutual information of words and neighbours. The most frequent words are the first centres, so that
 * the same text gives the same classes.
 */
export function learnWordClasses(
  sentences: readonly (readonly string[])[],
  { classes, seen }: Classing,
): WordClasses {
  const counts = new Map<string, number>();
  for (const sentence of sentences)
    for (const word of sentence) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts.keys()]
    .filter((word) => counts.get(word)! >= seen)
    .sort((a, b) => counts.get(b)! - counts.get(a)! || (a < b ? -1 : 1));
  const rows = usesOf(words, sentences);
  const weights = words.map((word) => Math.sqrt(counts.get(word)!));
  const nearest = cluster(rows, weights, Math.min(classes, words.length));
  return new Map(words.map((word, i) => [word, nearest[i]!]));
}

/** A vector of length 1, by its entries that are not 0. */
interface Row {
  at: Int32Array;
  value: Float64Array;
}

function usesOf(words: readonly string[], sentences: readonly (readonly string[])[]): Row[] {
  const numbers = new Map(words.map((word, i) => [word, i]));
  const neighbours = Math.min(NEIGHBOURS, words.length);
  const uses = words.map(() => new Map<number, number>());
  const totals = new Float64Array(PLACES.length * neighbours);
  for (const sentence of sentences) {
    const line = sentence.map((word) => numbers.get(word) ?? -1);
    line.forEach((word, i) => {
      if (word < 0) return;
      PLACES.forEach((step, place) => {
        const neighbour = line[i + step] ?? -1;
        if (neighbour < 0 || neighbour >= neighbours) return;
        const at = place * neighbours + neighbour;
        uses[word]!.set(at, (uses[word]!.get(at) ?? 0) + 1);
        totals[at]!++;
      });
    });
  }
  const smooth = totals.map((total) => total ** SMOOTHING);
  const all = smooth.reduce((sum, x) => sum + x, 0);
  return uses.map((own) => {
    const sum = [...own.values()].reduce((total, x) => total + x, 0);
    const found: [number, number][] = [];
    for (const [at, count] of own) {
      const information = Math.log((count / sum) * (all / smooth[at]!));
      // What was seen once tells less than it seems to.
      if (information > 0) found.push([at, (information * count) / (count + 1)]);
    }
    const length = Math.sqrt(found.reduce((total, [, x]) => total + x * x, 0)) || 1;
    return {
      at: Int32Array.from(found, ([at]) => at),
      value: Float64Array.from(found, ([, x]) => x / length),
    };
  });
}

/** The nearest centre of each row. */
function cluster(rows: readonly Row[], weights: readonly number[], count: number): Int32Array {
  const width = 1 + rows.reduce((most, { at }) => at.reduce((top, x) => Math.max(top, x), most), 0);
  const nearest = Int32Array.from(rows, (_, i) => (i < count ? i : -1));
  const likeness = new Float64Array(count);
  for (let round = 0; round < ROUNDS; round++) {
    // Centres lie entry by entry, so that one entry of a row meets all of them in a run.
    const centres = new Float64Array(width * count);
    const squares = new Float64Array(count);
    rows.forEach(({ at, value }, i) => {
      const own = nearest[i]!;
      if (own >= 0)
        at.forEach((x, k) => {
          centres[x * count + own]! += weights[i]! * value[k]!;
        });
    });
    centres.forEach((x, k) => {
      squares[k % count]! += x * x;
    });
    const lengths = squares.map((square) => Math.sqrt(square) || 1);
    rows.forEach(({ at, value }, i) => {
      likeness.fill(0);
      at.forEach((x, k) => {
        const own = value[k]!;
        for (let c = 0, from = x * count; c < count; c++) likeness[c]! += own * centres[from + c]!;
      });
      let best = 0;
      for (let c = 1; c < count; c++)
        if (likeness[c]! / lengths[c]! > likeness[best]! / lengths[best]!) best = c;
      nearest[i] = best;
    });
  }
  return nearest;
}
