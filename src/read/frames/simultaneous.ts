import type { Chunk } from "./chunks.ts";

/**
 * "Was stabbed as he was about to give a lecture in X on Friday": the trigger before "as" or "while", where the clause that these
 * open tells of no event and of nobody who speaks; else null.
 */
export function simultaneousWith(chunks: readonly Chunk[], at: number): number | null {
  let link: number | null = null;
  for (let i = at - 1; i >= 0; i--) {
    const { kind, fold, classes } = chunks[i]!;
    if (kind === "stop" || (kind === "verb" && (classes.speech || classes.legal))) return null;
    if (kind !== "act" && kind !== "event") {
      if ((fold === "as" || fold === "while") && opensClause(chunks, i)) {
        // "… as police on Friday arrested a man"
        const verb = chunks.slice(at + 1).find((one) => /^(?:verb|act|comma|stop)$/.test(one.kind));
        if (verb?.classes.legal || verb?.classes.speech) return null;
        link ??= i;
      }
      continue;
    }
    return link === null ? null : i;
  }
  return null;
}

/** "As he slept", "while waiting", but not "as many as" or "as part of". */
function opensClause(chunks: readonly Chunk[], at: number): boolean {
  const clause = chunks.slice(at + 1, at + 6);
  const verb = clause.findIndex(
    ({ kind, fold }) => kind === "auxiliary" || kind === "verb" || fold.endsWith("ing"),
  );
  return verb >= 0 && !/^(?:as|part|of|to)$/.test(clause[0]?.fold ?? "");
}

/** "Attacked people gathered for Sunday prayers in X": what those who were hit were doing. */
export function isAttending({ fold }: Chunk): boolean {
  return /^(?:gathered|assembled|crowded|packed|queued)$/.test(fold);
}
