import { finding } from "../finding/compose.ts";
import type { Finding } from "../finding/index.ts";
import { poissonRateInterval } from "../statistics/rates.ts";
import { breakCaveats, dispersionWords, INCIDENTS_INCOMPLETE, ZERO_IS_NOT_NONE } from "./caveats.ts";
import { dispersion, LEVEL } from "./comparison.ts";
import { ALL_INCIDENTS, ONE_SIDED_DEATHS, ONE_SIDED_INCIDENTS } from "./measures.ts";
import { total, windowBack } from "./monthly.ts";
import { counted, figure, rounded, sentence, span } from "./phrase.ts";
import { type Picture, sourcesOf, type View } from "./picture.ts";

const MONTHS = 12;

/** One-sided incidents per month over the last twelve months, for every scope. */
export function baseRates(picture: Picture): Finding[] {
  return picture.views.flatMap((view) => baseRate(picture, view));
}

function baseRate(picture: Picture, view: View): Finding[] {
  const window = windowBack(view.series, MONTHS);
  const incidents = total(view.series, ONE_SIDED_INCIDENTS, MONTHS);
  const deaths = total(view.series, ONE_SIDED_DEATHS, MONTHS);
  const all = total(view.series, ALL_INCIDENTS, MONTHS);
  if (!window || incidents === null || deaths === null || all === null) return [];
  const phi = dispersion(view, ONE_SIDED_INCIDENTS);
  const { low, high } = poissonRateInterval(incidents, MONTHS, LEVEL, phi);
  const rate = incidents / MONTHS;
  const perMonth = `${figure(rate)} a month (95 % interval ${figure(low)}–${figure(high)})`;
  const types = picture.known
    ? ` Of all types, armed clashes included, they hold ${counted(all, "incidents")}.`
    : "";
  const counts =
    incidents === 0
      ? `the data hold no one-sided incident of ${picture.whose}`
      : `the data hold ${counted(incidents, "one-sided incidents")} of ${picture.whose} with ${counted(deaths, "deaths")}`;
  return [
    finding({
      id: `base-rate.${view.scope.kind}`,
      topic: "base-rate",
      statement: `${sentence(view.scope.where)}, ${span(window)}, ${counts}: ${perMonth}.${types}`,
      measure: "incidents",
      scope: view.scope.label,
      value: rounded(rate),
      unit: "one-sided incidents per month",
      intervals: [
        {
          low: rounded(low),
          high: rounded(high),
          level: LEVEL,
          covers: "sampling, with the month-to-month dispersion of the series",
        },
      ],
      n: incidents,
      method: {
        name: "Interval for a Poisson rate, widened by the dispersion of the series (quasi-Poisson)",
        reference: "Garwood 1936, Biometrika 28, 437–442",
      },
      sources: sourcesOf(picture, view.scope.countries ?? view.active, [window]),
      caveats: [
        dispersionWords(phi),
        incidents === 0 ? ZERO_IS_NOT_NONE : INCIDENTS_INCOMPLETE,
        ...breakCaveats(picture, view.scope, [window]),
      ],
    }),
  ];
}
