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

/** The organisation that the report names and that is said to deny the attack; null where none is. */
export function deniedName(main: EventRecord | null): string | null {
  return main?.perpetrators.find(({ actor, status }) => actor !== null && status === "denied")?.name ?? null;
}
