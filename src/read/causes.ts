import type { Causes } from "./evidence.ts";
import type { ClosedClasses } from "./frames/known-words.ts";
import { isAnimal } from "./frames/mishaps.ts";

interface Told {
  fold: string;
  classes: ClosedClasses;
}

/**
 * Notes what the words or chunks of a sentence say about causes.
 * @param opening nothing of violence is told before it.
 */
export function noteCauses(words: readonly Told[], causes: Causes, opening: boolean): void {
  if (!opening && isOfOthers(words)) return;
  for (let at = 0; at < words.length; at++) {
    const { classes } = words[at]!;
    if (!classes.cause) continue;
    const doubted = isDoubted(words) || isRuledOut(words, at);
    causes.accident ||= classes.accident && !doubted;
    causes.fire ||= classes.fireAccident && !isShot(words, at) && !isFireService(words, at) && !doubted;
    const byAnimal = at > 0 && isAnimal(words[at - 1]!.fold);
    causes.deliberate ||= classes.deliberate && !byAnimal && !isRuledOut(words, at) && !isDenied(words, at);
  }
}

/** "In an unrelated accident a bus overturned", "48 died in floods": beside what is told, and no cause of a blast. */
function isOfOthers(words: readonly Told[]): boolean {
  return words.some(({ fold }) => OF_OTHERS.test(fold)) && words.some(({ fold }) => DEATH.test(fold));
}

const OF_OTHERS =
  /^(?:unrelated|overturned|floods?|flooding|landslides?|mudslides?|quake|hurricane|cyclone|typhoon|avalanche|capsized|cholera|famine)$/;
const DEATH = /^(?:killed|died|dead|drowned|deaths?)$/;

/** "They had initially said that it was a gas explosion." */
function isDoubted(words: readonly Told[]): boolean {
  return words.some(({ fold }) => /^(?:initially|originally|mistakenly)$/.test(fold));
}

/** "Ruled out an accident", "ruling out terrorism", "terrorism was ruled out". */
function isRuledOut(words: readonly Told[], at: number): boolean {
  for (let i = Math.max(0, at - RULED_REACH); i < Math.min(words.length - 1, at + RULED_REACH); i++) {
    if (!/^(?:rule|rules|ruled|ruling)$/.test(words[i]!.fold) || words[i + 1]!.fold !== "out") continue;
    const passive = words
      .slice(Math.max(0, i - 2), i)
      .some(({ fold }) => /^(?:be|been|is|was|were)$/.test(fold));
    // "could not be ruled out", "has not ruled out"
    const open = words.slice(Math.max(0, i - 3), i).some(({ fold }) => NOT.test(fold));
    if (!open && (passive ? at < i : at > i)) return true;
  }
  return false;
}

const RULED_REACH = 7;

/** "No sign of terrorism", "not terrorism", "nothing to do with terrorism". */
function isDenied(words: readonly Told[], at: number): boolean {
  if (!/^terroris[mt]/.test(words[at]!.fold)) return false;
  return words.slice(Math.max(0, at - DENIED_REACH), at).some(({ fold }) => NOT.test(fold));
}

const DENIED_REACH = 5;
const NOT = /^(?:not|no|nor|never|nothing|without|n't|cannot)$/;

/** "opened fire", "under fire", "tank fire": no blaze. */
function isShot(words: readonly Told[], at: number): boolean {
  return words[at]!.fold === "fire" && SHOOTING.test(words[at - 1]?.fold ?? "");
}

/** "The fire chief said" */
function isFireService(words: readonly Told[], at: number): boolean {
  return words[at]!.fold === "fire" && SERVICE.test(words[at + 1]?.fold ?? "");
}

const SERVICE =
  /^(?:chief|department|brigade|official|officials|service|services|crew|crews|captain|marshal|truck|trucks|engine|engines|rescue|station|lieutenant|commissioner|district)$/;

const SHOOTING =
  /^(open|opens|opened|opening|under|return|returns|returned|returning|exchange|exchanged|tank|sniper|police|army|enemy|friendly|hostile|rocket|mortar|artillery|arms|gun|cross|live|of)$/;
