import type { Causes } from "./evidence.ts";
import type { ClosedClasses } from "./frames/known-words.ts";

interface Told {
  fold: string;
  classes: ClosedClasses;
}

/** Notes what the words or chunks of a sentence say about causes. */
export function noteCauses(words: readonly Told[], causes: Causes): void {
  for (let at = 0; at < words.length; at++) {
    const { classes } = words[at]!;
    if (!classes.cause) continue;
    causes.accident ||= classes.accident && !isDoubted(words);
    causes.fire ||=
      classes.fireAccident && !isShot(words, at) && !isFireService(words, at) && !isDoubted(words);
    causes.deliberate ||= classes.deliberate;
  }
}

/** "They had initially said that it was a gas explosion." */
function isDoubted(words: readonly Told[]): boolean {
  return words.some(({ fold }) => /^(?:initially|originally|mistakenly|ruled)$/.test(fold));
}

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
