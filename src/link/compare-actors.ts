import { actorByUcdpName, nameKey, type Registry, relation, resolveActor } from "../actors/index.ts";
import { ACTOR_LEVEL } from "./comparison.ts";

/** Who was involved, resolved: registry ids or, for organisations that it does not know, their names' keys. */
export interface Involved {
  known: readonly string[];
  /** True when somebody is named who is not identified: "unknown gunmen", "militants". */
  unidentified: boolean;
}

const GENERIC =
  /\b(unknown|unidentified|unclaimed|suspected|gunm[ae]n|attackers?|assailants?|bombers?|militants?|insurgents?|rioters|protesters)\b/i;

export function involved(registry: Registry, names: readonly string[]): Involved {
  const known = new Set<string>();
  let unidentified = false;
  for (const name of names) {
    const id = registry.byId(name)?.id ?? actorByUcdpName(registry, name) ?? resolveActor(registry, name);
    if (id !== null) known.add(id);
    else if (GENERIC.test(name)) unidentified = true;
    else known.add(nameKey(name, registry.spellings));
  }
  return { known: [...known].sort(), unidentified };
}

/**
 * How two records' actors compare, as a level of `ACTORS`; "same" is `null`, since its level depends on how rare
 * the actors are.
 */
export function compareActors(registry: Registry, a: Involved, b: Involved): number | null {
  const open = a.unidentified || b.unidentified;
  if (a.known.length === 0 || b.known.length === 0) return ACTOR_LEVEL.compatible;
  const shared = a.known.filter((id) => b.known.includes(id)).length;
  if (shared === a.known.length && shared === b.known.length && !open) return null;
  const rest = [a.known, b.known].map((ids, i) => ids.filter((id) => !(i === 0 ? b : a).known.includes(id)));
  const related = rest[0]!.some((x) => rest[1]!.some((y) => isRelated(registry, x, y)));
  const oneSilent = rest[0]!.length === 0 || rest[1]!.length === 0;
  if (shared > 0) return oneSilent || related ? ACTOR_LEVEL.oneSide : ACTOR_LEVEL.mixed;
  if (related) return ACTOR_LEVEL.related;
  return open ? ACTOR_LEVEL.compatible : ACTOR_LEVEL.conflicting;
}

function isRelated(registry: Registry, a: string, b: string): boolean {
  return relation(registry, a, b) !== "none";
}
