/**
 * The one scale from probability to words (docs/verdict.md): each word holds from its probability up to the next.
 * After the scale of the Intergovernmental Panel on Climate Change (Mastrandrea et al. 2010), made to cover 0–1 once.
 */
export const SCALE = [
  { from: 0, word: "very unlikely" },
  { from: 0.1, word: "unlikely" },
  { from: 0.33, word: "about as likely as not" },
  { from: 0.6, word: "likely" },
  { from: 0.8, word: "very likely" },
  { from: 0.95, word: "almost certain" },
] as const;

/** From here on a verdict says "rising" or "falling". */
export const LIKELY = 0.6;

/** @param p 0–1 */
export function inWords(p: number): string {
  return SCALE.findLast(({ from }) => p >= from)!.word;
}
