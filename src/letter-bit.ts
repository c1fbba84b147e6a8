/** One of 32 bits, by the letters of a word: a set of words whose bits lack it does not have the word. */
export function letterBit(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash, 31) + word.charCodeAt(i);
  return 1 << (hash & 31);
}
