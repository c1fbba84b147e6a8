import { finding } from "../finding/compose.ts";
import type { Finding } from "../finding/index.ts";
import { breakCaveats, CARRIED, INCIDENTS_INCOMPLETE, overlapCaveats } from "./caveats.ts";
import { type Comparison, compare, coverageDecides } from "./comparison.ts";
import { DIRECTION_WORDS } from "./comparison-words.ts";
import { COUNTED } from "./measures.ts";
import { againstPeak } from "./peak.ts";
import { list, rounded, sentence, span } from "./phrase.ts";
import { type Picture, sourcesOf, type View } from "./picture.ts";
import { RATIO_METHOD } from "./trend.ts";

const LENGTHS = [12, 6, 3] as const;
const BASES = ["one year earlier", "three years earlier", "peak"] as const;
type Base = (typeof BASES)[number];

export interface GridCell {
  base: Base;
  months: number;
  comparison: Comparison;
}

/** Every measure in every window against every earlier time. */
export function gridOf(picture: Picture, view: View): GridCell[] {
  return BASES.flatMap((base) =>
    picture.counted.flatMap((counted) =>
      LENGTHS.flatMap((months) => {
        const comparison = comparisonWith(picture, view, base, counted, months);
        return comparison ? [{ base, months, comparison }] : [];
      }),
    ),
  );
}

/**
 * What the cells against one earlier time say together. They disagree when one is clear (`rose` or `fell`) and
 * another says the opposite or rules out a change by a factor of two; cells with too few events do not vote.
 */
export function agreement(cells: readonly GridCell[]): {
  direction: "rose" | "fell" | "steady" | "open" | "depends";
  byDirection: Record<"rose" | "fell" | "steady", GridCell[]>;
} {
  const of = (direction: string) => cells.filter((cell) => cell.comparison.direction === direction);
  const byDirection = { rose: of("rose"), fell: of("fell"), steady: of("steady") };
  const voiced = (["rose", "fell", "steady"] as const).filter((it) => byDirection[it].length > 0);
  const direction = voiced.length === 0 ? "open" : voiced.length === 1 ? voiced[0]! : "depends";
  return { direction, byDirection };
}

/** "one-sided incidents (12 and 6 months)", measure by measure. */
function cellNames(cells: readonly GridCell[]): string {
  const byMeasure = COUNTED.flatMap(({ key, label }) => {
    const lengths = cells.filter((cell) => cell.comparison.counted.key === key).map(({ months }) => months);
    return lengths.length === 0 ? [] : [`${label} (${list(lengths.map(String))} months)`];
  });
  return list(byMeasure);
}

/** The grid {measure} × {12, 6, 3 months} against one and three years earlier and the peak, for every scope. */
export function grids(picture: Picture): Finding[] {
  return picture.views.flatMap((view) => {
    const cells = gridOf(picture, view);
    return tells(cells) ? [gridFinding(picture, view, cells)] : [];
  });
}

/** Whether there was anything to compare: without it a scope has no finding of its grid. */
export function tells(cells: readonly GridCell[]): boolean {
  return cells.some(({ comparison }) => comparison.direction !== "none");
}

function comparisonWith(
  picture: Picture,
  view: View,
  base: Base,
  counted: (typeof COUNTED)[number],
  months: number,
): Comparison | null {
  if (base === "peak") return againstPeak(picture, view, counted, months);
  return compare(picture, view, counted, months, base === "one year earlier" ? 12 : 36);
}

function gridFinding(picture: Picture, view: View, cells: readonly GridCell[]): Finding {
  const windows = cells.flatMap(({ comparison }) => [comparison.now, comparison.before]);
  return finding({
    id: `grid.${view.scope.kind}`,
    topic: "trend",
    statement: `${BASES.slice(0, 2)
      .map((base) => said(view.scope.where, base, cells))
      .join(" ")}`,
    scope: view.scope.label,
    value: agreement(cells.filter((cell) => cell.base === "one year earlier")).direction,
    unit: "direction against one year earlier",
    n: cells.length,
    method: RATIO_METHOD,
    sources: sourcesOf(picture, view.active, windows),
    caveats: [
      INCIDENTS_INCOMPLETE,
      "With many cells some ratios will look clear by chance: one in twenty when nothing changes.",
      ...(cells.some((cell) => cell.comparison.bounds?.carried) ? [CARRIED] : []),
      ...overlapCaveats(cells.map(({ comparison }) => comparison)),
      ...breakCaveats(picture, view.scope, windows),
    ],
    table: {
      columns: [
        "against",
        "measure",
        "months",
        "period now",
        "period then",
        "now",
        "then",
        "ratio",
        "95 % low",
        "95 % high",
        "coverage low",
        "coverage high",
        "direction",
      ],
      rows: cells.map(({ base, months, comparison: it }) => [
        base,
        it.counted.label,
        months,
        span(it.now),
        span(it.before),
        it.a,
        it.b,
        rounded(it.ratio),
        it.sampling.low,
        it.sampling.high,
        it.bounds?.low ?? null,
        it.bounds?.high ?? null,
        directionWords(it),
      ]),
    },
  });
}

function said(where: string, base: Base, all: readonly GridCell[]): string {
  const cells = all.filter((cell) => cell.base === base);
  if (cells.length === 0) return `For ${where} against ${base} the data do not reach far enough back.`;
  const { direction, byDirection } = agreement(cells);
  const against = `${sentence(where)} against ${base}`;
  if (cells.some(({ comparison }) => comparison.direction === "relabelled"))
    return `${against}, no judgement: in between the data changed the group's name here.`;
  if (direction === "open") return `${against}, too few events to tell.`;
  if (direction !== "depends") {
    const words = { rose: "a rise", fell: "a fall", steady: "no clear change" }[direction];
    return `${against}, ${words} in every cell that can tell (${cellNames(byDirection[direction])}).`;
  }
  return `${against}, it depends on the measure: ${disagreement(byDirection)}.`;
}

/** "a fall by deaths …; a rise by …; no clear change by …". */
export function disagreement(byDirection: ReturnType<typeof agreement>["byDirection"]): string {
  const words = { rose: "a rise", fell: "a fall", steady: "no clear change" };
  return (["rose", "fell", "steady"] as const)
    .filter((it) => byDirection[it].length > 0)
    .map((it) => `${words[it]} by ${cellNames(byDirection[it])}`)
    .join("; ");
}

function directionWords(comparison: Comparison): string {
  if (comparison.before.end === comparison.now.end) return "the peak is now";
  const words = DIRECTION_WORDS[comparison.direction];
  const clear = comparison.direction === "rose" || comparison.direction === "fell";
  return clear && coverageDecides(comparison) ? `${words} (coverage could undo it)` : words;
}
