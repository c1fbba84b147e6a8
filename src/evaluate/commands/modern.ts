import { fileURLToPath } from "node:url";
import type { Lexicons } from "../../read/index.ts";
import { type Half, halfOf } from "../halves.ts";
import { readLabels } from "../modern/label.ts";
import { datedRecordsOf, recordsOf } from "../modern/read.ts";
import { readRealTexts } from "../modern/real-texts.ts";
import { type LabelledReading, MODERN_FIELDS, scoreModern } from "../modern/score.ts";
import { type ModernText, readModernTexts } from "../modern/texts.ts";
import type { Request } from "../request.ts";
import { percent } from "../table.ts";

const LABELS = labelFile("modern.jsonl");
const REAL_TEXTS = labelFile("real-texts.jsonl");

interface Reading extends LabelledReading {
  id: string;
  half: Half;
}

type Part = readonly ["main" | "all", string, (id: string) => boolean];

const PARTS: readonly Part[] = [
  ["main", "main events", () => true],
  ["main", "main events of news", (id) => !id.startsWith("wikipedia/")],
  ["main", "main events of sections of Wikipedia", (id) => id.startsWith("wikipedia/")],
  ["all", "all events", () => true],
];

const REAL_PARTS: readonly Part[] = [
  ["main", "main events of further real texts", () => true],
  ["main", "main events of further texts in capitals", (id) => id.startsWith("muc/")],
  ["all", "all events of further real texts", () => true],
];

/** Our own labels: those of data/text, then those of texts of other sets. */
export function evaluateModern(request: Request): void {
  const { shared, half: wished, predictOnly, lexicons, print } = request;
  const texts = readModernTexts(shared);
  const labels = readLabels(LABELS);
  const peaceful = { articles: 0, mains: 0 };
  const readings: Reading[] = [];
  for (const text of texts) {
    const own = labels.get(text.id);
    if (own === undefined && text.violent !== false) continue;
    const asked = wished === null || halfOf(text.id) === wished;
    // Articles without violence are counted whatever their half: they tell nothing of how the reader was tuned.
    if (!asked && (own !== undefined || predictOnly)) continue;
    const records = recordsOf(text, lexicons);
    if (predictOnly) print(JSON.stringify({ document: text.id, events: records }));
    if (own !== undefined) readings.push({ id: text.id, half: halfOf(text.id), labels: own, records });
    if (text.violent === false) {
      peaceful.articles++;
      if (records.some(({ main }) => main)) peaceful.mains++;
    }
  }
  const real = readingsOf([...texts, ...readRealTexts(shared)], lexicons, wished);
  if (predictOnly) {
    for (const { id, records } of real) print(JSON.stringify({ document: id, events: records }));
    return;
  }
  const halves = wished === null ? (["tune", "held-out"] as const) : [wished];
  for (const half of halves) printScores(PARTS, half, readings, print);
  printShare("articles without violence that give a main event", peaceful, print);
  for (const half of halves) {
    printScores(REAL_PARTS, half, real, print);
    const none = real.filter((one) => one.half === half && !one.labels.some(({ main }) => main));
    const mains = none.filter(({ records }) => records.some(({ main }) => main)).length;
    printShare(
      `${half}, further texts about no event that give a main event`,
      { articles: none.length, mains },
      print,
    );
  }
}

function readingsOf(texts: readonly ModernText[], lexicons: Lexicons, wished: Half | null): Reading[] {
  const labels = readLabels(REAL_TEXTS);
  return texts.flatMap((text) => {
    const own = labels.get(text.id);
    const half = halfOf(text.id);
    if (own === undefined || (wished !== null && half !== wished)) return [];
    return [{ id: text.id, half, labels: own, records: datedRecordsOf(text, lexicons) }];
  });
}

function printScores(
  parts: readonly Part[],
  half: Half,
  readings: readonly Reading[],
  print: Request["print"],
) {
  for (const [which, title, holds] of parts) {
    const chosen = readings.filter((one) => one.half === half && holds(one.id));
    const scores = scoreModern(chosen, which);
    print(`${half}, ${title}`);
    for (const field of MODERN_FIELDS) {
      const { right, asked } = scores[field];
      print(`  ${field.padEnd(8)} ${percent(asked === 0 ? 0 : right / asked)}  ${right} of ${asked}`);
    }
  }
}

function printShare(
  title: string,
  { articles, mains }: { articles: number; mains: number },
  print: Request["print"],
) {
  const share = articles === 0 ? 0 : mains / articles;
  print(`${title} ${percent(share)}  ${mains} of ${articles}`);
}

function labelFile(name: string): string {
  return fileURLToPath(new URL(`../../../labels/${name}`, import.meta.url));
}
