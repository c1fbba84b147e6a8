import { type Asked, FALLING, kindOf, type Model, RISING } from "../assess/rising/index.ts";
import { type Case, casesOf, isPrompted, lastYearOf } from "./cases.ts";
import { fitModel, unseen } from "./fit.ts";
import { casesIn, isSparse } from "./fitting-cases.ts";
import { halfOf } from "./halves.ts";
import { baseRate, type ForecastOptions, forecasts, told } from "./judge.ts";
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
const EMBARGO = 12;
const LOW = { least: 1, most: 5 } as const;
const isLowRate = (it: Case) => lastYearOf(it) >= LOW.least && lastYearOf(it) <= LOW.most;
/** Beside the main question every third month is enough. */
const thinned = (cases: readonly Case[]) => cases.filter(({ end }) => end % 3 === 0);

/** The shipped model on the judging half: the main question, and then all that stands beside it. */
export async function judgeAll(model: Model): Promise<string[]> {
  const fitting = await casesIn("fitting");
  const judging = await casesIn("judging");
  const byCountry = fitModel(fitting, { apart: "place" });
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
    const elsewhere = { by: ({ unit }: Case) => unseen(byCountry, unit, "place") };
    say(
      `${name}, by what was fitted on other countries alone`,
      forecasts(byCountry, thinned(cases), asked, baseRate(fitting.country, asked), elsewhere),
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
      forecasts(model, judgedPrompted(judging), asked, reference, shipped),
    );
    say(
      `${name}, nothing known of the last ${EMBARGO} months`,
      forecasts(late, country, asked, reference, { lag: EMBARGO }),
    );
  }
  return lines;
}

function judgedPrompted({ country, sparse }: { country: readonly Case[]; sparse: readonly Case[] }): Case[] {
  return [...country.filter((it) => !isSparse(it)), ...sparse].filter(isPrompted);
}

/** On the fitting half alone, by ensembles that have not seen the actor, and by such that have not seen the country. */
export async function crossValidated(model: Model): Promise<string[]> {
  const fitting = await casesIn("fitting");
  const byCountry = fitModel(fitting, { apart: "place" });
  return MAIN.flatMap(([name, asked]) => {
    const score = (cases: readonly Case[], options: ForecastOptions) =>
      forecasts(model, cases, asked, baseRate(cases, asked), options);
    const actor = { by: ({ unit }: Case) => unseen(model, unit) };
    const place = { by: ({ unit }: Case) => unseen(byCountry, unit, "place") };
    const wide = { ...actor, kind: () => "wide" as const };
    const sparse = { ...actor, kind: () => "sparse" as const };
    return [
      ...told(`${name}, actor unseen`, score(fitting.country, actor)),
      ...told(`${name}, country unseen`, score(fitting.country, place)),
      ...told(`${name}, low rate, actor unseen`, score(fitting.country.filter(isLowRate), actor)),
      ...told(`${name}, prompted, actor unseen`, score(fitting.country.filter(isPrompted), actor)),
      ...told(`${name}, actor × region, actor unseen`, score(thinned(fitting.regions), wide)),
      ...told(`${name}, actor in the world, actor unseen`, score(thinned(fitting.world), wide)),
      ...told(`${name}, sparse, actor unseen`, score(thinned(fitting.sparse), sparse)),
    ];
  });
}
