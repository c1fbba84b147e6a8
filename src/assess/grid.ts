import { finding } from "../finding/compose.ts";
import type { Finding } from "../finding/index.ts";
import { rounded } from "../finding/rounded.ts";
import type { FindingStrings, ToldCells } from "../strings/index.ts";
import { breakCaveats, overlapCaveats } from "./caveats.ts";
import { type Comparison, compare, coverageDecides } from "./comparison.ts";
import { DIRECTION_WORDS } from "./comparison-words.ts";
import { COUNTED } from "./measures.ts";
import { againstPeak } from "./peak.ts";
import { type Picture, sourcesOf, type View } from "./picture.ts";
import { ratioMethod } from "./trend.ts";

const LENGTHS = [12, 6, 3] as const;
const BASES = ["one year earlier", "three years earlier", "peak"] as const;
type Base = (typeof BASES)[number];

export interface GridCell {
  base: Base;
  months: number;
  comparison: Comparison;
}

/** Columns of the table of every window, as reports pick them by name. */
export const GRID_COLUMNS = [
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
] as const;

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
function toldCells(cells: readonly GridCell[], { measures }: FindingStrings): ToldCells {
  return COUNTED.flatMap(({ key }) => {
    const months = cells.filter((cell) => cell.comparison.counted.key === key).map((cell) => cell.months);
    return months.length === 0 ? [] : [{ measure: measures[key], months }];
  });
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
      .map((base) => said(view.scope.where, base, cells, picture.t))
      .join(" ")}`,
    scope: view.scope.label,
    value: agreement(cells.filter((cell) => cell.base === "one year earlier")).direction,
    unit: picture.t.grid.unit,
    n: cells.length,
    method: ratioMethod(picture),
    sources: sourcesOf(picture, view.active, windows),
    caveats: [
      picture.t.shared.incidentsIncomplete,
      picture.t.grid.byChance,
      ...(cells.some((cell) => cell.comparison.bounds?.carried) ? [picture.t.shared.carried] : []),
      ...overlapCaveats(
        cells.map(({ comparison }) => comparison),
        picture,
      ),
      ...breakCaveats(picture, view.scope, windows),
    ],
    table: {
      columns: [...GRID_COLUMNS],
      rows: cells.map(({ base, months, comparison: it }) => [
        base,
        it.counted.label,
        months,
        picture.t.shared.span(it.now),
        picture.t.shared.span(it.before),
        it.a,
        it.b,
        rounded(it.ratio),
        // A window against itself has no interval.
        ...(isPeakNow(it)
          ? [null, null, null, null]
          : [it.sampling.low, it.sampling.high, it.bounds?.low ?? null, it.bounds?.high ?? null]),
        directionWords(it),
      ]),
    },
  });
}

function said(where: string, base: Base, all: readonly GridCell[], strings: FindingStrings): string {
  const t = strings.grid;
  const cells = all.filter((cell) => cell.base === base);
  if (cells.length === 0) return t.notReached(where, base);
  const { direction, byDirection } = agreement(cells);
  if (cells.some(({ comparison }) => comparison.direction === "relabelled")) return t.relabelled(where, base);
  if (direction === "open") return t.tooFew(where, base);
  return direction === "depends"
    ? t.depends(where, base, toldDirections(byDirection, strings))
    : t.agreed(where, base, direction, toldCells(byDirection[direction], strings));
}

/** The cells of each direction by their measures, as sentences tell them. */
export function toldDirections(
  { rose, fell, steady }: ReturnType<typeof agreement>["byDirection"],
  strings: FindingStrings,
) {
  return {
    rose: toldCells(rose, strings),
    fell: toldCells(fell, strings),
    steady: toldCells(steady, strings),
  };
}

function isPeakNow({ before, now }: Comparison): boolean {
  return before.end === now.end;
}

function directionWords(comparison: Comparison): string {
  if (isPeakNow(comparison)) return "the peak is now";
  const words = DIRECTION_WORDS[comparison.direction];
  const clear = comparison.direction === "rose" || comparison.direction === "fell";
  return clear && coverageDecides(comparison) ? `${words} (coverage could undo it)` : words;
}
