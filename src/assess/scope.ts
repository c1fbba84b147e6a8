import type { CountryCode } from "../event/index.ts";
import type { Cell } from "../series/cell.ts";
import type { FindingStrings } from "../strings/index.ts";

/** Where one looks. `countries` null = everywhere. */
export interface Scope {
  kind: "country" | "region" | "heartland" | "world";
  /** Its name: "France", "its heartland (Iraq and Syria)", "the world". */
  label: string;
  /** As an adverb: "in France", "in its heartland (Iraq and Syria)", "worldwide". */
  where: string;
  /** The same where it is first told, with what it stands for: "in Colombia, where all of the group's recorded events are". */
  whereTold: string;
  countries: ReadonlySet<CountryCode> | null;
}

export function inScope(cell: Cell, scope: Pick<Scope, "countries">): boolean {
  return scope.countries === null || scope.countries.has(cell.country);
}

/** Where an attack was and where its group is at home. */
interface Ground {
  country: CountryCode | null;
  region: string | null;
  regionCountries: readonly CountryCode[];
  heartland: readonly CountryCode[];
  /** How many groups the record is of. */
  groups: number;
  countryName(country: CountryCode): string;
  t: FindingStrings;
}

/**
 * The scopes of an assessment, from near to far; those that cannot be told apart from the place are left out.
 *
 * What would say the same twice is said once: where nearer scopes hold all of the group's record, and the attack too, the
 * world stands for them and is called by the name of the nearest; where the heartland is the country, the country stands for it.
 *
 * @param onRecord the countries in which the group is on record.
 */
export function scopesOf(ground: Ground, onRecord: readonly CountryCode[]): Scope[] {
  const near = nearer(ground);
  const { country, countryName } = ground;
  const t = ground.t.scope;
  const holdsAll = ({ countries }: Nearer) =>
    onRecord.length > 0 && onRecord.every((code) => countries.has(code));
  const whole = near.find((it) => holdsAll(it) && (country === null || it.countries.has(country)));
  const world = { kind: "world", countries: null } as const;
  const name =
    whole && whole.kind !== "region" ? t.list([...whole.countries].map(countryName)) : whole?.label;
  const isHome = ({ kind, countries }: Nearer) =>
    kind === "heartland" && countries.size === 1 && country !== null && countries.has(country);
  return [
    ...near.filter((it) => !holdsAll(it) && !isHome(it)),
    name === undefined
      ? { ...world, label: t.world, where: t.worldwide, whereTold: t.worldwide }
      : {
          ...world,
          label: t.wholeRecord(name),
          where: t.in(name),
          whereTold: t.inWholeRecord(name, ground.groups > 1),
        },
  ];
}

type Nearer = Scope & { countries: ReadonlySet<CountryCode> };

/** All but the world. */
function nearer({
  country,
  region,
  regionCountries,
  heartland,
  countryName,
  t: { scope: t },
}: Ground): Nearer[] {
  const scope = (kind: Scope["kind"], label: string, where: string, countries: readonly CountryCode[]) => ({
    kind,
    label,
    where,
    whereTold: where,
    countries: new Set(countries),
  });
  const scopes: Nearer[] = [];
  if (country !== null) {
    const name = countryName(country);
    scopes.push(scope("country", name, t.in(name), [country]));
  }
  if (region !== null) scopes.push(scope("region", region, t.in(region), regionCountries));
  if (heartland.length > 0) {
    const label = t.heartland(heartland.map(countryName));
    scopes.push(scope("heartland", label, t.inHeartland(label), heartland));
  }
  return scopes;
}
