import { recordOf } from "../record-of.ts";
import { bestAssignment } from "../score/assignment.ts";
import { addTally, emptyTally, type Tally } from "../score/ratio.ts";
import { isPart, type PlainTemplate } from "./match.ts";
import { ROLES } from "./template.ts";

export const FIELDS = ["incident_type", ...ROLES] as const;
export type Field = (typeof FIELDS)[number];

/** What a pair of templates has in common, by field: right ones of the response, found ones of the key. */
type Common = Record<Field, { right: number; found: number }>;

/** Documents with more templates than this are aligned by {@link bestAssignment} instead of by trying all ways. */
const TRY_ALL = 6;

/**
 * The template score of Du, Rush & Cardie (2021, "GTT"): templates of a message are paired one to one, within equal
 * incident types, so that the F1 over incident type and all role fillers is best; what stays unpaired counts against it.
 */
export function scoreTemplates(
  key: readonly PlainTemplate[],
  response: readonly PlainTemplate[],
): Record<Field, Tally> {
  const tally = recordOf(FIELDS, emptyTally);
  for (const field of FIELDS) {
    tally[field].given = countOf(response, field);
    tally[field].asked = countOf(key, field);
  }
  for (const [k, r] of alignTemplates(key, response)) {
    const common = commonOf(key[k]!, response[r]!)!;
    for (const field of FIELDS) {
      tally[field].rightGiven += common[field].right;
      tally[field].foundAsked += common[field].found;
    }
  }
  return tally;
}

/** The pairs [key, response] of the best alignment. */
export function alignTemplates(
  key: readonly PlainTemplate[],
  response: readonly PlainTemplate[],
): [number, number][] {
  const commons = key.map((k) => response.map((r) => commonOf(k, r)));
  if (key.length <= TRY_ALL && response.length <= TRY_ALL) return bestByTrial(key, response, commons);
  const gains = commons.map((row) =>
    row.map((common) =>
      common === null ? 0 : FIELDS.reduce((sum, field) => sum + common[field].right + common[field].found, 0),
    ),
  );
  return bestAssignment(gains).filter(([k, r]) => commons[k]![r] !== null);
}

function bestByTrial(
  key: readonly PlainTemplate[],
  response: readonly PlainTemplate[],
  commons: (Common | null)[][],
): [number, number][] {
  const given = FIELDS.reduce((sum, field) => sum + countOf(response, field), 0);
  const asked = FIELDS.reduce((sum, field) => sum + countOf(key, field), 0);
  let best: { f1: number; pairs: [number, number][] } = { f1: -1, pairs: [] };
  const used = new Set<number>();
  const pairs: [number, number][] = [];
  const tryFrom = (r: number, right: number, found: number): void => {
    if (r === response.length) {
      const precision = given === 0 ? 0 : right / given;
      const recall = asked === 0 ? 0 : found / asked;
      const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
      if (f1 > best.f1 + 1e-12) best = { f1, pairs: [...pairs] };
      return;
    }
    tryFrom(r + 1, right, found);
    for (let k = 0; k < key.length; k++) {
      const common = commons[k]![r]!;
      if (used.has(k) || common === null) continue;
      used.add(k);
      pairs.push([k, r]);
      const more = FIELDS.map((field) => common[field]);
      tryFrom(
        r + 1,
        right + more.reduce((sum, one) => sum + one.right, 0),
        found + more.reduce((sum, one) => sum + one.found, 0),
      );
      pairs.pop();
      used.delete(k);
    }
  };
  tryFrom(0, 0, 0);
  return best.pairs;
}

function commonOf(key: PlainTemplate, response: PlainTemplate): Common | null {
  if (!key.incident_type.includes(response.incident_type)) return null;
  const roles = ROLES.map((role) => [
    role,
    {
      right: response[role].filter((r) => key[role].some((k) => isPart(r, k))).length,
      found: key[role].filter((k) => response[role].some((r) => isPart(r, k))).length,
    },
  ]);
  return { incident_type: { right: 1, found: 1 }, ...Object.fromEntries(roles) } as Common;
}

function countOf(templates: readonly PlainTemplate[], field: Field): number {
  if (field === "incident_type") return templates.length;
  return templates.reduce((sum, template) => sum + template[field].length, 0);
}

/** All fields together. */
export function allFields(tally: Record<Field, Tally>): Tally {
  const sum = emptyTally();
  for (const field of FIELDS) addTally(sum, tally[field]);
  return sum;
}
