export { findClaims } from "./find-claims.ts";
export { loadVagueWords } from "./vague-words.ts";
