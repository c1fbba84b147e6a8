import { finding } from "../finding/compose.ts";
import type { Finding } from "../finding/index.ts";
import { breakCaveats } from "./caveats.ts";
import { sum } from "./monthly.ts";
import { firstActive, type Picture, sourcesOf, type View } from "./picture.ts";

/** Month by month since the group is first on record, for every scope: what the plots draw. */
export function timelines(picture: Picture): Finding[] {
  const first = firstActive(picture);
  if (first < 0) return [];
  return picture.views.map((view) => timeline(picture, view, first));
}

function timeline(picture: Picture, view: View, first: number): Finding {
  const months = view.series.months.slice(first);
  const columns = picture.counted.map((it) => view.series.counts[it.key].slice(first));
  // The primary measures come first in every picture.
  const [incidents, deaths] = columns.map(sum);
  const whole = { start: months[0]!.start, end: months.at(-1)!.end, months: months.length };
  return finding({
    id: `timeline.${view.scope.kind}`,
    topic: "trend",
    statement: picture.t.timeline.statement(view.scope.where, whole, incidents!, picture.whose, deaths!),
    scope: view.scope.label,
    value: months.length,
    unit: "months",
    n: incidents!,
    method: { name: picture.t.timeline.method, reference: "docs/measures.md" },
    sources: sourcesOf(picture, view.active, [whole]),
    caveats: [picture.t.shared.incidentsIncomplete, ...breakCaveats(picture, view.scope, [whole])],
    table: {
      columns: ["month", ...picture.counted.map((it) => it.label)],
      rows: months.map((month, i) => [month.start.slice(0, 7), ...columns.map((column) => column[i]!)]),
    },
  });
}
