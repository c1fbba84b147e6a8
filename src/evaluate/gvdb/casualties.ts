import type { EventRecord } from "../../event/index.ts";
import { normalise } from "../../read/normalise.ts";
import { splitSentences } from "../../read/sentences.ts";
import { type Case, learnModel, type Model, probability } from "../learn/model.ts";
import type { Article } from "./article.ts";

export const EFFECTS = ["killed", "wounded"] as const;
export type Effect = (typeof EFFECTS)[number];

const LEAD_SENTENCES = 3;
const TRAINING = { epochs: 8, rate: 0.05, lasso: 0.5, ridge: 2 };
const PRUNING = { seen: 4, weight: 0.03 };
/** Above it somebody was hurt though the record gives no count; below it the record's count is not believed. */
const CERTAIN = { yes: 0.55, no: 0.12 };

/** What speaks for anybody having been killed or wounded: words and pairs of words, small ones only, and the record. */
export function casualtyFeatures(
  article: Article,
  event: EventRecord | undefined,
  common: ReadonlySet<string>,
): string[] {
  const features = new Set<string>();
  const add = (text: string, where: string, sentences: number) => {
    for (const { tokens } of splitSentences(normalise(text).text).slice(0, sentences)) {
      const words = tokens.map(({ kind, fold }) => (kind !== "word" ? "#" : common.has(fold) ? fold : "*"));
      words.forEach((word, i) => {
        features.add(`${where}${word}`);
        if (i > 0) features.add(`${where}${words[i - 1]} ${word}`);
      });
    }
  };
  add(article.title, "title=", LEAD_SENTENCES);
  add(article.text, "lead=", LEAD_SENTENCES);
  add(article.text, "w=", Number.POSITIVE_INFINITY);
  for (const effect of EFFECTS) features.add(`${effect}=${Math.min(event?.[effect]?.best ?? -1, 3)}`);
  return [...features];
}

export function learnCasualties(
  lessons: readonly { article: Article; features: string[] }[],
): Record<Effect, Model> {
  const learnt = EFFECTS.map((effect) => {
    const cases: Case[] = lessons.flatMap(({ article, features }) =>
      article.answer === null ? [] : [{ features, positive: article.answer[effect] > 0 }],
    );
    return [effect, learnModel(cases, TRAINING, PRUNING)];
  });
  return Object.fromEntries(learnt) as Record<Effect, Model>;
}

/** The record's count, at least one where the article surely tells of somebody, none where it surely does not. */
export function countOf(counted: number, model: Model, features: readonly string[]): number {
  const chance = probability(model, features);
  if (chance >= CERTAIN.yes) return Math.max(1, counted);
  return chance < CERTAIN.no ? 0 : counted;
}
