import { finding } from "../finding/compose.ts";
import type { Finding } from "../finding/index.ts";
import { breakCaveats } from "./caveats.ts";
import { type Comparison, compare } from "./comparison.ts";
import { type Counted, ONE_SIDED_DEATHS, ONE_SIDED_INCIDENTS } from "./measures.ts";
import { total } from "./monthly.ts";
import { type Picture, sourcesOf, type View } from "./picture.ts";
import { comparisonFinding } from "./trend.ts";

const MONTHS = 12;

/** The last twelve months against the twelve with most, for every scope that ever had any. */
export function peaks(picture: Picture): Finding[] {
  return picture.views.flatMap((view) =>
    [ONE_SIDED_INCIDENTS, ONE_SIDED_DEATHS].flatMap((counted) => {
      const comparison = againstPeak(picture, view, counted, MONTHS);
      if (!comparison || comparison.b === 0) return [];
      if (comparison.before.end === comparison.now.end) return [peakNow(picture, view, comparison)];
      return [
        comparisonFinding(
          picture,
          view,
          comparison,
          `peak.${view.scope.kind}.${counted.key}`,
          picture.t.trend.earlier.peak,
          [picture.t.shared.peakIsChosen],
        ),
      ];
    }),
  );
}

function peakNow(picture: Picture, view: View, { counted, now, a }: Comparison): Finding {
  return finding({
    id: `peak.${view.scope.kind}.${counted.key}`,
    topic: "trend",
    statement: picture.t.peak.now(view.scope.where, picture.t.measures[counted.key], picture.whose, a, now),
    measure: counted.measure,
    scope: view.scope.label,
    value: a,
    unit: picture.t.peak.unit(counted.unit),
    n: a,
    method: { name: picture.t.peak.method, reference: "docs/measures.md" },
    sources: sourcesOf(picture, view.active, [now]),
    caveats: breakCaveats(picture, view.scope, [now]),
  });
}

/** Against the window of that length with the highest total up to now, the latest of equals. */
export function againstPeak(
  picture: Picture,
  view: View,
  counted: Counted,
  months: number,
): Comparison | null {
  let best = 0;
  let most = total(view.series, counted, months);
  if (most === null) return null;
  for (let back = 1; ; back++) {
    const held = total(view.series, counted, months, back);
    if (held === null) break;
    if (held > most) {
      most = held;
      best = back;
    }
  }
  return compare(picture, view, counted, months, best);
}
