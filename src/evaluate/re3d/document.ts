import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Span } from "../../event/index.ts";
import { readingError } from "../../reading-error.ts";
import { readJsonLines } from "../lines.ts";

const DocumentLine = z.object({ _id: z.string(), text: z.string() });
const EntityLine = z.object({ documentId: z.string(), begin: z.number(), end: z.number(), type: z.string() });
const RelationLine = z.object({
  documentId: z.string(),
  sourceBegin: z.number(),
  sourceEnd: z.number(),
  targetBegin: z.number(),
  targetEnd: z.number(),
  type: z.string(),
});

export interface Re3dDocument {
  id: string;
  text: string;
  /** Mentions of organisations, in order. */
  organisations: Span[];
  /** Organisations that the annotators call synonyms; null where there are no answers. */
  synonyms: [Span, Span][] | null;
}

function foldersIn(directory: string): Dirent[] {
  try {
    return readdirSync(directory, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  } catch (error) {
    throw readingError(directory, error);
  }
}

/** All documents in the folders of `directory` (re3d has one for each source). */
export function readRe3d(directory: string): Re3dDocument[] {
  const folders = foldersIn(directory);
  return folders.flatMap(({ name }) => {
    const folder = join(directory, name);
    const entities = readJsonLines(join(folder, "entities.json"), EntityLine);
    const relations = readdirSync(folder).includes("relations.json")
      ? readJsonLines(join(folder, "relations.json"), RelationLine)
      : null;
    return readJsonLines(join(folder, "documents.json"), DocumentLine).map(({ _id, text }) => {
      const organisations = entities
        .filter(({ documentId, type }) => documentId === _id && type === "Organisation")
        .map(({ begin, end }) => ({ start: begin, end }))
        .sort((a, b) => a.start - b.start);
      const known = new Set(organisations.map(({ start, end }) => `${start}-${end}`));
      const synonyms = relations
        ?.filter(({ documentId, type }) => documentId === _id && type === "IsSynonymOf")
        .map((one): [Span, Span] => [
          { start: one.sourceBegin, end: one.sourceEnd },
          { start: one.targetBegin, end: one.targetEnd },
        ])
        .filter((pair) => pair.every(({ start, end }) => known.has(`${start}-${end}`)));
      return { id: _id, text, organisations, synonyms: synonyms ?? null };
    });
  });
}
