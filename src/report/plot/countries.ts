import * as Plot from "@observablehq/plot";
import type { Strings } from "../../strings/index.ts";
import { formatNumber } from "../format.ts";
import type { Markup } from "../html/markup.ts";
import { draw, INK, type Size } from "./draw.ts";

export interface CountryValue {
  name: string;
  value: number;
  /** The same three years earlier; null where the data do not reach back. */
  earlier: number | null;
  /** The country of the attack at hand. */
  here: boolean;
}

/** Horizontal bars with their values beside them, rings for three years earlier; the country of the event in the event's colour. */
export function drawCountries(countries: readonly CountryValue[], size: Size, t: Strings): Markup {
  const margin = size === "wide" ? 170 : 118;
  return draw(size, countries.map((c) => wordsFor(c, t)).join("; "), {
    height: 12 + countries.length * 24,
    marginLeft: margin,
    marginRight: 100,
    marginTop: 4,
    marginBottom: 8,
    x: { axis: null, domain: [0, Math.max(1, ...countries.flatMap((c) => [c.value, c.earlier ?? 0]))] },
    y: { axis: null, domain: countries.map((c) => c.name), padding: 0.28 },
    marks: [
      Plot.barX(countries, {
        x: "value",
        y: "name",
        fill: (c) => (c.here ? INK.event : INK.data),
        title: (c) => wordsFor(c, t),
      }),
      Plot.dot(
        countries.filter((c) => (c.earlier ?? 0) > 0),
        {
          x: "earlier",
          y: "name",
          r: 4.5,
          stroke: INK.text,
          strokeWidth: 1.25,
          title: (c) => wordsFor(c, t),
        },
      ),
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
        y: "name",
        frameAnchor: "right",
        textAnchor: "start",
        dx: 10,
        text: (c) =>
          t
            .mapLabel("", formatNumber(c.value, t), c.earlier === null ? null : formatNumber(c.earlier, t))
            .trim(),
        fill: INK.text,
      }),
    ],
  });
}

function wordsFor({ name, value, earlier }: CountryValue, t: Strings): string {
  return t.alt.thenAndNow(name, formatNumber(value, t), earlier === null ? null : formatNumber(earlier, t));
}

function shorten(name: string, size: Size): string {
  const most = size === "wide" ? 26 : 17;
  return name.length <= most ? name : `${name.slice(0, most - 1)}…`;
}
