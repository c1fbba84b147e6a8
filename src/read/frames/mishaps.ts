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
  // "Were attacked by a bear"
  const by = chunks[at + 1]?.fold === "by" ? chunks.slice(at + 2, at + 5) : [];
  const near = [...chunks.slice(Math.max(0, at - 2), at), ...by];
  return near.some(({ fold, kind }) => kind === "word" && isAnimal(fold));
}

export function isAnimal(fold: string): boolean {
  return ANIMALS.test(fold);
}

const ANIMALS =
  /^(?:dogs?|fox(?:es)?|bears?|sharks?|tigers?|lions?|lioness|leopards?|elephants?|crocodiles?|alligators?|hippos?|hyenas?|bulls?|snakes?|bees|hornets?|wasps|monkeys?|boars?|locusts?|rats?|wolves)$/;

/** "Set tyres on fire", "burned an effigy", "set himself alight", "before setting the body on fire": no attack, or none of its own. */
export function isOfThings(chunks: readonly Chunk[], at: number): boolean {
  if (chunks[at]!.triggers[0]?.frame.type !== "arson" || chunks[at]!.kind !== "act") return false;
  const object = chunks
    .slice(at + 1, at + BURNT_REACH)
    .find(({ fold }) => !/^(?:his|her|their|the|an?|and|fire|to)$/.test(fold));
  return object !== undefined && BURNT.test(object.fold);
}

const BURNT_REACH = 6;
const BURNT =
  /^(?:(?:him|her)self|themselves|body|bodies|corpses?|remains|effigy|effigies|tyres?|tires?|flags?|barricades?|rubbish|garbage|portraits?|posters?|placards?|koran|quran)$/;

/** "The former president died of a heart attack", "the president has died", "were poisoned by wild mushrooms". */
export function isOfIllness(chunks: readonly Chunk[], at: number): boolean {
  const { frame } = chunks[at]!.triggers[0]!.frame;
  if (frame === "poison") return chunks.some(({ fold }) => EATEN.test(fold));
  if (frame !== "die") return false;
  const alone = !chunks.some(({ kind }, i) => i !== at && (kind === "act" || kind === "event"));
  if (alone && chunks.slice(0, at).some(({ kind, fold }) => kind === "people" && HEADS_OF_STATE.test(fold)))
    return true;
  if (!/^(?:of|from)$/.test(chunks[at + 1]?.fold ?? "")) return false;
  return chunks
    .slice(at + 2, at + 5)
    .some(
      ({ kind, label, classes }) => classes.accident || (kind === "word" && /^heart attack$/i.test(label)),
    );
}

const HEADS_OF_STATE = /^(?:president|premier|king|queen)$/;
const EATEN =
  /^(?:monoxide|mushrooms?|food|alcohol|methanol|liquor|lead|mercury|pesticides?|contaminated|rivers?|soil|waters?|relations|atmosphere|debate)$/;
