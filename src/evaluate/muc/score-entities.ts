import { recordOf } from "../record-of.ts";
import { bestAssignment } from "../score/assignment.ts";
import type { Tally } from "../score/ratio.ts";
import { isPart, type PlainTemplate } from "./match.ts";
import { type Entity, ROLES, type Role } from "./template.ts";

/**
 * CEAF-REE of Du, Rush & Cardie (2020, "GRIT"): the entities of all templates of a message together, by role, paired one
 * to one; a response entity counts when all its mentions are the key entity's.
 */
export function scoreEntities(
  key: readonly PlainTemplate[],
  response: readonly PlainTemplate[],
): Record<Role, Tally> {
  return recordOf(ROLES, (role) => {
    const asked = entitiesOf(key, role);
    const given = entitiesOf(response, role);
    const gains = asked.map((k) => given.map((r) => (isPart(r, k) ? 1 : 0)));
    const right = bestAssignment(gains).reduce((sum, [k, r]) => sum + gains[k]![r]!, 0);
    return { rightGiven: right, given: given.length, foundAsked: right, asked: asked.length };
  });
}

/** One entity where templates name the same: where the mentions of one are all among the other's. */
function entitiesOf(templates: readonly PlainTemplate[], role: Role): Entity[] {
  const entities: Entity[] = [];
  for (const entity of templates.flatMap((template) => template[role]))
    if (!entities.some((known) => isPart(known, entity) || isPart(entity, known))) entities.push(entity);
  return entities;
}
