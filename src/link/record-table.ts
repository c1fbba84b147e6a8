import type { Registry } from "../actors/index.ts";
import { dayNumber } from "../event/index.ts";
import type { Database } from "../store/index.ts";
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
import { mayBeEpisode } from "./episode-shape.ts";
import { type LinkRecord, type LinkSource, radiusOf } from "./link-record.ts";
import { createStems } from "./shared-words.ts";
import { agreeingLevel, labelsOf, type Taxonomy } from "./taxonomy.ts";

/** A field whose values are few: they are coded, and each pair of codes is compared once. */
export interface CodedField {
  comparison: Comparison;
  /** How often each code occurs. */
  counts: number[];
  /** The level of the comparison for two codes. */
  compare(a: number, b: number): number;
}

/** A record with its place in the numbering that all tables use. */
export interface Entry {
  source: string;
  record: LinkRecord;
}

export interface RecordTable {
  /** Names in alphabetical order, so that the order in which sources are given does not matter. */
  sources: string[];
  /** By number; ordered by source, then event. */
  entries: Entry[];
  fields: CodedField[];
  /** Whether any record is of a report. */
  reports: boolean;
  /** Whether any record has several days and may hold events of other sources. */
  episodes: boolean;
}

/** Fills `link_records`: what DuckDB needs of each record to block and compare it. */
export async function createRecordTable(
  db: Database,
  given: readonly LinkSource[],
  taxonomies: readonly Taxonomy[],
  registry: Registry,
): Promise<RecordTable> {
  const sources = [...given].sort((a, b) => compareText(a.name, b.name));
  const entries = sources.flatMap(({ name, records }) =>
    [...records]
      .sort((a, b) => compareText(a.event, b.event))
      .map((record): Entry => ({ source: name, record })),
  );
  const columns = [...new Set(entries.flatMap(({ record }) => Object.keys(record.categories)))].sort();
  const coders = [
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
  const number = new Map(sources.map(({ name }, i) => [name, i]));
  await db.run(`create or replace temp table link_records (r integer, source smallint, s integer, e integer,
    vague boolean, lat double, lon double, radius double, low integer, best integer, high integer,
    reported integer, undated boolean
    ${coders.map((_, i) => `, f${i} integer`).join("")})`);
  const types =
    "integer,smallint,integer,integer,boolean,double,double,double,integer,integer,integer,integer,boolean".split(
      ",",
    );
  const select = [...types, ...coders.map(() => "integer")]
    .map((type, i) => `nullif(parts[${i + 1}], '')::${type}`)
    .join(", ");
  for (let from = 0; from < entries.length; from += 50_000) {
    const lines = entries.slice(from, from + 50_000).map((entry, i) => {
      const { date, place, killed, report } = entry.record;
      const codes = coders.map((coder) => coder.code(entry) ?? "");
      return [
        from + i,
        number.get(entry.source)!,
        date === null ? "" : dayNumber(date.start),
        date === null ? "" : dayNumber(date.end),
        date?.precision !== "day",
        place?.lat ?? "",
        place?.lon ?? "",
        radiusOf(place) ?? "",
        killed?.low ?? "",
        killed?.best ?? "",
        killed?.high ?? "",
        report === undefined ? "" : dayNumber(report.day),
        report === undefined ? "" : !report.dated,
        ...codes,
      ].join("\t");
    });
    await db.run(
      `insert into link_records select ${select}
      from (select string_split(unnest($lines::varchar[]), chr(9)) as parts)`,
      { lines },
    );
  }
  await createStems(db, entries);
  return {
    sources: sources.map(({ name }) => name),
    entries,
    fields: coders.map((coder) => coder.field()),
    reports: entries.some(({ record }) => record.report !== undefined),
    episodes: sources.length > 1 && entries.some(({ record }) => mayBeEpisode(record)),
  };
}

/** Two sources tell, or one of reports does, any number of which are of one event. */
function canCompare(field: (typeof MEANS)[number], sources: readonly LinkSource[]): boolean {
  const telling = sources.flatMap(
    ({ records }) => records.find((record) => record[field] !== undefined) ?? [],
  );
  return telling.length > 1 || telling.some(({ report }) => report !== undefined);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

interface Coder {
  /** Counts the entry's value; null when it has none. */
  code(entry: Entry): number | null;
  field(): CodedField;
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

function actorCoder(registry: Registry): Coder {
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
        counts,
        compare: (a, b) => compareActors(registry, values[a]!, values[b]!) ?? band(keys[a]!),
      };
    },
  };
}

function categoryCoder(column: string, taxonomy: Taxonomy | undefined): Coder {
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
        counts,
        compare(a, b) {
          const level = agreeingLevel(values[a]!, values[b]!);
          if (level === null) return comparison.levels.length - 1;
          return level === 0 ? band(finest[a]!) : RARITY.length + level - 1;
        },
      };
    },
  };
}

function meansCoder(field: (typeof MEANS)[number]): Coder {
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
        counts,
        compare: (a, b) => compareMeans(field, values[a]!, values[b]!, band),
      };
    },
  };
}

function leadCoder(): Coder {
  const { values, counts, code } = coding<string>();
  return {
    code({ record: { report } }) {
      const lead = report?.lead ?? null;
      return lead === null ? null : code(lead, () => lead);
    },
    field: () => {
      const likeness = leadLikeness(values);
      return {
        comparison: LEADS,
        counts,
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
