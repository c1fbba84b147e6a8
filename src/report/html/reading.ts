import type { EventRecord } from "../../event/index.ts";
import type { Assessment } from "../../finding/index.ts";
import type { Strings } from "../../strings/index.ts";
import { type Field, fieldsOf, titleOf } from "../records.ts";
import { evidenceFor, type Segment, segmentsOf } from "../segments.ts";
import { html, type Markup } from "./markup.ts";

type Evidence = Assessment["document"]["evidence"][number];

/** How the text was read: one card per event, its words marked beside the fields that they fill. */
export function reading(assessment: Assessment, t: Strings): Markup {
  const { events, main, document } = assessment;
  const first = events.filter((e) => e.id === main);
  const others = events.filter((e) => e.id !== main);
  const cards = (records: readonly EventRecord[]) =>
    records.map((record) => card(record, record.id === main, document.evidence, t));
  return html`<p class="lead">${t.lead.reading}</p>
${events.length === 0 && html`<p>${t.noEvents}</p>`}
${cards(first)}
${others.length > 0 && html`<details class="shown"><summary>${t.otherEvents(others.length)}</summary>${cards(others)}</details>`}
${
  document.notes.length > 0 &&
  html`<h3>${t.readerNotes}</h3><ul class="plain">${document.notes.map((note) => html`<li>${note}</li>`)}</ul>`
}`;
}

function card(record: EventRecord, main: boolean, evidence: readonly Evidence[], t: Strings): Markup {
  const sentences = evidenceFor(record, evidence);
  const chip = main
    ? html`<span class="chip event">${t.thisEvent}</span>`
    : html`<span class="chip">${t.otherEvent}</span>`;
  return html`<article class="card${main ? " main" : ""}" id="event-${record.id}">
<h3>${titleOf(record, t)} ${chip}</h3>
<div>${sentences.length === 0 && html`<p class="note">${t.noEvidence}</p>`}${sentences.map(
    (s) =>
      html`<blockquote>${segmentsOf(s.text, s.start, record, t).map((piece) => segment(piece))}</blockquote>`,
  )}</div>
<dl class="fields">${fieldsOf(record, t).map((f) => field(f, evidence, t))}</dl></article>`;
}

function segment({ text, marks }: Segment): Markup {
  const inner = marks.at(-1);
  if (inner === undefined) return html`${text}`;
  const labels = marks.filter((m) => m.closes).map((m) => m.label);
  const label = labels.length > 0 && html`<small>${labels.join(" · ")}</small>`;
  return html`<mark class="${inner.kind}">${text}${label}</mark>`;
}

function field(f: Field, evidence: readonly Evidence[], t: Strings): Markup {
  const words = [...new Set(f.spans.map((s) => wordsAt(s, evidence)).filter((w) => w !== null))];
  return html`<div class="${f.kind}"><dt>${f.label}</dt><dd>${f.value}${
    words.length > 0 &&
    html`<span class="words">${t.quoted}: ${words.map((w) => t.quote(w)).join(t.between)}</span>`
  }</dd></div>`;
}

/** The words of a span as the evidence quotes them, on one line; null where no quoted sentence holds the span. */
function wordsAt(span: { start: number; end: number }, evidence: readonly Evidence[]): string | null {
  const holder = evidence.find((e) => e.start <= span.start && span.end <= e.end);
  if (holder === undefined) return null;
  return holder.text.slice(span.start - holder.start, span.end - holder.start).replace(/\s+/g, " ");
}
