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

/** Dots with their intervals around "no change", grouped by measure. */
export function drawRatios(
  ratios: readonly Ratio[],
  size: Size,
  t: Strings,
  words: { axis: string; one: string } = t.ratioOf.change,
): Markup {
  const finite = ratios
    .flatMap((r) => [r.ratio, r.low, r.high, r.coverageLow, r.coverageHigh])
    .filter((v): v is number => v !== null && v > 0);
  const low = Math.max(0.01, Math.min(0.4, ...finite) / 1.25);
  const high = Math.min(100, Math.max(2.5, ...finite) * 1.25);
  const clamp = (v: number | null, open: number) => (v === null ? open : Math.min(high, Math.max(low, v)));
  const drawn = ratios.filter((r) => r.ratio !== null);
  const groups = [...new Set(ratios.map((r) => r.group))];
  const margin = size === "wide" ? 206 : 10;
  const rows = rowsOf(ratios, groups, size);
  return draw(size, ratiosAlt(ratios, t), {
    height: 68 + rows.length * (size === "wide" ? 24 : 19),
    marginLeft: margin,
    marginRight: size === "wide" ? 142 : 10,
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
      Plot.ruleX([1], { stroke: INK.text, strokeWidth: 1.25 }),
      Plot.text([1], {
        x: (v) => v,
        frameAnchor: "top",
        text: () => words.one,
        dy: -14,
        fill: INK.muted,
      }),
      Plot.text(groups, {
        y: (g) => `group ${g}`,
        frameAnchor: "left",
        dx: size === "wide" ? -margin + 2 : 0,
        text: (g) => g,
        textAnchor: "start",
        fontWeight: 600,
        fill: INK.text,
        stroke: INK.paper,
        strokeWidth: 4,
      }),
      Plot.text(ratios, {
        y: size === "wide" ? keyOf : labelKeyOf,
        frameAnchor: "left",
        dx: size === "wide" ? -14 : 0,
        dy: size === "wide" ? 0 : 3,
        text: "label",
        textAnchor: size === "wide" ? "end" : "start",
        fill: INK.text,
        stroke: INK.paper,
        strokeWidth: 4,
      }),
      Plot.ruleY(
        drawn.filter((r) => r.coverageLow !== null || r.coverageHigh !== null),
        {
          y: keyOf,
          x1: (r) => clamp(r.coverageLow, low),
          x2: (r) => clamp(r.coverageHigh, high),
          stroke: INK.soft,
          strokeWidth: 8,
        },
      ),
      Plot.ruleY(
        drawn.filter((r) => r.low !== null || r.high !== null),
        {
          y: keyOf,
          x1: (r) => clamp(r.low, low),
          x2: (r) => clamp(r.high, high),
          stroke: INK.strong,
          strokeWidth: 2,
        },
      ),
      Plot.dot(drawn, {
        y: keyOf,
        x: (r) => clamp(r.ratio, low),
        r: 4.5,
        fill: (r) => (isClear(r) ? INK.strong : INK.paper),
        stroke: INK.strong,
        strokeWidth: 2,
        title: (r) => `${r.group}, ${r.label}: ${boundsText(r, t)}`,
      }),
      beyondEdge(drawn, low, (r) => Math.min(r.low ?? 0, r.ratio ?? 1) < low, "◂", "end"),
      beyondEdge(drawn, high, (r) => (r.high ?? Number.POSITIVE_INFINITY) > high, "▸", "start"),
      Plot.text(ratios, {
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
      }),
    ],
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
