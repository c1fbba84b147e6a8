import { type Actor, type Alias, nameKey, namesOf, nameWords, type Registry } from "../../actors/index.ts";
import type { CountryCode } from "../../event/index.ts";

/** A name as it has to look in a text to count. */
export interface NameForm {
  actor: Actor;
  alias: Alias;
  /** Written in capitals throughout ("FARC"), so that "Farc" is a name only where it is listed too. */
  acronym: boolean;
  /** How many of its words begin with a capital letter. */
  capitals: number;
}

/** A node of the tree of names, by word. */
export interface NameNode {
  next: Map<string, NameNode>;
  forms: NameForm[];
  countries: readonly CountryCode[];
}

const built = new WeakMap<Registry, NameNode>();

/** The tree of all names, countries and their adjectives included; built once for each registry. */
export function nameTree(registry: Registry): NameNode {
  let root = built.get(registry);
  if (root === undefined) {
    root = buildTree(registry);
    built.set(registry, root);
  }
  return root;
}

function buildTree(registry: Registry): NameNode {
  const root = emptyNode();
  const states = [...registry.states.keys()].map((code) => registry.byId(`state:${code}`)!);
  for (const actor of [...registry.actors, ...states]) {
    for (const alias of namesOf(actor)) {
      const key = nameKey(alias.name, registry.spellings);
      if (key !== "") nodeAt(root, key).forms.push(formOf(actor, alias));
    }
  }
  for (const [key, codes] of registry.countries) nodeAt(root, key).countries = codes;
  return root;
}

function formOf(actor: Actor, alias: Alias): NameForm {
  const acronym = /\p{Lu}/u.test(alias.name) && !/\p{Ll}/u.test(alias.name);
  const capitals = alias.name
    .split(/[\s\-–/]+/)
    .filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word) && nameWords(word).length > 0).length;
  return { actor, alias, acronym, capitals };
}

function nodeAt(root: NameNode, key: string): NameNode {
  let node = root;
  for (const word of key.split(" ")) {
    let next = node.next.get(word);
    if (next === undefined) {
      next = emptyNode();
      node.next.set(word, next);
    }
    node = next;
  }
  return node;
}

function emptyNode(): NameNode {
  return { next: new Map(), forms: [], countries: [] };
}
