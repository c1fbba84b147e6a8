import type { Sighting, TollEffect, TollStatement } from "./frames/sighting.ts";
import { sexOf } from "./told-apart.ts";
import { mergeTolls } from "./tolls.ts";

/** All counts of people that the sightings of an event give, in the order of the text, as they bear on one another. */
export function statementsOf(sightings: readonly Sighting[]): readonly TollStatement[] {
  const told = sightings.flatMap(({ tolls }) => tolls).sort((a, b) => a.span.start - b.span.start);
  return withoutDead(withNobodySaved(besideDoers(ofThose(told), sightings)));
}

/** "Two others were hurt … one of the two has died": of the wounded, where they were so many. */
function ofThose(told: TollStatement[]): TollStatement[] {
  return told.map((one, i) => {
    if (one.among === null || one.effect !== "killed") return one;
    const all = told.slice(0, i).findLast(({ toll }) => toll.best === one.among);
    return all?.effect === "wounded" ? { ...one, partOf: false, ofWounded: true } : one;
  });
}

/** "A man shot a woman. The man died": who may be the doer is nobody besides the other. */
function besideDoers(told: TollStatement[], sightings: readonly Sighting[]): TollStatement[] {
  if (!told.some(({ sex }) => sex !== null)) return told;
  const doers = new Set(sightings.flatMap(({ agents }) => agents.map(({ chunk }) => sexOf(chunk))));
  return told.map((one) => (doers.has(one.sex) ? { ...one, sex: null } : one));
}

/** "A. B., C. D. and E. were shot. None of them survived": as many died as were shot. */
function withNobodySaved(told: readonly TollStatement[]): readonly TollStatement[] {
  const all = told.find(saysAllDied);
  if (all === undefined) return told;
  const rest = told.filter((one) => !saysAllDied(one));
  const hit = mergeTolls(rest, "hit");
  return hit === null ? rest : [...rest, { ...all, toll: hit.toll, whole: true }];
}

function saysAllDied({ effect, entire, toll }: TollStatement): boolean {
  return effect === "killed" && entire && toll.high === 0;
}

const SURVIVED: ReadonlySet<TollEffect> = new Set(["wounded", "hit"]);

/** "A man wounded on Monday has died", "was shot and died": no longer one of the wounded. */
function withoutDead(told: readonly TollStatement[]): readonly TollStatement[] {
  const dead = new Set(
    told.filter(({ effect, toll }) => effect === "killed" && toll.best > 0).map(({ span }) => span.start),
  );
  return told.filter(({ effect, span }) => !SURVIVED.has(effect) || !dead.has(span.start));
}
