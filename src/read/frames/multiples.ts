import { exactly } from "../../event/index.ts";
import { type Chunk, chunkLike } from "./chunk.ts";
import type { Scene } from "./fill.ts";
import { tollStatement } from "./patients.ts";
import type { TollStatement } from "./sighting.ts";

const FOLD: Readonly<Record<string, number>> = { double: 2, triple: 3, quadruple: 4, quintuple: 5 };
const FOLD_WORD = /^(?:double|triple|quadruple|quintuple)(?= |$)/i;

const SUPPOSED = /^(?:becomes?|would|could|may|might|if)$/;

/** "a double homicide", "the triple shooting": the word says how many. */
export function namedCount(event: Chunk, scene: Scene): TollStatement | null {
  const first = FOLD_WORD.exec(event.label)?.[0];
  if (first === undefined || event.plural) return null;
  const count = FOLD[first.toLowerCase()]!;
  const effect = event.triggers[0]!.frame.effect ?? "hit";
  const counted = chunkLike(event, { count: exactly(count), definite: false });
  const named = tollStatement(scene, [counted], effect);
  // "becomes a triple homicide", says the text of what it may be called.
  const at = scene.chunks.indexOf(event);
  const supposed = scene.chunks.slice(Math.max(0, at - 4), at).some(({ fold }) => SUPPOSED.test(fold));
  if (named !== null) named.whole = effect === "hit" || !supposed;
  return named;
}
