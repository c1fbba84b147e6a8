import type { Phrase } from "./phrases.ts";

/** Phrases of one message that mean the same: a person under a full and a short name, an organisation and its acronym. */
export interface MessageEntity {
  /** The best name first; all kinds are the first's. */
  phrases: Phrase[];
  kind: Phrase["kind"];
}

/**
 * Puts together what means the same: names with the whole name that they are a part of, organisations by their entry in
 * the registry, everything else alone. The longest name of a person stands first, of an organisation the most frequent.
 */
export function entitiesOf(phrases: readonly Phrase[]): MessageEntity[] {
  const byActor = new Map<string, Phrase[]>();
  const names: Phrase[] = [];
  const entities: MessageEntity[] = [];
  for (const phrase of phrases) {
    const actor = phrase.actor?.actor ?? null;
    if (phrase.kind === "name") names.push(phrase);
    else if (phrase.kind === "organisation" && actor !== null && !actor.startsWith("state:"))
      byActor.set(actor, [...(byActor.get(actor) ?? []), phrase]);
    else entities.push({ phrases: [phrase], kind: phrase.kind });
  }
  for (const same of byActor.values()) entities.push({ phrases: oftenestFirst(same), kind: "organisation" });
  return [...entities, ...persons(names)];
}

function persons(names: readonly Phrase[]): MessageEntity[] {
  const persons: MessageEntity[] = [];
  for (const name of longestFirst(names)) {
    const whole = persons.find(({ phrases }) => ` ${phrases[0]!.key} `.includes(` ${name.key} `));
    if (whole === undefined) persons.push({ phrases: [name], kind: "name" });
    else whole.phrases.push(name);
  }
  return persons;
}

function oftenestFirst(phrases: readonly Phrase[]): Phrase[] {
  return longestFirst(phrases).sort((a, b) => b.occurrences.length - a.occurrences.length);
}

function longestFirst(phrases: readonly Phrase[]): Phrase[] {
  return [...phrases].sort((a, b) => b.key.length - a.key.length || (a.key < b.key ? -1 : 1));
}
