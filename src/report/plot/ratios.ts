import * as Plot from "@observablehq/plot";
import type { Strings } from "../../strings/index.ts";
import { formatNumber, formatTick } from "../format.ts";
import type { Markup } from "../html/markup.ts";
import { draw, INK, type Size } from "./draw.ts";

/** One comparison of now with then. Bounds may be open (null) and are then drawn to the edge. */
export interface Ratio {
  group: string;
  label: string;
  /** null where there were none then. */
  ratio: number | null;
  /** What the comparison says in words; drawn where there is no ratio. */
  words: string;
  low: number | null;
  high: number | null;
  /** Wider bounds for what the data lack; null where not compared. */
  coverageLow: number | null;
  coverageHigh: number | null;
}

/** What the figure's axis spans, and how it is laid out. */
interface Frame {
  size: Size;
  low: number;
  high: number;
}

/** Room beside the frame: the labels and the bounds stand there on a wide figure. */
const MARGINS = { wide: { left: 206, right: 142 }, narrow: { left: 10, right: 10 } } as const;

/** Dots with their intervals around "no change", grouped by measure. */
export function drawRatios(
  ratios: readonly Ratio[],
  size: Size,
  t: Strings,
  words: { axis: string; one: string } = t.ratioOf.change,
): Markup {
  const frame = frameAround(ratios, size);
  const { low, high } = frame;
  const drawn = ratios.filter((r) => r.ratio !== null);
  const groups = [...new Set(ratios.map((r) => r.group))];
  const rows = rowsOf(ratios, groups, size);
  return draw(size, ratiosAlt(ratios, t), {
    height: 68 + rows.length * (size === "wide" ? 24 : 19),
    marginLeft: MARGINS[size].left,
    marginRight: MARGINS[size].right,
    marginTop: 30,
    marginBottom: 38,
    x: {
      type: "log",
      domain: [low, high],
      label: words.axis,
      labelAnchor: "center",
      labelArrow: "none",
      tickSize: 0,
      ticks: ticksBetween(low, high),
      tickFormat: (v: number) => formatTick(v, t),
    },
    y: { type: "band", domain: rows, label: null, tickSize: 0, tickFormat: () => "" },
    marks: [
      Plot.gridX(ticksBetween(low, high), { stroke: INK.grid, strokeOpacity: 1 }),
      ...lineOfNoChange(words.one),
      groupNames(groups, size),
      labels(ratios, size),
      // What the data lack, and over it what chance leaves open.
      bars(drawn, frame, (r) => [r.coverageLow, r.coverageHigh], { stroke: INK.soft, strokeWidth: 8 }),
      bars(drawn, frame, (r) => [r.low, r.high], { stroke: INK.strong, strokeWidth: 2 }),
      dots(drawn, frame, t),
      beyondEdge(drawn, low, (r) => Math.min(r.low ?? 0, r.ratio ?? 1) < low, "◂", "end"),
      beyondEdge(drawn, high, (r) => (r.high ?? Number.POSITIVE_INFINITY) > high, "▸", "start"),
      boundsInWords(ratios, size, t),
    ],
  });
}

function frameAround(ratios: readonly Ratio[], size: Size): Frame {
  const finite = ratios
    .flatMap((r) => [r.ratio, r.low, r.high, r.coverageLow, r.coverageHigh])
    .filter((v): v is number => v !== null && v > 0);
  return {
    size,
    low: Math.max(0.01, Math.min(0.4, ...finite) / 1.25),
    high: Math.min(100, Math.max(2.5, ...finite) * 1.25),
  };
}

/** The value, or the edge where it lies beyond it or the interval is open. */
function within({ low, high }: Frame, value: number | null, open: number): number {
  return value === null ? open : Math.min(high, Math.max(low, value));
}

function lineOfNoChange(words: string): Plot.Markish[] {
  return [
    Plot.ruleX([1], { stroke: INK.text, strokeWidth: 1.25 }),
    Plot.text([1], { x: (v) => v, frameAnchor: "top", text: () => words, dy: -14, fill: INK.muted }),
  ];
}

function groupNames(groups: readonly string[], size: Size): Plot.Text {
  return Plot.text(groups, {
    y: (g) => `group ${g}`,
    frameAnchor: "left",
    dx: size === "wide" ? -MARGINS.wide.left + 2 : 0,
    text: (g) => g,
    textAnchor: "start",
    fontWeight: 600,
    fill: INK.text,
    stroke: INK.paper,
    strokeWidth: 4,
  });
}

function labels(ratios: readonly Ratio[], size: Size): Plot.Text {
  return Plot.text(ratios, {
    y: size === "wide" ? keyOf : labelKeyOf,
    frameAnchor: "left",
    dx: size === "wide" ? -14 : 0,
    dy: size === "wide" ? 0 : 3,
    text: "label",
    textAnchor: size === "wide" ? "end" : "start",
    fill: INK.text,
    stroke: INK.paper,
    strokeWidth: 4,
  });
}

/** A bar from one bound to the other, of each ratio that has any. */
function bars(
  ratios: readonly Ratio[],
  frame: Frame,
  boundsOf: (ratio: Ratio) => readonly [number | null, number | null],
  ink: { stroke: string; strokeWidth: number },
): Plot.RuleY {
  return Plot.ruleY(
    ratios.filter((r) => boundsOf(r).some((bound) => bound !== null)),
    {
      y: keyOf,
      x1: (r) => within(frame, boundsOf(r)[0], frame.low),
      x2: (r) => within(frame, boundsOf(r)[1], frame.high),
      ...ink,
    },
  );
}

/** Filled where the interval leaves out "no change". */
function dots(ratios: readonly Ratio[], frame: Frame, t: Strings): Plot.Dot {
  return Plot.dot(ratios, {
    y: keyOf,
    x: (r) => within(frame, r.ratio, frame.low),
    r: 4.5,
    fill: (r) => (isClear(r) ? INK.strong : INK.paper),
    stroke: INK.strong,
    strokeWidth: 2,
    title: (r) => `${r.group}, ${r.label}: ${boundsText(r, t)}`,
  });
}

function boundsInWords(ratios: readonly Ratio[], size: Size, t: Strings): Plot.Text {
  return Plot.text(ratios, {
    y: size === "wide" ? keyOf : labelKeyOf,
    frameAnchor: "right",
    textAnchor: size === "wide" ? "start" : "end",
    dx: size === "wide" ? 12 : 0,
    dy: size === "wide" ? 0 : 3,
    text: (r) => boundsText(r, t),
    fill: INK.muted,
    stroke: INK.paper,
    // On a telephone it stands over the line of no change.
    strokeWidth: size === "wide" ? 4 : 9,
  });
}

/** An arrow where a dot or an interval goes on beyond the frame. */
function beyondEdge(
  ratios: readonly Ratio[],
  edge: number,
  beyond: (ratio: Ratio) => boolean,
  arrow: string,
  textAnchor: "start" | "end",
): Plot.Text {
  return Plot.text(ratios.filter(beyond), {
    y: keyOf,
    x: () => edge,
    text: () => arrow,
    textAnchor,
    dx: textAnchor === "end" ? -1 : 1,
    fill: INK.strong,
  });
}

/** True where the interval leaves out "no change". */
function isClear({ low, high }: Ratio): boolean {
  return (low !== null && low > 1) || (high !== null && high < 1);
}

/** Gridlines: every 1, 2 and 5 on a short scale, whole powers of ten on a long one. */
function ticksBetween(low: number, high: number): number[] {
  const within = TICKS.filter((v) => v >= low && v <= high);
  return within.length <= 8 ? within : within.filter((v) => Number.isInteger(Math.log10(v)));
}

const TICKS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100];

function keyOf(ratio: Ratio): string {
  return `${ratio.group} ${ratio.label}`;
}

function labelKeyOf(ratio: Ratio): string {
  return `label ${keyOf(ratio)}`;
}

/** On a narrow figure the label has a row of its own above its interval. */
function rowsOf(ratios: readonly Ratio[], groups: readonly string[], size: Size): string[] {
  return groups.flatMap((g) => [
    `group ${g}`,
    ...ratios
      .filter((r) => r.group === g)
      .flatMap((r) => (size === "wide" ? [keyOf(r)] : [labelKeyOf(r), keyOf(r)])),
  ]);
}

function boundsText(r: Ratio, t: Strings): string {
  if (r.ratio === null) return r.words;
  const ratio = formatNumber(r.ratio, t);
  if (r.low === null || r.high === null) return ratio;
  return `${ratio} (${t.range(formatNumber(r.low, t), formatNumber(r.high, t))})`;
}

function ratiosAlt(ratios: readonly Ratio[], t: Strings): string {
  return ratios
    .map((r) => {
      const name = `${r.group}, ${r.label}`;
      if (r.ratio === null) return `${name}: ${r.words}`;
      const bounds =
        r.low === null || r.high === null
          ? t.notKnown
          : t.range(formatNumber(r.low, t), formatNumber(r.high, t));
      return t.alt.ratio(name, formatNumber(r.ratio, t), bounds);
    })
    .join("; ");
}
