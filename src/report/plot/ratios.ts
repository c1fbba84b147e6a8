import * as Plot from "@observablehq/plot";
import { formatNumber } from "../format.ts";
import type { Markup } from "../html/markup.ts";
import type { Strings } from "../strings/en.ts";
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
export function drawRatios(ratios: readonly Ratio[], size: Size, t: Strings): Markup {
  const finite = ratios
    .flatMap((r) => [r.ratio, r.low, r.high, r.coverageLow, r.coverageHigh])
    .filter((v): v is number => v !== null && v > 0);
  const low = Math.max(0.01, Math.min(0.4, ...finite) / 1.25);
  const high = Math.min(100, Math.max(2.5, ...finite) * 1.25);
  const clamp = (v: number | null, open: number) => (v === null ? open : Math.min(high, Math.max(low, v)));
  const drawn = ratios.filter((r) => r.ratio !== null);
  const groups = [...new Set(ratios.map((r) => r.group))];
  const rows = ratios.length;
  const margin = size === "wide" ? 210 : 92;
  return draw(size, ratiosAlt(ratios, t), {
    height: 58 + rows * 24 + groups.length * 22,
    marginLeft: margin,
    marginRight: size === "wide" ? 110 : 12,
    marginTop: 30,
    marginBottom: 38,
    x: {
      type: "log",
      domain: [low, high],
      label: t.axis.ratio,
      labelAnchor: "center",
      labelArrow: "none",
      tickSize: 0,
      ticks: TICKS.filter((v) => v >= low && v <= high),
      tickFormat: (v: number) => formatNumber(v, t),
    },
    y: { type: "band", domain: rowKeys(ratios, groups), label: null, tickSize: 0, tickFormat: () => "" },
    marks: [
      Plot.gridX(
        TICKS.filter((v) => v >= low && v <= high),
        { stroke: INK.grid, strokeOpacity: 1 },
      ),
      Plot.ruleX([1], { stroke: INK.text, strokeWidth: 1.25 }),
      Plot.text([1], {
        x: (v) => v,
        frameAnchor: "top",
        text: () => t.markers.noChange,
        dy: -14,
        fill: INK.muted,
      }),
      Plot.text(groups, {
        y: (g) => `group ${g}`,
        frameAnchor: "left",
        dx: -margin + 2,
        text: (g) => g,
        textAnchor: "start",
        fontWeight: 600,
        fill: INK.text,
        stroke: INK.paper,
        strokeWidth: 4,
      }),
      Plot.text(ratios, {
        y: keyOf,
        frameAnchor: "left",
        dx: -8,
        text: "label",
        textAnchor: "end",
        fill: INK.text,
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
      Plot.text(
        ratios.filter((r) => r.ratio === null),
        {
          y: keyOf,
          x: () => 1,
          dx: -8,
          textAnchor: "end",
          text: "words",
          fill: INK.muted,
          stroke: INK.paper,
          strokeWidth: 4,
        },
      ),
      Plot.dot(drawn, { y: keyOf, x: (r) => clamp(r.ratio, low), r: 4.5, fill: INK.strong }),
      size === "narrow"
        ? null
        : Plot.text(drawn, {
            y: keyOf,
            frameAnchor: "right",
            textAnchor: "start",
            dx: 10,
            text: (r) => boundsText(r, t),
            fill: INK.muted,
          }),
    ],
  });
}

const TICKS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100];

function keyOf(ratio: Ratio): string {
  return `${ratio.group} ${ratio.label}`;
}

function rowKeys(ratios: readonly Ratio[], groups: readonly string[]): string[] {
  return groups.flatMap((g) => [`group ${g}`, ...ratios.filter((r) => r.group === g).map(keyOf)]);
}

function boundsText(r: Ratio, t: Strings): string {
  const ratio = formatNumber(r.ratio ?? 0, t);
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
