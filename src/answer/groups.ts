import { type DatasetName, type Registry, ucdpNames } from "../actors/index.ts";
import type { Group } from "../assess/index.ts";
import { type EventRecord, inspirationOf, isOnlyInspired } from "../event/index.ts";

/**
 * The publishers' names of the group itself: an umbrella's name stands for it everywhere, an affiliate's where the
 * affiliate is. Organisations that merely belong to it keep their own series.
 */
export function datasetNames(registry: Registry, actor: string): DatasetName[] {
  const own = new Set(registry.byId(actor)?.ucdp.map(({ name }) => name));
  return ucdpNames(registry, actor, { withAffiliates: true }).filter(({ name }) => own.has(name));
}

export function publisherNames(registry: Registry, actor: string): string[] {
  return datasetNames(registry, actor).map(({ name }) => name);
}

/**
 * Organisations that the report names as behind the event; those that deny it are not. Where it names none, the one
 * whose example it says was followed.
 */
export function groupsBehind(event: EventRecord, registry: Registry): Group[] | null {
  const behind = event.perpetrators.flatMap(({ actor, status }) =>
    actor === null || status === "denied" ? [] : [actor],
  );
  const example = isOnlyInspired(event) ? inspirationOf(event)!.actor : null;
  const ids = example === null ? behind : [example];
  const groups = [...new Set(ids)].map((id) => ({
    id,
    name: registry.byId(id)?.name ?? id,
    names: datasetNames(registry, id),
  }));
  return groups.length > 0 ? groups : null;
}
