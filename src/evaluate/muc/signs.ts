import { logOdds, type Model } from "../learn/model.ts";
import { type Network, networkOdds } from "../learn/network.ts";
import { ridgeScore } from "../learn/ridge.ts";
import type { WordClasses } from "../learn/word-classes.ts";
import { recordOf } from "../record-of.ts";
import { PHRASE_SLOTS, type PhraseSlot, slotFeatures, wholeFeatures } from "./bounds.ts";
import { INCIDENT_TYPES, type IncidentType } from "./incident-types.ts";
import { withClasses } from "./opinions.ts";
import { SLOTS, type Slot } from "./template.ts";
import type { View } from "./view.ts";

/** Models over words: linear, but for the network. */
export interface WordModels {
  /** A message reports an incident at all. */
  incident: Model;
  /** It reports one of this type. */
  types: Record<IncidentType, Model>;
  /** It reports several incidents of one type, if any. */
  several: Model;
  /** A sentence tells of an incident of this type. */
  told: Record<IncidentType, Model>;
  /** An entity fills the slot in any template. */
  fills: Record<Slot, Model>;
  /** Of phrases that overlap, one of which fills the slot, this is the one. */
  whole: Record<PhraseSlot, Model>;
  /** Words used alike, which the network sees beside the words. */
  classes: WordClasses;
  /** Opinions on fillers, of any template and of one of each type: those that `opinionOf` numbers. */
  network: Network;
}

/** What the words of a message say, as log odds (of the message itself: from −1 for no to 1 for yes): first opinions, which {@link WordModels} give and trees weigh. */
export interface Signs {
  incident: number;
  types: Record<IncidentType, number>;
  several: number;
  /** By sentence. */
  told: Record<IncidentType, number[]>;
  /** By candidate and occurrence. */
  fills: Record<Slot, number[][]>;
  /** By candidate and occurrence: the phrase is whole, and no more. */
  whole: Record<PhraseSlot, number[][]>;
  /** What the network says, by candidate, occurrence and opinion. */
  opinions: number[][][];
}

export function signsOf(view: View, models: WordModels): Signs {
  return {
    incident: ridgeScore(models.incident, view.features),
    types: recordOf(INCIDENT_TYPES, (type) => ridgeScore(models.types[type], view.features)),
    several: ridgeScore(models.several, view.features),
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
  };
}
