import type { EventRecord } from "../event/index.ts";

/**
 * The name under which a group claims the attack that the registry does not know; null where none does. Of the perpetrators
 * without an entry only one that claims as a group is sure to be an organisation.
 */
export function claimedName(main: EventRecord | null): string | null {
  const unknown = main?.perpetrators.find(
    (it) => it.actor === null && it.claim !== null && it.by === "the group",
  );
  return unknown?.name ?? null;
}
