import { addTally, emptyTally, type Scores, scoresOf, type Tally } from "../score/ratio.ts";
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
  const fields = tallies(FIELDS);
  const roles = tallies(ROLES);
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
    byField: scored(fields),
    entities: scoresOf(allRoles),
    byRole: scored(roles),
    confidence: scoresOf(confidence),
    confidenceJointly: scoresOf(jointly),
    relevance: scoresOf(relevance),
    messages: answered.length,
  };
}

function tallies<K extends string>(keys: readonly K[]): Record<K, Tally> {
  return Object.fromEntries(keys.map((key) => [key, emptyTally()])) as Record<K, Tally>;
}

function scored<K extends string>(tallies: Record<K, Tally>): Record<K, Scores> {
  return Object.fromEntries(
    (Object.entries(tallies) as [K, Tally][]).map(([key, tally]) => [key, scoresOf(tally)]),
  ) as Record<K, Scores>;
}
