export {
  allCountries,
  type Country,
  countryByGw,
  countryByName,
  countryByNumeric,
  countryByUcdpName,
  countryInfo,
  countryName,
  demonymOf,
  regionOf,
} from "./countries.ts";
export { countryAt } from "./country-at.ts";
export {
  type Gazetteer,
  isCounty,
  isRegion,
  loadGazetteer,
  type NameNode,
  nodeBelow,
  type PlaceCandidate,
  type PlaceKind,
  readGazetteer,
} from "./gazetteer.ts";
export { type Extent, extentOf, type PartOfCountry } from "./parts.ts";
export { placeKey, spellingKey, withoutArticle } from "./place-key.ts";
export {
  chooseCandidate,
  type PlaceContext,
  resolvePlace,
  scorePlace,
  toEventPlace,
} from "./resolve-place.ts";
