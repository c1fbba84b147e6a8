import type { Lexicons } from "../../read/index.ts";
import { type Confidence, type Knowledge, wordListsOf } from "../knowledge.ts";
import { meanProbability, probability } from "../learn/model.ts";
import type { MessageEntity } from "./entities.ts";
import { INCIDENT_TYPES, type IncidentType } from "./incident-types.ts";
import { CONFIDENCES, type Entity, type Message, ROLES, type Role, type Template } from "./template.ts";
import { cuesOf, fillerFeatures, mayFill, type View, viewOf } from "./view.ts";

/** Probabilities from which a decision is yes; chosen on the tuning half by cross-validation. */
export const TYPE_FROM: Record<IncidentType, number> = {
  attack: 0.22,
  bombing: 0.2,
  kidnapping: 0.2,
  arson: 0.2,
  robbery: 0.2,
  "forced work stoppage": 0.2,
};
export const ROLE_FROM: Record<Role, number> = {
  PerpInd: 0.15,
  PerpOrg: 0.16,
  Target: 0.16,
  Victim: 0.25,
  Weapon: 0.13,
};

/** The templates of a message: one for each type of incident that it is found to report. */
export function predictTemplates(
  message: Pick<Message, "docid" | "text">,
  lexicons: Lexicons,
  knowledge: Knowledge,
): Template[] {
  const view = viewOf(message, lexicons, wordListsOf(knowledge, lexicons.frames.targets));
  return templatesOf(view, knowledge);
}

export function templatesOf(view: View, knowledge: Knowledge): Template[] {
  const types = INCIDENT_TYPES.filter(
    (type) => probability(knowledge.types[type], view.features) >= TYPE_FROM[type],
  );
  return types.map((type) => {
    const filled = Object.fromEntries(
      ROLES.map((role) => [role, fillersOf(view, role, type, knowledge)]),
    ) as Record<Role, Filler[]>;
    const names = (role: Role): Entity[] => filled[role].map(({ entity }) => [entity.phrases[0]!.text]);
    return {
      incident_type: type,
      PerpInd: names("PerpInd"),
      PerpOrg: names("PerpOrg"),
      PerpOrgConfidence: filled.PerpOrg.map(({ occurrences }) => confidenceOf(occurrences, knowledge)),
      Target: names("Target"),
      Victim: names("Victim"),
      Weapon: names("Weapon"),
    };
  });
}

interface Filler {
  entity: MessageEntity;
  occurrences: string[][];
}

/** The likeliest entities, none of which is part of another. */
function fillersOf(view: View, role: Role, type: IncidentType, knowledge: Knowledge): Filler[] {
  const likely = view.candidates
    .filter(({ entity }) => mayFill(role, entity.kind))
    .map(({ entity, occurrences }) => {
      const typed = occurrences.map((features) => fillerFeatures(features, type));
      return { entity, occurrences, chance: meanProbability(knowledge.roles[role], typed) };
    })
    .filter(({ chance }) => chance >= ROLE_FROM[role])
    .sort((a, b) => b.chance - a.chance || keyOf(b).length - keyOf(a).length);
  const chosen: Filler[] = [];
  for (const filler of likely)
    if (!chosen.some((one) => overlap(keyOf(one), keyOf(filler)))) chosen.push(filler);
  return chosen;
}

function keyOf({ entity }: Filler): string {
  return entity.phrases[0]!.key;
}

function overlap(a: string, b: string): boolean {
  return ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `);
}

function confidenceOf(occurrences: readonly string[][], knowledge: Knowledge): Confidence {
  const cues = occurrences.map(cuesOf);
  const chances = CONFIDENCES.map((one) => meanProbability(knowledge.confidences[one], cues));
  return CONFIDENCES[chances.indexOf(Math.max(...chances))]!;
}
