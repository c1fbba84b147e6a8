/** What is known of clusters before their records are compared. Sources go by their numbers. */
export interface ClusterPrior {
  sources: number;
  /** Log of how many events have records in just these sources, two or more. */
  logEvents: (sources: readonly number[]) => number;
  /** Log of how many events have records in both sources, at `i * sources + j`. */
  logShared: Float64Array;
  /** Log number of records by source. */
  logRecords: Float64Array;
  /** By source, log odds added for each of its records in a cluster of two or more: minus log of the share alone. */
  joined: Float64Array;
}

export interface ClusterPriors {
  final: ClusterPrior;
  /** For clusters that may still grow: it counts events of more sources, too. */
  growing: ClusterPrior;
}

/** What is linked. */
export interface SourceOptions {
  /** Number of records by source. */
  sizes: readonly number[];
  /** Whether an event may have any number of records of one source. */
  within: boolean;
  /** Whether any record is of a report. */
  reports: boolean;
}

/** No source is taken to have fewer records of its own than this share. */
const LEAST_ALONE = 0.02;
/** Pairs of one event that stand for each size of cluster before any was seen. */
const USUAL_PAIRS = 1;
/** Whole numbers up to 2 to this power are exact. */
const MOST_BITS = 53;
const ROUNDS = 200;
const CONVERGED = 1e-9;

/** Before any cluster was seen: a cluster is as likely as its pairs alone make it. */
export function noClusterPrior(sources: number): ClusterPriors {
  const prior: ClusterPrior = {
    sources,
    logEvents: () => 0,
    logShared: new Float64Array(sources * sources),
    logRecords: new Float64Array(sources),
    joined: new Float64Array(sources),
  };
  return { final: prior, growing: prior };
}

/**
 * How many events have records in which sources, learnt from clusters and the probabilities of their pairs. Sources
 * that watch the same things agree on what they cover, and some cover more than others: a third source may be sure to
 * have what two have, or next to never. So events by their set of sources follow the log-linear model of quasi-symmetry
 * from capture and recapture (Darroch, Fienberg, Glonek & Junker 1993, JASA 88, 1137): a term for each source and one
 * for how many they are.
 *
 * @param clusters sources of the records of each, and how many such there are.
 */
export function clusterPriors(
  clusters: readonly { sources: readonly number[]; likely: number }[],
  { sizes, within, reports }: SourceOptions,
): ClusterPriors {
  const most = sizes.length;
  const records = new Float64Array(most);
  const events = new Float64Array(most + 1);
  const bySize = new Map<number, number>();
  for (const { sources } of clusters) bySize.set(sources.length, (bySize.get(sources.length) ?? 0) + 1);
  for (const { sources, likely } of clusters) {
    // No cluster is evidence for itself: it is judged by the others of its size.
    const byOthers = likely * (1 - 1 / bySize.get(sources.length)!);
    if (!within) events[sources.length]! += byOthers;
    for (const source of sources) records[source]! += byOthers;
  }
  const joined = Float64Array.from(
    sizes,
    (size, i) => -Math.log(Math.max(LEAST_ALONE, 1 - records[i]! / (size + 1))),
  );
  const none = noClusterPrior(most).final;
  if (within || most < 3) {
    const prior = { ...none, joined, ...(within && reports ? { logEvents: oftenTold } : {}) };
    return { final: prior, growing: prior };
  }

  for (let k = 2; k <= most; k++) {
    const usual = USUAL_PAIRS / pairsOf(k);
    events[k]! += usual;
    for (let i = 0; i < most; i++) records[i]! += (usual * k) / most;
  }
  const model = fitSourceSets(events, records);
  const logShared = new Float64Array(most * most);
  for (let i = 0; i < most; i++)
    for (let j = 0; j < most; j++) if (i !== j) logShared[i * most + j] = Math.log(model.orMore([i, j]));
  const shared = {
    sources: most,
    logShared,
    logRecords: Float64Array.from(sizes, (size) => Math.log(Math.max(1, size))),
    joined,
  };
  return {
    final: { ...shared, logEvents: remembered((set) => Math.log(model.just(set)), most) },
    growing: { ...shared, logEvents: remembered((set) => Math.log(model.orMore(set)), most) },
  };
}

/**
 * One report more is the likelier to be of an event the more tell of it already (the Chinese restaurant process of Ewens and Pitman):
 * k records weigh (k − 1)! times what their comparisons alone give them.
 */
function oftenTold({ length }: readonly number[]): number {
  let log = 0;
  for (let i = 2; i < length; i++) log += Math.log(i);
  return log;
}

function pairsOf(k: number): number {
  return (k * (k - 1)) / 2;
}

interface SourceSets {
  /** Events with records in just these sources. */
  just(set: readonly number[]): number;
  /** Events with records in these sources and perhaps in others. */
  orMore(set: readonly number[]): number;
}

/**
 * Fits events(set) = bySize[size of set] × product of the sources' factors by iterative proportional scaling.
 *
 * @param events by number of sources.
 * @param records of each source in clusters.
 */
function fitSourceSets(events: Float64Array, records: Float64Array): SourceSets {
  const most = records.length;
  const factor = new Float64Array(most).fill(1);
  let bySize = new Float64Array(most + 1);
  const all = Array.from(factor, (_, i) => i);
  const others = (set: readonly number[]) => all.filter((i) => !set.includes(i)).map((i) => factor[i]!);
  const product = (set: readonly number[]) => set.reduce((value, i) => value * factor[i]!, 1);
  const orMore = (set: readonly number[]) =>
    product(set) *
    symmetricSums(others(set)).reduce(
      (sum, value, more) => sum + value * (bySize[set.length + more] ?? 0),
      0,
    );
  for (let round = 0; round < ROUNDS; round++) {
    const sums = symmetricSums([...factor]);
    bySize = events.map((n, k) => (k < 2 ? 0 : n / sums[k]!));
    let moved = 0;
    const ratios = records.map((n, i) => n / orMore([i]));
    for (const [i, ratio] of ratios.entries()) {
      factor[i]! *= ratio;
      moved = Math.max(moved, Math.abs(ratio - 1));
    }
    if (moved < CONVERGED) break;
  }
  return { just: (set) => product(set) * bySize[set.length]!, orMore };
}

/** Elementary symmetric polynomials: at k the sum, over all k of the values, of their product. */
function symmetricSums(values: readonly number[]): number[] {
  const sums = [1];
  for (const value of values)
    for (let k = sums.length; k > 0; k--) sums[k] = (sums[k] ?? 0) + sums[k - 1]! * value;
  return sums;
}

/** Computes each set once. Sets of more sources than a double has bits have no key of their own. */
function remembered(
  compute: (set: readonly number[]) => number,
  sources: number,
): (set: readonly number[]) => number {
  if (sources > MOST_BITS) return compute;
  const known = new Map<number, number>();
  return (set) => {
    let key = 0;
    for (const source of set) key += 2 ** source;
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = compute(set);
    known.set(key, value);
    return value;
  };
}
