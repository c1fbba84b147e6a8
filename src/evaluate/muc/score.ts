import { recordOf } from "../record-of.ts";
import { addTally, emptyTally, type Scores, scoresOf } from "../score/ratio.ts";
import { plainTemplate, withoutRepeats } from "./match.ts";
import { scoreConfidenceJointly, scoreConfidenceSlot } from "./score-confidence.ts";
import { scoreEntities } from "./score-entities.ts";
import { allFields, FIELDS, type Field, scoreTemplates } from "./score-templates.ts";
import { type KeyTemplate, ROLES, type Role, type Template } from "./template.ts";

export interface MucScores {
  templates: Scores;
  byField: Record<Field, Scores>;
  entities: Scores;
  byRole: Record<Role, Scores>;
  /** As MUC-4 scores the slot. */
  confidence: Scores;
  /** The organisation and its confidence both right, nothing optional. */
  confidenceJointly: Scores;
  /** Whether a message has an incident at all. */
  relevance: Scores;
  messages: number;
}

export interface Answered {
  key: readonly KeyTemplate[];
  response: readonly Template[];
}

export function scoreMuc(answered: readonly Answered[]): MucScores {
  const fields = recordOf(FIELDS, emptyTally);
  const roles = recordOf(ROLES, emptyTally);
  const confidence = emptyTally();
  const jointly = emptyTally();
  const relevance = emptyTally();
  for (const { key, response } of answered) {
    const plainKey = withoutRepeats(key.map(plainTemplate));
    const plainResponse = response.map(plainTemplate);
    const templates = scoreTemplates(plainKey, plainResponse);
    for (const field of FIELDS) addTally(fields[field], templates[field]);
    const entities = scoreEntities(plainKey, plainResponse);
    for (const role of ROLES) addTally(roles[role], entities[role]);
    addTally(confidence, scoreConfidenceSlot(key, response));
    addTally(jointly, scoreConfidenceJointly(key, response));
    const both = key.length > 0 && response.length > 0 ? 1 : 0;
    addTally(relevance, {
      rightGiven: both,
      given: Math.min(1, response.length),
      foundAsked: both,
      asked: Math.min(1, key.length),
    });
  }
  const allRoles = emptyTally();
  for (const role of ROLES) addTally(allRoles, roles[role]);
  return {
    templates: scoresOf(allFields(fields)),
    byField: recordOf(FIELDS, (field) => scoresOf(fields[field])),
    entities: scoresOf(allRoles),
    byRole: recordOf(ROLES, (role) => scoresOf(roles[role])),
    confidence: scoresOf(confidence),
    confidenceJointly: scoresOf(jointly),
    relevance: scoresOf(relevance),
    messages: answered.length,
  };
}
