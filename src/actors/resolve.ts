import type { CountryCode, Day } from "../event/index.ts";
import { type Bearer, nameKey, type Registry } from "./registry.ts";
import { STATE_NOUNS } from "./states.ts";

/** What is known of the occasion on which a name was used; it decides between bearers of the same name. */
export interface Occasion {
  day?: Day | undefined;
  country?: CountryCode | undefined;
}

/**
 * The id of the actor that a name stands for, or null. Case, accents, apostrophes, hyphens, articles and known
 * spellings do not matter, nor do words around the name ("the so-called … group", "… militants"). A state's forces,
 * police and government are found by rule and give `state:XX`. Names come from tables; nothing is guessed from
 * similarity. A name that no actor bore yet on `day` resolves to none.
 */
export function resolveActor(registry: Registry, name: string, occasion: Occasion = {}): string | null {
  const words = nameKey(name.replace(/\(\s*\d{4}\s*-[^)]*\)/g, " "), registry.spellings).split(" ");
  for (const candidate of withoutSurroundings(words)) {
    const bearer = chooseBearer(registry.names.get(candidate.join(" ")) ?? [], occasion);
    if (bearer !== null) return bearer.actor.id;
    const state = stateNamed(registry, candidate, occasion.country);
    if (state !== null) return state;
  }
  return null;
}

/** The words, then without what stands before ("so-called"), then with fewer and fewer of those that stand after. */
function* withoutSurroundings(words: readonly string[]): Generator<readonly string[]> {
  let rest = words;
  yield rest;
  while (rest.length > 1 && BEFORE.has(rest[0]!)) {
    rest = rest.slice(1);
    yield rest;
  }
  while (rest.length > 1 && MEMBER_NOUNS.has(rest[rest.length - 1]!)) {
    rest = rest.slice(0, -1);
    yield rest;
  }
}

const BEFORE: ReadonlySet<string> = new Set(
  "so called self styled proclaimed suspected alleged terrorist militant extremist jihadist group rebel".split(
    " ",
  ),
);
/** Nouns for the people of an organisation: "Taliban *fighters*". */
export const MEMBER_NOUNS: ReadonlySet<string> = new Set(
  (
    "group groups militant militants fighter fighters rebel rebels organization movement network gang terrorist " +
    "terrorists insurgent insurgents insurgency guerrilla guerrillas militia militias militiamen extremist extremists " +
    "jihadist jihadists gunman gunmen member members cell faction forces commander leader leadership separatists"
  ).split(" "),
);

/** The bearer that fits the occasion best; the files' order decides among equals. */
export function chooseBearer(bearers: readonly Bearer[], { day, country }: Occasion): Bearer | null {
  let best: Bearer | null = null;
  let bestFit = -1;
  for (const bearer of bearers) {
    const { alias, actor } = bearer;
    if (day !== undefined && alias.from !== undefined && day < alias.from) continue;
    const inCountry = country !== undefined && actor.countries.includes(country) ? 4 : 0;
    const inTime = day !== undefined && holds(alias, day) && holds(actor, day) ? 2 : 0;
    const fit = inCountry + inTime + (alias.ambiguous ? 0 : 1);
    if (fit > bestFit) {
      best = bearer;
      bestFit = fit;
    }
  }
  return best;
}

/** Whether the day lies in a stretch of time that may be open on either side. */
export function holds(period: { from?: Day | undefined; to?: Day | undefined }, day: Day): boolean {
  return (period.from === undefined || period.from <= day) && (period.to === undefined || day <= period.to);
}

/** "iraqi army", "government of iraq", "military forces of iraq", "iraq" → "state:IQ". */
function stateNamed(registry: Registry, words: readonly string[], country?: CountryCode): string | null {
  const of = words.indexOf("of");
  const place = of > 0 && words.slice(0, of).some((w) => STATE_NOUNS.has(w)) ? words.slice(of + 1) : words;
  for (let length = place.length; length > 0; length--) {
    const codes = registry.countries.get(place.slice(0, length).join(" "));
    if (codes === undefined) continue;
    const rest = place.slice(length);
    if (rest.length > 0 && !rest.every((w) => STATE_NOUNS.has(w) || FORCE_WORDS.has(w))) continue;
    if (rest.length > 0 && !rest.some((w) => STATE_NOUNS.has(w))) continue;
    return `state:${country !== undefined && codes.includes(country) ? country : codes[0]!}`;
  }
  return null;
}

/** What may stand between a country and the noun: "Iraqi *federal* police", "US *air* force". */
export const FORCE_WORDS: ReadonlySet<string> = new Set(
  "national federal security armed air force special border coast prison military defense defence republican royal interior secret undercover and of".split(
    " ",
  ),
);
