export type { Actor, Alias, Link, Relabelling, UcdpName } from "./actor.ts";
export { ARTICLES, HYPHENATED_ARTICLES, nameWords } from "./name-words.ts";
export { type Bearer, loadRegistry, nameKey, namesOf, type Registry, readRelabellings } from "./registry.ts";
export {
  type Affiliation,
  affiliatesOf,
  type Period,
  type Relation,
  relabellings,
  relation,
  sameOrganisation,
} from "./relation.ts";
export { chooseBearer, FORCE_WORDS, MEMBER_NOUNS, type Occasion, resolveActor } from "./resolve.ts";
export { STATE_NOUNS, type State } from "./states.ts";
export { actorByUcdpName, coversRow, type DatasetName, resolveDatasetName, ucdpNames } from "./ucdp.ts";
