import type { Registry } from "../actors/index.ts";
import { compareActors, type Involved, involved } from "./compare-actors.ts";
import { leadLikeness } from "./compare-leads.ts";
import { compareMeans, MEANS, type Means, meansOfRecord } from "./compare-means.ts";
import {
  ACTORS,
  ALIKE,
  type Comparison,
  categoryComparison,
  LEADS,
  RARITY,
  TARGETS,
  WEAPONS,
} from "./comparison.ts";
import type { Entry, LinkSource } from "./link-record.ts";
import { agreeingLevel, labelsOf, type Taxonomy } from "./taxonomy.ts";

/** A field whose values are few: they are coded, and each pair of codes is compared once. */
export interface CodedField {
  comparison: Comparison;
  /** Of `link_records`, with the codes. */
  column: string;
  /** The level of the comparison for two codes. */
  compare(a: number, b: number): number;
}

/** Codes a field, record by record; what it knows of the field counts once all are coded. */
export interface Coder {
  column: string;
  /** Counts the entry's value; null when it has none. */
  code(entry: Entry): number | null;
  field(): CodedField;
}

type FieldCoder = { code: Coder["code"]; field(): Omit<CodedField, "column"> };

/** A coder for each field that any of the records has. */
export function codersOf(
  entries: readonly Entry[],
  sources: readonly LinkSource[],
  taxonomies: readonly Taxonomy[],
  registry: Registry,
): Coder[] {
  const columns = [...new Set(entries.flatMap(({ record }) => Object.keys(record.categories)))].sort();
  const coders: FieldCoder[] = [
    ...(entries.some(({ record }) => record.actors.length > 0) ? [actorCoder(registry)] : []),
    ...columns.map((column) =>
      categoryCoder(
        column,
        taxonomies.find((t) => t.column === column),
      ),
    ),
    ...MEANS.filter((field) => canCompare(field, sources)).map(meansCoder),
    ...(entries.some(({ record }) => typeof record.report?.lead === "string") ? [leadCoder()] : []),
  ];
  return coders.map(({ code, field }, i) => {
    const column = `f${i}`;
    return { column, code, field: () => ({ column, ...field() }) };
  });
}

/** Two sources tell, or one of reports does, any number of which are of one event. */
function canCompare(field: (typeof MEANS)[number], sources: readonly LinkSource[]): boolean {
  const telling = sources.flatMap(
    ({ records }) => records.find((record) => record[field] !== undefined) ?? [],
  );
  return telling.length > 1 || telling.some(({ report }) => report !== undefined);
}

function coding<Value>(): {
  values: Value[];
  counts: number[];
  code(key: string, value: () => Value): number;
} {
  const codes = new Map<string, number>();
  const values: Value[] = [];
  const counts: number[] = [];
  return {
    values,
    counts,
    code(key, value) {
      let code = codes.get(key);
      if (code === undefined) {
        code = values.push(value()) - 1;
        codes.set(key, code);
        counts.push(0);
      }
      counts[code]!++;
      return code;
    },
  };
}

function actorCoder(registry: Registry): FieldCoder {
  const { values, counts, code } = coding<Involved>();
  return {
    code({ record: { actors } }) {
      if (actors.length === 0) return null;
      return code([...actors].sort().join("\n"), () => involved(registry, actors));
    },
    field: () => {
      const keys = values.map((value) => value.known.join("\n"));
      const band = rarityBands(keys, counts);
      return {
        comparison: ACTORS,
        compare: (a, b) => compareActors(registry, values[a]!, values[b]!) ?? band(keys[a]!),
      };
    },
  };
}

function categoryCoder(column: string, taxonomy: Taxonomy | undefined): FieldCoder {
  const { values, counts, code } = coding<readonly string[]>();
  const comparison = categoryComparison(column, taxonomy);
  return {
    code({ source, record }) {
      const category = record.categories[column];
      const labels = category === undefined ? null : labelsOf(taxonomy, source, category);
      return labels === null ? null : code(labels.join("\n"), () => labels);
    },
    field: () => {
      const finest = values.map((labels) => labels[0]!);
      const band = rarityBands(finest, counts);
      return {
        comparison,
        compare(a, b) {
          const level = agreeingLevel(values[a]!, values[b]!);
          if (level === null) return comparison.levels.length - 1;
          return level === 0 ? band(finest[a]!) : RARITY.length + level - 1;
        },
      };
    },
  };
}

function meansCoder(field: (typeof MEANS)[number]): FieldCoder {
  const { values, counts, code } = coding<Means>();
  return {
    code({ record }) {
      const means = meansOfRecord(field, record);
      return means === null ? null : code(`${means.kinds.join(" ")} ${means.implied}`, () => means);
    },
    field: () => {
      const each = values.flatMap(({ kinds }, i) => kinds.map((kind) => ({ kind, count: counts[i]! })));
      const band = rarityBands(
        each.map(({ kind }) => kind),
        each.map(({ count }) => count),
      );
      return {
        comparison: field === "weapons" ? WEAPONS : TARGETS,
        compare: (a, b) => compareMeans(field, values[a]!, values[b]!, band),
      };
    },
  };
}

function leadCoder(): FieldCoder {
  const { values, code } = coding<string>();
  return {
    code({ record: { report } }) {
      const lead = report?.lead ?? null;
      return lead === null ? null : code(lead, () => lead);
    },
    field: () => {
      const likeness = leadLikeness(values);
      return {
        comparison: LEADS,
        compare(a, b) {
          const like = likeness(a, b);
          return ALIKE.findIndex((bound) => like >= bound);
        },
      };
    },
  };
}

/** The level of agreement on a value, by the share of records that have it. */
function rarityBands(keys: readonly string[], counts: readonly number[]): (key: string) => number {
  const total = counts.reduce((sum, n) => sum + n, 0);
  const share = new Map<string, number>();
  for (const [i, key] of keys.entries()) share.set(key, (share.get(key) ?? 0) + counts[i]! / total);
  return (key) => RARITY.findIndex((bound) => share.get(key)! <= bound * (1 + 1e-9));
}
