import { logOdds, type Model, weightOf } from "../learn/model.ts";
import { type Network, networkOdds } from "../learn/network.ts";
import { ridgeScore } from "../learn/ridge.ts";
import type { WordClasses } from "../learn/word-classes.ts";
import { recordOf } from "../record-of.ts";
import { PHRASE_SLOTS, type PhraseSlot, slotFeatures, wholeFeatures } from "./bounds.ts";
import { INCIDENT_TYPES, type IncidentType } from "./incident-types.ts";
import { withClasses } from "./opinions.ts";
import { SLOTS, type Slot } from "./template.ts";
import { typedFeatures, type View } from "./view.ts";

/** Models over words: linear, but for the network. */
export interface WordModels {
  /** A message reports an incident at all. */
  incident: Model;
  /** It reports one of this type. */
  types: Record<IncidentType, Model>;
  /** A sentence tells of an incident of this type. */
  told: Record<IncidentType, Model>;
  /** An entity fills the slot in any template. */
  fills: Record<Slot, Model>;
  /** It fills the slot of an incident of a type that the message is known to report. */
  roles: Record<Slot, Model>;
  /** Of phrases that overlap, one of which fills the slot, this is the one. */
  whole: Record<PhraseSlot, Model>;
  /** Words used alike, which the network sees beside the words. */
  classes: WordClasses;
  /** Second opinions on `fills` and `roles`: those that `opinionOf` numbers. */
  network: Network;
}

/** What the words of a message say, as log odds (of the message itself: from −1 for no to 1 for yes): first opinions, which {@link WordModels} give and trees weigh. */
export interface Signs {
  incident: number;
  types: Record<IncidentType, number>;
  /** By sentence. */
  told: Record<IncidentType, number[]>;
  /** By candidate and occurrence. */
  fills: Record<Slot, number[][]>;
  /** By candidate and occurrence, for a type. */
  roles(role: Slot, type: IncidentType): number[][];
  /** By candidate and occurrence: the phrase is whole, and no more. */
  whole: Record<PhraseSlot, number[][]>;
  /** What the network says, by candidate, occurrence and opinion. */
  opinions: number[][][];
}

export function signsOf(view: View, models: WordModels): Signs {
  const known = new Map<string, number[][]>();
  const once = (key: string, value: () => number[][]): number[][] => {
    const odds = known.get(key) ?? value();
    known.set(key, odds);
    return odds;
  };
  const typed = new Map<IncidentType, string[][][]>();
  const typedOf = (type: IncidentType): string[][][] => {
    const features =
      typed.get(type) ??
      view.candidates.map(({ occurrences }) => occurrences.map((one) => typedFeatures(one.features, type)));
    typed.set(type, features);
    return features;
  };
  return {
    incident: ridgeScore(models.incident, view.features),
    types: recordOf(INCIDENT_TYPES, (type) => ridgeScore(models.types[type], view.features)),
    told: recordOf(INCIDENT_TYPES, (type) =>
      view.sentences.map(({ features }) => logOdds(models.told[type], features)),
    ),
    fills: recordOf(SLOTS, (role) =>
      view.candidates.map(({ occurrences }) =>
        occurrences.map((one) => logOdds(models.fills[role], slotFeatures(role, one))),
      ),
    ),
    whole: recordOf(PHRASE_SLOTS, (role) =>
      view.candidates.map(({ occurrences }) =>
        occurrences.map((one) => logOdds(models.whole[role], wholeFeatures(one))),
      ),
    ),
    opinions: view.candidates.map(({ occurrences }) =>
      occurrences.map(({ features }) => networkOdds(models.network, withClasses(features, models.classes))),
    ),
    roles: (slot, type) =>
      once(`${slot} ${type}`, () => {
        const model = models.roles[slot];
        const plain = once(slot, () =>
          view.candidates.map(({ occurrences }) =>
            occurrences.map((one) => logOdds(model, slotFeatures(slot, one))),
          ),
        );
        return typedOf(type).map((occurrences, c) =>
          occurrences.map((features, i) => plain[c]![i]! + weightOf(model, features)),
        );
      }),
  };
}
