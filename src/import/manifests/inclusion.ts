import type { Day } from "../../event/index.ts";
import type { InclusionCheck } from "./facts.ts";

/** An event of which one asks whether a dataset could hold it. */
export interface AskedEvent {
  day: Day | null;
  /** Deaths, best estimate; null where not known. */
  killed: number | null;
  /** Whether an organisation is named behind it; null where not known. */
  namedActor: boolean | null;
}

export type Inclusion =
  | { answer: "no"; because: string }
  /** It passes every rule that can be checked; `unless` are those that only the publisher can apply. */
  | { answer: "possible"; unless: readonly string[] };

/**
 * Whether an event can be in a dataset by its rules: absent from a dataset is not the same as did not happen.
 *
 * @param through the last day that the dataset at hand covers.
 */
export function canContain(check: InclusionCheck, through: Day, event: AskedEvent): Inclusion {
  const { day, killed, namedActor } = event;
  const gap = day === null ? undefined : check.gaps.find(({ from, to }) => from <= day && day <= to);
  if (gap)
    return { answer: "no", because: `the dataset has no rows from ${gap.from} to ${gap.to}: ${gap.why}` };
  if (day !== null && check.from !== null && day < check.from)
    return { answer: "no", because: `the dataset begins on ${check.from}` };
  if (day !== null && day > through) return { answer: "no", because: `the data at hand end on ${through}` };
  if (killed !== null && check.minKilled !== null && killed < check.minKilled)
    return { answer: "no", because: `events enter with at least ${check.minKilled} dead` };
  if (namedActor === false && check.namedActorOnly)
    return { answer: "no", because: "events enter only with a known organisation behind them" };
  return { answer: "possible", unless: check.others };
}
