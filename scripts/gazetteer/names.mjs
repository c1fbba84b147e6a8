// How names of GeoNames become the keys under which they are looked up.
import { placeKey, withoutArticle } from "../../dist/places/place-key.js";

/** Countries whose names carry the Arabic article, which news drops or spells in many ways. */
const ARTICLE = new Set("AE BH DJ DZ EG ER IL IQ JO KW LB LY MA MR OM PS QA SA SD SO SY TD TN YE".split(" "));
/** What GeoNames puts before the name of a seat ("Markaz-e Sayyidābād"). */
const SEAT_WORDS =
  /^(?:markaz e (?:hukumat e |woluswali ye )?|hukumati? e? ?|nahiyat |alaqahdari (?:ye )?|wuleswali |wuluswali |bazar e |qaryeh ye )(?=.{3})/;
/** The word for a city that stands before or after the name of some ("Marawi City", "Ciudad Choluteca"). */
const CITY_WORDS = /^(?:ciudad |city of )(?=.{4})|(?<=.{4}) (?:city|shi)$/;
/** The word that ends an admin-1 name and that the text adds or leaves out. */
const REGION_WORDS =
  /(?<=.) (?:province|state|region|department|governorate|prefecture|district|division|county|oblast|territory)$/;

const OF = "(?:of |de la |de l |de |du |des |da |do |dos |d |e )?";
/** What says in the languages of the world that a name is an admin-2 unit's, before and after it. */
const DISTRICT_BEFORE = new RegExp(
  `^(?:district|distrito|municipio|municipality|provincia|province|departement|departamento|arrondissement|commune|` +
    `cercle|circunscricao|concelho|canton|caza|daira|delegation|prefecture|ville|territoire|komuna|opstina|opcina|grad|` +
    `amphoe|kabupaten|kota|srok|khan|muang|shahrestan|markaz|qada|liwa|qasabat|mudiriyat|degmada|nohiyai|okrug) ${OF}(?=.{3})`,
);
const DISTRICT_AFTER =
  /(?<=.{3}) (?:district|rayon|raion|ilcesi|municipality|tumani|shahri|zone|woreda|awraja|subregion|department|cercle|prefecture|sub prefecture|county|province|regency|local government area|division|region|arrondissement|commune|canton|ulus|location|agency|city|urban|territory)$/;

export function keysOf(name, country) {
  const key = placeKey(name);
  const keys = new Set([key, key.replace(SEAT_WORDS, "")]);
  // "Texas City" and "Kansas City" are never called without it.
  if (country !== "US") keys.add(key.replace(CITY_WORDS, ""));
  if (ARTICLE.has(country)) keys.add(withoutArticle(key));
  return keys;
}

/** The keys of an admin-1 region, and whether it is also called without its word. */
export function regionKeys(spelling, country) {
  const key = placeKey(spelling);
  const stem = key.replace(REGION_WORDS, "");
  return {
    keys: new Set(ARTICLE.has(country) ? [key, stem, withoutArticle(stem)] : [key, stem]),
    hasWord: stem !== key,
  };
}

/** The keys of an admin-2 unit, without the word for what it is. */
export function districtKeys(name, country) {
  const stem = placeKey(name).replace(DISTRICT_BEFORE, "").replace(DISTRICT_AFTER, "");
  const key = country === "RU" ? stem.replace(/skiy$/, "sky") : stem;
  return new Set(ARTICLE.has(country) ? [key, withoutArticle(key)] : [key]);
}
