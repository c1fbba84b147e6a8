import type { Target, Weapon } from "../../event/index.ts";
import { wordForWord } from "../columns/word-for-word.ts";

type WeaponKind = Weapon["kind"];
type TargetKind = Target["kind"];

/**
 * Publishers' codes of weapons and of those attacked in our words, in small letters. What is missing here is not told:
 * an armed clash may be fought with anything.
 */

/** ACLED's sub-event types. */
const ACLED_WEAPONS: Record<string, WeaponKind> = {
  "suicide bomb": "explosive",
  "remote explosive/landmine/ied": "explosive",
  grenade: "explosive",
  "shelling/artillery/missile attack": "artillery",
  "air/drone strike": "aircraft",
  "chemical weapon": "chemical",
};

/** Who stands beside ACLED's second actor. */
const ACLED_BESIDE: Record<string, TargetKind> = {
  journalist: "media",
  "health workers": "health",
  teacher: "education",
  student: "education",
  "government of": "government",
  "government official": "government",
  judges: "government",
};

/** GTD's `weaptype`; what its explosives were tells `weapsubtype`. */
const GTD_WEAPONS: Record<string, WeaponKind> = {
  chemical: "chemical",
  firearms: "firearm",
  explosives: "explosive",
  "explosives/bombs/dynamite": "explosive",
  incendiary: "fire",
  "vehicle (not to include vehicle-borne explosives, i.e., car or truck bombs)": "vehicle",
  vehicle: "vehicle",
};
const GTD_WEAPON_DETAILS: Record<string, WeaponKind> = {
  "projectile (rockets, mortars, rpgs, etc.)": "artillery",
  "knife or other sharp object": "blade",
};

/** GTD's `targtype`. */
const GTD_TARGETS: Record<string, TargetKind> = {
  business: "business",
  "government (general)": "government",
  police: "police",
  military: "military",
  "abortion related": "health",
  "airports & aircraft": "transport",
  "government (diplomatic)": "diplomatic",
  "educational institution": "education",
  "food or water supply": "infrastructure",
  "journalists & media": "media",
  maritime: "transport",
  "private citizens & property": "civilians",
  "religious figures/institutions": "religious",
  telecommunication: "infrastructure",
  "terrorists/non-state militia": "armed-group",
  tourists: "civilians",
  transportation: "transport",
  utilities: "infrastructure",
  "violent political party": "armed-group",
};

/** SQL of ACLED's weapons. */
export function acledWeapons(subType: string): string {
  return listOf([wordForWord(`lower(${subType})`, ACLED_WEAPONS)]);
}

/** One of ACLED's actors. */
export interface AcledSide {
  /** SQL of 'state', 'armed', 'civilians' or null. */
  side: string;
  /** SQL of its name. */
  actor: string;
}

/** SQL of those attacked by ACLED: in battles both sides, else the second, with what those beside it tell. */
export function acledTargets(
  eventType: string,
  [first, second]: readonly [AcledSide, AcledSide],
  beside: string,
  civilianTargeting: string,
): string {
  const type = `lower(${eventType})`;
  const attacks = `${type} in ('explosions/remote violence', 'violence against civilians')`;
  const besideSecond = Object.entries(ACLED_BESIDE).map(
    ([words, kind]) =>
      `case when (${attacks}) and contains(lower(coalesce(${beside}, '')), '${words}') then '${kind}' end`,
  );
  return listOf([
    `case when ${civilianTargeting} is not null or ${type} = 'violence against civilians' then 'civilians' end`,
    `case when ${type} = 'battles' then ${kindOfSide(first)} end`,
    `case when ${type} = 'battles' or ${attacks} then ${kindOfSide(second)} end`,
    ...besideSecond,
  ]);
}

function kindOfSide({ side, actor }: AcledSide): string {
  const name = `lower(coalesce(${actor}, ''))`;
  return `case (${side})
    when 'state' then case when starts_with(${name}, 'police forces') then 'police'
      when starts_with(${name}, 'government') then 'government' else 'military' end
    when 'armed' then 'armed-group' when 'civilians' then 'civilians' end`;
}

/** SQL of GTD's weapons, from its pairs of type and subtype. */
export function gtdWeapons(pairs: readonly { type: string; subType: string }[]): string {
  return listOf(
    pairs.map(
      ({ type, subType }) =>
        `coalesce(${wordForWord(`lower(${subType})`, GTD_WEAPON_DETAILS)}, ${wordForWord(`lower(${type})`, GTD_WEAPONS)})`,
    ),
  );
}

/** SQL of those attacked by GTD. */
export function gtdTargets(types: readonly string[]): string {
  return listOf(types.map((type) => wordForWord(`lower(${type})`, GTD_TARGETS)));
}

/** What is told, each once and in one order; null where nothing is. */
function listOf(kinds: readonly string[]): string {
  const list = `list_sort(list_distinct(list_filter([${kinds.join(", ")}]::varchar[], lambda x: x is not null)))`;
  return `case when len(${list}) > 0 then ${list} end`;
}
