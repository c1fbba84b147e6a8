/** How often each toll occurs, with the sums that every fit asks for. Index i counts distinct tolls, ascending. */
export interface Tally {
  readonly n: number;
  /** Distinct tolls, ascending, all ≥ 1. */
  readonly tolls: Float64Array;
  readonly counts: Float64Array;
  /** Incidents with toll ≥ tolls[i]; one entry more than tolls, the last 0. */
  readonly atLeast: Float64Array;
  /** Σ ln toll of these. */
  readonly logsAtLeast: Float64Array;
}

/** From distinct tolls in ascending order and their counts, all counts above 0. */
export function tallyOf(tolls: ArrayLike<number>, counts: ArrayLike<number>): Tally {
  const size = tolls.length;
  const atLeast = new Float64Array(size + 1);
  const logsAtLeast = new Float64Array(size + 1);
  for (let i = size - 1; i >= 0; i--) {
    atLeast[i] = atLeast[i + 1]! + counts[i]!;
    logsAtLeast[i] = logsAtLeast[i + 1]! + counts[i]! * Math.log(tolls[i]!);
  }
  return {
    n: atLeast[0]!,
    tolls: Float64Array.from(tolls),
    counts: Float64Array.from(counts),
    atLeast,
    logsAtLeast,
  };
}

/** The tally of tolls in any order; `values` is sorted in place. */
export function tallySorting(values: Float64Array): Tally {
  values.sort();
  const tolls: number[] = [];
  const counts: number[] = [];
  for (const value of values) {
    const last = tolls.length - 1;
    if (tolls[last] === value) counts[last]!++;
    else {
      tolls.push(value);
      counts.push(1);
    }
  }
  return tallyOf(tolls, counts);
}

/** The first index whose toll is at least d; tolls.length where none is. */
export function indexAtLeast({ tolls }: Tally, d: number): number {
  let low = 0;
  let high = tolls.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tolls[middle]! < d) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The part of a tally with tolls of at least d. */
export function tailOf(tally: Tally, d: number): Tally {
  const from = indexAtLeast(tally, d);
  return tallyOf(tally.tolls.subarray(from), tally.counts.subarray(from));
}
