import type { WordClasses } from "../learn/word-classes.ts";
import { positionOf } from "./contexts.ts";
import type { Tag } from "./tags.ts";

/** Words beside a word are looked at one by one up to here, and beyond it as a bag. */
const NEAR = 3;
const FAR = 8;

/** What speaks for a tag at each word of a sentence: the words about it, by class where they have one, and the nearest frames. */
export function wordFeatures(line: readonly Tag[], sentence: number, classes: WordClasses): string[][] {
  const word = (i: number) => line[i]?.word ?? (i < 0 ? "^" : "$");
  const alike = (i: number) => {
    const known = classes.get(word(i));
    return known === undefined ? word(i) : `~${known}`;
  };
  const sort = (i: number) => {
    const tag = line[i];
    if (tag === undefined) return word(i);
    return tag.frame !== null ? `@${tag.frame}` : (tag.class ?? tag.part);
  };
  const frames = new Set(line.flatMap(({ frame }) => (frame === null ? [] : [frame])));
  const kinds = new Set(line.flatMap((tag) => tag.kinds));
  const left = nearestFrames(line, 1);
  const right = nearestFrames(line, -1);
  const at = positionOf(sentence);
  return line.map((tag, i) => {
    const own = tag.class ?? tag.part;
    const features = [
      `w=${word(i)}`,
      `c=${alike(i)}`,
      `t=${sort(i)}`,
      `p=${tag.part}`,
      `-1c0=${alike(i - 1)} ${alike(i)}`,
      `0+1c=${alike(i)} ${alike(i + 1)}`,
      `-1+1c=${alike(i - 1)} ${alike(i + 1)}`,
      `-2-1w=${word(i - 2)} ${word(i - 1)}`,
      `+1+2w=${word(i + 1)} ${word(i + 2)}`,
      `-2-1t=${sort(i - 2)} ${sort(i - 1)}`,
      `+1+2t=${sort(i + 1)} ${sort(i + 2)}`,
      `-1t0+1=${sort(i - 1)} ${sort(i)} ${sort(i + 1)}`,
      `at=${at}`,
      `at=${at} ${sort(i)}`,
      `LR=${left[i]?.frame ?? "-"} ${right[i]?.frame ?? "-"} ${sort(i)}`,
    ];
    for (const kind of tag.kinds) features.push(`k=${kind}`, `-1k=${line[i - 1]?.part ?? "^"} ${kind}`);
    if (tag.class !== null) features.push(`cl=${tag.class}`);
    for (let away = 1; away <= NEAR; away++)
      for (const by of [-away, away])
        features.push(`${by}w=${word(i + by)}`, `${by}c=${alike(i + by)}`, `${by}t=${sort(i + by)}`);
    for (let away = NEAR + 1; away <= FAR; away++)
      features.push(`<${alike(i - away)}`, `>${alike(i + away)}`);
    for (const [side, found] of [
      ["L", left[i]],
      ["R", right[i]],
    ] as const) {
      if (found === undefined || found === null) continue;
      const frame = `${side}=${found.frame}${found.passive ? "p" : "a"}`;
      features.push(frame, `${frame}${found.away}`, `${frame} ${sort(i)}`);
      if (side === "L") features.push(`${frame} -1=${word(i - 1)}`);
      features.push(`${side.toLowerCase()}=${found.word} ${own}`);
    }
    for (const frame of frames) features.push(`S=${frame} ${own}`);
    for (const kind of kinds) features.push(`S:${kind} ${own}`);
    return features;
  });
}

interface FrameBeside {
  frame: string;
  word: string;
  passive: boolean;
  /** How many words away at most, in four steps. */
  away: number;
}

/** By word: the nearest frame before it (step 1) or behind it (−1). */
function nearestFrames(line: readonly Tag[], step: 1 | -1): (FrameBeside | null)[] {
  const nearest: (FrameBeside | null)[] = line.map(() => null);
  let last = -1;
  for (let i = step === 1 ? 0 : line.length - 1; i >= 0 && i < line.length; i += step) {
    const tag = line[last];
    if (tag !== undefined && tag.frame !== null) {
      const away = Math.abs(i - last);
      nearest[i] = {
        frame: tag.frame,
        word: tag.word,
        passive: tag.passive,
        away: away <= 1 ? 1 : away <= 3 ? 3 : away <= 7 ? 7 : 9,
      };
    }
    if (line[i]!.frame !== null) last = i;
  }
  return nearest;
}
