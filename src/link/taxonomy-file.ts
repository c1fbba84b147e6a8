import { z } from "zod";
import { Problem } from "../problem.ts";
import { readCsv } from "./csv-table.ts";
import type { LinkSource } from "./link-record.ts";
import type { Taxonomy } from "./taxonomy.ts";

const Row = z.object({ source: z.string().min(1), category: z.string().min(1), labels: z.array(z.string()) });

/** The files' order, in which D1, D2 … name them, and the categories that no taxonomy knows. */
export interface TaxonomyCheck {
  taxonomy: Taxonomy;
  /** Sentences that name each category of the sources that the file does not have. */
  warnings: string[];
}

/**
 * Reads a taxonomy as MELTT has them: columns `data.source`, `base.categories`, then one for each level, the finest
 * first. Sources are named as they are, or D1, D2 … in the order given.
 *
 * @throws Problem when columns are missing, a row is incomplete, or a category is there twice.
 */
export async function readTaxonomy(
  column: string,
  file: string,
  sources: readonly LinkSource[],
): Promise<TaxonomyCheck> {
  const { columns, rows } = await readCsv(file);
  const [source, category] = [columns.indexOf("data.source"), columns.indexOf("base.categories")];
  const levels = columns.flatMap((name, i) => (i === source || i === category || name === "" ? [] : [i]));
  if (source < 0 || category < 0 || levels.length === 0)
    throw new Problem(
      `${file} is no taxonomy: it needs the columns data.source, base.categories and one for each level; it has ${columns.join(", ")}.`,
    );
  if (levels.length > 10)
    throw new Problem(`${file} has ${levels.length} levels; ten are the most that can be compared.`);

  const labels = new Map<string, Map<string, string[]>>();
  for (const { line, cells } of rows) {
    const given = Row.safeParse({
      source: cells[source]?.trim(),
      category: cells[category]?.trim(),
      labels: levels.map((i) => cells[i]?.trim()),
    });
    if (!given.success || given.data.labels.includes(""))
      throw new Problem(`${file}, line ${line}: source, category and every level must be given.`);
    const name = nameOf(given.data.source, sources);
    const known = labels.get(name) ?? new Map<string, string[]>();
    if (known.has(given.data.category))
      throw new Problem(
        `${file}, line ${line}: the category "${given.data.category}" of ${name} is there twice.`,
      );
    labels.set(name, known.set(given.data.category, given.data.labels));
  }
  const taxonomy = { column, levels: levels.length, labels };
  return { taxonomy, warnings: missingCategories(taxonomy, file, sources) };
}

function nameOf(given: string, sources: readonly LinkSource[]): string {
  if (sources.some(({ name }) => name === given)) return given;
  const place = /^D(\d+)$/i.exec(given)?.[1];
  return (place && sources[Number(place) - 1]?.name) || given;
}

function missingCategories(
  { column, labels }: Taxonomy,
  file: string,
  sources: readonly LinkSource[],
): string[] {
  return sources.flatMap(({ name, records }) => {
    const missing = new Map<string, number>();
    for (const { categories } of records) {
      const category = categories[column];
      if (category === undefined || labels.get(name)?.has(category)) continue;
      missing.set(category, (missing.get(category) ?? 0) + 1);
    }
    return [...missing].map(
      ([category, n]) =>
        `${file} has no category "${category}" for ${name}: unknown for ${n} ${n === 1 ? "event" : "events"}.`,
    );
  });
}
