import { fileURLToPath } from "node:url";
import { type Half, halfOf } from "../halves.ts";
import { readJsonLines } from "../lines.ts";
import { Label } from "../modern/label.ts";
import { recordsOf } from "../modern/read.ts";
import { type LabelledReading, MODERN_FIELDS, scoreModern } from "../modern/score.ts";
import { readModernTexts } from "../modern/texts.ts";
import type { Request } from "../request.ts";
import { percent } from "../table.ts";

const LABELS = fileURLToPath(new URL("../../../labels/modern.jsonl", import.meta.url));

export function evaluateModern({ shared, predictOnly, lexicons, print }: Request): void {
  const labels = new Map<string, Label[]>();
  for (const label of readJsonLines(LABELS, Label))
    labels.set(label.document, [...(labels.get(label.document) ?? []), label]);
  const texts = readModernTexts(shared);
  const halves: Record<Half, LabelledReading[]> = { tune: [], "held-out": [] };
  const peaceful = { articles: 0, mains: 0 };
  for (const text of texts) {
    const own = labels.get(text.id);
    if (own === undefined && text.violent !== false) continue;
    const records = recordsOf(text, lexicons);
    if (predictOnly) print(JSON.stringify({ document: text.id, events: records }));
    if (own !== undefined) halves[halfOf(text.id)].push({ labels: own, records });
    if (text.violent === false) {
      peaceful.articles++;
      if (records.some(({ main }) => main)) peaceful.mains++;
    }
  }
  if (predictOnly) return;
  for (const half of ["tune", "held-out"] as const)
    for (const which of ["main", "all"] as const) {
      const scores = scoreModern(halves[half], which);
      print(`${half}, ${which === "main" ? "main events" : "all events"}`);
      for (const field of MODERN_FIELDS) {
        const { right, asked } = scores[field];
        print(`  ${field.padEnd(8)} ${percent(asked === 0 ? 0 : right / asked)}  ${right} of ${asked}`);
      }
    }
  const share = peaceful.articles === 0 ? 0 : peaceful.mains / peaceful.articles;
  print(
    `articles without violence that give a main event ${percent(share)}  ${peaceful.mains} of ${peaceful.articles}`,
  );
}
