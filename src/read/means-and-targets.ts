import type { Span, Target, Weapon } from "../event/index.ts";
import type { Draft } from "./draft.ts";
import { type Sighting, spanOf } from "./frames/sighting.ts";

/** Whom and what an event hit or was aimed at, each kind of words once. */
export function targetsOf({ sightings }: Draft): { target: Target; span: Span }[] {
  const found = new Map<string, { target: Target; span: Span }>();
  for (const { chunk, kind } of sightings.flatMap(({ targets }) => targets)) {
    const name = chunk.label.toLowerCase();
    if (name !== "others" && !found.has(name))
      found.set(name, { target: { name, kind }, span: spanOf(chunk) });
  }
  return [...found.values()];
}

/** The means that the text names; and those that its words for the event mean ("shot dead", "the air strike") where it names none of the kind. */
export function weaponsOf({ sightings }: Draft): { weapon: Weapon; span: Span }[] {
  const found = new Map<string, { weapon: Weapon; span: Span }>();
  const driven = sightings.some(isDriven);
  for (const { label, kind, span } of sightings.flatMap(({ weapons }) => weapons))
    if (!found.has(label) && (kind !== "vehicle" || driven))
      found.set(label, { weapon: { name: label, kind }, span });
  const untold = sightings.filter(({ weapons }) =>
    weapons.every(({ kind }) => kind === "vehicle" && !driven),
  );
  const meant = untold.flatMap(({ triggers, means }) => [
    ...triggers.map(({ frame, span }) => ({ kind: frame.weapon, span })),
    ...means,
  ]);
  for (const { kind, span } of meant) {
    if (kind !== null && [...found.values()].every(({ weapon }) => weapon.kind !== kind))
      found.set(kind, { weapon: { name: kind, kind }, span });
  }
  return [...found.values()];
}

/** "Drove a van into", "a car packed with explosives": a vehicle is a weapon only there, and else what was hit. */
function isDriven({ triggers, weapons }: Sighting): boolean {
  return (
    triggers.some(({ frame }) => frame.weapon === "vehicle" || frame.frame === "mow") ||
    (weapons.some(({ kind }) => kind === "explosive") &&
      triggers.some(({ frame }) => /^(?:bomb|suicide-bomb|car-bomb|explode)$/.test(frame.frame)))
  );
}
