import { loadRegistry, type Registry } from "../actors/index.ts";
import { type Gazetteer, loadGazetteer } from "../places/index.ts";
import { type FrameLexicon, loadFrames } from "./frames/lexicon.ts";

/** What the reader knows about the world: places, organisations, and words for events. */
export interface Lexicons {
  gazetteer: Gazetteer;
  registry: Registry;
  frames: FrameLexicon;
}

/** The lexicons that the package ships. */
export function loadLexicons(): Lexicons {
  return { gazetteer: loadGazetteer(), registry: loadRegistry(), frames: loadFrames() };
}
