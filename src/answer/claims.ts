import { attentionTo, type CheckQuestion, checkClaims } from "../check/index.ts";
import type { Document } from "../event/index.ts";
import type { CheckedClaim, Finding } from "../finding/index.ts";
import { countryName } from "../places/index.ts";
import { findClaims, loadVagueWords } from "../read/claims/index.ts";
import { datasetNames, groupsBehind } from "./groups.ts";
import type { Scene } from "./scene.ts";

/** The text's claims with verdicts; none where the day that it speaks from is not known, for all depends on it. */
export async function claimsOf(
  document: Document,
  scene: Scene,
  words: string | null,
): Promise<CheckedClaim[]> {
  const { reading, reportDay, lexicons } = scene;
  // A table that is at fault is told, whether or not it comes to be used.
  const table = words === null ? loadVagueWords() : loadVagueWords(words);
  const question = questionOf(scene);
  if (question === null || reportDay === null) return [];
  return checkClaims({ ...question, claims: findClaims(document, reading, lexicons, table, reportDay) });
}

/** What the checks may look at; null where the day that the text speaks from is not known. */
function questionOf({ asOf, history, rows, lexicons, attention, strings }: Scene): CheckQuestion | null {
  if (asOf.day === null) return null;
  return {
    claims: [],
    day: asOf.day,
    history,
    rows,
    attention,
    namesOf: (actor) => datasetNames(lexicons.registry, actor),
    countryName: (country) => countryName(country),
    t: strings.checks,
  };
}

/** How much is reported of the violence of the group behind the attack, where the user has a series of it. */
export async function attentionFindings(scene: Scene): Promise<Finding[]> {
  const { events, main } = scene.reading;
  const event = events.find(({ id }) => id === main);
  const [group] = (event && groupsBehind(event, scene.lexicons.registry)) ?? [];
  const question = questionOf(scene);
  if (group === undefined || question === null) return [];
  const found = await attentionTo({ actor: group.id, name: group.name }, question);
  if (typeof found === "string") scene.warnings.push(`attention: ${found}`);
  return found === null || typeof found === "string" ? [] : [found];
}
