import type { Span } from "../../event/index.ts";
import { findActors } from "../../read/actor-mentions.ts";
import type { Lexicons } from "../../read/index.ts";
import { normalise } from "../../read/normalise.ts";
import { splitSentences } from "../../read/sentences.ts";
import { addTally, emptyTally, type Scores, scoresOf } from "../score/ratio.ts";
import type { Re3dDocument } from "./document.ts";

/** Pairs of different names, in alphabetical order and joined by this. */
const AND = " = ";

/**
 * The pairs of organisation names in a document that the reader takes for the same organisation. Mentions are the
 * annotators': the question is identity, not detection.
 */
export function samePairs(document: Re3dDocument, lexicons: Lexicons): string[] {
  const normalised = normalise(document.text);
  const sentences = splitSentences(normalised.text);
  const identities = new Map<string, string>();
  for (const actor of findActors(sentences, normalised.text, lexicons.registry)) {
    if (actor.kind === "generic" || actor.coreferent) continue;
    const span = normalised.toOriginalSpan(actor.start, actor.end);
    // A state has many forces: these are the same only under one name.
    const identity = actor.actor === null || actor.kind === "state" ? actor.name.toLowerCase() : actor.actor;
    identities.set(nameAt(document, span), identity);
  }
  return pairsOf(namesIn(document), (a, b) => {
    const identity = identities.get(a);
    return identity !== undefined && identity === identities.get(b);
  });
}

/**
 * Scores them against what the annotators call synonyms, in all documents together: A = B and B = C make A = C. Names
 * that they never call a synonym of another are not judged, because they mark identity only where a text explains it.
 */
export function scoreRe3d(documents: readonly Re3dDocument[], lexicons: Lexicons): Scores {
  const clusters = clustersOf(documents);
  const tally = emptyTally();
  for (const document of documents) {
    if (document.synonyms === null) continue;
    const judged = namesIn(document).filter((name) => clusters.has(name));
    const asked = new Set(pairsOf(judged, (a, b) => clusters.get(a) === clusters.get(b)));
    const judgedPairs = new Set(pairsOf(judged, () => true));
    const given = samePairs(document, lexicons).filter((pair) => judgedPairs.has(pair));
    const right = given.filter((pair) => asked.has(pair)).length;
    addTally(tally, { rightGiven: right, given: given.length, foundAsked: right, asked: asked.size });
  }
  return scoresOf(tally);
}

/** A name as it is compared: lower case, without its article. */
function nameAt({ text }: Re3dDocument, { start, end }: Span): string {
  return text
    .slice(start, end)
    .toLowerCase()
    .replace(/^(?:the|a|an)\s+/, "")
    .replace(/[’']s$/, "")
    .trim();
}

function namesIn(document: Re3dDocument): string[] {
  return [...new Set(document.organisations.map((span) => nameAt(document, span)))].sort();
}

function pairsOf(names: readonly string[], same: (a: string, b: string) => boolean): string[] {
  return names.flatMap((a, i) => names.slice(i + 1).flatMap((b) => (same(a, b) ? [a + AND + b] : [])));
}

/** Name → the first name of its cluster. */
function clustersOf(documents: readonly Re3dDocument[]): Map<string, string> {
  const clusters = new Map<string, string>();
  for (const document of documents)
    for (const [a, b] of document.synonyms ?? []) {
      const [first, second] = [nameAt(document, a), nameAt(document, b)];
      if (first === second) continue;
      const [one, other] = [clusters.get(first) ?? first, clusters.get(second) ?? second];
      clusters.set(first, one);
      clusters.set(second, one);
      for (const [name, cluster] of clusters) if (cluster === other) clusters.set(name, one);
    }
  return clusters;
}
