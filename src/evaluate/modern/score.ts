import type { EventRecord } from "../../event/index.ts";
import type { Label } from "./label.ts";
import { matchRecords } from "./match.ts";

export const MODERN_FIELDS = ["found", "killed", "wounded", "country", "date", "actor", "status"] as const;
export type ModernField = (typeof MODERN_FIELDS)[number];

/** How often a field was asked for and right. An event that is not found is wrong in every field. */
export type ModernScores = Record<ModernField, { asked: number; right: number }>;

export interface LabelledReading {
  labels: readonly Label[];
  records: readonly EventRecord[];
}

/** @param which `main` compares main events with main records; `all` matches every label with its best record. */
export function scoreModern(readings: readonly LabelledReading[], which: "main" | "all"): ModernScores {
  const scores = Object.fromEntries(
    MODERN_FIELDS.map((field) => [field, { asked: 0, right: 0 }]),
  ) as ModernScores;
  for (const { labels, records } of readings) {
    const pairs =
      which === "all"
        ? [...matchRecords(labels, records)]
        : labels
            .filter(({ main }) => main)
            .map((label) => [label, records.find(({ main }) => main) ?? null] as const);
    for (const [label, record] of pairs)
      for (const field of MODERN_FIELDS) {
        const right = isRight(field, label, record);
        if (right === null) continue;
        scores[field].asked++;
        if (right) scores[field].right++;
      }
  }
  return scores;
}

/** Null where the label does not ask for the field. */
function isRight(field: ModernField, label: Label, record: EventRecord | null): boolean | null {
  switch (field) {
    case "found":
      return record !== null;
    case "killed":
    case "wounded": {
      const toll = label[field];
      if (toll === undefined) return null;
      return record !== null && (record[field]?.best ?? 0) === toll.best;
    }
    case "country":
      return label.country === undefined ? null : record?.place?.country === label.country;
    case "date":
      if (label.date === undefined) return null;
      return record?.date?.start === label.date.start && record.date.end === label.date.end;
    case "actor":
      return label.actor === undefined ? null : record !== null && mainActor(record) === label.actor;
    case "status":
      if (!label.actor || label.status === undefined) return null;
      return record?.perpetrators.find(({ actor }) => actor === label.actor)?.status === label.status;
  }
}

/** The first organisation or state that is named as the one who did it and does not merely deny it. */
function mainActor({ perpetrators }: EventRecord): string | null {
  return perpetrators.find(({ actor, status }) => actor !== null && status !== "denied")?.actor ?? null;
}
