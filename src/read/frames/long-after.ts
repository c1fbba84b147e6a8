import type { Chunk } from "./chunks.ts";

/** "A week after the massacre in X, in which 132 died, gunmen killed five": the event at `at` is the one of a week before. */
export function isLongBeforeNews(chunks: readonly Chunk[], at: number): boolean {
  const after = chunks.slice(0, OPENING).findIndex(({ fold }) => fold === "after");
  if (after < 1 || at < after || !chunks.slice(0, after).some(({ fold }) => UNITS.test(fold))) return false;
  const news = newsFrom(chunks, after);
  return news !== null && at < news && chunks.slice(news).some(({ kind }) => kind === "act");
}

/** Where the main clause begins: behind the first comma that somebody or something follows, and no relative clause. */
function newsFrom(chunks: readonly Chunk[], after: number): number | null {
  for (let i = after + 1; i < chunks.length - 1; i++) {
    if (chunks[i]!.kind !== "comma") continue;
    const next = chunks[i + 1]!.kind === "determiner" ? i + 2 : i + 1;
    const clause = chunks
      .slice(next, next + SUBJECT)
      .findIndex(({ kind }) => kind === "act" || kind === "verb");
    if (STANDS.test(chunks[next]?.kind ?? "") && clause > 0) return i + 1;
  }
  return null;
}

/** Chunks within which "a week after" opens a sentence, and a subject has its verb. */
const OPENING = 4;
const SUBJECT = 4;
const UNITS = /^(?:days?|weeks?|months?|years?|decades?)$/;
const STANDS = /^(?:people|organisation|state|number|name|event|weapon)$/;
