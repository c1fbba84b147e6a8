import type { EventRecord } from "../../event/index.ts";
import { bestAssignment } from "../score/assignment.ts";
import type { Label } from "./label.ts";

/** Less than this in common, and a record is not about the labelled event. */
const LEAST_GAIN = 3;

/** Which record of the document stands for each labelled event; null where none does. */
export function matchRecords(
  labels: readonly Label[],
  records: readonly EventRecord[],
): Map<Label, EventRecord | null> {
  const gains = labels.map((label) => records.map((record) => inCommon(label, record)));
  const matched = new Map<Label, EventRecord | null>(labels.map((label) => [label, null]));
  for (const [l, r] of bestAssignment(gains))
    if (gains[l]![r]! >= LEAST_GAIN) matched.set(labels[l]!, records[r]!);
  return matched;
}

function inCommon(label: Label, record: EventRecord): number {
  const place = record.place;
  const named = label.place?.toLowerCase();
  let gain = 0;
  if (label.main === record.main) gain += label.main ? 3 : 1;
  if (label.type === record.type) gain += 1;
  if (label.country !== undefined && label.country === place?.country) gain += 1;
  if (named !== undefined && place?.name.toLowerCase() === named) gain += 2;
  if (label.killed !== undefined && label.killed.best === record.killed?.best) gain += 2;
  if (label.wounded !== undefined && label.wounded.best === record.wounded?.best) gain += 2;
  if (label.date !== undefined && record.date !== null) {
    const overlap = label.date.start <= record.date.end && record.date.start <= label.date.end;
    if (overlap) gain += 2;
  }
  if (label.actor && record.perpetrators.some(({ actor }) => actor === label.actor)) gain += 1;
  return gain;
}
