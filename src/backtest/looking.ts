import { barOf, before, chancesAhead, type Model, RISING } from "../assess/rising/index.ts";
import { drawGamma, seededRandom } from "../statistics/random.ts";
import { drawPoisson } from "../statistics/random-counts.ts";
import { poissonSurvival } from "../statistics/special-functions/index.ts";
import { aheadOf, type Case, casesOf, isPrompted, lastYearOf, outcome } from "./cases.ts";
import { fitModel } from "./fit.ts";
import { isSparse } from "./fitting-cases.ts";
import { MONTHS as BASELINE_MONTHS, type Unit } from "./panel.ts";
import { plainKnown } from "./worlds.ts";

const RUNS = 40_000;
const MONTHS = 72;
const DAYS_IN_MONTH = 30.44;

/**
 * Asking right after an attack. Groups with steady rates of their own; each is looked at for a year, then at the day of
 * its next attack, which comes within a month. What is then taken for the incidents of the next six months, with and
 * without the correction, beside the truth.
 */
export function lookingAfterAnAttack(): string[] {
  const random = seededRandom(20151113);
  return [0.1, 0.5, 2, 10].map((rate) => {
    let [asked, truth, naive, corrected, without] = [0, 0, 0, 0, 0];
    for (let run = 0; run < RUNS; run++) {
      const own = drawGamma(random, 2) * (rate / 2);
      const year = drawPoisson(random, 12 * own);
      const wait = -Math.log(random.uniform()) / own;
      if (wait > 1) continue;
      asked += 1;
      truth += 6 * own;
      naive += (year + 1) / 2;
      corrected += (year + Math.max(0, 1 - (year / 12) * wait)) / 2;
      without += year / 2;
    }
    const f = (sum: number) => (sum / asked).toFixed(3);
    return `about ${rate} a month: truly ${f(truth)} in six months; attack left out ${f(without)}, attack put in ${f(naive)}, attack put in with the days it took ${f(corrected)} (${asked} askings, at most ${DAYS_IN_MONTH.toFixed(0)} days after the data)`;
  });
}

/** The same question in steady worlds by the month, after half a year of quiet: stated and true chance of a rise. */
export function promptedSimulations(model: Model): string[] {
  const random = seededRandom(20130921);
  return [0.05, 0.1, 0.2].map((rate) => {
    let [n, said, came, expected, naive, counted] = [0, 0, 0, 0, 0, 0];
    while (n < 400) {
      const counts = Array.from({ length: MONTHS + 6 }, () => drawPoisson(random, rate));
      const known = plainKnown(counts);
      if (counts[MONTHS - 1] === 0 || before(known.own, MONTHS - 1, 6) > 0) continue;
      const chance = chancesAhead(model, known, MONTHS, "country");
      const ahead = before(known.own, MONTHS + 6, 6);
      const year = before(known.own, MONTHS, 12);
      n += 1;
      said += chance.rising.p;
      expected += chance.expected;
      naive += year / 2;
      counted += ahead;
      came += ahead > 0.625 * year ? 1 : 0;
    }
    const f = (sum: number) => (sum / n).toFixed(2);
    return `steady ${rate} a month, asked after an attack: rise said ${f(said)}, came ${f(came)}; incidents in six months expected ${f(expected)}, by the last twelve months ${f(naive)}, came ${f(counted)}`;
  });
}

/** On history: how many incidents followed an attack after quiet, and how many were expected. */
export function promptedHistory(model: Model, cases: readonly Case[]): string {
  const prompted = cases.filter(isPrompted);
  const mean = (of: (it: Case) => number) =>
    (prompted.reduce((sum, it) => sum + of(it), 0) / prompted.length).toFixed(2);
  const expected = ({ unit, end }: Case) => chancesAhead(model, unit.known, end, "country").expected;
  return `history, judging half, ${prompted.length} prompted questions: incidents in the next six months came ${mean((it) => aheadOf(it, 6))}, the model expected ${mean(expected)}, by the last twelve months ${mean((it) => lastYearOf(it) / 2)}, by the last month ${mean(({ unit, end }) => 6 * before(unit.known.own, end, 1))}`;
}

/**
 * A world of steady groups in which attacks neither cluster nor multiply: the whole model is fitted on half of them and
 * asked, on the other half, right after attacks. If looking after an attack misled it, it would say too much here.
 */
export function steadyWorld(): string {
  const random = seededRandom(20090726);
  const units = Array.from({ length: 400 }, (_, i): Unit => {
    const rate = drawGamma(random, 0.7) * 0.3;
    const counts = Array.from({ length: BASELINE_MONTHS }, () => drawPoisson(random, rate));
    return { actor: `group ${i}`, place: "XX", known: plainKnown(counts), worst: counts.map((n) => 3 * n) };
  });
  const country = casesOf(units.slice(0, 200));
  const model = fitModel({ country, wide: country, sparse: country.filter(isSparse) }, { series: 0 });
  const prompted = casesOf(units.slice(200)).filter(isPrompted);
  const mean = (of: (it: Case) => number) =>
    (prompted.reduce((sum, it) => sum + of(it), 0) / prompted.length).toFixed(3);
  const chances = ({ unit, end }: Case) => chancesAhead(model, unit.known, end, "country");
  const counting = (it: Case) => poissonSurvival(barOf(RISING, lastYearOf(it)), lastYearOf(it) / 2);
  return `a world of steady groups, ${prompted.length} prompted questions: P(rising) said ${mean((it) => chances(it).rising.p)}, by the last twelve months ${mean(counting)}, came ${mean((it) => outcome(it, RISING))}; incidents in the next six months expected ${mean((it) => chances(it).expected)}, by the last twelve months ${mean((it) => lastYearOf(it) / 2)}, came ${mean((it) => aheadOf(it, 6))}`;
}
