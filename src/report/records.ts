import { type EventRecord, inspirationOf, type Perpetrator, type Span } from "../event/index.ts";
import type { Strings } from "../strings/index.ts";
import { formatDate, formatPlace, formatToll } from "./format.ts";

/** The families of fields that a reader tells apart at a glance; each has its own style of highlight. */
export type FieldKind = "what" | "who" | "where" | "when" | "toll" | "attribution";

export interface Field {
  /** Name of the field in the record, and of its spans. */
  name: string;
  kind: FieldKind;
  label: string;
  value: string;
  spans: readonly Span[];
}

const KINDS: Record<string, FieldKind> = {
  type: "what",
  stage: "what",
  tactic: "what",
  targets: "what",
  weapons: "what",
  date: "when",
  place: "where",
  perpetrators: "who",
  attackers: "who",
  organisation: "attribution",
  killed: "toll",
  wounded: "toll",
  kidnapped: "toll",
  includesPerpetrators: "toll",
};

/** The kind and label of a span name such as "perpetrators.0" or "killed". */
export function describeSpanName(name: string, t: Strings): { kind: FieldKind; label: string } {
  const root = name.split(".")[0] ?? name;
  return { kind: KINDS[root] ?? "what", label: t.fieldTag[root] ?? root };
}

/** The filled fields of a record, in the order in which people ask: what, when, where, who, how many. */
export function fieldsOf(record: EventRecord, t: Strings): Field[] {
  const fields: Field[] = [];
  const add = (name: string, value: string | null) => {
    if (value === null) return;
    const root = name.split(".")[0] ?? name;
    const spans = Object.entries(record.spans)
      .filter(([key]) => key === name || key.startsWith(`${name}.`))
      .flatMap(([, s]) => s);
    fields.push({ name, kind: KINDS[root] ?? "what", label: t.fieldLabel[root] ?? root, value, spans });
  };

  add("type", t.eventType[record.type]);
  if (record.stage !== "accomplished") add("stage", t.stage[record.stage]);
  add("tactic", record.tactic && t.tactic[record.tactic]);
  add("date", record.date && formatDate(record.date, t));
  add("place", record.place && formatPlace(record.place, t));
  record.perpetrators.forEach((p, i) => {
    add(`perpetrators.${i}`, describePerpetrator(p, t));
  });
  add("attackers", record.attackers && formatToll(record.attackers, t));
  if (record.organisation.degree !== "unknown")
    add(
      "organisation",
      t.organisedBy(t.organisation[record.organisation.degree], inspirationOf(record)?.name ?? null),
    );
  record.targets.forEach((target, i) => {
    add(`targets.${i}`, t.namedKind(target.name, t.targetKind[target.kind]));
  });
  record.weapons.forEach((weapon, i) => {
    add(`weapons.${i}`, t.namedKind(weapon.name, t.weaponKind[weapon.kind]));
  });
  add("killed", record.killed && formatToll(record.killed, t));
  if (record.includesPerpetrators !== null)
    add("includesPerpetrators", record.includesPerpetrators ? t.yes : t.no);
  add("wounded", record.wounded && formatToll(record.wounded, t));
  add("kidnapped", record.kidnapped && formatToll(record.kidnapped, t));
  return fields;
}

/** Who, and on whose word: "Isis (allegiance claimed by the attacker)". */
function describePerpetrator(perpetrator: Perpetrator, t: Strings): string {
  return t.attributed(perpetrator.name, t.attribution(perpetrator.status, perpetrator.claim, perpetrator.by));
}

/** A short name to mark an event by: "Trèbes, 23 March 2018, 3 killed". */
export function titleOf(record: EventRecord, t: Strings): string {
  const parts = [
    record.place?.name ?? null,
    record.date && formatDate(record.date, t),
    record.killed && t.killed(formatToll(record.killed, t)),
    record.wounded && t.wounded(formatToll(record.wounded, t)),
  ].filter((part) => part !== null);
  return parts.length === 0 ? t.eventType[record.type] : parts.join(" · ");
}
