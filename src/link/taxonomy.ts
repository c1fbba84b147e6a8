/** What a source's categories are called on each level of a common scheme. */
export interface Taxonomy {
  column: string;
  /** Number of levels, from the finest to the coarsest. */
  levels: number;
  /** By source name, then category: the labels from the finest level to the coarsest. */
  labels: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
}

/** The labels of a category, finest first; without a taxonomy the category is its own label. */
export function labelsOf(
  taxonomy: Taxonomy | undefined,
  source: string,
  category: string,
): readonly string[] | null {
  if (taxonomy === undefined) return [category];
  return taxonomy.labels.get(source)?.get(category) ?? null;
}

/** The first level, from 0, on which two categories agree; null when none. */
export function agreeingLevel(a: readonly string[], b: readonly string[]): number | null {
  const level = a.findIndex((label, i) => label === b[i]);
  return level < 0 ? null : level;
}
