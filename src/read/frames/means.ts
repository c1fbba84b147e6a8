import type { Chunk } from "./chunks.ts";
import { takeWeapon } from "./doers.ts";
import type { Filled, Scene } from "./fill.ts";
import { spanOf } from "./sighting.ts";

/** Weapons named beside a trigger, and what the words for attackers and weapons say about the kind of attack. */
export function takeMeans(scene: Scene, byTrigger: Map<number, Filled>): void {
  if (byTrigger.size === 0) return;
  const { chunks, lexicon } = scene;
  chunks.forEach((chunk, at) => {
    if (chunk.kind !== "weapon" || chunk.weapon === null || isStruckVehicle(chunks, at)) return;
    if (SHAM.test(chunks[at - 1]?.fold ?? "")) return;
    const reach = isWielded(chunks, at) ? WIELDED_REACH : MEANS_REACH;
    const trigger = [...byTrigger.keys()].find((index) => Math.abs(index - at) <= reach);
    const sighting = trigger === undefined ? undefined : byTrigger.get(trigger)!.sighting;
    if (sighting && !sighting.weapons.some((weapon) => weapon.span.start === chunk.start))
      takeWeapon(chunk, sighting);
  });
  for (const { sighting } of byTrigger.values()) {
    for (const weapon of sighting.weapons) {
      const noun = lexicon.weapons.match(words(weapon.label), 0)?.values[0];
      if (noun?.type) sighting.hints.push(noun.type);
      if (noun?.tactic) sighting.tactic ??= { value: noun.tactic, span: weapon.span };
    }
    for (const { chunk } of sighting.agents) {
      const label = words(chunk.label);
      for (let i = 0; i < label.length; i++) {
        const noun = lexicon.attackers.match(label, i)?.values[0];
        if (noun === undefined) continue;
        if (noun.type) sighting.hints.unshift(noun.type);
        if (noun.weapon) sighting.means.push({ kind: noun.weapon, span: spanOf(chunk) });
        if (noun.tactic) sighting.tactic ??= { value: noun.tactic, span: spanOf(chunk) };
        break;
      }
    }
    for (const { frame, span } of sighting.triggers)
      if (frame.tactic) sighting.tactic ??= { value: frame.tactic, span };
  }
}

/** Chunks between a trigger and a weapon; between it and one behind "with". */
const MEANS_REACH = 8;
const WIELDED_REACH = 16;

/** "With guns and explosives", "armed with a rifle". */
function isWielded(chunks: readonly Chunk[], at: number): boolean {
  let i = at - 1;
  while (/^(?:determiner|word|weapon|conjunction|comma)$/.test(chunks[i]?.kind ?? "")) i--;
  return chunks[i]?.fold === "with";
}

/** "A fake explosive vest": no means. */
const SHAM = /^(?:fake|dummy|mock|imitation|replica|toy|pretend|hoax)$/;

function words(label: string): { fold: string }[] {
  return label
    .toLowerCase()
    .split(/[\s-]+/)
    .map((fold) => ({ fold }));
}

/** "A strike on a car", "the attack on two buses". */
function isStruckVehicle(chunks: readonly Chunk[], at: number): boolean {
  if (chunks[at]!.weapon !== "vehicle") return false;
  const on = /^(determiner|number)$/.test(chunks[at - 1]?.kind ?? "") ? at - 2 : at - 1;
  // "Dragged two tourists from their car"
  if (chunks[on]?.fold === "from") return true;
  if (!/^(on|against)$/.test(chunks[on]?.fold ?? "")) return false;
  // "The attack perpetrated on Friday against a vehicle"
  let i = on - 1;
  while (
    on - i < STRUCK_REACH &&
    /^(?:word|time|preposition|verb|adverb|determiner)$/.test(chunks[i]?.kind ?? "")
  )
    i--;
  return chunks[i]?.kind === "event";
}

const STRUCK_REACH = 6;
