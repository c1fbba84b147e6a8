import type { Sentence } from "../../../src/read/mention.ts";
import { splitSentences } from "../../../src/read/sentences.ts";

/** The single sentence that `text` is meant to be. */
export function sentenceOf(text: string): Sentence {
  const sentences = splitSentences(text);
  if (sentences.length !== 1) throw new Error(`expected one sentence, got ${sentences.length}: ${text}`);
  return sentences[0]!;
}

export function sentenceTexts(text: string): string[] {
  return splitSentences(text).map((sentence) => text.slice(sentence.start, sentence.end));
}
