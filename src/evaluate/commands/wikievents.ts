import { join } from "node:path";
import { readReport } from "../../read/index.ts";
import { halfOf } from "../halves.ts";
import { readJsonLines } from "../lines.ts";
import type { Request } from "../request.ts";
import { scoreTable } from "../table.ts";
import { WikiDocument } from "../wikievents/document.ts";
import { scoreWikiEvents } from "../wikievents/score.ts";

export function evaluateWikiEvents({ input, shared, half, predictOnly, lexicons, print }: Request): void {
  const file = input ?? join(shared, "eval/wikievents/dev.jsonl");
  const documents = readJsonLines(file, WikiDocument).filter(
    ({ doc_id }) => half === null || halfOf(doc_id) === half,
  );
  if (predictOnly) {
    for (const { doc_id: id, text } of documents) {
      const { events } = readReport(
        { id, text, title: null, publishedOn: null, origin: file },
        lexicons,
        null,
      );
      print(JSON.stringify({ doc_id: id, events }));
    }
    return;
  }
  const { triggers, roles } = scoreWikiEvents(documents, lexicons);
  print(scoreTable(`${documents.length} documents`, [["triggers", triggers], ...Object.entries(roles)]));
}
