import { before, FEW, LEAST_MONTHS } from "../assess/rising/index.ts";
import { regionOf } from "../places/index.ts";
import { type Case, casesOf, isPrompted } from "./cases.ts";
import type { FittingCases } from "./fit.ts";
import { type Half, halfOf } from "./halves.ts";
import { readPanel, type Unit } from "./panel.ts";

/** The cases of one half, pairs of actor and country (or region, or the world) by the hash of their names. */
export async function casesIn(half: Half): Promise<FittingCases & { regions: Case[]; world: Case[] }> {
  const within = (units: readonly Unit[]) =>
    casesOf(units.filter(({ actor, place }) => halfOf(actor, place) === half));
  const regions = within(await readPanel("all", 5, (country) => regionOf(country) ?? country));
  const world = within(await readPanel("all", 5, () => "world"));
  return {
    country: within(await readPanel()),
    wide: [...regions, ...world],
    sparse: within(await readPanel("all", 1)).filter(isSparse),
    regions,
    world,
  };
}

/** Questions prompted by an attack as they would come: of any pair, with no foresight of whether it reaches five incidents. */
export function promptedAsShipped({ country, sparse }: Pick<FittingCases, "country" | "sparse">): Case[] {
  return [...country.filter((it) => !isSparse(it)), ...sparse].filter(isPrompted);
}

/** Few incidents so far, as known on the day; what came later plays no part. */
export function isSparse({ unit, end }: Case): boolean {
  return end > LEAST_MONTHS && before(unit.known.own, end, end) < FEW;
}
