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

/** What is scored, under which title, and whether of news only (true), of encyclopedia sections only, or of both. */
const SCORED: readonly (readonly ["main" | "all", string, boolean | null])[] = [
  ["main", "main events", null],
  ["main", "main events of news", true],
  ["main", "main events of sections of Wikipedia", false],
  ["all", "all events", null],
];

export function evaluateModern({ shared, half: wished, predictOnly, lexicons, print }: Request): void {
  const labels = new Map<string, Label[]>();
  for (const label of readJsonLines(LABELS, Label))
    labels.set(label.document, [...(labels.get(label.document) ?? []), label]);
  const texts = readModernTexts(shared);
  const readings: { half: Half; news: boolean; reading: LabelledReading }[] = [];
  const peaceful = { articles: 0, mains: 0 };
  for (const text of texts) {
    const own = labels.get(text.id);
    if (own === undefined && text.violent !== false) continue;
    if (own !== undefined && wished !== null && halfOf(text.id) !== wished) continue;
    const records = recordsOf(text, lexicons);
    if (predictOnly) print(JSON.stringify({ document: text.id, events: records }));
    if (own !== undefined)
      readings.push({
        half: halfOf(text.id),
        news: !text.id.startsWith("wikipedia/"),
        reading: { labels: own, records },
      });
    if (text.violent === false) {
      peaceful.articles++;
      if (records.some(({ main }) => main)) peaceful.mains++;
    }
  }
  if (predictOnly) return;
  for (const half of wished === null ? (["tune", "held-out"] as const) : [wished])
    for (const [which, title, ofNews] of SCORED) {
      const chosen = readings.filter((one) => one.half === half && (ofNews === null || one.news === ofNews));
      const scores = scoreModern(
        chosen.map(({ reading }) => reading),
        which,
      );
      print(`${half}, ${title}`);
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
