import { type Forest, forestScore } from "../learn/boosted-trees.ts";
import { logistic } from "../learn/chance.ts";
import { recordOf } from "../record-of.ts";
import { type Evidence, fillerEvidence, typeEvidence } from "./evidence.ts";
import { INCIDENT_TYPES, type IncidentType } from "./incident-types.ts";
import type { Signs } from "./signs.ts";
import { SLOTS, type Slot } from "./template.ts";
import type { View } from "./view.ts";

/** A forest with the names of the numbers that it asks about. */
export interface NamedForest {
  features: readonly string[];
  forest: Forest;
}

export interface Judges {
  type: NamedForest;
  /** Whether two fillers belong to one incident. */
  same: NamedForest;
  fills: Record<Slot, NamedForest>;
}

/** Types less likely than this are not looked at further. */
export const LEAST_CHANCE = 0.08;

export function rowOf(evidence: Evidence, features: readonly string[]): Float64Array {
  return Float64Array.from(features, (name) => evidence[name] ?? Number.NaN);
}

export function chanceOf({ features, forest }: NamedForest, evidence: Evidence): number {
  return logistic(forestScore(forest, rowOf(evidence, features)));
}

/** How likely a message reports an incident of a type, and how likely each candidate fills a slot of it. */
export interface Judged {
  type: IncidentType;
  chance: number;
  /** By candidate; null where it cannot fill the slot. */
  fills: Record<Slot, (number | null)[]>;
}

export function judge(view: View, signs: Signs, judges: Judges): Judged[] {
  return INCIDENT_TYPES.flatMap((type) => {
    const chance = chanceOf(judges.type, typeEvidence(view, signs, type));
    if (chance < LEAST_CHANCE) return [];
    const fills = recordOf(SLOTS, (role) =>
      fillerEvidence(view, signs, type, chance, role).map((evidence) =>
        evidence === null ? null : chanceOf(judges.fills[role], evidence),
      ),
    );
    return [{ type, chance, fills }];
  });
}
