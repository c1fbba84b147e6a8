import { readdirSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { CountryCode } from "../event/index.ts";
import { readTabSeparated } from "../tab-separated.ts";
import { Actor, type Alias, Relabelling } from "./actor.ts";
import { nameWords } from "./name-words.ts";
import { loadSpellings, type Spellings } from "./spellings.ts";
import { loadStates, type State } from "./states.ts";

/** One bearer of a name. */
export interface Bearer {
  actor: Actor;
  alias: Alias;
}

/** The actors as read from data/actors: plain data with its indexes. Load it once and hand it on. */
export interface Registry {
  readonly actors: readonly Actor[];
  readonly states: ReadonlyMap<CountryCode, State>;
  readonly relabellings: readonly Relabelling[];
  readonly spellings: Spellings;
  /** {@link nameKey} → who bears the name, in the order of the files. */
  readonly names: ReadonlyMap<string, readonly Bearer[]>;
  /** The key of a country's name or adjective → its codes ("congolese" has two). */
  readonly countries: ReadonlyMap<string, readonly CountryCode[]>;
  /** The actor with this id, `state:XX` included; null when there is none. */
  byId(id: string): Actor | null;
}

const DATA = new URL("../../data/actors/", import.meta.url);
const COUNTRIES = new URL("../../data/countries/countries.tsv", import.meta.url);

/**
 * Reads every `*.json` of data/actors (in alphabetical order) and its tables.
 * @throws Error naming the file and the entry that does not fit, an id that is there twice, or a link into nothing.
 */
export function loadRegistry(directory: URL = DATA, countries: URL = COUNTRIES): Registry {
  const actors = readdirSync(directory)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .flatMap((file) => readActors(new URL(file, directory)));
  const states = loadStates(countries, new URL("state-forces.tsv", directory));
  const byId = new Map<string, Actor>();
  for (const actor of [...actors, ...[...states.values()].map(stateActor)]) {
    if (byId.has(actor.id)) throw new Error(`data/actors: the id "${actor.id}" is there twice`);
    byId.set(actor.id, actor);
  }
  const relabellings = readRelabellings(directory);
  checkLinks(actors, relabellings, byId);
  const spellings = loadSpellings(new URL("spellings.txt", directory));
  return {
    actors,
    states,
    relabellings,
    spellings,
    names: indexNames([...byId.values()], spellings),
    countries: indexCountries(states, spellings),
    byId: (id) => byId.get(id) ?? null,
  };
}

/** Changes of name in datasets that are none in the world; the one table that manifests and registry share. */
export function readRelabellings(directory: URL = DATA): Relabelling[] {
  return readTabSeparated(new URL("relabellings.tsv", directory), Relabelling);
}

function readActors(file: URL): Actor[] {
  const entries = z.array(z.unknown()).parse(JSON.parse(readFileSync(file, "utf8")));
  return entries.map((entry, i) => {
    const actor = Actor.safeParse(entry);
    if (actor.success) return actor.data;
    throw new Error(`${file.pathname}, entry ${i + 1}: ${z.prettifyError(actor.error)}`);
  });
}

function stateActor(state: State): Actor {
  return {
    id: `state:${state.country}`,
    name: `Government of ${state.name}`,
    kind: "state",
    countries: [state.country],
    aliases: state.forces,
    links: [],
    ucdp: [...new Set([state.name, ...state.ucdp])].map((name) => ({ name: `Government of ${name}` })),
  };
}

function checkLinks(actors: Actor[], relabellings: Relabelling[], byId: ReadonlyMap<string, Actor>): void {
  for (const actor of actors) {
    for (const link of actor.links) {
      if (!byId.has(link.of))
        throw new Error(`data/actors: ${actor.id} links to "${link.of}", which is missing`);
    }
  }
  for (const id of relabellings.flatMap((r) => r.actors)) {
    if (!byId.has(id)) throw new Error(`data/actors/relabellings.tsv names "${id}", which is missing`);
  }
}

/** All names of an actor; its chief name is free of doubt unless it is listed among the aliases otherwise. */
export function namesOf(actor: Actor): Alias[] {
  const listed = actor.aliases.some((alias) => alias.name === actor.name);
  return listed ? actor.aliases : [...actor.aliases, { name: actor.name, ambiguous: false }];
}

function indexNames(actors: readonly Actor[], spellings: Spellings): Map<string, Bearer[]> {
  const names = new Map<string, Bearer[]>();
  for (const actor of actors) {
    for (const alias of namesOf(actor)) {
      const key = nameKey(alias.name, spellings);
      const bearers = names.get(key);
      if (bearers === undefined) names.set(key, [{ actor, alias }]);
      else if (!bearers.some((b) => b.actor === actor)) bearers.push({ actor, alias });
    }
  }
  return names;
}

function indexCountries(
  states: ReadonlyMap<string, State>,
  spellings: Spellings,
): Map<string, CountryCode[]> {
  const countries = new Map<string, CountryCode[]>();
  for (const state of states.values()) {
    for (const name of [...state.names, ...state.adjectives, ...state.ucdp]) {
      const key = nameKey(name, spellings);
      const codes = countries.get(key);
      if (codes === undefined) countries.set(key, [state.country]);
      else if (!codes.includes(state.country)) codes.push(state.country);
    }
  }
  return countries;
}

/** The words of a name in their standard spelling, joined: equal for spellings of the same name. */
export function nameKey(name: string, spellings: Spellings): string {
  return nameWords(name)
    .map((word) => spellings.get(word) ?? word)
    .join(" ");
}
