import { type Tally, tallyOf } from "./tally.ts";

const DENSE = 4096;

/** Collects the tolls of many resamples, one resample after the other, without sorting the common small ones. */
export interface TallyBuilder {
  add(toll: number): void;
  /** The tally of what was added since the last call. */
  take(): Tally;
}

/** A builder that is empty. */
export function tallyBuilder(): TallyBuilder {
  const dense = new Float64Array(DENSE);
  let large: number[] = [];
  let top = 0;
  return {
    add(toll) {
      if (toll >= DENSE) large.push(toll);
      else {
        dense[toll]!++;
        if (toll > top) top = toll;
      }
    },
    take() {
      const tolls: number[] = [];
      const counts: number[] = [];
      for (let toll = 1; toll <= top; toll++) {
        if (dense[toll] === 0) continue;
        tolls.push(toll);
        counts.push(dense[toll]!);
      }
      for (const toll of large.sort((a, b) => a - b)) {
        if (tolls[tolls.length - 1] === toll) counts[counts.length - 1]!++;
        else {
          tolls.push(toll);
          counts.push(1);
        }
      }
      dense.fill(0, 0, top + 1);
      large = [];
      top = 0;
      return tallyOf(tolls, counts);
    },
  };
}
