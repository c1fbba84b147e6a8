import { createHash } from "node:crypto";

/** Models are fitted on one half of the pairs and judged on the other. */
export type Half = "fitting" | "judging";

/**
 * The half to which a pair of actor and country belongs for ever: the first bit of the SHA-256 of `actor|country` in
 * UTF-8, 0 for fitting. Fixed before any model was fitted.
 * @param actor the publisher's name
 * @param country ISO 3166 alpha-2
 */
export function halfOf(actor: string, country: string): Half {
  const [first] = createHash("sha256").update(`${actor}|${country}`).digest();
  return first! < 128 ? "fitting" : "judging";
}
