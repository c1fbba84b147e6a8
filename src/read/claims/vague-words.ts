import { readFileSync } from "node:fs";
import { z } from "zod";
import type { VagueWords } from "../../event/index.ts";
import { Problem } from "../../problem.ts";
import { readingError } from "../../reading-error.ts";
import { tokenise } from "../tokens.ts";

const Kind = z.enum([
  "comparison",
  "peak",
  "previous",
  "turning-point",
  "share",
  "attention",
  "unanswerable",
  "measure",
]);
export type VagueKind = z.infer<typeof Kind>;

/** One line of the table: words, and what they are taken to mean. */
export interface VagueEntry {
  id: string;
  kind: VagueKind;
  /** Against the joined folds of a sentence, see {@link Line}; one for each phrase. */
  patterns: readonly RegExp[];
  least: number | null;
  most: number | null;
  meaning: string;
  source: string;
}

const PACKAGED = new URL("../../../data/vague-words/words.tsv", import.meta.url);
const COLUMNS = ["id", "kind", "phrases", "least", "most", "meaning", "source"] as const;
const bound = z.union([
  z.literal("-").transform(() => null),
  z
    .string()
    .regex(/^\d+(\.\d+)?$/)
    .transform(Number),
]);
const Row = z.object({
  id: z.string().min(1),
  kind: Kind,
  phrases: z.string().min(1),
  least: bound,
  most: bound,
  meaning: z.string().min(1),
  source: z.string().min(1),
});

/**
 * The table of vague words, the package's or the user's own (its guide: data/vague-words/README.md).
 * @throws Problem naming the file and line that does not fit.
 */
export function loadVagueWords(file: string | URL = PACKAGED): VagueEntry[] {
  const name = typeof file === "string" ? file : "data/vague-words/words.tsv";
  const lines = textOf(file, name).split(/\r?\n/);
  const entries: VagueEntry[] = [];
  let headed = false;
  lines.forEach((line, at) => {
    if (line.trim() === "" || line.startsWith("#")) return;
    const cells = line.split("\t");
    if (!headed) {
      if (COLUMNS.join() !== cells.join())
        throw new Problem(
          `${name}, line ${at + 1}: expected the columns ${COLUMNS.join(", ")}, separated by tabs.`,
        );
      headed = true;
      return;
    }
    const row = Row.safeParse(Object.fromEntries(COLUMNS.map((column, i) => [column, cells[i]])));
    if (!row.success) throw new Problem(`${name}, line ${at + 1}: ${z.prettifyError(row.error)}`);
    entries.push({ ...row.data, patterns: patternsOf(row.data.phrases) });
  });
  if (entries.length === 0)
    throw new Problem(`${name} holds no vague words; see data/vague-words/README.md.`);
  return entries;
}

function textOf(file: string | URL, name: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw readingError(name, error);
  }
}

function patternsOf(phrases: string): RegExp[] {
  return phrases
    .split("|")
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "")
    .map((phrase) => new RegExp(`(?<![^ ])${phrasePattern(phrase)}(?![^ ])`, "u"));
}

function phrasePattern(phrase: string): string {
  return phrase
    .split(/\s+/)
    .map((word) => {
      if (word === "...") return "(?:[^ ]+ ){0,4}?[^ ]+";
      const fold = word.includes("*")
        ? word.toLowerCase()
        : tokenise(word, 0, word.length)
            .map((t) => t.fold)
            .join(" ");
      return fold.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", "[^ ]*");
    })
    .join(" ");
}

/** What the words of a claim were taken to mean. */
export function testOf(entry: VagueEntry, words: string): VagueWords {
  const { least, most, meaning, source } = entry;
  return { words, least, most, meaning, source };
}
