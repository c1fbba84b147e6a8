import type { Day } from "../event/index.ts";
import type { Link, Relabelling } from "./actor.ts";
import type { Registry } from "./registry.ts";
import { holds } from "./resolve.ts";

/** What the first actor is to the second. */
export type Relation =
  | "same"
  | "affiliate"
  | "parent"
  | "splinter"
  | "origin"
  | "successor"
  | "predecessor"
  | "none";

/** A stretch of days, both included; null = open on that side. */
export interface Period {
  from: Day | null;
  to: Day | null;
}

/** An actor that belonged to another, and when. */
export interface Affiliation extends Period {
  id: string;
}

/** True for two ids of one organisation; names are to be resolved first. */
export function sameOrganisation(a: string | null, b: string | null): boolean {
  return a !== null && a === b;
}

/**
 * What actor `a` is to actor `b`: "affiliate" also for a part or wing and through several steps (a wing of an
 * affiliate), "parent" the reverse; "splinter" ↔ "origin" and "successor" ↔ "predecessor" in one step. With `day`
 * only what held then counts.
 */
export function relation(registry: Registry, a: string, b: string, day?: Day): Relation {
  if (a === b) return "same";
  if (belongsTo(registry, a, b, day)) return "affiliate";
  if (belongsTo(registry, b, a, day)) return "parent";
  const forth = descent(registry, a, b, day);
  if (forth !== null) return forth;
  const back = descent(registry, b, a, day);
  if (back === null) return "none";
  return back === "successor" ? "predecessor" : "origin";
}

function belongsTo(registry: Registry, a: string, b: string, day?: Day): boolean {
  return memberships(registry, a).some((m) => m.id === b && (day === undefined || within(m, day)));
}

function descent(registry: Registry, a: string, b: string, day?: Day): "successor" | "splinter" | null {
  const types = (registry.byId(a)?.links ?? [])
    .filter((link) => link.of === b && (day === undefined || holds(link, day)))
    .map((link) => link.type);
  return types.includes("successor") ? "successor" : types.includes("splinter") ? "splinter" : null;
}

/** Every actor that was an affiliate or part of this one, directly or through others, and when. */
export function affiliatesOf(registry: Registry, id: string): Affiliation[] {
  return registry.actors.flatMap((actor) =>
    memberships(registry, actor.id)
      .filter((m) => m.id === id)
      .map(({ from, to }) => ({ id: actor.id, from, to })),
  );
}

/**
 * What an actor belonged to, step by step, each for the time in which all steps on the way held; what it belonged to
 * twice is there twice.
 */
function memberships(registry: Registry, id: string): Affiliation[] {
  const found: Affiliation[] = [];
  const open: Affiliation[] = [{ id, from: null, to: null }];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const link of registry.byId(at.id)?.links ?? []) {
      if (!isMembership(link) || link.of === id) continue;
      const period = overlap(at, { from: link.from ?? null, to: link.to ?? null });
      if (period === null || found.some((f) => f.id === link.of && isSame(f, period))) continue;
      const next = { id: link.of, ...period };
      found.push(next);
      open.push(next);
    }
  }
  return found;
}

function isMembership(link: Link): boolean {
  return link.type === "affiliate" || link.type === "part";
}

function isSame(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to;
}

/** The days that two periods share, or null. */
export function overlap(a: Period, b: Period): Period | null {
  const from = a.from === null || (b.from !== null && b.from > a.from) ? b.from : a.from;
  const to = a.to === null || (b.to !== null && b.to < a.to) ? b.to : a.to;
  return from !== null && to !== null && from > to ? null : { from, to };
}

function within(period: Period, day: Day): boolean {
  return (period.from === null || period.from <= day) && (period.to === null || day <= period.to);
}

/** The changes of name that break an actor's series in a dataset, by day: breaks for a manifest, no rise or fall. */
export function relabellings(registry: Registry, actorId: string): Relabelling[] {
  return registry.relabellings
    .filter((r) => r.actors.includes(actorId))
    .sort((x, y) => (x.from < y.from ? -1 : x.from > y.from ? 1 : 0));
}
