import { barOf, FALLING, RISING } from "./bar.ts";
import { type Ends, meanInKeeping } from "./in-keeping.ts";
import { before, type Known } from "./known.ts";
import { type Chance, chanceOf, type Kind, type Model } from "./model.ts";

/** Both directions for one past. */
export interface Chances {
  rising: Chance;
  falling: Chance;
  ends: Ends;
  /** Incidents of the months ahead, in keeping with both. */
  expected: number;
}

/** The chances of a rise and of a fall, and what is expected with them. Both ask of the same months ahead. */
export function chancesAhead(
  model: Model,
  known: Known,
  end: number,
  kind: Kind,
  rising = RISING,
  falling = FALLING,
): Chances {
  const said = coherent(
    chanceOf(model, known, end, rising, kind),
    chanceOf(model, known, end, falling, kind),
  );
  const year = before(known.own, end, 12);
  const ends = {
    rising: { p: said.rising.p, bar: barOf(rising, year) },
    falling: { p: said.falling.p, bar: barOf(falling, year) },
  };
  return { ...said, ends, expected: meanInKeeping(said.rising.expected, ends) };
}

/** Both cannot happen, but their calibrations do not know of each other: together they are kept to 1. */
function coherent(rising: Chance, falling: Chance): Pick<Chances, "rising" | "falling"> {
  const sum = rising.p + falling.p;
  if (sum <= 1) return { rising, falling };
  const scaled = (it: Chance) => ({ ...it, p: it.p / sum, byEnsemble: it.byEnsemble.map((p) => p / sum) });
  return { rising: scaled(rising), falling: scaled(falling) };
}

/**
 * The chances where one past holds with a probability and another otherwise: as far as it is not certain that rows are the
 * attack, they stay. (A past that lacks a fraction of an incident would be one that never was.)
 */
export function mixed(probability: number, one: Chances, other: Chances): Chances {
  const mix = (a: number, b: number) => probability * a + (1 - probability) * b;
  const chance = (a: Chance, b: Chance): Chance => ({
    ...a,
    p: mix(a.p, b.p),
    byEnsemble: a.byEnsemble.map((p, i) => mix(p, b.byEnsemble[i]!)),
  });
  return {
    ...one,
    rising: chance(one.rising, other.rising),
    falling: chance(one.falling, other.falling),
    expected: mix(one.expected, other.expected),
  };
}
