import { FALLING, kindOf, type Model, RISING } from "../assess/rising/index.ts";
import { type Case, EMBARGO, isLowRate, isPrompted, thinned } from "./cases.ts";
import { fitModel, unseen } from "./fit.ts";
import { casesIn, promptedAsShipped } from "./fitting-cases.ts";
import { baseRate, type ForecastOptions, forecasts, told } from "./judge.ts";

/** On the fitting half alone, by ensembles that have not seen the actor, and by such that have not seen the country. */
export async function crossValidated(model: Model): Promise<string[]> {
  const fitting = await casesIn("fitting");
  const byCountry = fitModel(fitting, { apart: "place" });
  const late = fitModel(fitting, { lag: EMBARGO });
  return [RISING, FALLING].flatMap((asked) => {
    const name = asked.direction;
    const score = (cases: readonly Case[], options: ForecastOptions) =>
      forecasts(model, cases, asked, baseRate(cases, asked), options);
    const actor = { by: ({ unit }: Case) => unseen(model, unit) };
    const place = { by: ({ unit }: Case) => unseen(byCountry, unit, "place") };
    const wide = { ...actor, kind: () => "wide" as const };
    const sparse = { ...actor, kind: () => "sparse" as const };
    const shipped = { ...actor, kind: ({ unit, end }: Case) => kindOf(unit.known, end, false) };
    const embargoed = { by: ({ unit }: Case) => unseen(late, unit), lag: EMBARGO };
    return [
      ...told(`${name}, actor unseen`, score(fitting.country, actor)),
      ...told(`${name}, country unseen`, score(fitting.country, place)),
      ...told(`${name}, low rate, actor unseen`, score(fitting.country.filter(isLowRate), actor)),
      ...told(`${name}, prompted, actor unseen`, score(fitting.country.filter(isPrompted), actor)),
      ...told(`${name}, actor × region, actor unseen`, score(thinned(fitting.regions), wide)),
      ...told(`${name}, actor in the world, actor unseen`, score(thinned(fitting.world), wide)),
      ...told(`${name}, sparse, actor unseen`, score(thinned(fitting.sparse), sparse)),
      ...told(`${name}, all pairs, prompted, actor unseen`, score(promptedAsShipped(fitting), shipped)),
      ...told(`${name}, embargo, actor unseen`, score(thinned(fitting.country), embargoed)),
    ];
  });
}
