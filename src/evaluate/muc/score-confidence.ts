import type { Tally } from "../score/ratio.ts";
import { isPart, plainTemplate } from "./match.ts";
import { alignTemplates } from "./score-templates.ts";
import type { Template } from "./template.ts";

/** Half a point, as in 1992, for the general answer where the key has the special one. */
const GENERAL: Record<string, string> = { "SUSPECTED OR ACCUSED BY AUTHORITIES": "SUSPECTED OR ACCUSED" };

/**
 * The organisation confidence over filled slots: of the organisations that the response names, how many are the key's
 * with the key's confidence, in templates paired as for the template score; and the same of the key's. Stricter than the
 * score of 1992: what the key marks optional is asked for like the rest.
 */
export function scoreConfidence(key: readonly Template[], response: readonly Template[]): Tally {
  const asked = key.flatMap((template) => template.PerpOrgConfidence.filter((said) => said !== null));
  const given = response.flatMap((template) => template.PerpOrg);
  let right = 0;
  for (const [k, r] of alignTemplates(key.map(plainTemplate), response.map(plainTemplate))) {
    const keyOrgs = plainTemplate(key[k]!).PerpOrg;
    const taken = new Set<number>();
    plainTemplate(response[r]!).PerpOrg.forEach((organisation, i) => {
      const at = keyOrgs.findIndex((one, j) => !taken.has(j) && isPart(organisation, one));
      if (at < 0) return;
      taken.add(at);
      const wanted = key[k]!.PerpOrgConfidence[at] ?? null;
      const said = response[r]!.PerpOrgConfidence[i] ?? null;
      if (wanted === null || said === null) return;
      if (said === wanted) right += 1;
      else if (GENERAL[wanted] === said) right += 0.5;
    });
  }
  return { rightGiven: right, given: given.length, foundAsked: right, asked: asked.length };
}
