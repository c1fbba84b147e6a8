import { z } from "zod";
import {
  affiliatesOf,
  namesOf,
  type Registry,
  resolveActor,
  resolveDatasetName,
  ucdpNames,
} from "../actors/index.ts";
import { Problem } from "../problem.ts";
import type { Database } from "../store/index.ts";
import type { ActorName } from "./event-query.ts";

/** An actor as the rows of a store name it. */
export interface SelectedActor {
  label: string;
  /** Id in the registry; null for an actor that only the datasets know. */
  id: string | null;
  names: readonly ActorName[];
}

/**
 * The names under which a store's datasets record an actor: UCDP's from the registry, with the countries and days for
 * which they hold; those of the others by resolving every name that occurs.
 *
 * @param given a name in any known spelling, an id of the registry, or a name as a publisher spells it.
 * @throws Problem when nobody of this name occurs, naming some who come close.
 */
export async function selectActor(
  db: Database,
  registry: Registry,
  given: string,
  withAffiliates: boolean,
): Promise<SelectedActor> {
  const actor = registry.byId(given) ?? registry.byId(resolveActor(registry, given) ?? "");
  const occurring = await occurringNames(db);
  if (actor === null) {
    const name = resolveDatasetName(registry, given, [...occurring.ucdp, ...occurring.others]);
    if (name === null) throw new Problem(unknownActor(given, [...occurring.ucdp, ...occurring.others]));
    return { label: name, id: null, names: [everywhere(name)] };
  }
  const ids = new Set([
    actor.id,
    ...(withAffiliates ? affiliatesOf(registry, actor.id).map(({ id }) => id) : []),
  ]);
  const others = occurring.others.filter((name) => actorsIn(registry, name).some((id) => ids.has(id)));
  const names = [
    ...ucdpNames(registry, actor.id, { withAffiliates }),
    ...others.map(everywhere),
    ...namesOf(actor)
      .filter(({ name }) => occurring.ucdp.includes(name) && actor.ucdp.length === 0)
      .map(({ name }) => everywhere(name)),
  ];
  if (names.length === 0)
    throw new Problem(`no dataset in the store records ${actor.name} under a name that we know.`);
  return { label: actor.name, id: actor.id, names };
}

function everywhere(name: string): ActorName {
  return { name, countries: null, from: null, to: null };
}

/** The actors that a publisher's name stands for; "and/or" joins two of which the publisher cannot tell which it was. */
function actorsIn(registry: Registry, name: string): string[] {
  return name.split(" and/or ").flatMap((part) => {
    for (const reading of readingsOf(part)) {
      const id = resolveActor(registry, reading);
      if (id !== null) return [id];
    }
    return [];
  });
}

/**
 * A publisher adds where or when in brackets ("Islamic State (Iraq)"), an abbreviation ("… Province (ISWAP)", "JNIM: …")
 * or the name in another language ("Boko Haram - Jamatu …"); the registry knows one of them.
 */
function readingsOf(name: string): string[] {
  const bare = name.replace(/\s*\([^)]*\)/g, "").trim();
  const abbreviation = /\(([A-Z][A-Z-]+)\)/.exec(name)?.[1];
  return [bare, ...bare.split(/: | - /), ...(abbreviation === undefined ? [] : [abbreviation])];
}

async function occurringNames(db: Database): Promise<{ ucdp: string[]; others: string[] }> {
  const found = await db.query(
    `select distinct name, family = 'ucdp' as ucdp from (
      select side_a as name, family from event_rows union select side_b, family from event_rows) where name <> '' order by name`,
    {},
    z.object({ name: z.string(), ucdp: z.boolean() }),
  );
  const names = (ucdp: boolean) => found.filter((one) => one.ucdp === ucdp).map(({ name }) => name);
  return { ucdp: names(true), others: names(false) };
}

function unknownActor(given: string, names: readonly string[]): string {
  const words = given
    .toLowerCase()
    .split(/\W+/)
    .filter((word) => word.length > 2);
  const close = names.filter((name) => words.some((word) => name.toLowerCase().includes(word))).slice(0, 5);
  const hint = close.length > 0 ? ` Do you mean ${close.join(", ")}?` : "";
  return `no actor "${given}" occurs in the store.${hint}`;
}
