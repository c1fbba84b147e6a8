import type { Chunk } from "./chunks.ts";
import { isHeadline } from "./headlines.ts";
import { isHeadlineComma, objectsAfter } from "./objects.ts";
import { parenthesisStart } from "./parentheses.ts";
import { subjectOf } from "./roles.ts";

/** Chunks that stand between a verb and its subject without being either. */
const LIGHT = new Set(["auxiliary", "adverb", "negation", "modal", "time"]);

/** Whether an object follows, be it that of a verb joined to this one ("shot and killed two"); "killed clearing mines" has none. */
function hasObject(chunks: readonly Chunk[], act: number): boolean {
  const [first] = objectsAfter(chunks, act);
  const doing = first !== undefined && /ing$/.test(chunks[act + 1]!.fold);
  if (first !== undefined && !(doing && !/^(?:people|number)$/.test(chunks[first]!.kind))) return true;
  return (
    chunks[act + 1]?.kind === "conjunction" && chunks[act + 2]?.kind === "act" && hasObject(chunks, act + 2)
  );
}

export type Voice = "active" | "passive";

/** Whether the verb at `act` reports what its subject did or what was done to it. */
export function voiceOf(chunks: readonly Chunk[], act: number): Voice {
  const trigger = chunks[act]!.triggers[0]!;
  if (isSuffered(chunks, act)) return "passive";
  if (!trigger.forms.includes("participle")) return "active";
  for (let i = act - 1; i >= Math.max(0, act - 5); i--) {
    const chunk = chunks[i]!;
    if (chunk.classes.be) return "passive";
    if (chunk.kind === "act" && (chunks[i + 1]!.kind === "conjunction" || isHeadlineComma(chunks, i + 1)))
      return voiceOf(chunks, i);
    // "Were hacked and burned to death"
    if (chunk.kind === "word" && /ed$/.test(chunk.fold) && chunks[i + 1]!.kind === "conjunction") continue;
    if (chunk.fold === "found" || isHeadlineComma(chunks, i)) continue;
    if (!LIGHT.has(chunk.kind) && chunk.kind !== "conjunction" && !isManner(chunk)) break;
  }
  const left = sufferer(chunks, act);
  if (hasObject(chunks, act)) return "active";
  const joined = passiveBefore(chunks, act);
  if (joined) return "passive";
  if (chunks[act + 1]?.fold === "by") return "passive";
  // A headline's "five killed in blast"; "gunmen attacked" without an object stays active.
  const counted = (left?.kind === "people" && !left.attacker) || left?.kind === "number";
  const { effect, object, frame } = trigger.frame;
  const suffered = effect !== null || object === "victims" || frame === "rob";
  if (counted && suffered && trigger.frame.subject !== "victims") return "passive";
  // Nobody kills without an object: "Turkish soldier killed in Syria", "two gunmen killed".
  const whom = left !== undefined && /^(?:people|organisation|state)$/.test(left.kind);
  const next = chunks[act + 1];
  if (next !== undefined && !AFTER_PARTICIPLE.has(next.kind) && !/ing$/.test(next.fold)) return "active";
  // "IS financier killed in raid": whatever is said of whom it happened to.
  const said = whom || (isHeadline(chunks) && /^(?:word|name)$/.test(left?.kind ?? ""));
  return said && (frame === "kill" || frame === "wound") && left?.definite !== true ? "passive" : "active";
}

/** "Came under fire", "hit a landmine", "ran over an explosive device": active, and told of those to whom it happened. */
function isSuffered(chunks: readonly Chunk[], act: number): boolean {
  const { fold } = chunks[act]!;
  if (/^com(?:es?|ing)$|^came$/.test(fold)) return chunks[act + 1]?.fold === "under";
  if (!/^(?:hit|struck|ran|drove|triggered|activated|hitting|striking)$/.test(fold)) return false;
  const thing = chunks
    .slice(act + 1, act + 5)
    .find(({ kind }) => kind !== "determiner" && kind !== "word" && kind !== "preposition");
  return thing !== undefined && BURIED.test(thing.fold);
}

const BURIED = /^(?:mines?|landmines?|ieds?|devices?)$/;

/** "Was brutally stabbed", "was almost killed". */
function isManner({ kind, fold }: Chunk): boolean {
  return kind === "word" && /(?:ly|almost)$/.test(fold);
}

/** "Killed (in the shooting) were A. B., 30, and C. D., 25": index of the verb, or null. */
export function invertedVerb(chunks: readonly Chunk[], at: number): number | null {
  const before = chunks[at - 1]?.kind;
  if (before !== undefined && before !== "stop" && before !== "adverb") return null;
  let verb = at + 1;
  while (
    verb < at + 6 &&
    /^(?:preposition|determiner|event|place|time|word|target)$/.test(chunks[verb]?.kind ?? "")
  )
    verb++;
  return chunks[verb]?.classes.be === true && objectsAfter(chunks, verb).length > 0 ? verb : null;
}

/** "was shot in the chest and killed": the passive goes on behind what tells where. */
function passiveBefore(chunks: readonly Chunk[], act: number): boolean {
  if (chunks[act - 1]?.kind !== "conjunction") return false;
  let i = act - 2;
  while (i > 0 && act - i < 8 && WHERE.has(chunks[i]!.kind)) i--;
  return i < act - 2 && chunks[i]?.kind === "act" && voiceOf(chunks, i) === "passive";
}

const WHERE: ReadonlySet<Chunk["kind"]> = new Set([
  "preposition",
  "determiner",
  "word",
  "place",
  "time",
  "target",
  "adverb",
]);

const AFTER_PARTICIPLE: ReadonlySet<Chunk["kind"]> = new Set([
  "preposition",
  "comma",
  "stop",
  "subordinator",
  "conjunction",
  "time",
]);

/** "Two policemen said killed": a participle of headlines that only tells who says so. */
export function isReported({ fold }: Chunk): boolean {
  return REPORTED.test(fold);
}

const REPORTED = /^(?:said|reported|feared|believed|confirmed|presumed|thought|claimed)$/;

/** The noun phrase on the left of a participle of headlines: "Five civilians in X reported killed". */
function sufferer(chunks: readonly Chunk[], act: number): Chunk | undefined {
  let at = act - 1;
  // "A couple found shot to death"
  while (
    at >= 0 &&
    (chunks[at]!.kind === "adverb" || isReported(chunks[at]!) || chunks[at]!.fold === "found")
  )
    at--;
  // "Ten people, including a priest, killed in …"
  if (chunks[at]?.kind === "comma") at = (parenthesisStart(chunks, at) ?? at + 1) - 1;
  // "Four fighters of X", "twelve people in Y"
  const preposition = /^(?:place|organisation|state|target|word)$/.test(chunks[at]?.kind ?? "") ? at - 1 : at;
  const head = chunks[preposition - 1];
  const within =
    chunks[preposition]?.kind === "preposition" && (head?.kind === "people" || head?.kind === "number");
  if (within) return head;
  // "Twelve members of the forces and gunmen loyal to them killed in …"
  const subject = isHeadline(chunks) ? subjectOf(chunks, act) : null;
  const far = subject === null || subject.oblique ? undefined : chunks[subject.at];
  return far?.kind === "people" && far.plural ? far : chunks[at];
}
