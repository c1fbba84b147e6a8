import { type Actor, type Registry, relation } from "../../actors/index.ts";

/** Whether an actor is a state or one of its forces, coalitions of states included, or an organisation. */
export function kindOf(actor: Actor, registry: Registry): "organisation" | "state" {
  if (STATE_KINDS.has(actor.kind)) return "state";
  const ofStates = actor.links.some(
    ({ of }) => relation(registry, actor.id, of) === "affiliate" && STATE_KINDS.has(registry.byId(of)!.kind),
  );
  return actor.kind === "coalition" && ofStates ? "state" : "organisation";
}

const STATE_KINDS: ReadonlySet<Actor["kind"]> = new Set<Actor["kind"]>([
  "state",
  "state-force",
  "government",
  "intergovernmental",
]);
