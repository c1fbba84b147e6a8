import type { Chunk } from "./chunks.ts";

/** "The earthquake that struck Haiti has killed …": nobody did it. */
export function isByAccident(chunks: readonly Chunk[], at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const { kind, classes } = chunks[i]!;
    if (classes.accident) return true;
    if (kind === "stop" || kind === "subordinator" || kind === "act" || kind === "event") return false;
  }
  return false;
}

/** "A 4-year-old accidentally shot himself": whom it hit. */
export function isMishap(chunks: readonly Chunk[], at: number): boolean {
  const near = chunks.slice(Math.max(0, at - 2), at + 4);
  return (
    near.some(({ fold }) => fold === "accidentally") &&
    near.some(({ fold }) => /^(?:him|her)self$/.test(fold))
  );
}

/** "A rabid fox attacked three people", "a dog attack". */
export function isByAnimal(chunks: readonly Chunk[], at: number): boolean {
  return chunks.slice(Math.max(0, at - 2), at).some(({ fold, kind }) => kind === "word" && isAnimal(fold));
}

export function isAnimal(fold: string): boolean {
  return ANIMALS.test(fold);
}

const ANIMALS =
  /^(?:dogs?|fox(?:es)?|bears?|sharks?|tigers?|lions?|lioness|leopards?|elephants?|crocodiles?|alligators?|hippos?|hyenas?|bulls?|snakes?|bees|hornets?|wasps|monkeys?|boars?)$/;
