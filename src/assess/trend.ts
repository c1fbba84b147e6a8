import { finding } from "../finding/compose.ts";
import type { Finding } from "../finding/index.ts";
import {
  breakCaveats,
  CARRIED,
  dispersionWords,
  INCIDENTS_INCOMPLETE,
  overlapCaveats,
  ZERO_IS_NOT_NONE,
} from "./caveats.ts";
import { type Comparison, compare, coverageDecides, dispersion } from "./comparison.ts";
import { change, judgement, ratioWords } from "./comparison-words.ts";
import { ONE_SIDED_DEATHS, ONE_SIDED_INCIDENTS } from "./measures.ts";
import { figure, rounded, sentence, span } from "./phrase.ts";
import { type Picture, sourcesOf, type View } from "./picture.ts";

export const RATIO_METHOD = {
  name: "Rate ratio with an interval for overdispersed counts (quasi-Poisson: variance = dispersion × mean)",
  reference: "McCullagh & Nelder 1989, Generalized Linear Models, ch. 6; docs/measures.md",
};

const MONTHS = 12;
const PRIMARY = [ONE_SIDED_INCIDENTS, ONE_SIDED_DEATHS];
const EARLIER = [
  { back: 12, words: "one year earlier", id: "one-year" },
  { back: 36, words: "three years earlier", id: "three-years" },
] as const;

/** The primary measures of the last twelve months against one and three years earlier, for every scope. */
export function trends(picture: Picture): Finding[] {
  if (picture.cells.length === 0) return [];
  return picture.views.flatMap((view) =>
    EARLIER.flatMap(({ back, words, id }) =>
      PRIMARY.flatMap((counted) => {
        const comparison = compare(picture, view, counted, MONTHS, back);
        if (!comparison) return [];
        return [
          comparisonFinding(
            picture,
            view,
            comparison,
            `trend.${view.scope.kind}.${counted.key}.${id}`,
            words,
          ),
        ];
      }),
    ),
  );
}

/** A comparison with everything that a ratio must carry. */
export function comparisonFinding(
  picture: Picture,
  view: View,
  comparison: Comparison,
  id: string,
  earlier: string,
  extra: readonly string[] = [],
): Finding {
  const { counted, now, before, a, b, ratio, sampling, bounds } = comparison;
  return finding({
    id,
    topic: "trend",
    statement: said(picture, view, comparison, earlier),
    measure: counted.measure,
    scope: view.scope.label,
    value: rounded(ratio),
    unit: `ratio of ${counted.label}`,
    intervals: bounds
      ? [sampling, { low: bounds.low, high: bounds.high, level: bounds.level, covers: bounds.covers }]
      : [sampling],
    n: a + b,
    method: RATIO_METHOD,
    sources: sourcesOf(picture, view.active, [now, before]),
    caveats: [
      dispersionWords(dispersion(view, counted)),
      ...(counted.deaths ? [] : [INCIDENTS_INCOMPLETE]),
      ...(a === 0 || b === 0 ? [ZERO_IS_NOT_NONE] : []),
      ...(coverageDecides(comparison)
        ? ["The coverage bounds lie on both sides of 1: missing deaths alone could turn the direction round."]
        : []),
      ...(bounds?.carried ? [CARRIED] : []),
      ...overlapCaveats([comparison]),
      ...breakCaveats(picture, view.scope, [before, now]),
      ...extra,
    ],
  });
}

function said(picture: Picture, view: View, comparison: Comparison, earlier: string): string {
  const { counted, now, before, a, b } = comparison;
  const where = sentence(view.scope.where);
  const what = `${counted.label} of ${picture.whose}`;
  if (a === 0 && b === 0)
    return `${where} the data hold no ${what}, neither ${span(now)} nor ${span(before)} (${earlier}).`;
  const counts = `from ${figure(b)} (${span(before)}, ${earlier}) to ${figure(a)} (${span(now)})`;
  return `${where}, ${what} went ${counts}${change(comparison)}; ${ratioWords(comparison)}: ${judgement(comparison)}.`;
}
