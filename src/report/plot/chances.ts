import * as Plot from "@observablehq/plot";
import type { Strings } from "../../strings/index.ts";
import { formatChance, formatTick } from "../format.ts";
import type { Markup } from "../html/markup.ts";
import { draw, INK, type Size } from "./draw.ts";

/** One chance in one scope, 0–1, with this attack and without it. */
export interface Chance {
  scope: string;
  /** "a rise" or "a fall". */
  which: string;
  chance: number;
  low: number | null;
  high: number | null;
  /** null where the attack lies outside the scope or is not known. */
  without: number | null;
}

/** A scale from 0 to 1 for each scope: full dots with this attack, hollow ones without it. */
export function drawChances(chances: readonly Chance[], size: Size, t: Strings): Markup {
  const wide = size === "wide";
  const scopes = [...new Set(chances.map((c) => c.scope))];
  // On a telephone the scope stands on a line of its own, above its two rows.
  const rows = wide
    ? chances.map((c) => rowOf(c))
    : scopes.flatMap((scope) => [scope, ...chances.filter((c) => c.scope === scope).map((c) => rowOf(c))]);
  const heads = scopes.map((scope) => ({
    scope,
    row: wide ? `${scope}\n${chances.find((c) => c.scope === scope)?.which}` : scope,
  }));
  const compared = chances.filter((c) => c.without !== null);
  return draw(size, chances.map((c) => alt(c, t)).join("; "), {
    height: 58 + rows.length * (wide ? 24 : 21),
    marginLeft: wide ? 264 : 56,
    marginRight: 44,
    marginTop: 8,
    marginBottom: 38,
    x: {
      domain: [0, 1],
      ticks: [0, 0.25, 0.5, 0.75, 1],
      tickSize: 0,
      tickFormat: (v: number) => formatTick(v, t),
      label: t.axis.chance,
      labelAnchor: "center",
      labelArrow: "none",
    },
    y: { type: "band", domain: rows, axis: null },
    marks: [
      Plot.gridX([0, 0.25, 0.5, 0.75, 1], { stroke: INK.grid, strokeOpacity: 1 }),
      Plot.text(heads, {
        y: "row",
        frameAnchor: "left",
        textAnchor: wide ? "end" : "start",
        dx: wide ? -66 : -56,
        text: (h) => t.heading(h.scope),
        fill: INK.text,
        fontWeight: 600,
      }),
      Plot.text(chances, {
        y: rowOf,
        frameAnchor: "left",
        textAnchor: "end",
        dx: -10,
        text: "which",
        fill: INK.text,
      }),
      Plot.ruleY(
        chances.filter((c) => c.low !== null && c.high !== null),
        {
          y: rowOf,
          x1: (c) => Math.max(0, c.low ?? 0),
          x2: (c) => Math.min(1, c.high ?? 1),
          stroke: INK.strong,
          strokeWidth: 2,
        },
      ),
      Plot.dot(compared, {
        y: rowOf,
        x: "without",
        r: 5.5,
        fill: INK.paper,
        stroke: INK.strong,
        strokeWidth: 1.5,
      }),
      Plot.dot(chances, { y: rowOf, x: "chance", r: 3.5, fill: INK.strong, title: (c) => alt(c, t) }),
      Plot.text(chances, {
        y: rowOf,
        frameAnchor: "right",
        textAnchor: "start",
        dx: 8,
        text: (c) => formatChance(c.chance, t),
        fill: INK.text,
      }),
    ],
  });
}

function rowOf({ scope, which }: Pick<Chance, "scope" | "which">): string {
  return `${scope}\n${which}`;
}

function alt(c: Chance, t: Strings): string {
  const bounds =
    c.low === null || c.high === null ? null : t.range(formatChance(c.low, t), formatChance(c.high, t));
  const without = c.without === null ? null : formatChance(c.without, t);
  return t.alt.chance(c.scope, c.which, formatChance(c.chance, t), bounds, without);
}
