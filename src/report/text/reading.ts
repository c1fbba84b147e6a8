import pc from "picocolors";
import type { Day, EventRecord, Span } from "../../event/index.ts";
import type { Explanation } from "../../read/index.ts";
import { en as t } from "../../strings/index.ts";
import { formatDay } from "../format.ts";
import { fieldsOf, titleOf } from "../records.ts";
import { bulleted, labelled, printable, wrap } from "./layout.ts";

/** What the reader found in one report, for people. */
export interface ReadingOnPage {
  /** Title or file of the report. */
  name: string;
  date: Day | null;
  text: string;
  events: readonly EventRecord[];
  notes: readonly string[];
  /** Empty where nobody asked why. */
  explanations: readonly Explanation[];
}

/**
 * The records of a report for a terminal, one after another, and under each the sentences that it rests on where
 * explanations are given.
 * @param options.width columns of the terminal, at least 40.
 */
export function renderReading(reading: ReadingOnPage, options: { width: number; color: boolean }): string {
  const { bold, dim } = pc.createColors(options.color);
  const width = Math.max(40, options.width);
  const said = reading.date === null ? "day not known" : `report of ${formatDay(reading.date, t)}`;
  const parts = [
    wrap(`${printable(reading.name)} · ${said}`, width).map(dim),
    ...reading.events.map((record) => [
      ...heading(record, width).map(bold),
      ...fields(record, width),
      ...reasons(record, reading, width).map(dim),
    ]),
    reading.notes.flatMap((note) => wrap(printable(note), width)),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function heading(record: EventRecord, width: number): string[] {
  return wrap(`${record.id}${record.main ? ", main" : ""}: ${printable(titleOf(record, t))}`, width);
}

function fields(record: EventRecord, width: number): string[] {
  const values = new Map<string, string[]>();
  for (const { label, value } of fieldsOf(record, t))
    values.set(label, [...(values.get(label) ?? []), value]);
  const column = Math.max(...[...values.keys()].map((label) => label.length)) + 2;
  return [...values].flatMap(([label, all]) => labelled(label, printable(all.join("; ")), width, column));
}

/** Each sentence once, with the patterns that fired in it and which words took which role. */
function reasons(record: EventRecord, { text, explanations }: ReadingOnPage, width: number): string[] {
  const words = ({ start, end }: Span) => printable(text.slice(start, end)).replace(/\s+/g, " ");
  const bySentence = new Map<number, Explanation[]>();
  for (const explanation of explanations.filter((one) => one.record === record.id)) {
    const { start } = explanation.sentence;
    bySentence.set(start, [...(bySentence.get(start) ?? []), explanation]);
  }
  return [...bySentence.values()].flatMap((fired) => [
    ...bulleted(words(fired[0]!.sentence), width),
    ...fired.flatMap(({ pattern, roles }) => [
      ...labelled("pattern", pattern, width, 9, "    "),
      ...labelled(
        "roles",
        roles.map(({ role, span }) => `${role} = ${words(span)}`).join("; "),
        width,
        9,
        "    ",
      ),
    ]),
  ]);
}
