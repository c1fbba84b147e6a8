import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { Problem } from "../problem.ts";
import { EFFECTS, type Effect } from "./gvdb/casualties.ts";
import type { Tree } from "./learn/boosted-trees.ts";
import type { Model } from "./learn/model.ts";
import { networkTable, parseNetwork } from "./learn/network-table.ts";
import { parseTree, treeText } from "./learn/tree-text.ts";
import { parseWeightTable, weightTable } from "./learn/weight-table.ts";
import { PHRASE_SLOTS } from "./muc/bounds.ts";
import { INCIDENT_TYPES } from "./muc/incident-types.ts";
import type { Judges, NamedForest } from "./muc/judge.ts";
import { OPINIONS } from "./muc/opinions.ts";
import type { WordModels } from "./muc/signs.ts";
import { loadSlotNouns } from "./muc/slot-nouns.ts";
import { SLOTS } from "./muc/template.ts";
import type { WordLists } from "./muc/word-lists.ts";
import { recordOf } from "./record-of.ts";

/** What is learnt from answer keys: words to find phrases by, and weights for every decision. */
export interface Knowledge {
  common: ReadonlySet<string>;
  heads: ReadonlySet<string>;
  inner: ReadonlySet<string>;
  models: WordModels;
  judges: Judges;
  casualties: Record<Effect, Model>;
}

const LEARNT = new URL("../../data/lexicon/learnt/", import.meta.url);
const NOUNS = loadSlotNouns();
const NO_MODEL: Model = new Map();
const NO_FOREST: NamedForest = { features: [], forest: { constant: -9, trees: [] } };

/** @throws Problem when the learnt files are missing. */
export function loadKnowledge(folder: URL = LEARNT): Knowledge {
  const words = new Map<string, Set<string>>();
  for (const [list, word] of rowsOf(folder, "words")) {
    const known = words.get(list!);
    if (known === undefined) words.set(list!, new Set([word!]));
    else known.add(word!);
  }
  const models = <K extends string>(table: string, names: readonly K[]) => {
    const known = parseWeightTable(textOf(folder, table));
    return recordOf(names, (name) => known.get(name) ?? NO_MODEL);
  };
  const forests = forestsIn(folder);
  const incidents = models("incidents", ["any", "several", ...INCIDENT_TYPES]);
  return {
    common: words.get("common") ?? new Set(),
    heads: words.get("head") ?? new Set(),
    inner: words.get("inner") ?? new Set(),
    models: {
      incident: incidents.any,
      types: incidents,
      several: incidents.several,
      told: models("told", INCIDENT_TYPES),
      fills: models("fills", SLOTS),
      whole: models("whole", PHRASE_SLOTS),
      classes: new Map(rowsOf(folder, "classes").map(([word, number]) => [word!, Number(number)])),
      network: parseNetwork(textOf(folder, "network"), OPINIONS),
    },
    judges: {
      type: forests.get("type") ?? NO_FOREST,
      same: forests.get("same") ?? NO_FOREST,
      fills: recordOf(SLOTS, (role) => forests.get(`fills ${role}`) ?? NO_FOREST),
    },
    casualties: models("casualties", EFFECTS),
  };
}

function forestsIn(folder: URL): Map<string, NamedForest> {
  const forests = new Map<string, { features: string[]; forest: { constant: number; trees: Tree[] } }>();
  for (const [name, text] of rowsOf(folder, "trees")) {
    const known = forests.get(name!);
    // The first row of a forest is its constant.
    if (known === undefined)
      forests.set(name!, { features: [], forest: { constant: Number(text), trees: [] } });
    else known.forest.trees.push(parseTree(text!, known.features));
  }
  return forests;
}

/** Writes the files that {@link loadKnowledge} reads. */
export function saveKnowledge(knowledge: Knowledge, folder: URL = LEARNT): void {
  mkdirSync(folder, { recursive: true });
  const write = (table: string, text: string) => writeFileSync(fileOf(folder, table), text);
  const { models, judges } = knowledge;
  const lists = { common: knowledge.common, head: knowledge.heads, inner: knowledge.inner };
  const words = Object.entries(lists).flatMap(([list, members]) =>
    [...members].sort().map((word) => `${list}\t${word}`),
  );
  write("words", `list\tword\n${words.join("\n")}\n`);
  write("incidents", weightTable({ any: models.incident, several: models.several, ...models.types }));
  write("told", weightTable(models.told));
  write("fills", weightTable(models.fills));
  write("whole", weightTable(models.whole));
  const classes = [...models.classes].map(([word, number]) => `${word}\t${number}`).sort();
  write("classes", `word\tclass\n${classes.join("\n")}\n`);
  write("network", networkTable(models.network, OPINIONS));
  write("casualties", weightTable(knowledge.casualties));
  const forests: Record<string, NamedForest> = {
    type: judges.type,
    same: judges.same,
    ...Object.fromEntries(SLOTS.map((role) => [`fills ${role}`, judges.fills[role]])),
  };
  const trees = Object.entries(forests).flatMap(([name, { features, forest }]) =>
    [String(forest.constant), ...forest.trees.map((tree) => treeText(tree, features))].map(
      (text) => `${name}\t${text}`,
    ),
  );
  write("trees", `forest\ttree\n${trees.join("\n")}\n`);
}

function fileOf(folder: URL, table: string): URL {
  return new URL(`${table}.tsv`, folder);
}

function textOf(folder: URL, table: string): string {
  try {
    return readFileSync(fileOf(folder, table), "utf8").replace(/\n$/, "");
  } catch {
    throw new Problem(`data/lexicon/learnt/${table}.tsv is missing; make it with: npm run eval -- learn`);
  }
}

/** The rows below the header. */
function rowsOf(folder: URL, table: string): string[][] {
  return textOf(folder, table)
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
  return {
    common,
    inner,
    heads: { has: (word) => heads.has(word) || targets.has(word) || NOUNS.isNoun(word) },
    nouns: NOUNS,
  };
}
