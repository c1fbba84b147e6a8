import { join } from "node:path";
import { halfOf } from "../halves.ts";
import { readRe3d } from "../re3d/document.ts";
import { samePairs, scoreRe3d } from "../re3d/score.ts";
import type { Request } from "../request.ts";
import { scoreTable } from "../table.ts";

export function evaluateRe3d({ input, shared, half, predictOnly, lexicons, print }: Request): void {
  const documents = readRe3d(input ?? join(shared, "eval/re3d")).filter(
    ({ id }) => half === null || halfOf(id) === half,
  );
  if (predictOnly)
    for (const document of documents)
      print(JSON.stringify({ id: document.id, same: samePairs(document, lexicons) }));
  else
    print(
      scoreTable(`${documents.length} documents`, [["same organisation", scoreRe3d(documents, lexicons)]]),
    );
}
