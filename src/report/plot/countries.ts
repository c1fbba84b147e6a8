import * as Plot from "@observablehq/plot";
import { formatNumber } from "../format.ts";
import type { Markup } from "../html/markup.ts";
import type { Strings } from "../strings/en.ts";
import { draw, INK, type Size } from "./draw.ts";

export interface CountryValue {
  name: string;
  value: number;
  /** The country of the attack at hand. */
  here: boolean;
}

/** Horizontal bars with their values beside them; the country of the event in the event's colour. */
export function drawCountries(countries: readonly CountryValue[], size: Size, t: Strings): Markup {
  const margin = size === "wide" ? 170 : 118;
  return draw(size, countries.map((c) => t.alt.country(c.name, formatNumber(c.value, t))).join("; "), {
    height: 12 + countries.length * 24,
    marginLeft: margin,
    marginRight: 60,
    marginTop: 4,
    marginBottom: 8,
    x: { axis: null, domain: [0, Math.max(1, ...countries.map((c) => c.value))] },
    y: { axis: null, domain: countries.map((c) => c.name), padding: 0.28 },
    marks: [
      Plot.barX(countries, { x: "value", y: "name", fill: (c) => (c.here ? INK.event : INK.data) }),
      Plot.ruleX([0], { stroke: INK.muted }),
      Plot.text(countries, {
        y: "name",
        frameAnchor: "left",
        textAnchor: "end",
        dx: -8,
        text: (c) => shorten(c.name, size),
        fill: INK.text,
      }),
      Plot.text(countries, {
        x: "value",
        y: "name",
        textAnchor: "start",
        dx: 6,
        text: (c) => formatNumber(c.value, t),
        fill: INK.text,
      }),
    ],
  });
}

function shorten(name: string, size: Size): string {
  const most = size === "wide" ? 26 : 17;
  return name.length <= most ? name : `${name.slice(0, most - 1)}…`;
}
