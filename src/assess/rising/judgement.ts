import type { CountryCode } from "../../event/index.ts";
import type { Picture, View } from "../picture.ts";
import type { Scope } from "../scope.ts";
import { type Asked, FALLING, RISING } from "./bar.ts";
import { callsRise, withoutPeak } from "./call.ts";
import { type Chances, chancesAhead, mixed } from "./chances-ahead.ts";
import { chanceAbove } from "./in-keeping.ts";
import { before, type Known } from "./known.ts";
import {
  type Change,
  comparable,
  countsOf,
  knownOf,
  largest,
  type Measured,
  type OwnEvent,
  ownEvent,
} from "./known-of-picture.ts";
import { type Chance, FEW, halfWidth, kindOf, type Model } from "./model.ts";
import { LIKELY } from "./words.ts";

/** What the model says of one scope. */
export interface Judgement {
  view: View;
  scope: Scope;
  /** Countries taken out because the data changed the group's name there. */
  without: CountryCode[];
  event: OwnEvent | null;
  /** Incidents of the last twelve months, the attack included. */
  lastYear: number;
  /** True with fewer than five incidents so far: calibrated on such cases alone. */
  few: boolean;
  /** With the attack, put in once. */
  now: Chances;
  /** Whether "rising" is said: the rise is likely, and does not rest on one month alone. */
  called: boolean;
  /** Had it not happened; null where it is in another place. */
  unattacked: Chances | null;
  /** The same for one-sided incidents alone; null without any in two years. */
  oneSided: Chances | null;
  alternatives: Alternative[];
  /** How many more such attacks, beyond what is expected, would make a rise likely; null where none would do. */
  more: { months: Asked["months"]; attacks: number | null }[];
}

export type Judged = Judgement | { view: View; reason: string };

/** The answer to the question as a reader might rather have asked it; null where it cannot be told. */
export interface Alternative {
  what: string;
  rising: number | null;
  falling: number | null;
}

/** A group quiet for longer than this lies outside what was tested on history. */
const ACTIVE_WITHIN = 24;
/** Larger hauls than this of further attacks are not worth naming. */
const MOST_MORE = 10_000;

/** The probabilities for a scope with their alternatives, or the reason why there are none. */
export function judge(
  model: Model,
  picture: Picture,
  view: View,
  measured: Measured = "all-incidents",
): Judged {
  const like = comparable(picture, view);
  if (like.reason !== null) return { view, reason: like.reason };
  const { scope, without } = like;
  const wide = view.scope.kind !== "country";
  const event = ownEvent(picture, view, scope);
  const end = view.series.months.length;
  const counts = countsOf(picture, view, scope);
  const past = (changes: readonly Change[], of: Measured = measured) => knownOf(counts, of, changes);
  const present = past(event?.in ?? []);
  if (before(present.own, end, ACTIVE_WITHIN) === 0) return { view, reason: picture.t.rising.quiet };
  const chances = (known: Known, rising = RISING, falling = FALLING) =>
    chancesAhead(model, known, end, kindOf(known, end, wide), rising, falling);
  const { asked } = picture.t.rising;
  const row = (what: string, { rising, falling }: Chances): Alternative => ({
    what,
    rising: rising.p,
    falling: falling.p,
  });
  const lastYear = before(present.own, end, 12);
  const worst = largest(picture, view, scope);
  const now = chances(present);
  const unattacked = event === null ? null : mixed(event.probability, chances(past(event.out)), now);
  const ahead = (months: Asked["months"]) => chances(present, { ...RISING, months }, { ...FALLING, months });
  const active = (known: Known) => before(known.own, end, ACTIVE_WITHIN) > 0;
  const attacks = past(event?.in ?? [], "one-sided-incidents");
  const oneSided = active(attacks) ? chances(attacks) : null;
  return {
    view,
    scope,
    without,
    event,
    lastYear,
    few: before(present.own, end, end) < FEW,
    now,
    called: callsRise(model, present, end, kindOf(present, end, wide), now.rising.p),
    unattacked,
    oneSided,
    alternatives: [
      row(asked.asAsked, now),
      ...(unattacked ? [row(asked.withoutAttack, unattacked)] : []),
      ...(worst ? [row(asked.withoutWorst, chances(past([...(event?.in ?? []), worst])))] : []),
      row(asked.withoutBusiest, chances(withoutPeak(present, end))),
      row(asked.threeMonths, ahead(3)),
      row(asked.twelveMonths, ahead(12)),
      ...[1.1, 1.5].map((factor) => ({
        what: asked.above(factor),
        rising: chances(present, { ...RISING, factor }).rising.p,
        falling: null,
      })),
      oneSided ? row(asked.oneSided, oneSided) : { what: asked.noOneSided, rising: null, falling: null },
    ],
    more: ([3, 6, 12] as const).map((months) => ({
      months,
      attacks: moreForARise(ahead(months)),
    })),
  };
}

/** How many attacks on top of what is expected would make the rise likely; 0 where it is likely already. */
function moreForARise({ rising, ends }: Chances): number | null {
  if (rising.p >= LIKELY) return 0;
  const likelyAfter = (attacks: number) =>
    chanceAbove(rising.expected, ends, ends.rising.bar - attacks) >= LIKELY;
  let [low, high] = [0, MOST_MORE];
  if (!likelyAfter(high)) return null;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (likelyAfter(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** What the attack adds to a probability, with its 95 % interval. */
export function difference(now: Chance, unattacked: Chance): { value: number; low: number; high: number } {
  const half = halfWidth(now.byEnsemble.map((p, i) => p - unattacked.byEnsemble[i]!));
  const value = now.p - unattacked.p;
  return { value, low: value - half, high: value + half };
}
