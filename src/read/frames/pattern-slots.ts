import type { Chunk } from "./chunks.ts";
import { isAged } from "./lists.ts";

/** A slot of a pattern, and the chunks that may fill it. */
export const SLOTS = {
  n: (chunk: Chunk) =>
    chunk.kind === "name"
      ? chunk.label.includes(" ") || isAged(chunk) || chunk.count !== null
      : chunk.kind === "people" || chunk.kind === "number"
        ? chunk.count !== null || isBareSingular(chunk)
        : false,
  /** Counted soldiers, officers or fighters. */
  troops: (chunk: Chunk) =>
    chunk.kind === "people" &&
    chunk.count !== null &&
    (/^(?:military|police|armed-group)$/.test(chunk.targetKind ?? "") || chunk.fold === "men"),
  /** Soldiers or members of an armed group, counted or not. */
  fighters: ({ kind, plural, targetKind }: Chunk) =>
    kind === "people" && plural && (targetKind === "military" || targetKind === "armed-group"),
  org: (chunk: Chunk) => chunk.actor?.kind === "organisation" && !chunk.actor.peaceful,
  forces: (chunk: Chunk) => chunk.kind === "state" || chunk.actor?.kind === "state",
  /** "Its leader", "the X commander": who speaks for an organisation. */
  chief: ({ kind, fold, owned, actor }: Chunk) =>
    kind === "people"
      ? CHIEFS.test(fold) && (owned || actor?.kind === "organisation")
      : kind === "word" && /^spokes(?:man|woman|person)$/.test(fold),
  /** A pronoun that stands for the organisation named last. */
  they: (chunk: Chunk) => chunk.kind === "pronoun" || isTheRebels(chunk),
  /** "It", "they": the organisation that the sentence before spoke of. */
  topic: (chunk: Chunk) => isTopical(chunk),
  event: (chunk: Chunk) => chunk.kind === "event" || chunk.kind === "act",
  attack: (chunk: Chunk) => chunk.kind === "event",
  attacker: (chunk: Chunk) => chunk.kind === "people" && chunk.attacker,
  time: (chunk: Chunk) => chunk.kind === "time",
  place: (chunk: Chunk) => chunk.kind === "place" && chunk.place!.role === "place",
  target: (chunk: Chunk) => chunk.kind === "target",
  vehicle: (chunk: Chunk) => chunk.weapon === "vehicle",
} as const;

const CHIEFS = /^(?:leader|commander|chief|emir|head|warlord|founder|spokesman)$/;

/** "The rebels", "the militants": of an organisation told before. */
export function isTheRebels({ kind, definite, actor, fold, plural }: Chunk): boolean {
  const unnamed = actor === null || actor.kind === "generic";
  return kind === "people" && definite && plural && unnamed && FIGHTERS.test(fold);
}

const FIGHTERS =
  /^(rebels|insurgents|militants|jihadists|guerrillas|guerillas|separatists|extremists|islamists|maoists|terrorists)$/;

/** "They", "it": can stand for an organisation. */
export function isTopical({ kind, fold }: Chunk): boolean {
  return kind === "pronoun" && (fold === "they" || fold === "it");
}
/** "Man dead after shooting": one, in the manner of headlines. */
function isBareSingular({ kind, plural, definite, collective }: Chunk): boolean {
  return kind === "people" && !plural && !definite && !collective;
}
export type Slot = keyof typeof SLOTS;
