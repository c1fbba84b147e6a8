import { readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readArticles } from "../gvdb/article.ts";
import { casualtyFeatures, learnCasualties } from "../gvdb/casualties.ts";
import { loadCues } from "../gvdb/cues.ts";
import { shootingOf } from "../gvdb/shooting.ts";
import { halfOf } from "../halves.ts";
import { saveKnowledge } from "../knowledge.ts";
import { readJsonLines } from "../lines.ts";
import { readModernTexts } from "../modern/texts.ts";
import { learnMuc } from "../muc/learn.ts";
import { Message } from "../muc/template.ts";
import type { Request } from "../request.ts";
import { WikiDocument } from "../wikievents/document.ts";

/** Messages that are learnt from whatever the half: DEV alone is scored by halves. */
const TESTS_OF_1991 = ["tst1.jsonl", "tst2.jsonl"];

/** Learns from the answer keys of the shared folder, all or one half, and writes data/lexicon/learnt. */
export function learn({ shared, half, lexicons, print }: Request): void {
  const muc = join(shared, "eval/muc4/json");
  const messages = [
    ...readJsonLines(join(muc, "dev.jsonl"), Message).filter(
      ({ docid }) => half === null || halfOf(docid) === half,
    ),
    ...TESTS_OF_1991.flatMap((file) => readJsonLines(join(muc, file), Message)),
  ];
  const slots = learnMuc(messages, mixedCaseTexts(shared), lexicons);
  const articles = readArticles(join(shared, "eval/gvdb/dev.tsv")).filter(
    ({ id }) => half === null || halfOf(id) === half,
  );
  const cues = loadCues();
  const casualties = learnCasualties(
    articles.map((article) => ({
      article,
      features: casualtyFeatures(article, shootingOf(article, lexicons), cues),
    })),
  );
  saveKnowledge({ ...slots, casualties });
  print(`learnt from ${messages.length} messages and ${articles.length} articles`);
}

/** Texts that show which words are written small; of the modern set only the tuning half. */
export function mixedCaseTexts(shared: string): string[] {
  const modern = readModernTexts(shared).filter(({ id }) => halfOf(id) === "tune");
  const re3d = join(shared, "eval/re3d");
  const folders = readdirSync(re3d, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [
    ...modern.map(({ text }) => text),
    ...readArticles(join(shared, "eval/gvdb/dev.tsv")).map(({ text }) => text),
    ...readJsonLines(join(shared, "eval/wikievents/dev.jsonl"), WikiDocument).map(({ text }) => text),
    ...folders.flatMap(({ name }) =>
      readJsonLines(join(re3d, name, "documents.json"), z.object({ text: z.string() })).map(
        ({ text }) => text,
      ),
    ),
  ];
}
