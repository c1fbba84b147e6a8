import type { Tally } from "../score/ratio.ts";
import { isPart, plainTemplate, plainWords } from "./match.ts";
import { alignTemplates } from "./score-templates.ts";
import type { AskedConfidence, Entity, KeyTemplate, Template } from "./template.ts";

/** The general answer, which earns half a point where the key has the special one. */
const GENERAL: Record<string, string> = { "SUSPECTED OR ACCUSED BY AUTHORITIES": "SUSPECTED OR ACCUSED" };

interface Given {
  said: string;
  of: Entity;
}

/**
 * MUC-4's score of the slot PERP: ORGANIZATION CONFIDENCE over all templates, by its scoring guidelines (version 7, 3.1.2 and
 * 3.2.11), on templates paired as for the template score. A filler is right with the key's confidence of the key's
 * organisation; it is half right with the confidence of another organisation, or with "suspected or accused" where the key
 * adds by whom, whatever the organisation. Any of the key's alternatives will do; what the key calls optional, fillers or
 * templates, is asked for only where it is answered. All that stands in an unpaired template is wrong, or missing.
 */
export function scoreConfidenceSlot(key: readonly KeyTemplate[], response: readonly Template[]): Tally {
  const pairs = alignTemplates(key.map(plainTemplate), response.map(plainTemplate));
  const givenIn = response.map((template) => plainGiven(template));
  let right = 0;
  let asked = 0;
  key.forEach(({ confidences, optional }, k) => {
    const pair = pairs.find(([one]) => one === k);
    if (pair === undefined && optional) return;
    const answer = answered(confidences.map(plainAsked), pair === undefined ? [] : givenIn[pair[1]]!);
    right += answer.right;
    asked += answer.asked;
  });
  return { rightGiven: right, given: givenIn.flat().length, foundAsked: right, asked };
}

/** What the answers of one template are worth, and how many were asked for. */
function answered(
  asked: readonly AskedConfidence[],
  given: readonly Given[],
): { right: number; asked: number } {
  let [open, left, right] = [asked, given, 0];
  for (const worth of [1, 0.5])
    for (const one of left) {
      const match = open.find(({ alternatives }) => alternatives.some((key) => worthOf(key, one) >= worth));
      if (match === undefined) continue;
      open = open.filter((other) => other !== match);
      left = left.filter((other) => other !== one);
      right += worth;
    }
  // A wrong filler stands against one that is still open, be it optional.
  const required = open.filter(({ optional }) => !optional).length;
  return {
    right,
    asked: asked.length - open.length + Math.max(required, Math.min(open.length, left.length)),
  };
}

function worthOf(key: Given, { said, of }: Given): number {
  if (GENERAL[key.said] === said) return 0.5;
  if (key.said !== said) return 0;
  return isPart(of, key.of) ? 1 : 0.5;
}

function plainAsked({ optional, alternatives }: AskedConfidence): AskedConfidence {
  return {
    optional,
    alternatives: alternatives.map(({ said, of }) => ({ said, of: of.map(plainWords) })),
  };
}

function plainGiven({ PerpOrg, PerpOrgConfidence }: Template): Given[] {
  return PerpOrg.flatMap((entity, i) => {
    const said = PerpOrgConfidence[i] ?? null;
    return said === null ? [] : [{ said, of: entity.map(plainWords) }];
  });
}

/**
 * A stricter score, both at once: an organisation is right when it is one of the key's in the paired template, and is given
 * the first confidence that the key has for it (half a point without the key's "by authorities"). Whatever the key names is
 * asked for, and every organisation of the response counts.
 */
export function scoreConfidenceJointly(key: readonly Template[], response: readonly Template[]): Tally {
  const asked = key.flatMap((template) => template.PerpOrgConfidence.filter((said) => said !== null));
  const given = response.flatMap((template) => template.PerpOrg);
  let right = 0;
  for (const [k, r] of alignTemplates(key.map(plainTemplate), response.map(plainTemplate))) {
    const keyOrgs = plainOrganisations(key[k]!);
    const taken = new Set<number>();
    plainOrganisations(response[r]!).forEach((organisation, i) => {
      if (organisation.length === 0) return;
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

/** Parallel to the confidences: those without a name, too. */
function plainOrganisations({ PerpOrg }: Template): Entity[] {
  return PerpOrg.map((names) => names.map(plainWords));
}
