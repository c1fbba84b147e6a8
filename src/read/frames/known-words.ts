import { letterBit } from "../../letter-bit.ts";
import { WordColumn } from "../word-forms.ts";
import type { ChunkKind } from "./chunks.ts";
import type { FrameLexicon, PersonNoun, TargetNoun, Trigger, WeaponNoun } from "./lexicon.ts";
import { type Needs, needsOf } from "./needs.ts";
import type { Pattern } from "./patterns.ts";
import type { Phrase } from "./phrases.ts";
import { BLAMES, OWNS_UP, rulesOf } from "./rule-words.ts";

type Phrases<T> = readonly Phrase<T>[] | null;

/** All that the tables of the lexicon say of a word: what begins with it, and what it is by itself. */
export interface KnownWord {
  triggers: Phrases<Trigger>;
  people: Phrases<PersonNoun>;
  targets: Phrases<TargetNoun>;
  weapons: Phrases<WeaponNoun>;
  notEvents: Phrases<true>;
  /** Phrases of closed classes, of two words or more. */
  phrases: Phrases<ClosedClasses>;
  /** The classes of the word alone, and the kind of chunk that they make of it. */
  classes: ClosedClasses;
  kind: ChunkKind;
  /** Before a noun for people it needs neither article nor number ("masked men"). */
  bareAdjective: boolean;
  /** Neither a phrase of the lexicon nor one for people begins with it. */
  plain: boolean;
  /** Bits of {@link MAY}: what its sentence may tell on account of it. */
  may: number;
  /** Bits of the lists of `rule-words.ts`. */
  rules: number;
  /** What the patterns need that it anchors and that make a trigger of a word which is none by itself. */
  opens: readonly Needs[];
  /** What the patterns need that it anchors and that can do without a trigger. */
  needs: readonly Needs[];
  /** Its bit among the words of patterns; 0 where it stands in none. */
  signature: number;
  /** The patterns whose anchor it is; apart, those that open a frame. */
  patterns: readonly Pattern[];
  openings: readonly Pattern[];
}

/** What a word may bring into its sentence, a bit each. */
export const MAY = {
  /** A trigger, by itself or in company: "killed"; "took" of "took hostage"; "fire", which is one after the name of a side. */
  trigger: 1,
  open: 2,
  fire: 4,
  /** It can make its sentence one that tells of an event: by itself, or where there is an actor. */
  tell: 8,
  tellOfActor: 16,
  /** An attacker, or a cause, may be told with it. */
  attacker: 32,
  cause: 64,
  /** It anchors a pattern that can do without a trigger. */
  add: 128,
  /** Beside an organisation it lets one guess who did it. */
  guess: 256,
  /** It is a trigger by itself, whatever stands beside it. */
  alone: 512,
} as const;

const CAUSES = ["accident", "fire-accident", "deliberate"];

/** The closed classes of a word; those that rules ask for have a field each, which costs no look-up. */
export class ClosedClasses {
  readonly size: number;
  /** One of them tells of a cause: an accident, a fire or intent. */
  readonly cause: boolean;
  readonly accident: boolean;
  readonly additional: boolean;
  readonly adverb: boolean;
  readonly auxiliary: boolean;
  readonly be: boolean;
  readonly collective: boolean;
  readonly definite: boolean;
  readonly deliberate: boolean;
  readonly determiner: boolean;
  readonly fireAccident: boolean;
  readonly genericSource: boolean;
  readonly groupNoun: boolean;
  readonly legal: boolean;
  readonly official: boolean;
  readonly preposition: boolean;
  readonly pronoun: boolean;
  readonly realised: boolean;
  readonly speech: boolean;
  readonly support: boolean;
  readonly thing: boolean;
  readonly title: boolean;
  readonly #names: ReadonlySet<string>;

  constructor(names: ReadonlySet<string>) {
    this.size = names.size;
    this.cause = CAUSES.some((name) => names.has(name));
    this.accident = names.has("accident");
    this.additional = names.has("additional");
    this.adverb = names.has("adverb");
    this.auxiliary = names.has("auxiliary");
    this.be = names.has("be");
    this.collective = names.has("collective");
    this.definite = names.has("definite");
    this.deliberate = names.has("deliberate");
    this.determiner = names.has("determiner");
    this.fireAccident = names.has("fire-accident");
    this.genericSource = names.has("generic-source");
    this.groupNoun = names.has("group-noun");
    this.legal = names.has("legal");
    this.official = names.has("official");
    this.preposition = names.has("preposition");
    this.pronoun = names.has("pronoun");
    this.realised = names.has("realised");
    this.speech = names.has("speech");
    this.support = names.has("support");
    this.thing = names.has("thing");
    this.title = names.has("title");
    this.#names = names;
  }

  has(name: string): boolean {
    return this.#names.has(name);
  }
}

export const NO_CLASSES = new ClosedClasses(new Set());
const NEGATION = new ClosedClasses(new Set(["negation"]));
/** Words of these classes begin noun phrases for people, or stand for a group. */
const OPENING_CLASSES = ["determiner", "additional", "group-noun"];

/** What `lexicon` says of each word, asked once for each. */
export function knownWords(lexicon: Omit<FrameLexicon, "known" | "may">): WordColumn<KnownWord> {
  const { patterns } = lexicon;
  const { needs } = patterns;
  const tables = [lexicon.triggers, lexicon.people, lexicon.targets, lexicon.weapons, lexicon.notEvents];
  // Most words are in no table: they share what is known of them.
  const unknown = knownWord("");
  return new WordColumn(({ fold }) => (isListed(fold) ? knownWord(fold) : unknown));

  function isListed(fold: string): boolean {
    return (
      tables.some((table) => table.has(fold)) ||
      lexicon.words.has(fold) ||
      fold.endsWith("n't") ||
      lexicon.lists["bare-adjective"].has(fold) ||
      patterns.has(fold) ||
      rulesOf(fold) !== 0
    );
  }

  function knownWord(fold: string): KnownWord {
    const triggers = lexicon.triggers.startingWith(fold);
    const people = lexicon.people.startingWith(fold);
    const targets = lexicon.targets.startingWith(fold);
    const weapons = lexicon.weapons.startingWith(fold);
    const notEvents = lexicon.notEvents.startingWith(fold);
    const closed = lexicon.words.startingWith(fold) ?? [];
    const longer = closed.filter(({ length }) => length > 1);
    const phrases = longer.length > 0 ? longer : null;
    const alone = closed.find(({ length }) => length === 1)?.values[0];
    const classes = alone ?? (fold.endsWith("n't") ? NEGATION : NO_CLASSES);
    const bareAdjective = lexicon.lists["bare-adjective"].has(fold) && triggers === null;
    const listed = [triggers, people, targets, weapons, notEvents, phrases].some((some) => some !== null);
    return {
      triggers,
      people,
      targets,
      weapons,
      notEvents,
      phrases,
      classes,
      kind: kindOf(classes),
      bareAdjective,
      plain: !listed && !bareAdjective && !OPENING_CLASSES.some((name) => classes.has(name)),
      may:
        (triggers !== null ? MAY.trigger : 0) |
        (triggers?.some(({ length }) => length === 1) ? MAY.alone : 0) |
        (patterns.opening(fold).length > 0 ? MAY.open : 0) |
        (fold === "fire" ? MAY.fire : 0) |
        (triggers !== null || needs.tells(fold) ? MAY.tell : 0) |
        (needs.tellsOfActor(fold) ? MAY.tellOfActor : 0) |
        (people?.some(({ values }) => values.some(({ kind }) => kind === "attacker")) ? MAY.attacker : 0) |
        (classes.cause || longer.some(({ values }) => values.some(({ cause }) => cause)) ? MAY.cause : 0) |
        (needs.anchoredBy(fold).length > 0 ? MAY.add : 0) |
        (rulesOf(fold) & (OWNS_UP | BLAMES) ? MAY.guess : 0),
      rules: rulesOf(fold),
      opens: patterns.opening(fold).map(needsOf),
      needs: needs.anchoredBy(fold),
      signature: patterns.has(fold) ? letterBit(fold) : 0,
      patterns: patterns.anchoredBy(fold),
      openings: patterns.opening(fold),
    };
  }
}

const KINDS: readonly ChunkKind[] = [
  "negation",
  "relative",
  "subordinator",
  "auxiliary",
  "modal",
  "preposition",
  "conjunction",
  "determiner",
  "pronoun",
  "verb",
  "adverb",
];

/** The kind of chunk that a word of these classes is. */
export function kindOf(classes: ClosedClasses): ChunkKind {
  if (classes.speech) return "verb";
  return KINDS.find((kind) => classes.has(kind)) ?? "word";
}
