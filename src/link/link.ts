import { loadRegistry, type Registry } from "../actors/index.ts";
import { dayNumber } from "../event/index.ts";
import { Problem } from "../problem.ts";
import type { Database } from "../store/index.ts";
import { applyJudgements, type JudgedPair } from "./apply-judgements.ts";
import { createBlocks, type Window } from "./blocking.ts";
import { candidates } from "./candidates.ts";
import type { Clusters } from "./clusters.ts";
import type { Comparison } from "./comparison.ts";
import { partPairs } from "./episode-pairs.ts";
import { type Episodes, findEpisodes, NO_EPISODES } from "./episodes.ts";
import { fitModel, gatherEvidence } from "./fellegi-sunter.ts";
import type { Judgement } from "./judgements.ts";
import { type Entry, type LinkRecord, type LinkSource, radiusOf } from "./link-record.ts";
import { isOfRows, linkRows } from "./link-rows.ts";
import { partEpisodes } from "./part-episodes.ts";
import { findPair, pairGraph } from "./partition.ts";
import { comparePairs } from "./patterns.ts";
import { createRecordTable, dropRecordTable } from "./record-table.ts";
import { settle } from "./settle.ts";
import type { Taxonomy } from "./taxonomy.ts";

export interface LinkOptions {
  /** Days and kilometres within which records are compared, beyond what is unknown of their own; 2 and 25. */
  window?: Window;
  taxonomies?: readonly Taxonomy[];
  /** Also links records of one source, any number of them. */
  within?: boolean;
  registry?: Registry;
  /** What people have judged; pairs of events that are not among the records are passed over. */
  judgements?: readonly Judgement[];
}

/** Two records that may be one event, by their numbers in `entries`. */
export interface Pair {
  a: number;
  b: number;
  probability: number;
  /** Log odds to the base 2 of the pair by itself: prior and comparisons. */
  weight: number;
  linked: boolean;
  /** What a person has judged, which decides it; null when nobody has. */
  judged: "same" | "different" | null;
  /** What each comparison found, a level of the result's comparisons, and its weight, to the base 2. */
  pattern: number;
}

export interface Cluster {
  /** Numbers in `entries`. */
  members: readonly number[];
  /** Of each member: the mean probability that it and those that it was compared with are one; 1 when it is alone. */
  probabilities: readonly number[];
}

export interface LinkResult {
  sources: string[];
  entries: readonly Entry[];
  clusters: Cluster[];
  pairs: Pair[];
  comparisons: Comparison[];
  /** Levels and weights (base 2) by pattern, one for each comparison; prior by pattern. */
  patterns: { levels: Uint8Array; weights: Float64Array; prior: Float64Array };
  /** Records of several days, with the events of other sources that are parts of them. */
  episodes: Episodes;
  /** Reports of which no event was coded and that are like no other: they are in no cluster. */
  unlike: number[];
  /** Records that lack a day, or both a place and words, and so were compared with none. */
  setAside: number[];
}

export const WINDOW: Window = { days: 2, kilometres: 25 };

/**
 * Finds which records of the sources are one event. Neither the order of sources nor that of records matters.
 *
 * @throws Problem when two sources have one name or a source has an event twice.
 */
export async function link(
  db: Database,
  sources: readonly LinkSource[],
  {
    window = WINDOW,
    taxonomies = [],
    within = false,
    registry = loadRegistry(),
    judgements = [],
  }: LinkOptions = {},
): Promise<LinkResult> {
  checkNames(sources);
  if (within && sources.length === 1 && isOfRows(sources[0]!)) return linkWithinRows(sources[0]!, judgements);
  const table = await createRecordTable(db, sources, taxonomies, registry);
  const { entries } = table;
  await createBlocks(db, window, table.reports);
  const parts = table.episodes ? await partPairs(db, table, window) : null;
  const patterns = await comparePairs(db, table, window, within);
  const sizes = table.sources.map((name) => sources.find((source) => source.name === name)!.records.length);
  const evidence = gatherEvidence(patterns, sizes, within);
  const first = fitModel(evidence);
  const kept = await candidates(db, first.total);
  await dropTables(db);

  const number = new Map(table.sources.map((name, i) => [name, i]));
  const source = Int16Array.from(entries, (entry) => number.get(entry.source)!);
  const told = within && table.reports ? Int32Array.from(entries, ({ record }) => toldOn(record)) : null;
  const graph = pairGraph(source, kept.a, kept.b, kept.pattern, told);
  const { model, clusters, probabilities } = settle(evidence, first, graph, {
    sizes,
    within,
    reports: table.reports,
  });
  const judged = judgedPairs(entries, judgements);
  applyJudgements(clusters, judged, (x, y) => {
    const pair = findPair(graph, x, y);
    return pair < 0 ? 0 : probabilities[pair]!;
  });
  const compared = pairsAsJudged(
    Array.from(kept.a, (a, i) => ({
      a,
      b: kept.b[i]!,
      pattern: kept.pattern[i]!,
      probability: probabilities[i]!,
    })),
    clusters.of,
    judged,
    (pattern) => model.total[pattern]! * Math.LOG2E,
  );
  const judgedOne = new Set(judged.flatMap(({ a, b, same }) => (same ? [`${a} ${b}`] : [])));
  const episodes =
    parts === null
      ? NO_EPISODES
      : findEpisodes(parts, entries, compared, (x, y) =>
          judgedOne.has(`${Math.min(x, y)} ${Math.max(x, y)}`),
        );
  const pairs = partEpisodes(clusters, compared, entries, episodes);
  const isUnlike = ([r, ...others]: readonly number[]) =>
    r !== undefined && others.length === 0 && isUncoded(entries[r]!.record);
  return {
    sources: table.sources,
    entries,
    clusters: describeClusters(
      clusters.members.filter((members) => !isUnlike(members)),
      pairs,
      entries.length,
    ),
    unlike: clusters.members.filter(isUnlike).flat(),
    pairs,
    episodes,
    comparisons: patterns.comparisons,
    patterns: {
      levels: patterns.levels,
      weights: model.weights.map((w) => w * Math.LOG2E),
      prior: model.prior.map((w) => w * Math.LOG2E),
    },
    setAside: setAsideOf(entries),
  };
}

/** Duplicates within one publisher's table of rows: there the weights are known beforehand. */
function linkWithinRows({ name, records }: LinkSource, judgements: readonly Judgement[]): LinkResult {
  const entries = [...records]
    .sort((a, b) => (a.event < b.event ? -1 : 1))
    .map((record): Entry => ({ source: name, record }));
  const { pairs: compared, members, comparisons, patterns } = linkRows(entries);
  const clusters: Clusters = { of: new Int32Array(entries.length), members: entries.map(() => []) };
  for (const own of members) {
    clusters.members[own[0]!] = [...own].sort((x, y) => x - y);
    for (const r of own) clusters.of[r] = own[0]!;
  }
  const judged = judgedPairs(entries, judgements);
  const probability = new Map(compared.map(({ a, b, probability }) => [a * entries.length + b, probability]));
  applyJudgements(
    clusters,
    judged,
    (x, y) => probability.get(Math.min(x, y) * entries.length + Math.max(x, y)) ?? 0,
  );
  const pairs = pairsAsJudged(compared, clusters.of, judged, (pattern) => {
    const { weights, prior } = patterns;
    return prior[pattern]! + weights[2 * pattern]! + weights[2 * pattern + 1]!;
  });
  return {
    sources: [name],
    entries,
    clusters: describeClusters(clusters.members, pairs, entries.length),
    unlike: [],
    pairs,
    episodes: NO_EPISODES,
    comparisons,
    patterns,
    setAside: setAsideOf(entries),
  };
}

function pairsAsJudged(
  compared: readonly Pick<Pair, "a" | "b" | "pattern" | "probability">[],
  clusterOf: Int32Array,
  judged: readonly JudgedPair[],
  weightOf: (pattern: number) => number,
): Pair[] {
  const judgedAs = new Map(judged.map(({ a, b, same }) => [a * clusterOf.length + b, same]));
  return compared.map(({ a, b, pattern, probability }) => {
    const same = judgedAs.get(a * clusterOf.length + b);
    return {
      a,
      b,
      probability: same === undefined ? probability : Number(same),
      weight: weightOf(pattern),
      linked: clusterOf[a] === clusterOf[b],
      judged: same === undefined ? null : same ? "same" : "different",
      pattern,
    };
  });
}

function setAsideOf(entries: readonly Entry[]): number[] {
  return entries.flatMap(({ record }, i) => (isComparable(record) || isUncoded(record) ? [] : [i]));
}

/** The day from which a record speaks, as a number: that of the report, else that of the event. */
function toldOn({ date, report }: LinkRecord): number {
  const day = report?.day ?? date?.start;
  return day === undefined ? 0 : dayNumber(day);
}

/** Two records can be near each other in time and place, or reports alike in their words. */
function isComparable({ date, place, report }: LinkRecord): boolean {
  return date !== null && (radiusOf(place) !== null || typeof report?.lead === "string");
}

/** A report without an event: left out, and counted as such, where it is like no other. */
function isUncoded({ report }: LinkRecord): boolean {
  return report?.coded === false;
}

/** Judgements by the numbers of their records, the lower first. */
function judgedPairs(entries: readonly Entry[], judgements: readonly Judgement[]): JudgedPair[] {
  if (judgements.length === 0) return [];
  const number = new Map(entries.map(({ source, record }, i) => [JSON.stringify([source, record.event]), i]));
  return judgements.flatMap(({ pair, judgement }) => {
    const [x, y] = pair.map(({ source, event }) => number.get(JSON.stringify([source, event])));
    if (x === undefined || y === undefined || x === y) return [];
    return [{ a: Math.min(x, y), b: Math.max(x, y), same: judgement === "same" }];
  });
}

function checkNames(sources: readonly LinkSource[]): void {
  const names = new Set<string>();
  for (const { name, records } of sources) {
    if (names.has(name)) throw new Problem(`Two sources are called "${name}"; give them different names.`);
    names.add(name);
    const events = new Set<string>();
    for (const { event } of records) {
      if (events.has(event)) throw new Problem(`${name} has the event "${event}" twice; ids must be unique.`);
      events.add(event);
    }
  }
}

async function dropTables(db: Database): Promise<void> {
  for (const name of ["crowds", "kept", "patterns"]) await db.run(`drop table link_${name}`);
  await dropRecordTable(db);
}

function describeClusters(
  members: readonly (readonly number[])[],
  pairs: readonly Pair[],
  records: number,
): Cluster[] {
  const sum = new Float64Array(records);
  const compared = new Float64Array(records);
  for (const { a, b, probability, linked } of pairs) {
    if (!linked) continue;
    sum[a]! += probability;
    sum[b]! += probability;
    compared[a]!++;
    compared[b]!++;
  }
  return members
    .filter((m) => m.length > 0)
    .map((m) => ({
      members: m,
      probabilities: m.map((r) => (m.length === 1 ? 1 : sum[r]! / Math.max(1, compared[r]!))),
    }))
    .sort((x, y) => x.members[0]! - y.members[0]!);
}
