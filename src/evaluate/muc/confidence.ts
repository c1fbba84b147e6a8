import type { IncidentType } from "./incident-types.ts";
import type { Signs } from "./signs.ts";
import type { CONFIDENCES } from "./template.ts";
import type { View } from "./view.ts";

export type Confidence = (typeof CONFIDENCES)[number];

const CLAIMS = /\b(?:claim|credit|admit|acknowledg|vindicat|(?:took|tak\w*|assum\w*|accept\w*) responsib)/;
const DOUBTS =
  /\b(?:suspect|presum|apparent|probabl|possibl|believ|seem|reportedly|suppos|alleg|link|rumor|thought|may have|could have|attribut|responsible for|carried out by|perpetrated by|committed by|work of|accus|blam|charg|denounc|condemn)/;
/** What is said of those who are held responsible, wherever the act itself is told. */
const ACCUSATIONS =
  /\b(?:accus|blam|charg|denounc|condemn|attribut|hold\w* .{0,40}responsible|(?:is|are) responsible|responsible for|guilty|implicat|involve[dm]|accountable|mastermind|link|den(?:y|ied|ies) )/;

/**
 * How a message views an organisation that it holds to be behind an incident: from the sentence with its name that tells
 * most of such an incident, from the one where it looks most like the perpetrator, and from what the reader makes of its
 * words. A rule, not learnt: from the few hundred organisations of the keys regressions and trees learnt less than this
 * (docs/reading.md).
 */
export function confidenceOf(view: View, signs: Signs, type: IncidentType, at: number): Confidence {
  const { occurrences } = view.candidates[at]!;
  const wordsWhere = (odds: (i: number) => number) => {
    const best = occurrences.reduce((top, _, i) => (odds(i) > odds(top) ? i : top), 0);
    return view.sentences[occurrences[best]!.sentence]!.plain;
  };
  const told = wordsWhere((i) => signs.told[type][occurrences[i]!.sentence]!);
  const blamed = wordsWhere((i) => signs.fills.PerpOrg[at]![i]!);
  const said = (status: string) =>
    occurrences.some(({ features }) => features.some((feature) => feature.startsWith(`said=${status}`)));
  if (said("claimed") || CLAIMS.test(told)) return "CLAIMED OR ADMITTED";
  const doubted = said("suspected") || said("denied") || DOUBTS.test(told);
  return doubted || ACCUSATIONS.test(told) || ACCUSATIONS.test(blamed)
    ? "SUSPECTED OR ACCUSED"
    : "REPORTED AS FACT";
}
