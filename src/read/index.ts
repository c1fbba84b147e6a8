export type { Explanation } from "./explain.ts";
export { type FrameLexicon, loadFrames } from "./frames/lexicon.ts";
export { type Lexicons, type Reading, readReport } from "./read.ts";
