import { type Growth, growForest } from "../learn/boosted-trees.ts";
import { recordOf } from "../record-of.ts";
import { type Evidence, fillerEvidence, typeEvidence } from "./evidence.ts";
import { INCIDENT_TYPES } from "./incident-types.ts";
import { chanceOf, type Judged, type Judges, LEAST_CHANCE, type NamedForest, rowOf } from "./judge.ts";
import { isWanted, ofType, type Seen, wantedIn } from "./lesson.ts";
import { pairEvidence } from "./pair-evidence.ts";
import type { Signs } from "./signs.ts";
import { SLOTS } from "./template.ts";
import { mayFill } from "./view.ts";

const TYPE_GROWTH: Growth = { trees: 80, depth: 2, rate: 0.1, leaf: 6, ridge: 6, cases: 0.8, features: 0.6 };
const PAIR_GROWTH: Growth = { trees: 80, depth: 3, rate: 0.1, leaf: 8, ridge: 6, cases: 0.7, features: 0.6 };
const FILLER_GROWTH: Growth = {
  trees: 150,
  depth: 3,
  rate: 0.06,
  leaf: 6,
  ridge: 6,
  cases: 0.6,
  features: 0.25,
};

export interface Crossed extends Seen {
  signs: Signs;
  fold: number;
}

interface Row {
  evidence: Evidence;
  positive: boolean;
  fold: number;
}

/** Trees for every decision, and what they say of each message when they are grown on the other folds. */
export function learnJudges(crossed: readonly Crossed[]): {
  judges: Judges;
  judged: Judged[][];
  sameByFold: Map<number, NamedForest>;
} {
  const typeRows = crossed.flatMap(({ key, view, signs, fold }) =>
    INCIDENT_TYPES.map((type) => ({
      evidence: typeEvidence(view, signs, type),
      positive: key.some((template) => ofType(template, type)),
      fold,
    })),
  );
  const chances = crossFit(typeRows, TYPE_GROWTH);
  const judged = crossed.map((_, i) =>
    INCIDENT_TYPES.flatMap((type, t): Judged[] => {
      const chance = chances[i * INCIDENT_TYPES.length + t]!;
      return chance < LEAST_CHANCE ? [] : [{ type, chance, fills: recordOf(SLOTS, () => []) }];
    }),
  );
  const fills = recordOf(SLOTS, (role) => {
    const rows: (Row | null)[] = crossed.flatMap(({ key, view, signs, fold }, i) =>
      judged[i]!.flatMap(({ type, chance }) => {
        const templates = key.filter((template) => ofType(template, type));
        const wanted = wantedIn(templates, role);
        return fillerEvidence(view, signs, type, chance, role).map((evidence, c) =>
          evidence === null ? null : { evidence, positive: isWanted(view.candidates[c]!, wanted), fold },
        );
      }),
    );
    const known = rows.filter((row) => row !== null);
    const given = crossFit(known, FILLER_GROWTH)[Symbol.iterator]();
    const all = rows.map((row) => (row === null ? null : given.next().value!))[Symbol.iterator]();
    crossed.forEach(({ view }, i) => {
      for (const one of judged[i]!) one.fills[role] = view.candidates.map(() => all.next().value ?? null);
    });
    return growNamed(known, FILLER_GROWTH);
  });
  const pairs = pairRows(crossed);
  const same = growNamed(pairs, PAIR_GROWTH);
  return {
    judges: { type: growNamed(typeRows, TYPE_GROWTH), same, fills },
    judged,
    sameByFold: byFold(pairs, PAIR_GROWTH),
  };
}

function growNamed(rows: readonly Row[], growth: Growth): NamedForest {
  const features = [...new Set(rows.flatMap(({ evidence }) => Object.keys(evidence)))];
  const forest = growForest(
    rows.map(({ evidence }) => rowOf(evidence, features)),
    rows.map(({ positive }) => positive),
    growth,
  );
  return { features, forest };
}

/** Fillers of one message and type, two by two: whether a template holds both. */
function pairRows(crossed: readonly Crossed[]): Row[] {
  return crossed.flatMap(({ key, view, signs, fold }) =>
    INCIDENT_TYPES.flatMap((type) => {
      const templates = key.filter((template) => ofType(template, type));
      if (templates.length === 0) return [];
      const placed = SLOTS.flatMap((slot) => {
        const wanted = templates.map((template) => wantedIn([template], slot));
        return view.candidates.flatMap((candidate, c) => {
          if (!mayFill(slot, candidate.entity.kind)) return [];
          const of = templates.filter((_, t) => isWanted(candidate, wanted[t]!));
          return of.length === 0 ? [] : [{ slot, candidate: c, of }];
        });
      });
      return placed.flatMap((one, i) =>
        placed.slice(i + 1).map((two) => ({
          evidence: pairEvidence(view, signs, type, one, two),
          positive: one.of.some((template) => two.of.includes(template)),
          fold,
        })),
      );
    }),
  );
}

/** The chance of each row according to a forest that was grown on the other folds. */
function crossFit(rows: readonly Row[], growth: Growth): number[] {
  const grown = byFold(rows, growth);
  return rows.map(({ evidence, fold }) => chanceOf(grown.get(fold)!, evidence));
}

/** For each fold, a forest grown on the others. */
function byFold(rows: readonly Row[], growth: Growth): Map<number, NamedForest> {
  const folds = [...new Set(rows.map(({ fold }) => fold))];
  return new Map(
    folds.map((fold) => [
      fold,
      growNamed(
        rows.filter((row) => row.fold !== fold),
        growth,
      ),
    ]),
  );
}
