import type { Lexicons } from "../../read/index.ts";
import { tokenise } from "../../read/tokens.ts";
import { type Knowledge, wordListsOf } from "../knowledge.ts";
import { learnCommonWords } from "../learn/common-words.ts";
import { type Case, learnModel, type Model } from "../learn/model.ts";
import { INCIDENT_TYPES, type IncidentType } from "./incident-types.ts";
import { plainWords } from "./match.ts";
import { CONFIDENCES, type Message, ROLES, type Role, type Template } from "./template.ts";
import { cuesOf, fillerFeatures, mayFill, type View, viewOf } from "./view.ts";

const TYPE_TRAINING = { epochs: 6, rate: 0.05, lasso: 0.5, ridge: 5 };
const ROLE_TRAINING = { epochs: 3, rate: 0.2, lasso: 1, ridge: 1 };
const PRUNING = { seen: 4, weight: 0.03 };

interface Lesson {
  message: Message;
  key: readonly Template[];
  view: View;
}

/**
 * Learns from messages with answer keys which words fill slots, and what speaks for an incident, a filler and MUC's
 * confidence in an organisation.
 * @param mixed texts in upper and lower case, from which it learns what is no name.
 */
export function learnMuc(
  messages: readonly Message[],
  mixed: readonly string[],
  lexicons: Lexicons,
): Omit<Knowledge, "casualties"> {
  const common = new Set(
    learnCommonWords(
      mixed,
      messages.map(({ text }) => text),
    ),
  );
  const words = { common, ...slotWords(messages, common) };
  const lists = wordListsOf(words, lexicons.frames.targets);
  const lessons = messages.map((message) => ({
    message,
    key: message.templates ?? [],
    view: viewOf(message, lexicons, lists),
  }));
  return {
    ...words,
    types: record(INCIDENT_TYPES, (type) => learnType(type, lessons)),
    roles: record(ROLES, (role) => learnRole(role, lessons)),
    confidences: record(CONFIDENCES, (confidence) => learnConfidence(confidence, lessons)),
  };
}

function record<K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
}

/** The common words of slot fillers but names of persons: the last of each, and those before it. */
function slotWords(messages: readonly Message[], common: ReadonlySet<string>) {
  const heads = new Set<string>();
  const inner = new Set<string>();
  const slots = ROLES.filter((role) => role !== "Victim");
  for (const template of messages.flatMap(({ templates }) => templates ?? []))
    for (const mention of slots.flatMap((role) => template[role].flat())) {
      const words = tokenise(mention, 0, mention.length).filter(({ kind }) => kind === "word");
      words.forEach(({ fold }, i) => {
        if (common.has(fold)) (i === words.length - 1 ? heads : inner).add(fold);
      });
    }
  return { heads, inner };
}

function ofType(template: Template, type: IncidentType): boolean {
  return template.incident_type.split(" / ").includes(type);
}

function learnType(type: IncidentType, lessons: readonly Lesson[]): Model {
  const cases = lessons.map(({ key, view }) => ({
    features: view.features,
    positive: key.some((template) => ofType(template, type)),
  }));
  return learnModel(cases, TYPE_TRAINING, PRUNING);
}

function learnRole(role: Role, lessons: readonly Lesson[]): Model {
  const cases: Case[] = [];
  for (const { key, view } of lessons)
    for (const type of INCIDENT_TYPES) {
      const templates = key.filter((template) => ofType(template, type));
      if (templates.length === 0) continue;
      const wanted = new Set(templates.flatMap((template) => template[role].flat().map(plainWords)));
      for (const { entity, occurrences } of view.candidates) {
        if (!mayFill(role, entity.kind)) continue;
        const positive = entity.phrases.some((phrase) => wanted.has(plainWords(phrase.key)));
        for (const features of occurrences)
          cases.push({ features: fillerFeatures(features, type), positive });
      }
    }
  return learnModel(cases, ROLE_TRAINING, PRUNING);
}

/** From the organisations of the keys alone: which confidence, given that it is a perpetrator. */
function learnConfidence(confidence: string, lessons: readonly Lesson[]): Model {
  const cases: Case[] = [];
  for (const { key, view } of lessons)
    for (const template of key)
      template.PerpOrg.forEach((names, i) => {
        const said = template.PerpOrgConfidence[i] ?? null;
        if (said === null) return;
        const wanted = new Set(names.map(plainWords));
        const candidate = view.candidates.find(({ entity }) =>
          entity.phrases.some((phrase) => wanted.has(plainWords(phrase.key))),
        );
        for (const features of candidate?.occurrences ?? [])
          cases.push({ features: cuesOf(features), positive: said === confidence });
      });
  return learnModel(cases, TYPE_TRAINING, PRUNING);
}
