import * as Plot from "@observablehq/plot";
import { formatNumber } from "../format.ts";
import type { Markup } from "../html/markup.ts";
import type { Strings } from "../strings/en.ts";
import { draw, INK, type Size } from "./draw.ts";

export interface SeverityLine {
  label: string;
  /** How many incidents had at least so many deaths, from the least deadly up; both positive. */
  points: readonly { deaths: number; atLeast: number }[];
}

export interface NamedToll {
  label: string;
  deaths: number;
  main: boolean;
}

const STROKES = [INK.strong, INK.muted, INK.data];
const DASHES = ["", "6 3", "2 3"];

/** Exceedance on two logarithmic axes: one line per scope, named at its end, and the events of the text marked. */
export function drawSeverity(
  lines: readonly SeverityLine[],
  tolls: readonly NamedToll[],
  size: Size,
  t: Strings,
): Markup {
  const all = lines.flatMap((line) => line.points);
  const marked = tolls.filter((toll) => toll.deaths >= 1);
  const farthest = Math.max(10, ...all.map((p) => p.deaths), ...marked.map((m) => m.deaths));
  const most = Math.max(10, ...all.map((p) => p.atLeast));
  const rows = [...marked].sort((a, b) => b.deaths - a.deaths);
  const step = 15;
  return draw(size, severityAlt(lines, tolls, t), {
    height: (size === "wide" ? 320 : 290) + rows.length * step,
    marginLeft: 52,
    marginRight: 14,
    marginTop: 18 + rows.length * step,
    marginBottom: 40,
    x: logAxis([1, farthest * 1.3], t.axis.deaths, t),
    y: logAxis([0.8, most * 1.5], null, t),
    marks: [
      Plot.gridX({ ticks: 4, stroke: INK.grid, strokeOpacity: 1 }),
      Plot.gridY({ ticks: 4, stroke: INK.grid, strokeOpacity: 1 }),
      lines.map((line, i) =>
        Plot.line(line.points, {
          x: "deaths",
          y: "atLeast",
          stroke: STROKES[i % STROKES.length],
          strokeDasharray: DASHES[i % DASHES.length],
          strokeWidth: 2,
          curve: "step-before",
        }),
      ),
      rows.map((toll, i) => [
        Plot.ruleX([toll], {
          x: "deaths",
          stroke: toll.main ? INK.event : INK.muted,
          strokeWidth: toll.main ? 2 : 1,
          insetTop: -(i + 1) * step + 8,
        }),
        Plot.text([toll], {
          x: "deaths",
          frameAnchor: "top",
          text: "label",
          textAnchor: toll.deaths > Math.sqrt(farthest) ? "end" : "start",
          dx: toll.deaths > Math.sqrt(farthest) ? -4 : 4,
          dy: -(i + 1) * step,
          fill: toll.main ? INK.event : INK.text,
          fontWeight: toll.main ? 600 : 400,
        }),
      ]),
      lines.map((line, i) =>
        Plot.text(line.points.slice(0, 1), {
          x: "deaths",
          y: "atLeast",
          text: () => line.label,
          textAnchor: "start",
          dx: 6,
          dy: -8,
          fill: INK.text,
          stroke: INK.paper,
          strokeWidth: 4,
          fontWeight: i === 0 ? 600 : 400,
        }),
      ),
    ],
  });
}

function logAxis(domain: [number, number], label: string | null, t: Strings): Plot.ScaleOptions {
  return {
    type: "log",
    domain,
    label,
    labelAnchor: "center",
    labelArrow: "none",
    ticks: 4,
    tickSize: 0,
    tickFormat: (n: number) => (Number.isInteger(Math.log10(n)) ? formatNumber(n, t) : ""),
  };
}

function severityAlt(lines: readonly SeverityLine[], tolls: readonly NamedToll[], t: Strings): string {
  return [...lines.map((l) => l.label), ...tolls.map((toll) => toll.label)].join("; ") || t.axis.exceed;
}
