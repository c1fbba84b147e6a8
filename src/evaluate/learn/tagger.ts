import { parseWeightTable, weightTable } from "./weight-table.ts";

/**
 * Says of each word of a sentence how likely it bears each of a few tags, from the word's features and from the tags beside
 * it: a linear-chain conditional random field (Lafferty, McCallum & Pereira 2001).
 */
export interface Tagger {
  tags: readonly string[];
  /** By feature: a weight for each tag. The constants stand under "". */
  weights: ReadonlyMap<string, Float64Array>;
  /** For a word with one tag after a word with another: row by row of the tag before. */
  turns: Float64Array;
}

/** By word: the chance of each tag. */
export function tagChances(
  { tags, weights, turns }: Tagger,
  words: readonly (readonly string[])[],
): Float64Array[] {
  const constants = weights.get("") ?? new Float64Array(tags.length);
  const scores = words.map((features) => {
    const sum = Float64Array.from(constants);
    for (const feature of features) {
      const own = weights.get(feature);
      if (own !== undefined) for (let k = 0; k < sum.length; k++) sum[k]! += own[k]!;
    }
    return sum;
  });
  return chancesOf(scores, turns).tags;
}

/**
 * The chances of the tags of each word, and how often each turn from tag to tag is to be expected, by the forward-backward
 * algorithm.
 */
export function chancesOf(
  scores: readonly Float64Array[],
  turns: Float64Array,
): { tags: Float64Array[]; turns: Float64Array } {
  const width = scores[0]?.length ?? 0;
  const odds = turns.map(Math.exp);
  const own = scores.map((row) => {
    const top = Math.max(...row);
    return row.map((score) => Math.exp(score - top));
  });
  const fore: Float64Array[] = [];
  own.forEach((row, i) => {
    const before = fore[i - 1];
    fore.push(
      shares(
        row.map((x, k) => {
          if (before === undefined) return x;
          let sum = 0;
          for (let j = 0; j < width; j++) sum += before[j]! * odds[j * width + k]!;
          return sum * x;
        }),
      ),
    );
  });
  const back: Float64Array[] = own.map(() => new Float64Array(width).fill(1));
  const expected = new Float64Array(width * width);
  const here = new Float64Array(width * width);
  for (let i = own.length - 1; i > 0; i--) {
    const rest = own[i]!.map((x, k) => x * back[i]![k]!);
    const behind = new Float64Array(width);
    let all = 0;
    for (let j = 0; j < width; j++)
      for (let k = 0; k < width; k++) {
        const way = odds[j * width + k]! * rest[k]!;
        behind[j]! += way;
        here[j * width + k] = fore[i - 1]![j]! * way;
        all += here[j * width + k]!;
      }
    back[i - 1] = shares(behind);
    for (let way = 0; way < here.length; way++) expected[way]! += here[way]! / all;
  }
  return { tags: fore.map((row, i) => shares(row.map((x, k) => x * back[i]![k]!))), turns: expected };
}

function shares(row: Float64Array): Float64Array {
  const sum = row.reduce((total, x) => total + x, 0);
  return row.map((x) => x / sum);
}

const AFTER = "after=";

/** As a table of weights with a column for each tag; turns are rows of their own. */
export function taggerTable({ tags, weights, turns }: Tagger): string {
  const columns = tags.map((tag, k): [string, Map<string, number>] => {
    const column = new Map<string, number>();
    for (const [feature, row] of weights) if (row[k] !== 0) column.set(feature, row[k]!);
    for (const [j, before] of tags.entries()) column.set(`${AFTER}${before}`, turns[j * tags.length + k]!);
    return [tag, column];
  });
  return weightTable(Object.fromEntries(columns));
}

/** The tagger that {@link taggerTable} wrote. */
export function parseTagger(text: string): Tagger {
  const columns = [...parseWeightTable(text)];
  const tags = columns.map(([tag]) => tag);
  const rows = new Map<string, Float64Array>();
  columns.forEach(([, column], k) => {
    for (const [feature, weight] of column) {
      const row = rows.get(feature) ?? new Float64Array(tags.length);
      row[k] = weight;
      rows.set(feature, row);
    }
  });
  const turns = Float64Array.from(tags.flatMap((before) => [...rows.get(`${AFTER}${before}`)!]));
  for (const before of tags) rows.delete(`${AFTER}${before}`);
  return { tags, weights: rows, turns };
}
