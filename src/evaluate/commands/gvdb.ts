import { join } from "node:path";
import { Problem } from "../../problem.ts";
import { readArticles } from "../gvdb/article.ts";
import { loadCues } from "../gvdb/cues.ts";
import { predictShooting } from "../gvdb/predict.ts";
import { scoreGvdb } from "../gvdb/score.ts";
import { halfOf } from "../halves.ts";
import { loadKnowledge } from "../knowledge.ts";
import type { Request } from "../request.ts";
import { percent, scoreTable } from "../table.ts";

export function evaluateGvdb({ input, shared, half, predictOnly, lexicons, print }: Request): void {
  const articles = readArticles(input ?? join(shared, "eval/gvdb/dev.tsv")).filter(
    ({ id }) => half === null || halfOf(id) === half,
  );
  const knowledge = loadKnowledge();
  const cues = loadCues();
  const responses = articles.map((article) => {
    const response = predictShooting(article, lexicons, knowledge, cues);
    if (predictOnly) print(JSON.stringify(response));
    return { answer: article.answer, response };
  });
  if (predictOnly) return;
  const answered = responses.flatMap(({ answer, response }) =>
    answer === null ? [] : [{ answer, response }],
  );
  if (answered.length === 0)
    throw new Problem("the table holds no answers; print predictions with --predict");
  const scores = scoreGvdb(answered);
  print(`${scores.articles} articles`);
  print(`killed exact             ${percent(scores.killed)}`);
  print(`wounded exact            ${percent(scores.wounded)}`);
  print(`killed exact where >= 2  ${percent(scores.killedOfSeveral)}  (${scores.several} articles)`);
  print(scoreTable("", [["victims' names", scores.names]]));
}
