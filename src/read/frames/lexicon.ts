import { readFileSync } from "node:fs";
import { z } from "zod";
import { EventRecord, EventType, Target, Weapon } from "../../event/index.ts";
import { WordColumn } from "../word-forms.ts";
import { ClosedClasses, type KnownWord, knownWords } from "./known-words.ts";
import { compilePattern, isDefinition, PatternTable, wordClassesIn } from "./patterns.ts";
import { foldedWords, PhraseTable } from "./phrases.ts";
import { parseTable, type TableRow } from "./table.ts";

const Tactic = EventRecord.shape.tactic.unwrap();
const TargetKind = Target.shape.kind;
const WeaponKind = Weapon.shape.kind;

/** How much it takes for a trigger to be an event: see the head of `frames.tsv`. */
const Weight = z.enum(["violent", "effect", "accident", "actor", "clash"]);
const Role = z.enum(["agent", "victims", "target", "weapon"]);
const Effect = z.enum(["killed", "wounded", "kidnapped"]);
export type Effect = z.infer<typeof Effect>;

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((cell) => (cell === "" ? null : cell), schema.nullable());

const FrameRow = z.object({
  frame: z.string(),
  type: EventType,
  effect: optional(Effect),
  subject: Role,
  object: optional(Role),
  weight: Weight,
  weapon: optional(WeaponKind),
  tactic: optional(Tactic),
});
/** What a trigger word sets up: the kind of event, who stands where, what it does to people. */
export type Frame = z.infer<typeof FrameRow>;

export type VerbForm = "base" | "third" | "past" | "participle" | "gerund";

/** A word that opens a frame. `forms` are the readings of a verb's form; empty for nouns. */
export interface Trigger {
  frame: Frame;
  pos: "verb" | "noun";
  forms: VerbForm[];
  plural: boolean;
}

export interface PersonNoun {
  kind: z.infer<typeof TargetKind> | "attacker";
  plural: boolean;
}
export interface TargetNoun {
  kind: z.infer<typeof TargetKind>;
  plural: boolean;
}
export interface WeaponNoun {
  kind: z.infer<typeof WeaponKind>;
  plural: boolean;
  type: z.infer<typeof EventType> | null;
  tactic: z.infer<typeof Tactic> | null;
}

export interface AttackerNoun {
  type: z.infer<typeof EventType> | null;
  weapon: z.infer<typeof WeaponKind> | null;
  tactic: z.infer<typeof Tactic> | null;
}

/** Classes of `words.tsv` that say something of a word without making it one of a closed class. */
const LISTS = ["hedge", "another", "offshoot", "bare-adjective"] as const;
export type WordList = (typeof LISTS)[number];

/** Everything that the frames layer knows about words, read from the files in `data/lexicon`. */
export interface FrameLexicon {
  frames: ReadonlyMap<string, Frame>;
  triggers: PhraseTable<Trigger>;
  /** Phrases with a trigger word in them that report no violence. */
  notEvents: PhraseTable<true>;
  people: PhraseTable<PersonNoun>;
  targets: PhraseTable<TargetNoun>;
  /** What "gunman" or "suicide bomber" says about the attack. */
  attackers: PhraseTable<AttackerNoun>;
  weapons: PhraseTable<WeaponNoun>;
  /** Closed classes: word or phrase → class names. */
  words: PhraseTable<ClosedClasses>;
  patterns: PatternTable;
  lists: Readonly<Record<WordList, ReadonlySet<string>>>;
  /** What all of these say of a word, for those who read every word of a text. */
  known: WordColumn<KnownWord>;
  /** The same in short: bits of `MAY`. */
  may: WordColumn<number>;
}

const PACKAGED = new URL("../../../data/lexicon/", import.meta.url);

/**
 * Reads the lexicon files in `folder` (the packaged ones by default).
 * @throws Error naming file and line where a file is not as its guide says.
 */
export function loadFrames(folder: URL = PACKAGED): FrameLexicon {
  const read = <C extends string>(file: string, columns: readonly C[]) =>
    parseTable(file, readFileSync(new URL(file, folder), "utf8"), columns);
  const frames = new Map<string, Frame>();
  for (const row of read("frames.tsv", Object.keys(FrameRow.shape)))
    frames.set(row.cells.frame!, checked("frames.tsv", row, FrameRow));
  const wordRows = read("words.tsv", ["class", "words"]);
  const isList = (row: TableRow<"class">) => (LISTS as readonly string[]).includes(row.cells.class);
  const tables = {
    triggers: triggersOf(frames, read),
    notEvents: phraseSet(read("not-events.tsv", ["phrase"])),
    people: nounTable(
      "people.tsv",
      read("people.tsv", ["kind", "noun", "plural"]),
      z.object({ kind: z.union([TargetKind, z.literal("attacker")]) }),
      (row, plural) => ({ ...row, plural }),
    ),
    targets: nounTable(
      "targets.tsv",
      read("targets.tsv", ["kind", "noun", "plural"]),
      z.object({ kind: TargetKind }),
      (row, plural) => ({ ...row, plural }),
    ),
    attackers: attackerTable(read("attackers.tsv", ["noun", "type", "weapon", "tactic"])),
    weapons: nounTable(
      "weapons.tsv",
      read("weapons.tsv", ["kind", "noun", "plural", "type", "tactic"]),
      z.object({ kind: WeaponKind, type: optional(EventType), tactic: optional(Tactic) }),
      (row, plural) => ({ ...row, plural }),
    ),
    words: wordClasses(wordRows.filter((row) => !isList(row))),
  };
  const lexicon = {
    ...tables,
    frames,
    lists: wordLists(wordRows),
    patterns: patternsOf(read("patterns.tsv", ["meaning", "pattern"])),
  };
  const known = knownWords(lexicon);
  return { ...lexicon, known, may: new WordColumn((form) => known.of(form).may) };
}

function patternsOf(rows: readonly TableRow<"meaning" | "pattern">[]): PatternTable {
  const classes = wordClassesIn(rows.map(({ cells }) => cells));
  return new PatternTable(
    rows
      .filter(({ cells }) => !isDefinition(cells.meaning))
      .map(({ cells, line }) =>
        compilePattern(cells.meaning, cells.pattern, `patterns.tsv, line ${line}`, classes),
      ),
  );
}

function checked<T extends z.ZodType>(file: string, row: TableRow<string>, schema: T): z.infer<T> {
  const result = schema.safeParse(row.cells);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  throw new Error(`${file}, line ${row.line}, ${issue.path.join(".")}: ${issue.message}`);
}

type Reader = <C extends string>(file: string, columns: readonly C[]) => TableRow<C>[];

function triggersOf(frames: Map<string, Frame>, read: Reader): PhraseTable<Trigger> {
  const table = new PhraseTable<Trigger>();
  const frameOf = (file: string, row: TableRow<"frame">): Frame => {
    const frame = frames.get(row.cells.frame);
    if (frame === undefined)
      throw new Error(`${file}, line ${row.line}: no frame "${row.cells.frame}" in frames.tsv`);
    return frame;
  };
  for (const row of read("nouns.tsv", ["frame", "noun", "plural"])) {
    const frame = frameOf("nouns.tsv", row);
    table.add(row.cells.noun, { frame, pos: "noun", forms: [], plural: false });
    const plural = row.cells.plural || `${row.cells.noun}s`;
    if (plural !== row.cells.noun) table.add(plural, { frame, pos: "noun", forms: [], plural: true });
  }
  const columns = ["frame", "base", "third", "past", "participle", "gerund", "particle"] as const;
  for (const row of read("verbs.tsv", columns)) {
    const frame = frameOf("verbs.tsv", row);
    const forms = new Map<string, VerbForm[]>();
    for (const [form, words] of Object.entries(inflected(row.cells)))
      for (const word of words.split("/")) forms.set(word, [...(forms.get(word) ?? []), form as VerbForm]);
    for (const [word, readings] of forms)
      table.add(`${word} ${row.cells.particle}`, { frame, pos: "verb", forms: readings, plural: false });
  }
  return table;
}

/** The regular forms of a verb where the file does not give them. */
function inflected(cells: Record<VerbForm, string>): Record<VerbForm, string> {
  const { base } = cells;
  const stem = base.replace(/e$/, "");
  const past = cells.past || `${stem}ed`;
  return {
    base,
    third: cells.third || `${base}s`,
    past,
    participle: cells.participle || past,
    gerund: cells.gerund || `${stem}ing`,
  };
}

function nounTable<C extends string, Shape extends z.ZodType, T>(
  file: string,
  rows: TableRow<C | "noun" | "plural">[],
  schema: Shape,
  make: (row: z.infer<Shape>, plural: boolean) => T,
): PhraseTable<T> {
  const table = new PhraseTable<T>();
  for (const row of rows) {
    const cells = row.cells as Record<"noun" | "plural", string>;
    const value = checked(file, row, schema);
    table.add(cells.noun, make(value, cells.plural === cells.noun));
    for (const plural of (cells.plural || `${cells.noun}s`).split("/"))
      if (plural !== cells.noun) table.add(plural, make(value, true));
  }
  return table;
}

function attackerTable(rows: TableRow<"noun" | "type" | "weapon" | "tactic">[]): PhraseTable<AttackerNoun> {
  const schema = z.object({
    type: optional(EventType),
    weapon: optional(WeaponKind),
    tactic: optional(Tactic),
  });
  const table = new PhraseTable<AttackerNoun>();
  for (const row of rows) table.add(row.cells.noun, checked("attackers.tsv", row, schema));
  return table;
}

function wordClasses(rows: TableRow<"class" | "words">[]): PhraseTable<ClosedClasses> {
  const classes = new Map<string, { phrase: string; names: Set<string> }>();
  for (const row of rows) {
    for (const word of row.cells.words.split(" ")) {
      const phrase = word.replaceAll("_", " ");
      const key = foldedWords(phrase).join(" ");
      const entry = classes.get(key) ?? { phrase, names: new Set<string>() };
      entry.names.add(row.cells.class);
      classes.set(key, entry);
    }
  }
  const table = new PhraseTable<ClosedClasses>();
  for (const { phrase, names } of classes.values()) table.add(phrase, new ClosedClasses(names));
  return table;
}

/** @throws Error when `words.tsv` lacks one of the lists. */
function wordLists(rows: TableRow<"class" | "words">[]): FrameLexicon["lists"] {
  const lists = LISTS.map((name): [WordList, ReadonlySet<string>] => {
    const row = rows.find(({ cells }) => cells.class === name);
    if (row === undefined) throw new Error(`words.tsv: no class "${name}"`);
    return [name, new Set(row.cells.words.split(" "))];
  });
  return Object.fromEntries(lists) as Record<WordList, ReadonlySet<string>>;
}

function phraseSet(rows: TableRow<"phrase">[]): PhraseTable<true> {
  const table = new PhraseTable<true>();
  for (const row of rows) table.add(row.cells.phrase, true);
  return table;
}
