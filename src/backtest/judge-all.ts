import { type Asked, FALLING, kindOf, type Model, RISING } from "../assess/rising/index.ts";
import { type Case, casesOf, EMBARGO, isLowRate, isPrompted, lastYearOf, thinned } from "./cases.ts";
import { fitModel, unseen } from "./fit.ts";
import { casesIn, isSparse, promptedAsShipped } from "./fitting-cases.ts";
import { halfOf } from "./halves.ts";
import { baseRate, forecasts, told } from "./judge.ts";
import { readPanel } from "./panel.ts";
import { plainLogistic } from "./plain-logistic.ts";
import type { Scored } from "./scores.ts";

const MAIN = [
  ["rising", RISING],
  ["falling", FALLING],
] as const;
const OTHERS: readonly (readonly [string, Asked])[] = [
  ["rising within 3 months", { ...RISING, months: 3 }],
  ["rising within 12 months", { ...RISING, months: 12 }],
  ["rising above 1.1 ×", { ...RISING, factor: 1.1 }],
  ["rising above 1.5 ×", { ...RISING, factor: 1.5 }],
  ["falling within 3 months", { ...FALLING, months: 3 }],
  ["falling within 12 months", { ...FALLING, months: 12 }],
];

/** The shipped model on the judging half: the main question, and then all that stands beside it. */
export async function judgeAll(model: Model): Promise<string[]> {
  const fitting = await casesIn("fitting");
  const judging = await casesIn("judging");
  const lines: string[] = [];
  const say = (name: string, scored: readonly Scored[]) => lines.push(...told(name, scored));

  for (const [name, asked] of MAIN) {
    const cases = judging.country;
    const scored = forecasts(model, cases, asked, baseRate(fitting.country, asked));
    say(`${name}, judging half`, scored);
    say(
      `${name}, with an incident in the last year`,
      scored.filter((_, i) => lastYearOf(cases[i]!) > 0),
    );
    say(
      `${name}, one to five incidents in the last year`,
      scored.filter((_, i) => isLowRate(cases[i]!)),
    );
    say(
      `${name}, prompted by an attack`,
      scored.filter((_, i) => isPrompted(cases[i]!)),
    );
    const plain = plainLogistic(fitting.country, asked);
    say(
      `${name}, plain logistic regression`,
      scored.map((it, i) => ({ ...it, p: plain(cases[i]!) })),
    );
  }

  lines.push("", "Every third month from here on");
  const country = thinned(judging.country);
  for (const [name, asked] of OTHERS)
    say(`${name}, judging half`, forecasts(model, country, asked, baseRate(fitting.country, asked)));
  const oneSided = thinned(
    casesOf((await readPanel("one-sided")).filter(({ actor, place }) => halfOf(actor, place) === "judging")),
  );
  const late = fitModel(fitting, { lag: EMBARGO });
  for (const [name, asked] of MAIN) {
    const reference = baseRate(fitting.country, asked);
    // An actor of one country is the same series in its region and in the world: only who has not seen it may judge.
    const wide = { kind: () => "wide" as const, by: ({ unit }: Case) => unseen(model, unit) };
    say(`${name}, actor × region`, forecasts(model, thinned(judging.regions), asked, reference, wide));
    say(`${name}, actor in the world`, forecasts(model, thinned(judging.world), asked, reference, wide));
    say(`${name}, one-sided incidents alone`, forecasts(model, oneSided, asked, reference));
    const sparse = { kind: () => "sparse" as const };
    say(
      `${name}, fewer than five incidents so far, as shipped`,
      forecasts(model, thinned(judging.sparse), asked, reference, sparse),
    );
    const everybody = [...country.filter((it) => !isSparse(it)), ...thinned(judging.sparse)];
    const shipped = { kind: ({ unit, end }: Case) => kindOf(unit.known, end, false) };
    say(
      `${name}, all pairs that had an incident, as shipped`,
      forecasts(model, everybody, asked, reference, shipped),
    );
    say(
      `${name}, all pairs, prompted by an attack, as shipped`,
      forecasts(model, promptedAsShipped(judging), asked, reference, shipped),
    );
    say(
      `${name}, nothing known of the last ${EMBARGO} months`,
      forecasts(late, country, asked, reference, { lag: EMBARGO }),
    );
  }
  return lines;
}
