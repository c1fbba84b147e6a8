import type { EventRecord, Span } from "../event/index.ts";
import type { Strings } from "../strings/index.ts";
import { describeSpanName, type FieldKind } from "./records.ts";

/** A stretch of text that is coded in one way throughout; `marks` is empty for plain text. */
export interface Segment {
  text: string;
  marks: readonly Mark[];
}

interface Mark {
  kind: FieldKind;
  label: string;
  /** True in the last segment of the span: where its label is printed. */
  closes: boolean;
}

interface Coded extends Span {
  kind: FieldKind;
  label: string;
}

/**
 * Cuts `text`, which begins at `offset` of the document, at the borders of the record's spans. Spans may overlap and
 * nest; the pieces put together give the text again.
 */
export function segmentsOf(text: string, offset: number, record: EventRecord, t: Strings): Segment[] {
  const coded = codedSpans(record, t)
    .map((c) => ({ ...c, start: Math.max(0, c.start - offset), end: Math.min(text.length, c.end - offset) }))
    .filter((c) => c.start < c.end);
  const borders = [...new Set([0, text.length, ...coded.flatMap((c) => [c.start, c.end])])].sort(
    (a, b) => a - b,
  );
  return borders.slice(1).map((end, i) => {
    const start = borders[i] ?? 0;
    const marks = coded
      .filter((c) => c.start <= start && c.end >= end)
      .map(({ kind, label, end: closing }) => ({ kind, label, closes: closing === end }));
    return { text: text.slice(start, end), marks };
  });
}

/** The record's spans, each field and place in the text once. */
function codedSpans(record: EventRecord, t: Strings): Coded[] {
  const seen = new Map<string, Coded>();
  for (const [name, spans] of Object.entries(record.spans)) {
    for (const { start, end } of spans) {
      const { kind, label } = describeSpanName(name, t);
      seen.set(`${start}:${end}:${label}`, { start, end, kind, label });
    }
  }
  return [...seen.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The evidence sentences that hold at least one of the record's spans, in the order of the text. */
export function evidenceFor<E extends Span>(record: EventRecord, evidence: readonly E[]): E[] {
  const spans = Object.values(record.spans).flat();
  return evidence
    .filter((e) => spans.some((s) => s.start < e.end && s.end > e.start))
    .sort((a, b) => a.start - b.start);
}
