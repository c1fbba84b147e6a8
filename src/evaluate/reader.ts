import { loadRegistry } from "../actors/index.ts";
import { loadGazetteer } from "../places/index.ts";
import { type Lexicons, loadFrames } from "../read/index.ts";

/** Everything that reading needs, from the files that the package ships. */
export function loadLexicons(): Lexicons {
  return { gazetteer: loadGazetteer(), registry: loadRegistry(), frames: loadFrames() };
}
