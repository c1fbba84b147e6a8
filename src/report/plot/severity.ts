import * as Plot from "@observablehq/plot";
import type { Strings } from "../../strings/index.ts";
import { formatNumber, formatTick } from "../format.ts";
import type { Markup } from "../html/markup.ts";
import { draw, INK, type Size, WIDTHS } from "./draw.ts";

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

/** Width of a letter, in pixels, on the safe side. */
const LETTER = 6.6;

const STROKES = [INK.strong, INK.strong, INK.muted, INK.muted];
const DASHES = ["", "2 3", "2 3", "6 3"];

/** Height of a line of letters over the frame. */
const STEP = 16;
const MARGINS = { left: 52, right: 14 } as const;

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
  const rows = rowsOfTolls(marked, WIDTHS[size], farthest);
  // Right of the event at hand, where the lines have fallen away from each other but not yet come to their end.
  const main = marked.find((toll) => toll.main)?.deaths ?? 1;
  const nameAt = main < Math.sqrt(farthest) ? main * 1.15 : 1;
  return draw(size, severityAlt(lines, tolls, t), {
    height: (size === "wide" ? 320 : 290) + rows.length * STEP,
    marginLeft: MARGINS.left,
    marginRight: MARGINS.right,
    marginTop: 18 + rows.length * STEP,
    marginBottom: 40,
    x: logAxis([1, farthest * 1.3], t.axis.deaths, t),
    y: logAxis([0.8, most * 1.5], null, t),
    marks: [
      Plot.gridX({ ticks: 4, stroke: INK.grid, strokeOpacity: 1 }),
      Plot.gridY({ ticks: 4, stroke: INK.grid, strokeOpacity: 1 }),
      ...curves(lines, t),
      ...markedTolls(rows),
      lines.map((line, i) => lineName(line, pointNear(line, nameAt), i === 0)),
    ],
  });
}

interface TollRow extends NamedToll {
  /** Its label stands left of its line, for want of room at the right. */
  leansLeft: boolean;
}

/** The marked tolls, each with a row over the frame for its label, the largest nearest to it. */
function rowsOfTolls(marked: readonly NamedToll[], width: number, farthest: number): TollRow[] {
  const { left, right } = MARGINS;
  const place = (deaths: number) =>
    left + (Math.log(deaths) / Math.log(farthest * 1.3)) * (width - left - right);
  return [...marked]
    .sort((a, b) => b.deaths - a.deaths)
    .map((toll) => {
      const at = place(toll.deaths);
      const label = shortened(toll.label, Math.max(width - right - at, at));
      return { ...toll, label, leansLeft: at + label.length * LETTER > width - right };
    });
}

function curves(lines: readonly SeverityLine[], t: Strings): Plot.Markish[] {
  return [
    // Room to point at, for the values that a pointer calls up.
    lines.map((line) =>
      Plot.dot(thinned(line.points), {
        x: "deaths",
        y: "atLeast",
        r: 4,
        fill: INK.strong,
        fillOpacity: 0,
        title: (p) => t.severityPoint(line.label, formatNumber(p.deaths, t), formatNumber(p.atLeast, t)),
      }),
    ),
    lines.map((line, i) =>
      Plot.line(line.points, {
        x: "deaths",
        y: "atLeast",
        stroke: STROKES[i % STROKES.length],
        strokeDasharray: DASHES[i % DASHES.length],
        strokeWidth: 2,
      }),
    ),
  ];
}

function markedTolls(rows: readonly TollRow[]): Plot.Markish[] {
  return [
    Plot.ruleX(rows, {
      x: "deaths",
      stroke: (toll) => (toll.main ? INK.event : INK.muted),
      strokeWidth: 1.5,
      insetTop: -6,
    }),
    rows.map((toll, i) =>
      Plot.text([toll], {
        x: "deaths",
        frameAnchor: "top",
        text: "label",
        textAnchor: toll.leansLeft ? "end" : "start",
        dx: toll.leansLeft ? 3 : -3,
        dy: -(i + 1) * STEP,
        fill: toll.main ? INK.event : INK.text,
        fontWeight: toll.main ? 600 : 400,
      }),
    ),
  ];
}

function lineName(line: SeverityLine, at: SeverityLine["points"][number], first: boolean): Plot.Text {
  return Plot.text([at], {
    x: "deaths",
    y: "atLeast",
    text: () => line.label,
    textAnchor: "start",
    dx: 4,
    dy: -9,
    fill: INK.text,
    stroke: INK.paper,
    strokeWidth: 4,
    fontWeight: first ? 600 : 400,
  });
}

/** Points that lie apart on a logarithmic scale: those between would be one place to a pointer. */
function thinned(points: SeverityLine["points"]): SeverityLine["points"] {
  let last = 0;
  return points.filter(({ deaths }) => {
    if (deaths < last * 1.12) return false;
    last = deaths;
    return true;
  });
}

/** A label cut to the room there is, but never its year and number. */
function shortened(label: string, room: number): string {
  const most = Math.floor(room / LETTER);
  if (label.length <= most) return label;
  const tail = / [^ ]*: ?[^ ]*$/.exec(label)?.[0] ?? "";
  return `${label.slice(0, Math.max(1, most - tail.length - 1)).trimEnd()}…${tail}`;
}

function pointNear(line: SeverityLine, deaths: number): SeverityLine["points"][number] {
  return line.points.find((p) => p.deaths >= deaths) ?? line.points.at(-1) ?? { deaths: 1, atLeast: 1 };
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
    tickFormat: (n: number) => (Number.isInteger(Math.log10(n)) ? formatTick(n, t) : ""),
  };
}

function severityAlt(lines: readonly SeverityLine[], tolls: readonly NamedToll[], t: Strings): string {
  return [...lines.map((l) => l.label), ...tolls.map((toll) => toll.label)].join("; ") || t.axis.exceed;
}
