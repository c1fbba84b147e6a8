import {
  type Actor,
  type Alias,
  ARTICLES,
  HYPHENATED_ARTICLES,
  nameKey,
  namesOf,
  nameWords,
  type Registry,
} from "../../actors/index.ts";
import type { CountryCode } from "../../event/index.ts";
import { WordColumn } from "../word-forms.ts";
import { isDescribingNoun, isOccupation, listsOf, opensDescription } from "./generic-attackers.ts";
import { isPointingNoun, pointsBack } from "./pointing.ts";
import { opensForces } from "./state-forces.ts";
import { isIdeology, isOrganisationNoun, isSelf, leadsToStyle, opensTie } from "./unknown-organisations.ts";

/** A name as it has to look in a text to count. */
export interface NameForm {
  actor: Actor;
  alias: Alias;
  /** Written in capitals throughout ("FARC"), so that "Farc" is a name only where it is listed too. */
  acronym: boolean;
  /** How many of its words begin with a capital letter; "Group" and the like need none ("the Haqqani network"). */
  capitals: number;
}

/** A node of the tree of names, by word. */
export interface NameNode {
  next: Map<string, NameNode>;
  forms: NameForm[];
  countries: readonly CountryCode[];
}

/** What a word can do in a name or a description of actors. */
export interface ActorWord {
  /** The standard spelling where it is another one than that of the text. */
  key: string | null;
  /** The node of the tree to which the word leads from the root; null where no name begins with it. */
  node: NameNode | null;
  article: boolean;
  /** An article before a hyphen only ("al-"). */
  hyphenatedArticle: boolean;
  /** A mention may begin with it, other than by a listed name. */
  opens: boolean;
  /** A mention needs such a word somewhere, but for names of several words and acronyms that the text introduced. */
  tells: boolean;
  /** A noun with a capital that tells what an organisation is; a word that such names have beside it. */
  organisationNoun: boolean;
  ideology: boolean;
  /** The name that a group gives itself may follow. */
  styles: boolean;
  /** What is tied to an organisation may begin with it ("militant group linked to X"). */
  tie: boolean;
  /** A description of attackers may begin with it; forces without a country may. */
  describes: boolean;
  forces: boolean;
  /** A noun for somebody who may turn out to be an attacker. */
  occupation: boolean;
  /** The lists of words that describe attackers ({@link listsOf}). */
  lists: number;
}

/** Shared by most words, and by marks. */
export const NOTHING: ActorWord = {
  key: null,
  node: null,
  article: false,
  hyphenatedArticle: false,
  opens: false,
  tells: false,
  organisationNoun: false,
  ideology: false,
  styles: false,
  tie: false,
  describes: false,
  forces: false,
  occupation: false,
  lists: 0,
};

const built = new WeakMap<Registry, WordColumn<ActorWord>>();

/** What the words of names can do, with the tree of all names, countries and their adjectives included. */
export function actorWords(registry: Registry): WordColumn<ActorWord> {
  let words = built.get(registry);
  if (words === undefined) {
    const root = buildTree(registry);
    words = new WordColumn(({ fold, plain, text, capital }) => {
      const standard = registry.spellings.get(plain) ?? null;
      const key = standard ?? plain;
      const node = root.next.get(key) ?? null;
      const organisationNoun = capital && isOrganisationNoun(key);
      const forces = opensForces(fold);
      const describes = opensDescription(fold);
      const styles = leadsToStyle(fold);
      const opens = forces || describes || pointsBack(fold, key);
      const tells =
        (node !== null && isName(node) && (key !== "is" || text === "IS")) ||
        forces ||
        organisationNoun ||
        isDescribingNoun(fold) ||
        isSelf(fold) ||
        isPointingNoun(key);
      const occupation = isOccupation(fold);
      const lists = listsOf(fold);
      const ideology = isIdeology(key);
      const tie = opensTie(fold, key);
      const article = ARTICLES.has(fold);
      const hyphenatedArticle = HYPHENATED_ARTICLES.has(fold);
      const part = styles || ideology || tie || article || hyphenatedArticle;
      if (standard === null && node === null && !opens && !tells && lists === 0 && !part) return NOTHING;
      return {
        key: standard,
        node,
        article,
        hyphenatedArticle,
        opens,
        tells,
        organisationNoun,
        ideology,
        styles,
        tie,
        describes,
        forces,
        occupation,
        lists,
      };
    });
    built.set(registry, words);
  }
  return words;
}

/** Whether the words that lead to a node are a name, without any more. */
function isName({ forms, countries }: NameNode): boolean {
  return forms.length > 0 || countries.length > 0;
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
  const words = alias.name
    .split(/[\s\-–/]+/)
    .filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word) && nameWords(word).length > 0);
  const telling = words.filter((word) => !COMMON.test(word));
  return { actor, alias, acronym, capitals: telling.length > 0 ? telling.length : words.length };
}

const COMMON = /^(Network|Group|Movement|Gang|Cartel|Militia|Faction|Coalition|Alliance|Clan)s?$/;

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
