import type { IncidentType } from "./incident-types.ts";
import type { Signs } from "./signs.ts";
import type { CONFIDENCES } from "./template.ts";
import type { Candidate, View } from "./view.ts";

export type Confidence = (typeof CONFIDENCES)[number];

const CLAIMS = /\b(?:claim|credit|admit|acknowledg|vindicat|took responsib|assum\w* responsib)/;
const DOUBTS =
  /\b(?:suspect|presum|apparent|probabl|possibl|believ|seem|reportedly|suppos|alleg|link|rumor|thought|may have|could have|attribut|responsible for|carried out by|perpetrated by|committed by|work of|accus|blam|charg|denounc|condemn)/;

/**
 * How a message views an organisation that it holds to be behind an incident, from the sentence with its name that tells
 * most of such an incident, and from what the reader makes of its words. A rule, not learnt: from the few hundred
 * organisations of the keys regressions and trees learnt less than this (docs/reading.md).
 */
export function confidenceOf(view: View, signs: Signs, type: IncidentType, candidate: Candidate): Confidence {
  const told = signs.told[type];
  const { sentence } = candidate.occurrences.reduce((best, one) =>
    told[one.sentence]! > told[best.sentence]! ? one : best,
  );
  const words = view.sentences[sentence]!.plain;
  const said = (status: string) =>
    candidate.occurrences.some(({ features }) =>
      features.some((feature) => feature.startsWith(`said=${status}`)),
    );
  if (said("claimed") || CLAIMS.test(words)) return "CLAIMED OR ADMITTED";
  return said("suspected") || DOUBTS.test(words) ? "SUSPECTED OR ACCUSED" : "REPORTED AS FACT";
}
