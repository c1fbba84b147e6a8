import type { CountryCode, Day } from "../event/index.ts";
import type { UcdpName } from "./actor.ts";
import { nameKey, type Registry } from "./registry.ts";
import { affiliatesOf, overlap, type Period } from "./relation.ts";

/** A publisher's name, with the countries (null = everywhere) and days in which it means the actor asked for. */
export interface DatasetName extends Period {
  name: string;
  countries: CountryCode[] | null;
}

/**
 * The names under which UCDP records an actor. UCDP has a single IS, so `islamic-state-sinai` is "IS" in Egypt, and
 * `islamic-state` without affiliates is "IS" in its own countries, with affiliates everywhere. An affiliate's own
 * name counts for the time in which it was one (JAS for IS: March 2015 to August 2016): filter rows by
 * {@link coversRow}. Empty for an actor that UCDP does not know.
 */
export function ucdpNames(
  registry: Registry,
  actorId: string,
  { withAffiliates }: { withAffiliates: boolean },
): DatasetName[] {
  const actor = registry.byId(actorId);
  if (actor === null) return [];
  const own = actor.ucdp.map((u): DatasetName => {
    const shared = registry.actors.some(
      (a) => a !== actor && a.ucdp.some((other) => other.name === u.name && other.countries),
    );
    const countries = u.countries ?? (shared && !withAffiliates ? actor.countries : null);
    return { name: u.name, countries, from: null, to: null };
  });
  if (!withAffiliates) return own;
  const ofAffiliates = affiliatesOf(registry, actorId).flatMap((period) =>
    (registry.byId(period.id)?.ucdp ?? []).flatMap((name) => namedWithin(name, period)),
  );
  return [...own, ...ofAffiliates.filter((n) => !own.some((o) => o.name === n.name && o.countries === null))];
}

function namedWithin({ name, countries, from, to }: UcdpName, period: Period): DatasetName[] {
  const shared = overlap(period, { from: from ?? null, to: to ?? null });
  return shared === null ? [] : [{ name, countries: countries ?? null, ...shared }];
}

/** Whether a dataset's row (one side's name, its country and day) is the actor's, by the names that stand for it. */
export function coversRow(
  names: readonly DatasetName[],
  row: { name: string; country: CountryCode; day: Day },
): boolean {
  return names.some(
    ({ name, countries, from, to }) =>
      name === row.name &&
      (countries === null || countries.includes(row.country)) &&
      (from === null || from <= row.day) &&
      (to === null || row.day <= to),
  );
}

/**
 * The actor behind a name as UCDP spells it ("IS", "Government of Iraq"), or null. Where one name covers several
 * actors the country decides; without it the one that bears the name everywhere is meant.
 */
export function actorByUcdpName(registry: Registry, name: string, country?: CountryCode): string | null {
  if (name.startsWith(GOVERNMENT)) return governmentByUcdpName(registry, name);
  const bearers = registry.actors.flatMap((actor) =>
    actor.ucdp.filter((u) => u.name === name).map(({ countries }) => ({ id: actor.id, countries })),
  );
  const there = bearers.find((b) => country !== undefined && b.countries?.includes(country));
  return (there ?? bearers.find((b) => b.countries === undefined) ?? bearers[0])?.id ?? null;
}

const GOVERNMENT = "Government of ";

function governmentByUcdpName(registry: Registry, name: string): string | null {
  const codes = registry.countries.get(nameKey(name.slice(GOVERNMENT.length), registry.spellings));
  return codes === undefined ? null : `state:${codes[0]!}`;
}

/**
 * The one of the publisher's names that equals `name` but for case, accents, apostrophes, hyphens, articles and known
 * spellings: for actors that the registry does not list ("Supporters of ANC"). Null when none does.
 */
export function resolveDatasetName(
  registry: Registry,
  name: string,
  publisherNames: readonly string[],
): string | null {
  if (publisherNames.includes(name)) return name;
  const key = nameKey(name, registry.spellings);
  return publisherNames.find((n) => nameKey(n, registry.spellings) === key) ?? null;
}
