import { finding } from "../finding/compose.ts";
import type { Finding } from "../finding/index.ts";
import { rounded } from "../finding/rounded.ts";
import { breakCaveats, overlapCaveats } from "./caveats.ts";
import { type Comparison, compare, coverageDecides, dispersion } from "./comparison.ts";
import { ONE_SIDED_DEATHS, ONE_SIDED_INCIDENTS } from "./measures.ts";
import { type Picture, sourcesOf, type View } from "./picture.ts";

export function ratioMethod({ t }: Picture): Finding["method"] {
  return {
    name: t.trend.method,
    reference: "McCullagh & Nelder 1989, Generalized Linear Models, ch. 6; docs/measures.md",
  };
}

const MONTHS = 12;
const PRIMARY = [ONE_SIDED_INCIDENTS, ONE_SIDED_DEATHS];
const EARLIER = [
  { back: 12, id: "one-year" },
  { back: 36, id: "three-years" },
] as const;

/** The primary measures of the last twelve months against one and three years earlier, for every scope. */
export function trends(picture: Picture): Finding[] {
  if (picture.cells.length === 0) return [];
  return picture.views.flatMap((view) =>
    EARLIER.flatMap(({ back, id }) =>
      PRIMARY.flatMap((counted) => {
        const comparison = compare(picture, view, counted, MONTHS, back);
        if (!comparison) return [];
        return [
          comparisonFinding(
            picture,
            view,
            comparison,
            `trend.${view.scope.kind}.${counted.key}.${id}`,
            picture.t.trend.earlier[id],
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
  const { shared } = picture.t;
  return finding({
    id,
    topic: "trend",
    statement: said(picture, view, comparison, earlier),
    measure: counted.measure,
    scope: view.scope.label,
    value: rounded(ratio),
    unit: picture.t.trend.unit(picture.t.measures[counted.key]),
    intervals: bounds
      ? [sampling, { low: bounds.low, high: bounds.high, level: bounds.level, covers: bounds.covers }]
      : [sampling],
    n: a + b,
    method: ratioMethod(picture),
    sources: sourcesOf(picture, view.active, [now, before]),
    caveats: [
      shared.dispersion(dispersion(view, counted)),
      ...(counted.deaths ? [] : [shared.incidentsIncomplete]),
      ...(a === 0 || b === 0 ? [shared.zeroIsNotNone] : []),
      ...(coverageDecides(comparison) ? [picture.t.trend.bothSides] : []),
      ...(bounds?.carried ? [shared.carried] : []),
      ...overlapCaveats([comparison], picture),
      ...breakCaveats(picture, view.scope, [before, now]),
      ...extra,
    ],
  });
}

function said(picture: Picture, view: View, comparison: Comparison, earlier: string): string {
  const { counted, now, before, a, b, direction } = comparison;
  const t = picture.t.trend;
  const measure = picture.t.measures[counted.key];
  const { where } = view.scope;
  if (a === 0 && b === 0) return t.none(where, measure, picture.whose, now, before, earlier);
  const clear = direction === "rose" || direction === "fell";
  return t.statement(
    where,
    measure,
    picture.whose,
    { ...now, n: a },
    { ...before, n: b },
    earlier,
    comparison,
    direction,
    clear && coverageDecides(comparison),
  );
}
