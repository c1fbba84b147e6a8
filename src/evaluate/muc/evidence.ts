import { mean } from "../learn/chance.ts";
import { INCIDENT_TYPES, type IncidentType } from "./incident-types.ts";
import { opinionOf } from "./opinions.ts";
import type { Signs } from "./signs.ts";
import { SLOTS, type Slot } from "./template.ts";
import { type Candidate, mayFill, overlap, type View } from "./view.ts";

/** Named numbers that a forest decides on. */
export type Evidence = Record<string, number>;

const NONE = Number.NaN;
/** Log odds below which a candidate is not looked at further. */
const HOPELESS = -4.5;

/** What speaks for an incident of a type. */
export function typeEvidence(view: View, signs: Signs, type: IncidentType): Evidence {
  const told = sorted(signs.told[type]);
  const all = INCIDENT_TYPES.flatMap((one) => signs.told[one]);
  const evidence: Evidence = {
    ...indicators(type),
    words: signs.types[type],
    incident: signs.incident,
    "other type": Math.max(...INCIDENT_TYPES.filter((one) => one !== type).map((one) => signs.types[one])),
    "best sentence": told[0] ?? NONE,
    "second sentence": told[1] ?? NONE,
    "third sentence": told[2] ?? NONE,
    "sentence of any type": Math.max(...all),
    "where the best is": signs.told[type].indexOf(told[0] ?? NONE),
    "first sentences": Math.max(...signs.told[type].slice(0, 3)),
    "sentences above a half": told.filter((odds) => odds > 0).length,
    "sentences above a fifth": told.filter((odds) => odds > -1.4).length,
    sentences: view.sentences.length,
    candidates: view.candidates.length,
  };
  for (const role of SLOTS) {
    const fills = sorted(
      signs.fills[role].map((odds, i) => (allowed(view, role, i) ? Math.max(...odds) : -20)),
    );
    const typed = sorted(
      opinionsOf(signs, role, type).map((odds, i) => (allowed(view, role, i) ? mean(odds) : -20)),
    );
    evidence[`best ${role}`] = fills[0] ?? NONE;
    evidence[`second ${role}`] = fills[1] ?? NONE;
    evidence[`best ${role} of the type`] = typed[0] ?? NONE;
  }
  return evidence;
}

/** What the network says of a slot, of any incident or one of a type, by candidate and occurrence. */
function opinionsOf({ opinions }: Signs, role: Slot, type: IncidentType | null): number[][] {
  const at = opinionOf(role, type);
  return opinions.map((occurrences) => occurrences.map((odds) => odds[at]!));
}

function allowed(view: View, role: Slot, at: number): boolean {
  return mayFill(role, view.candidates[at]!.entity.kind);
}

/** Of these slots the trees learn better where the words of the message speak through the chance of the type alone (docs/reading-tried.md). */
const BY_CHANCE_ALONE: readonly Slot[] = ["PerpOrg", "Victim"];

/** What speaks for each candidate as the filler of a slot of an incident of a type; null for those that cannot be. */
export function fillerEvidence(
  view: View,
  signs: Signs,
  type: IncidentType,
  chance: number,
  role: Slot,
): (Evidence | null)[] {
  const race = raceFor(view, signs, type, role);
  return view.candidates.map((candidate, i) => {
    if (!race.mayBe[i] || race.bests[i]! < HOPELESS) return null;
    const rivals = view.candidates.flatMap((other, j) =>
      j !== i && race.mayBe[j] && overlap(candidate, other) ? [j] : [],
    );
    const best = candidate.occurrences[race.fills[i]!.indexOf(race.bests[i]!)]!.sentence;
    const evidence: Evidence = {
      ...indicators(type),
      chance,
      ...(BY_CHANCE_ALONE.includes(role)
        ? {}
        : { "type in words": signs.types[type], incident: signs.incident }),
      ...opinionsOn(race, i),
      ...againstRivals(race, i, rivals),
      ...toldAround(signs, type, candidate, best),
      ...standing(view, candidate, best),
    };
    if (role === "PerpOrg" || role === "PerpInd") Object.assign(evidence, grammarOf(candidate));
    if (role === "PerpInd" || role === "Target") {
      const whole = signs.whole[role].map(mean);
      evidence.whole = whole[i]!;
      evidence["rival whole"] = whole[i]! - Math.max(-20, ...rivals.map((j) => whole[j]!));
    }
    for (const other of SLOTS)
      if (other !== role)
        evidence[`as ${other}`] = allowed(view, other, i) ? Math.max(...signs.fills[other][i]!) : NONE;
    return evidence;
  });
}

/** The candidates for a slot beside each other: what is thought of each, by occurrence, and the order in which they stand. */
interface Race {
  mayBe: readonly boolean[];
  /** Of the linear models, of an incident of any type. */
  fills: readonly (readonly number[])[];
  /** Of the network, of the type and of any. */
  typed: readonly (readonly number[])[];
  ofAny: readonly (readonly number[])[];
  /** Of each candidate the network's mean for the type, and the best of the linear models; then both from the highest down. */
  means: readonly number[];
  bests: readonly number[];
  byMean: readonly number[];
  byBest: readonly number[];
}

function raceFor(view: View, signs: Signs, type: IncidentType, role: Slot): Race {
  const fills = signs.fills[role];
  const typed = opinionsOf(signs, role, type);
  const mayBe = view.candidates.map((_, i) => allowed(view, role, i));
  const means = typed.map((odds, i) => (mayBe[i] ? mean(odds) : -Infinity));
  const bests = fills.map((odds, i) => (mayBe[i] ? Math.max(...odds) : -Infinity));
  return {
    mayBe,
    fills,
    typed,
    ofAny: opinionsOf(signs, role, null),
    means,
    bests,
    byMean: sorted(means),
    byBest: sorted(bests),
  };
}

function opinionsOn({ fills, typed, ofAny, means, bests, byMean, byBest }: Race, i: number): Evidence {
  return {
    typed: means[i]!,
    "typed best": Math.max(...typed[i]!),
    "typed first": typed[i]![0]!,
    any: mean(fills[i]!),
    "any best": bests[i]!,
    "any first": fills[i]![0]!,
    "network any": mean(ofAny[i]!),
    "network any best": Math.max(...ofAny[i]!),
    "rank typed": byMean.indexOf(means[i]!),
    "rank any": byBest.indexOf(bests[i]!),
    "behind typed": means[i]! - byMean[0]!,
    "behind any": bests[i]! - byBest[0]!,
  };
}

/** Candidates whose words overlap: only one of them can be the filler. */
function againstRivals({ means, bests }: Race, i: number, rivals: readonly number[]): Evidence {
  return {
    "rival typed": means[i]! - Math.max(-20, ...rivals.map((j) => means[j]!)),
    "rival any": bests[i]! - Math.max(-20, ...rivals.map((j) => bests[j]!)),
    rivals: rivals.length,
  };
}

/** Whether the sentences in which it stands tell of an incident of the type. */
function toldAround(signs: Signs, type: IncidentType, { occurrences }: Candidate, best: number): Evidence {
  const places = occurrences.map(({ sentence }) => sentence);
  const told = places.map((sentence) => signs.told[type][sentence]!);
  const near = places.flatMap((sentence) => [
    signs.told[type][sentence - 1] ?? -9,
    signs.told[type][sentence + 1] ?? -9,
  ]);
  const elsewhere = INCIDENT_TYPES.filter((one) => one !== type).flatMap((one) =>
    places.map((sentence) => signs.told[one][sentence]!),
  );
  return {
    "told best": Math.max(...told),
    "told first": told[0]!,
    "told there": signs.told[type][best]!,
    "told mean": mean(told),
    "told near": Math.max(...near),
    "told elsewhere": Math.max(...elsewhere),
    "told behind": Math.max(...told) - Math.max(...signs.told[type]),
  };
}

/** Where and how often it stands, and how it is named. */
function standing({ sentences }: View, { entity, occurrences }: Candidate, best: number): Evidence {
  const first = occurrences[0]!.sentence;
  return {
    "first sentence": first,
    "best sentence": best,
    "relative sentence": first / sentences.length,
    occurrences: occurrences.length,
    length: entity.phrases[0]!.key.split(" ").length,
    sentences: sentences.length,
    names: entity.phrases.length,
    named: entity.kind === "name" ? 1 : entity.kind === "organisation" ? 2 : 0,
  };
}

/** Nouns that a perpetrator's name stands before without having done anything: "FMLN offensive", "army command". */
const ACTIVITY =
  /^\+1=(?:attacks?|acts?|actions?|groups?|organizations?|squads?|activit(?:y|ies)|offensive|violence|war|leaders?|movement|campaign|operations?|explosions?|incident|commands?|units?|column|forces?|front|army|attempt|guerrillas?|rebels?|terrorists?|members?|soldiers?|troops?|commandos?)$/;

/** In which share of its places a candidate stands where doers, or others, stand. */
function grammarOf({ occurrences }: Candidate): Evidence {
  const share = (where: RegExp) =>
    occurrences.filter(({ features }) => features.some((feature) => where.test(feature))).length /
    occurrences.length;
  return {
    "after by": share(/^-1=by$/),
    "before a passive": share(/^R=\S+ passive$/),
    "before an active": share(/^R=\S+ active$/),
    "after an active": share(/^L=\S+ active /),
    "before a noun": share(ACTIVITY),
  };
}

function indicators(type: IncidentType): Evidence {
  return Object.fromEntries(INCIDENT_TYPES.map((one) => [one, one === type ? 1 : 0]));
}

function sorted(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => b - a);
}
