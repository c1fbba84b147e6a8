import type { Evidence } from "./evidence.ts";
import { INCIDENT_TYPES, type IncidentType } from "./incident-types.ts";
import type { Signs } from "./signs.ts";
import { SLOTS, type Slot } from "./template.ts";
import type { View } from "./view.ts";

/** A candidate of a view, by its number, in a slot. */
export interface Placed {
  slot: Slot;
  candidate: number;
}

/** What speaks for two fillers of incidents of one type to belong to the same incident. */
export function pairEvidence(
  view: View,
  signs: Signs,
  type: IncidentType,
  one: Placed,
  two: Placed,
): Evidence {
  const [a, b] = SLOTS.indexOf(one.slot) <= SLOTS.indexOf(two.slot) ? [one, two] : [two, one];
  const placesOf = ({ candidate }: Placed) =>
    view.candidates[candidate]!.occurrences.map(({ sentence }) => sentence);
  const [ofA, ofB] = [placesOf(a), placesOf(b)];
  let [nearA, nearB] = [ofA[0]!, ofB[0]!];
  for (const x of ofA)
    for (const y of ofB) if (Math.abs(x - y) < Math.abs(nearA - nearB)) [nearA, nearB] = [x, y];
  const [bestA, bestB] = [bestSentence(view, signs, a), bestSentence(view, signs, b)];
  const told = signs.told[type];
  const [low, high] = [Math.min(bestA, bestB), Math.max(bestA, bestB)];
  const between = told.slice(low + 1, high);
  const passed = view.sentences.slice(low + 1, high + 1);
  return {
    ...Object.fromEntries(INCIDENT_TYPES.map((name) => [name, name === type ? 1 : 0])),
    "slot of one": SLOTS.indexOf(a.slot),
    "slot of other": SLOTS.indexOf(b.slot),
    nearest: Math.abs(nearA - nearB),
    firsts: Math.abs(ofA[0]! - ofB[0]!),
    bests: high - low,
    order: bestB - bestA,
    "later first": Math.max(ofA[0]!, ofB[0]!),
    "told least between": between.length === 0 ? 9 : Math.min(...between),
    "told least": Math.min(told[bestA]!, told[bestB]!),
    turns: passed.filter(({ turns }) => turns).length,
    places: agreement(view.sentences[bestA]!.places, view.sentences[bestB]!.places),
    days: agreement(view.sentences[bestA]!.days, view.sentences[bestB]!.days),
    "new places": passed.filter(({ places }) => places.length > 0).length,
    "times one": ofA.length,
    "times other": ofB.length,
    sentences: view.sentences.length,
    "sentences that tell": told.filter((odds) => odds > -0.5).length,
    "turns in all": view.sentences.filter(({ turns }) => turns).length,
    "places in all": new Set(view.sentences.flatMap(({ places }) => places)).size,
    "type in words": signs.types[type],
  };
}

function bestSentence(view: View, signs: Signs, { slot, candidate }: Placed): number {
  const odds = signs.fills[slot][candidate]!;
  return view.candidates[candidate]!.occurrences[odds.indexOf(Math.max(...odds))]!.sentence;
}

/** 1 where both name some and share one, −1 where they share none, 0 where one names none. */
function agreement(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  return a.some((name) => b.includes(name)) ? 1 : -1;
}
