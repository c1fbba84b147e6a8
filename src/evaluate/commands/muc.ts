import { Problem } from "../../problem.ts";
import { halfOf } from "../halves.ts";
import { loadKnowledge } from "../knowledge.ts";
import { readJsonLines } from "../lines.ts";
import { predictTemplates } from "../muc/predict.ts";
import { type Answered, scoreMuc } from "../muc/score.ts";
import { FIELDS } from "../muc/score-templates.ts";
import { Message, ROLES } from "../muc/template.ts";
import type { Request } from "../request.ts";
import { scoreTable } from "../table.ts";

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
      ["  with the organisation, strictly", scores.confidenceJointly],
      ["a message has an incident", scores.relevance],
    ]),
  );
}
