import { finding } from "../finding/compose.ts";
import type { Finding } from "../finding/index.ts";
import { rounded } from "../finding/rounded.ts";
import { poissonRateInterval } from "../statistics/rates.ts";
import { breakCaveats } from "./caveats.ts";
import { dispersion, LEVEL } from "./comparison.ts";
import { ALL_INCIDENTS, ONE_SIDED_DEATHS, ONE_SIDED_INCIDENTS } from "./measures.ts";
import { total, windowBack } from "./monthly.ts";
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
  const { t, whose, known } = picture;
  const n = { incidents, deaths, all: known ? all : null };
  return [
    finding({
      id: `base-rate.${view.scope.kind}`,
      topic: "base-rate",
      statement: t.baseRate.statement(view.scope.whereTold, window, whose, n, { value: rate, low, high }),
      measure: "incidents",
      scope: view.scope.label,
      value: rounded(rate),
      unit: t.baseRate.unit,
      intervals: [
        {
          low: rounded(low),
          high: rounded(high),
          level: LEVEL,
          covers: t.shared.sampling,
        },
      ],
      n: incidents,
      method: {
        name: t.baseRate.method,
        reference: "Garwood 1936, Biometrika 28, 437–442",
      },
      sources: sourcesOf(picture, view.scope.countries ?? view.active, [window]),
      caveats: [
        t.shared.dispersion(phi),
        incidents === 0 ? t.shared.zeroIsNotNone : t.shared.incidentsIncomplete,
        ...breakCaveats(picture, view.scope, [window]),
      ],
    }),
  ];
}
