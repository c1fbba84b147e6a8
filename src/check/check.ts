import type { Claim } from "../event/index.ts";
import type { CheckedClaim } from "../finding/index.ts";
import { checkAbsence } from "./absence.ts";
import { checkAttention } from "./attention.ts";
import { checkComparison } from "./comparison.ts";
import { checkIncident } from "./incident.ts";
import { type Answer, type CheckQuestion, untold } from "./question.ts";
import { checkRank } from "./rank.ts";
import { checkShare, checkSpread } from "./reach.ts";
import { unbounded } from "./regions.ts";
import { smallerPlaces } from "./series.ts";
import { checkTotal } from "./total.ts";
import { checkTurningPoint } from "./turning-point.ts";

/**
 * What the data say to each claim, in the order of the claims. Nothing dated after `question.day` enters. Incomplete
 * data are a lower bound throughout: they can contradict "none", "at most" and "the deadliest", and can neither
 * contradict "more than" nor bear out "none since".
 */
export async function checkClaims(question: CheckQuestion): Promise<CheckedClaim[]> {
  const checked: CheckedClaim[] = [];
  for (const claim of question.claims)
    checked.push({ ...claim, ...ofSmallerPlace(claim.reading, await answerTo(claim, question), question) });
  return checked;
}

/** The series are by country: what they say of the country around a town or region is no verdict on that place. */
function ofSmallerPlace(reading: Claim["reading"], answer: Answer, { t }: CheckQuestion): Answer {
  if (!("measures" in reading) || answer.verdict === "cannot be told" || answer.figures.length === 0)
    return answer;
  const smaller = smallerPlaces(reading.where);
  if (smaller.length === 0) return answer;
  return {
    ...answer,
    verdict: "cannot be told",
    reason: t.series.smaller(
      smaller,
      answer.figures.map(({ statement }) => statement),
    ),
  };
}

function answerTo({ reading }: Claim, question: CheckQuestion): Promise<Answer> | Answer {
  const vague = "where" in reading && Array.isArray(reading.where) ? unbounded(reading.where) : null;
  if (vague !== null && reading.kind !== "attention") return untold(question.t.series.unsettled(vague.name));
  switch (reading.kind) {
    case "incident":
      return checkIncident(reading, question);
    case "total":
      return checkTotal(reading, question);
    case "share":
      return checkShare(reading, question);
    case "rank":
      return checkRank(reading, question);
    case "comparison":
      return checkComparison(reading, question);
    case "spread":
      return checkSpread(reading, question);
    case "absence":
      return checkAbsence(reading, question);
    case "turning-point":
      return checkTurningPoint(reading, question);
    case "attention":
      return checkAttention(reading, question);
    case "unanswerable":
      return untold(question.t.series.unanswerable(reading.test.meaning, reading.test.source));
  }
}
