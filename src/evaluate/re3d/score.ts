import type { Span } from "../../event/index.ts";
import { findActors } from "../../read/actor-mentions.ts";
import type { Lexicons } from "../../read/index.ts";
import { normalise } from "../../read/normalise.ts";
import { splitSentences } from "../../read/sentences.ts";
import { addTally, emptyTally, type Scores, scoresOf } from "../score/ratio.ts";
import { pairKey, type Re3dDocument } from "./pairs.ts";

/**
 * The pairs of organisation names within one sentence, under different words, that the reader takes for the same
 * organisation. Mentions are the annotators': the question is identity, not detection.
 */
export function samePairs(document: Re3dDocument, lexicons: Lexicons): Set<string> {
  const normalised = normalise(document.text);
  const sentences = splitSentences(normalised.text);
  const actors = findActors(sentences, normalised.text, lexicons.registry).map((actor) => ({
    ...actor,
    ...normalised.toOriginalSpan(actor.start, actor.end),
  }));
  const words = ({ start, end }: Span) =>
    document.text
      .slice(start, end)
      .toLowerCase()
      .replace(/^(?:the|a|an)\s+/, "")
      .trim();
  const named = new Map(actors.map((actor) => [`${words(actor)} ${actor.end}`, actor]));
  // A name and nothing else: "an ISIL unit" is not ISIL.
  const identityOf = (span: Span): string | null => {
    const actor = named.get(`${words(span)} ${span.end}`);
    if (actor === undefined || actor.kind === "generic" || actor.coreferent) return null;
    return actor.actor ?? actor.name.toLowerCase();
  };
  const pairs = new Set<string>();
  for (const sentence of sentences) {
    const { start, end } = normalised.toOriginalSpan(sentence.start, sentence.end);
    const here = document.organisations.filter((span) => span.start >= start && span.end <= end);
    for (const [i, a] of here.entries())
      for (const b of here.slice(i + 1)) {
        const identity = identityOf(a);
        if (a.end <= b.start && words(a) !== words(b) && identity !== null && identity === identityOf(b))
          pairs.add(pairKey(a, b));
      }
  }
  return pairs;
}

export function scoreRe3d(documents: readonly Re3dDocument[], lexicons: Lexicons): Scores {
  const tally = emptyTally();
  for (const document of documents) {
    if (document.same === null) continue;
    const given = samePairs(document, lexicons);
    const right = [...given].filter((pair) => document.same!.has(pair)).length;
    addTally(tally, { rightGiven: right, given: given.size, foundAsked: right, asked: document.same.size });
  }
  return scoresOf(tally);
}
