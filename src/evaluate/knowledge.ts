import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { Problem } from "../problem.ts";
import { EFFECTS, type Effect } from "./gvdb/casualties.ts";
import type { Model } from "./learn/model.ts";
import { INCIDENT_TYPES, type IncidentType } from "./muc/incident-types.ts";
import { CONFIDENCES, ROLES, type Role } from "./muc/template.ts";
import type { WordLists } from "./muc/word-lists.ts";

export type Confidence = (typeof CONFIDENCES)[number];

/** What is learnt from answer keys: words to find phrases by, and weights for every decision. */
export interface Knowledge {
  common: ReadonlySet<string>;
  heads: ReadonlySet<string>;
  inner: ReadonlySet<string>;
  types: Record<IncidentType, Model>;
  roles: Record<Role, Model>;
  confidences: Record<Confidence, Model>;
  casualties: Record<Effect, Model>;
}

const LEARNT = new URL("../../data/lexicon/learnt/", import.meta.url);
const WORDS = "words.tsv";
const WEIGHTS = "weights.tsv";
const NO_MODEL: Model = new Map();

/** @throws Problem when the learnt files are missing. */
export function loadKnowledge(folder: URL = LEARNT): Knowledge {
  const words = new Map<string, Set<string>>();
  for (const [list, word] of rowsOf(folder, WORDS)) {
    const known = words.get(list!);
    if (known === undefined) words.set(list!, new Set([word!]));
    else known.add(word!);
  }
  const models = new Map<string, Map<string, number>>();
  for (const [model, feature, weight] of rowsOf(folder, WEIGHTS)) {
    const known = models.get(model!);
    const entry = [feature!, Number(weight)] as const;
    if (known === undefined) models.set(model!, new Map([entry]));
    else known.set(...entry);
  }
  const pick = <K extends string>(kind: string, keys: readonly K[]) =>
    Object.fromEntries(keys.map((key) => [key, models.get(`${kind} ${key}`) ?? NO_MODEL])) as Record<
      K,
      Model
    >;
  return {
    common: words.get("common") ?? new Set(),
    heads: words.get("head") ?? new Set(),
    inner: words.get("inner") ?? new Set(),
    types: pick("type", INCIDENT_TYPES),
    roles: pick("role", ROLES),
    confidences: pick("confidence", CONFIDENCES),
    casualties: pick("casualties", EFFECTS),
  };
}

/** Writes the files that {@link loadKnowledge} reads. */
export function saveKnowledge(knowledge: Knowledge, folder: URL = LEARNT): void {
  mkdirSync(folder, { recursive: true });
  const words = (list: string, members: ReadonlySet<string>) =>
    [...members].sort().map((word) => `${list}\t${word}`);
  const lists = [
    ...words("common", knowledge.common),
    ...words("head", knowledge.heads),
    ...words("inner", knowledge.inner),
  ];
  writeFileSync(new URL(WORDS, folder), `list\tword\n${lists.join("\n")}\n`);
  const weights = (kind: string, models: Record<string, Model>) =>
    Object.entries(models).flatMap(([name, model]) =>
      [...model].map(([feature, weight]) => `${kind} ${name}\t${feature}\t${weight}`),
    );
  const rows = [
    ...weights("type", knowledge.types),
    ...weights("role", knowledge.roles),
    ...weights("confidence", knowledge.confidences),
    ...weights("casualties", knowledge.casualties),
  ];
  writeFileSync(new URL(WEIGHTS, folder), `model\tfeature\tweight\n${rows.join("\n")}\n`);
}

/** The rows below the header. A feature may be empty: it is the constant. */
function rowsOf(folder: URL, file: string): string[][] {
  let text: string;
  try {
    text = readFileSync(new URL(file, folder), "utf8");
  } catch {
    throw new Problem(`data/lexicon/learnt/${file} is missing; make it with: npm run eval -- learn`);
  }
  return text
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"));
}

/** The lists that phrases are found by: what was learnt, and the targets of the reader's lexicon. */
export function wordListsOf(
  knowledge: Pick<Knowledge, "common" | "heads" | "inner">,
  targets: { has(word: string): boolean },
): WordLists {
  const { common, heads, inner } = knowledge;
  return { common, inner, heads: { has: (word) => heads.has(word) || targets.has(word) } };
}
