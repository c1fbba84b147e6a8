import type { AttributionStatus } from "../event/index.ts";
import type { Chunk } from "./frames/chunks.ts";
import type { Scene } from "./frames/fill.ts";
import type { ActorMention } from "./mention.ts";

/** That an organisation is responsible, the perpetrator or to blame, as a sentence says it. */
export interface Verdict {
  actor: ActorMention;
  status: Extract<AttributionStatus, "stated" | "suspected">;
  from: number;
  to: number;
}

/**
 * Who is called responsible, whatever the verb: "believed the same group to be responsible", "X was the perpetrator", "those
 * responsible were members of X". Somebody's belief or word makes it suspected.
 */
export function verdicts({ chunks, lexicon }: Scene): Verdict[] {
  return chunks.flatMap(({ fold }, at) => {
    if (!RESPONSIBLE.test(fold) || SEEKS.test(chunks[at - 2]?.fold ?? "")) return [];
    const org = subjectOfVerdict(chunks, at) ?? complementOf(chunks, at);
    if (org === null) return [];
    const [from, to] = [Math.min(org, at), Math.max(org, at)];
    const clause = chunks.slice(0, to);
    if (clause.some(({ kind }, i) => kind === "negation" && chunks[i + 1]!.fold !== "doubt")) return [];
    const { hedge } = lexicon.lists;
    const doubted = clause.some(
      (chunk) =>
        chunk.classes.speech || hedge.has(chunk.fold) || chunk.kind === "modal" || DEEMS.test(chunk.fold),
    );
    const { actor } = chunks[org]!;
    return [{ actor: actor!, status: doubted ? "suspected" : "stated", from, to }];
  });
}

const RESPONSIBLE = /^(?:responsible|culprits?|perpetrators?)$/;
const SEEKS = /^(?:bring|find|hunt|arrest|identify)$/;
const DEEMS =
  /^(?:considers?|considered|holds?|held|deem(?:s|ed)|regard(?:s|ed)|assum(?:es|ed)|conclud(?:es|ed)|insist(?:s|ed)|convinced|certain)$/;

function isOrganisation({ actor, kind }: Chunk): boolean {
  return actor?.kind === "organisation" && !actor.peaceful && /^(?:organisation|people)$/.test(kind);
}

/** "X to be responsible", "X was the likely perpetrator". */
function subjectOfVerdict(chunks: readonly Chunk[], at: number): number | null {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    if (isOrganisation(chunks[i]!)) return i;
    if (!IN_PREDICATE.has(chunks[i]!.kind) && !DEEMS.test(chunks[i]!.fold)) return null;
    if (/^(?:of|by|for)$/.test(chunks[i]!.fold)) return null;
  }
  return null;
}

/** "Those responsible were members of X". */
function complementOf(chunks: readonly Chunk[], at: number): number | null {
  if (!chunks[at + 1]?.classes.be) return null;
  for (let i = at + 2; i < Math.min(chunks.length, at + REACH); i++) {
    if (isOrganisation(chunks[i]!)) return i;
    if (!/^(?:determiner|word|adverb|preposition|people|place)$/.test(chunks[i]!.kind)) return null;
  }
  return null;
}

const REACH = 7;
const IN_PREDICATE: ReadonlySet<Chunk["kind"]> = new Set([
  "auxiliary",
  "adverb",
  "determiner",
  "word",
  "preposition",
]);
