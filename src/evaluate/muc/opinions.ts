import type { NetworkCase } from "../learn/network.ts";
import type { WordClasses } from "../learn/word-classes.ts";
import { INCIDENT_TYPES, type IncidentType } from "./incident-types.ts";
import { isWanted, ofType, type Seen, wantedIn } from "./lesson.ts";
import { SLOTS, type Slot } from "./template.ts";
import { mayFill } from "./view.ts";

/** The number of the network's opinion on a slot, of any template or of one of the type. */
export function opinionOf(slot: Slot, type: IncidentType | null): number {
  const ofSlot = SLOTS.indexOf(slot) * (INCIDENT_TYPES.length + 1);
  return type === null ? ofSlot : ofSlot + 1 + INCIDENT_TYPES.indexOf(type);
}

export const OPINIONS: readonly string[] = SLOTS.flatMap((slot) => [
  slot,
  ...INCIDENT_TYPES.map((type) => `${slot}=${type}`),
]);

const OF_WORDS = /^(h2?|m|s|-1|-2|\+1|\+2|l|r)=(.+)$|^([<>])(.+)$/;
/** Where the very words are kept beside their classes: the head, and the words next to the phrase. */
const EXACT = /^(?:h|-1|\+1)$/;

/** What the network sees of a place: features, with classes instead of words. */
export function withClasses(features: readonly string[], classes: WordClasses): string[] {
  const all = new Set<string>();
  for (const feature of features) {
    const found = OF_WORDS.exec(feature);
    const [where, words] = [found?.[1] ?? found?.[3] ?? "", found?.[2] ?? found?.[4] ?? ""];
    if (found === null || EXACT.test(where)) all.add(feature);
    if (found === null) continue;
    const known = words.split(" ").map((word) => classes.get(word) ?? word);
    all.add(`~${where}=${known.join(" ")}`);
  }
  return [...all];
}

/** A case for every place where a candidate stands: what it fills in any template, and in those of each type that the key has. */
export function networkCases(seen: readonly Seen[], classes: WordClasses): NetworkCase[] {
  return seen.flatMap(({ key, view }) => {
    const asked = [null, ...INCIDENT_TYPES].flatMap((type) => {
      const templates = type === null ? key : key.filter((template) => ofType(template, type));
      if (type !== null && templates.length === 0) return [];
      return SLOTS.map((slot) => ({ slot, at: opinionOf(slot, type), wanted: wantedIn(templates, slot) }));
    });
    return view.candidates.flatMap((candidate) => {
      const outcomes = new Int8Array(OPINIONS.length).fill(-1);
      for (const { slot, at, wanted } of asked)
        if (mayFill(slot, candidate.entity.kind)) outcomes[at] = isWanted(candidate, wanted) ? 1 : 0;
      return candidate.occurrences.map(({ features }) => ({
        features: withClasses(features, classes),
        outcomes,
      }));
    });
  });
}
