import type { AttributionStatus } from "../event/index.ts";
import type { Chunk } from "./frames/chunks.ts";
import type { Scene } from "./frames/fill.ts";
import { isTheRebels, isTopical } from "./frames/pattern-slots.ts";
import { BLAMES, OWNS_UP } from "./frames/rule-words.ts";
import type { ActorMention } from "./mention.ts";
import { isParent, isTie } from "./offshoots.ts";
import { sourceOf } from "./speakers.ts";

/** What a sentence lets one guess of an organisation, where no construction that is known tells who did it. */
export interface LooseCue {
  actor: ActorMention;
  status: Extract<AttributionStatus, "claimed" | "suspected">;
  at: number;
}

/**
 * A sentence about the attack in which an organisation stands beside words of owning up or of blame, whatever the construction: as
 * its subject it claims, else it is suspected. Nothing where the sentence negates, condemns or speaks of other times.
 */
export function looseCues(scene: Scene): LooseCue[] {
  const { chunks } = scene;
  const admits = chunks.some(({ known }) => known.rules & OWNS_UP);
  const blames = chunks.some(({ known }) => known.rules & BLAMES);
  if (!admits && !blames) return [];
  if (chunks.some(isVeto) || !chunks.some((chunk, at) => refersToEvent(chunks, chunk, at))) return [];
  // What officials say of it is no claim.
  const source = admits ? sourceOf(scene) : null;
  const owns = admits && (source === null || /^spokes/.test(source));
  if (!owns && !blames) return [];
  return chunks.flatMap((_, at): LooseCue[] => {
    const actor = organisationAt(scene, at);
    if (actor === null) return [];
    const subject = isSubject(chunks, at);
    if (owns && subject) return [{ actor, status: "claimed", at }];
    return blames && !subject ? [{ actor, status: "suspected", at }] : [];
  });
}

function organisationAt(scene: Scene, at: number): ActorMention | null {
  const { chunks, antecedent, topic } = scene;
  const chunk = chunks[at]!;
  if (isTopical(chunk) && at <= 1) return topic;
  if (isTheRebels(chunk)) return antecedent ?? scene.protagonist ?? null;
  const { actor, kind, linked } = chunk;
  if (actor?.kind !== "organisation" || actor.peaceful || kind !== "organisation" || linked) return null;
  return isParent(scene, at) || isTie(chunks, at) ? null : actor;
}

/** Nothing stands before it that makes it an object; whose statement or spokesman speaks is a subject too. */
function isSubject(chunks: readonly Chunk[], at: number): boolean {
  let before = at - 1;
  while (/^(?:determiner|word|place|adverb)$/.test(chunks[before]?.kind ?? "")) before--;
  const link = chunks[before];
  if (link === undefined || /^(?:comma|stop|conjunction|relative|time|pronoun)$/.test(link.kind)) return true;
  const mouth = chunks.slice(Math.max(0, before - 3), before).some(({ fold }) => MOUTHS.test(fold));
  return mouth && /^(?:for|of|from|by)$/.test(link.fold);
}

const MOUTHS =
  /^(?:speaks|spoke|spokes\w+|statement|communique|declaration|video|audio|message|text|channels?|post)$/;

function isVeto({ kind, fold, time, count }: Chunk): boolean {
  // "No one claimed responsibility, but X is active in the area"
  if (kind === "number" && count?.high === 0) return true;
  return kind === "negation" || MAYBE.test(fold) || VETO.test(fold) || time?.date?.precision === "year";
}

const MAYBE = /^(?:may|might|could|should)$/;
const VETO =
  /^(?:condemn|crime|heinous|coward|brutal|barbar|salut|prais|applaud|welcom|congratulat|bless|glorif|stopped$|denounc|deplor|reject|den(?:y|ied|ies)|distanc|disput|dismiss|oppos|praying|refrain|mourn)|^(?:short|often|previously|past|similar|usually|regularly|since|years?|ago|such|other|recent|most|many|several|decades?)$/;

/** "Seven suspects, all from X", "that the target had been": words that only an attack has. */
const OF_ATTACK = /^(?:suspects|targets?|aim)$/;

/** "The attack", "it", "him", "the attackers". */
function refersToEvent(chunks: readonly Chunk[], chunk: Chunk, at: number): boolean {
  const { kind, definite, fold, attacker } = chunk;
  if (kind === "event") return definite || chunks[at - 1]?.definite === true;
  if (kind === "pronoun") return at > 1 && /^(?:it|him|them|he|they)$/.test(fold);
  return (attacker && definite) || OF_ATTACK.test(fold);
}
