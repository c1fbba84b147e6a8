import type { EventRecord } from "../../event/index.ts";
import { type Case, learnModel, type Model, probability } from "../learn/model.ts";
import { recordOf } from "../record-of.ts";
import type { Article } from "./article.ts";
import { type Cues, cuesIn } from "./cues.ts";

export const EFFECTS = ["killed", "wounded"] as const;
export type Effect = (typeof EFFECTS)[number];

const LEAD_SENTENCES = 4;
const TRAINING = { epochs: 8, rate: 0.05, lasso: 0.5, ridge: 2 };
const PRUNING = { seen: 4, weight: 0.03 };
/**
 * Above it somebody was hurt though the record gives no count; below it the record's count is not believed. Chosen in
 * cross-validation on the tuning half; on the wounded the record is seldom wrong.
 */
const CERTAIN: Readonly<Record<Effect, { yes: number; no: number }>> = {
  killed: { yes: 0.5, no: 0.25 },
  wounded: { yes: 0.8, no: 0.2 },
};
/** A cue is told apart by whether it is found more often than this. */
const OFTEN = [0, 1, 3];
const MOST_COUNTED = 3;

/**
 * What speaks for anybody having been killed or wounded: which cues stand in the title, in the lead and anywhere, and
 * the record. Single words of the articles as features did worse: there are 400 articles.
 */
export function casualtyFeatures(
  { title, text }: Pick<Article, "title" | "text">,
  event: EventRecord | undefined,
  cues: Cues,
): string[] {
  const features = EFFECTS.map(
    (effect) => `${effect}=${Math.min(event?.[effect]?.best ?? -1, MOST_COUNTED)}`,
  );
  for (const cue of cuesIn(title, cues, LEAD_SENTENCES).keys()) features.push(`title ${cue}`);
  for (const cue of cuesIn(text, cues, LEAD_SENTENCES).keys()) features.push(`lead ${cue}`);
  for (const [cue, count] of cuesIn(text, cues, Number.POSITIVE_INFINITY))
    for (const least of OFTEN) if (count > least) features.push(`${cue} >${least}`);
  return features;
}

interface Lesson {
  article: Article;
  features: string[];
}

export function learnCasualties(given: readonly Lesson[]): Record<Effect, Model> {
  const careless = carelessAnnotators(given);
  const lessons = given.filter(({ article }) => !careless.has(article.annotator));
  return recordOf(EFFECTS, (effect) => {
    const cases: Case[] = lessons.flatMap(({ article, features }) =>
      article.answer === null ? [] : [{ features, positive: article.answer[effect] > 0 }],
    );
    return learnModel(cases, TRAINING, PRUNING);
  });
}

/** Articles of an annotator from which it is told whether he filled in victims at all. */
const JUDGED_BY = 5;

/** Annotators who left most of their articles without a victim, whatever they tell: nothing is learnt from them. */
function carelessAnnotators(lessons: readonly Lesson[]): Set<string | null> {
  const given = new Map<string, number[]>();
  for (const { article } of lessons)
    if (article.annotator !== null && article.answer !== null) {
      const { killed, wounded } = article.answer;
      given.set(article.annotator, [...(given.get(article.annotator) ?? []), killed + wounded]);
    }
  const careless = [...given].filter(
    ([, victims]) =>
      victims.length >= JUDGED_BY && victims.filter((count) => count === 0).length > victims.length / 2,
  );
  return new Set(careless.map(([annotator]) => annotator));
}

/** So many told by number are believed whatever the words say. */
const SEVERAL = 2;

/** The record's count, at least one where the article surely tells of somebody, none where it surely does not. */
export function countOf(effect: Effect, counted: number, model: Model, features: readonly string[]): number {
  const chance = probability(model, features);
  if (chance >= CERTAIN[effect].yes) return Math.max(1, counted);
  return chance < CERTAIN[effect].no && counted < SEVERAL ? 0 : counted;
}
