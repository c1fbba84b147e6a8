import { mean } from "../learn/chance.ts";
import { chanceOf, type Judged, type NamedForest } from "./judge.ts";
import { type Placed, pairEvidence } from "./pair-evidence.ts";
import type { Signs } from "./signs.ts";
import { SLOTS, type Slot } from "./template.ts";
import type { Candidate, View } from "./view.ts";

/** Probabilities from which decisions are yes. */
export interface Cuts {
  /** A message reports an incident of a type. */
  type: number;
  slots: Record<Slot, number>;
  /** Two groups of targets and victims are one incident. */
  same: number;
  /** A group is an incident of its own: its likeliest filler. */
  own: number;
  /** A perpetrator or weapon belongs to an incident. */
  joins: number;
  /** By {@link likelihoodOfSeveral}: below this a message tells of one incident of a type, whatever the groups. */
  one: number;
  /** From this it tells of two at least, though all that was found looks like one. */
  two: number;
}

/** What happens to something or somebody sets incidents apart; perpetrators and weapons recur. */
const SETS_APART: readonly Slot[] = ["Target", "Victim", "Described"];

interface Filler extends Placed {
  chance: number;
}

/** The fillers of each incident of a type. */
export type Incident = Placed[];

/** Grows with the chance of several incidents of the type: as the words of the message have it, and the type's own chance. */
function likelihoodOfSeveral(signs: Signs, { chance }: Judged): number {
  return signs.several + chance / 2;
}

export function incidentsOf(
  view: View,
  signs: Signs,
  judged: Judged,
  same: NamedForest,
  cuts: Cuts,
): Incident[] {
  const fillers = SLOTS.flatMap((slot) => fillersOf(view, judged, slot, cuts.slots[slot]));
  const several = likelihoodOfSeveral(signs, judged);
  const least = several < cuts.two ? 1 : 2;
  const found = several < cuts.one ? [fillers] : setApart(view, signs, judged, same, cuts, fillers, least);
  // An incident of which nothing but its type is known is worth giving where it is likely.
  return found.length < least ? [...found, []] : found;
}

function setApart(
  view: View,
  signs: Signs,
  judged: Judged,
  same: NamedForest,
  cuts: Cuts,
  fillers: readonly Filler[],
  least: number,
): Incident[] {
  const apart = fillers.filter(({ slot }) => SETS_APART.includes(slot));
  if (apart.length < 2) return [[...fillers]];
  const chances = new Map<string, number>();
  const together = (a: Placed, b: Placed): number => {
    const key = `${a.slot} ${a.candidate} ${b.slot} ${b.candidate}`;
    const known = chances.get(key) ?? chanceOf(same, pairEvidence(view, signs, judged.type, a, b));
    chances.set(key, known);
    return known;
  };
  const link = (a: readonly Placed[], b: readonly Placed[]): number =>
    mean(a.flatMap((one) => b.map((two) => together(one, two))));
  const groups = merge(
    apart.map((one) => [one]),
    link,
    cuts,
    least,
  );
  const others = fillers.filter(({ slot }) => !SETS_APART.includes(slot));
  const incidents: Incident[] = groups.map((group) => [...group]);
  for (const other of others) {
    const links = groups.map((group) => link(group, [other]));
    const best = Math.max(...links);
    links.forEach((chance, i) => {
      if (chance === best || chance >= cuts.joins) incidents[i]!.push(other);
    });
  }
  return incidents;
}

/** Joins groups that are too weak to stand alone, and then, while more than the least are left, the nearest two that are likely the same. */
function merge(
  start: readonly Filler[][],
  link: (a: readonly Placed[], b: readonly Placed[]) => number,
  cuts: Cuts,
  least: number,
): Filler[][] {
  const groups = start.map((group) => [...group]);
  while (groups.length > 1) {
    let best = { chance: -1, weak: false, a: 0, b: 1 };
    groups.forEach((one, a) => {
      for (let b = a + 1; b < groups.length; b++) {
        const weak = Math.min(strength(one), strength(groups[b]!)) < cuts.own;
        const chance = link(one, groups[b]!) + (weak ? 1 : 0);
        if (chance > best.chance) best = { chance, weak, a, b };
      }
    });
    if (best.chance < cuts.same || (groups.length <= least && !best.weak)) break;
    groups[best.a]!.push(...groups[best.b]!);
    groups.splice(best.b, 1);
  }
  return groups;
}

function strength(group: readonly Filler[]): number {
  return Math.max(...group.map(({ chance }) => chance));
}

/** The likeliest entities, none of which is part of another. */
function fillersOf(view: View, judged: Judged, slot: Slot, from: number): Filler[] {
  const likely = view.candidates
    .map((_, candidate) => ({ slot, candidate, chance: judged.fills[slot][candidate] ?? 0 }))
    .filter(({ chance }) => chance >= from)
    .sort((a, b) => b.chance - a.chance || a.candidate - b.candidate);
  const chosen: Filler[] = [];
  const keyOf = ({ candidate }: Filler) => ` ${nameOf(view.candidates[candidate]!)} `;
  for (const filler of likely) {
    const key = keyOf(filler);
    if (!chosen.some((one) => keyOf(one).includes(key) || key.includes(keyOf(one)))) chosen.push(filler);
  }
  return chosen;
}

function nameOf({ entity }: Candidate): string {
  return entity.phrases[0]!.key;
}
