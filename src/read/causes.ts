import type { Causes } from "./evidence.ts";

interface Told {
  fold: string;
  classes: ReadonlySet<string>;
}

/** Notes what the words or chunks of a sentence say about causes. */
export function noteCauses(words: readonly Told[], causes: Causes): void {
  words.forEach(({ classes }, at) => {
    if (classes.size === 0) return;
    causes.accident ||= classes.has("accident");
    causes.fire ||= classes.has("fire-accident") && !isShot(words, at);
    causes.deliberate ||= classes.has("deliberate");
  });
}

/** "opened fire", "under fire", "tank fire": no blaze. */
function isShot(words: readonly Told[], at: number): boolean {
  return words[at]!.fold === "fire" && SHOOTING.test(words[at - 1]?.fold ?? "");
}

const SHOOTING =
  /^(open|opens|opened|opening|under|return|returns|returned|returning|exchange|exchanged|tank|sniper|police|army|enemy|friendly|hostile|rocket|mortar|artillery|arms|gun|cross|live|of)$/;
