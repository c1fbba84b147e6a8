export { findClaims } from "./find-claims.ts";
export { loadVagueWords, type VagueEntry } from "./vague-words.ts";
