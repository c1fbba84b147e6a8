import { logOdds, type Model } from "../learn/model.ts";
import { INCIDENT_TYPES, type IncidentType } from "./incident-types.ts";
import { SLOTS, type Slot } from "./template.ts";
import { fillerFeatures, type View } from "./view.ts";

/** Linear models over words. */
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
}

/** What the words of a message say, as log odds: first opinions, which {@link WordModels} give and trees weigh. */
export interface Signs {
  incident: number;
  types: Record<IncidentType, number>;
  /** By sentence. */
  told: Record<IncidentType, number[]>;
  /** By candidate and occurrence. */
  fills: Record<Slot, number[][]>;
  /** By candidate and occurrence, for a type. */
  roles(role: Slot, type: IncidentType): number[][];
}

export function signsOf(view: View, models: WordModels): Signs {
  const byType = <V>(value: (type: IncidentType) => V) =>
    Object.fromEntries(INCIDENT_TYPES.map((type) => [type, value(type)])) as Record<IncidentType, V>;
  const known = new Map<string, number[][]>();
  return {
    incident: logOdds(models.incident, view.features),
    types: byType((type) => logOdds(models.types[type], view.features)),
    told: byType((type) => view.sentences.map(({ features }) => logOdds(models.told[type], features))),
    fills: Object.fromEntries(
      SLOTS.map((role) => [
        role,
        view.candidates.map(({ occurrences }) =>
          occurrences.map(({ features }) => logOdds(models.fills[role], features)),
        ),
      ]),
    ) as Record<Slot, number[][]>,
    roles(role, type) {
      const key = `${role} ${type}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const odds = view.candidates.map(({ occurrences }) =>
        occurrences.map(({ features }) => logOdds(models.roles[role], fillerFeatures(features, type))),
      );
      known.set(key, odds);
      return odds;
    },
  };
}
