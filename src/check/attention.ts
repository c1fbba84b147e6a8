import type { ClaimReading, CountryCode, Whose } from "../event/index.ts";
import type { ClaimVerdict, Finding } from "../finding/index.ts";
import type { PlaceAttention } from "../statistics/attention/index.ts";
import { type Covered, coverageOf } from "./attention-coverage.ts";
import { attentionFinding } from "./attention-finding.ts";
import { type Answer, answered, type CheckQuestion } from "./question.ts";
import { unbounded } from "./regions.ts";
import { countriesOf } from "./series.ts";
import { meaningOf, verdictOf } from "./vague.ts";

type AttentionReading = Extract<ClaimReading, { kind: "attention" }>;

/** The part of the deaths that must lie in countries for which the words hold. */
const MOST = 0.5;

/** "Below the radar": coverage at equal toll, there against elsewhere; the countries with most of the deaths decide. */
export async function checkAttention(claim: AttentionReading, question: CheckQuestion): Promise<Answer> {
  const { t } = question;
  const meaning = meaningOf(claim.test, t);
  const untold = (reason: string) => answered({ verdict: "cannot be told", reason: `${reason} ${meaning}` });
  if (question.attention === null) return untold(t.attention.needed);
  const vague = unbounded([...claim.where, ...claim.than]);
  if (vague !== null) return untold(t.attention.noCountry(vague.name));
  if (claim.whose === null) return untold(t.attention.noGroup);
  const than = [...countriesOf(claim.than)];
  const covered = await coverageOf(claim.whose, than.length === 1 ? than[0]! : null, claim.when, question);
  if (typeof covered === "string") return untold(covered);
  const chosen = targetsOf(claim, covered, question);
  if (chosen.length === 0) return untold(t.attention.nothingThere);
  const judged = chosen.map((place) => ({ place, verdict: judge(claim, place, covered) }));
  const deaths = (wanted: ClaimVerdict) =>
    judged.reduce((sum, { place, verdict }) => sum + (verdict === wanted ? place.deaths : 0), 0);
  const all = judged.reduce((sum, { place }) => sum + place.deaths, 0);
  const settled = (["supported", "contradicted"] as const).find((it) => deaths(it) > MOST * all);
  const found = attentionFinding(`claim.attention`, claim.whose, covered, chosen[0]!, question);
  const said = chosen.map((place) => ({ ...place, ratio: covered.ratioOf(place) }));
  return answered({
    verdict: settled ?? "cannot be told",
    reason: `${t.attention.atEqualToll(said, covered.against, settled !== undefined)} ${meaning}`,
    figures: [found],
    caveats: [...found.caveats],
  });
}

/** The report's own finding on attention to a group; a sentence where it cannot be had; null without a series. */
export async function attentionTo(whose: Whose, question: CheckQuestion): Promise<Finding | string | null> {
  if (question.attention === null) return null;
  const covered = await coverageOf(whose, null, null, question);
  if (typeof covered === "string") return covered;
  const [first] = deadliest(covered.places);
  return first === undefined ? null : attentionFinding("attention", whose, covered, first, question);
}

/** The countries that the words mean; where they name none, the smallest set with half of the deaths. */
function targetsOf(claim: AttentionReading, { places }: Covered, question: CheckQuestion): PlaceAttention[] {
  const named: ReadonlySet<CountryCode> = countriesOf(claim.where);
  if (named.size > 0) {
    const names = new Set([...named].map((code) => question.countryName(code)));
    return deadliest(places).filter(({ place }) => names.has(place));
  }
  const all = places.reduce((sum, { deaths }) => sum + deaths, 0);
  const chosen: PlaceAttention[] = [];
  let held = 0;
  for (const place of deadliest(places)) {
    if (2 * held >= all) break;
    chosen.push(place);
    held += place.deaths;
  }
  return chosen;
}

function deadliest(places: readonly PlaceAttention[]): PlaceAttention[] {
  return [...places].sort((a, b) => b.deaths - a.deaths || (a.place < b.place ? -1 : 1));
}

/** Supported where the ratio is as the words say and its interval leaves out equal coverage. */
function judge({ test }: AttentionReading, place: PlaceAttention, covered: Covered): ClaimVerdict {
  const { value, low, high } = covered.ratioOf(place);
  const verdict = verdictOf(test, value, 1);
  if (verdict !== "supported" && verdict !== "close") {
    const [most, least] = [verdictOf(test, low, 1), verdictOf(test, high, 1)];
    return most === "contradicted" && least === "contradicted" ? "contradicted" : "cannot be told";
  }
  return low > 1 || high < 1 ? "supported" : "cannot be told";
}
