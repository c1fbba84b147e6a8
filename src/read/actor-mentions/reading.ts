import type { Introduced } from "./acronyms.ts";

/** A mention as pieces, before its offsets are known. */
export interface Reading extends Introduced {
  first: number;
  last: number;
  coreferent: boolean | undefined;
}

/** All readings are of this make. */
export function readingOf(
  first: number,
  last: number,
  kind: Introduced["kind"],
  actor: string | null,
  name: string,
  peaceful: boolean | undefined = undefined,
): Reading {
  return { first, last, kind, actor, name, peaceful, coreferent: undefined };
}

/** Somebody named before. */
export function meantAgain(
  { kind, actor, name, peaceful }: Introduced,
  first: number,
  last: number,
): Reading {
  const reading = readingOf(first, last, kind, actor, name, peaceful);
  reading.coreferent = true;
  return reading;
}

/** The second reading only where it reaches further. */
export function longer(a: Reading | null, b: Reading | null): Reading | null {
  return a === null || (b !== null && b.last > a.last) ? b : a;
}
