import { readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { Problem } from "../../problem.ts";
import { readArticles } from "../gvdb/article.ts";
import { halfOf } from "../halves.ts";
import { readJsonLines } from "../lines.ts";
import { readModernTexts } from "../modern/texts.ts";
import { loadKnowledge, saveKnowledge } from "../muc/knowledge.ts";
import { learnMuc } from "../muc/learn.ts";
import { predictTemplates } from "../muc/predict.ts";
import { type Answered, scoreMuc } from "../muc/score.ts";
import { FIELDS } from "../muc/score-templates.ts";
import { Message, ROLES } from "../muc/template.ts";
import type { Request } from "../request.ts";
import { scoreTable } from "../table.ts";
import { WikiDocument } from "../wikievents/document.ts";

export function evaluateMuc({ input, half, predictOnly, lexicons, print }: Request): void {
  if (input === null) throw new Problem("muc4 needs a file of messages, one JSON object a line", "usage");
  const messages = readJsonLines(input, Message).filter(
    ({ docid }) => half === null || halfOf(docid) === half,
  );
  const knowledge = loadKnowledge();
  const answered: Answered[] = [];
  for (const { docid, text, templates } of messages) {
    const response = predictTemplates({ docid, text }, lexicons, knowledge);
    if (predictOnly) print(JSON.stringify({ docid, templates: response }));
    else if (templates !== null) answered.push({ key: templates, response });
  }
  if (predictOnly) return;
  if (answered.length === 0) throw new Problem(`${input} holds no answers; print predictions with --predict`);
  const scores = scoreMuc(answered);
  print(
    scoreTable(`${answered.length} messages`, [
      ["templates (GTT-F1)", scores.templates],
      ...FIELDS.map((field) => [`  ${field}`, scores.byField[field]] as const),
      ["entities (CEAF-REE)", scores.entities],
      ...ROLES.map((role) => [`  ${role}`, scores.byRole[role]] as const),
      ["organisation confidence", scores.confidence],
      ["a message has an incident", scores.relevance],
    ]),
  );
}

/** Learns from the answer keys of the shared folder, all or one half, and writes data/lexicon/learnt. */
export function learn({ shared, half, lexicons, print }: Request): void {
  const messages = readJsonLines(join(shared, "eval/muc4/json/dev.jsonl"), Message).filter(
    ({ docid }) => half === null || halfOf(docid) === half,
  );
  const knowledge = learnMuc(messages, mixedCaseTexts(shared), lexicons);
  saveKnowledge(knowledge);
  print(`learnt from ${messages.length} messages`);
}

/** Texts that show which words are written small; of the modern set only the tuning half. */
function mixedCaseTexts(shared: string): string[] {
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
