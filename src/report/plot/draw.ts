import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { escapeText, type Markup, trusted } from "../html/markup.ts";

/** A figure is drawn twice, for a page and for a telephone, so that its letters keep their size on both. */
export const WIDTHS = { wide: 760, narrow: 350 } as const;
export type Size = keyof typeof WIDTHS;

/** Letters of every figure, in CSS pixels. */
export const FONT_SIZE = 12;

/** Colours by role; the style sheet gives them their light, dark and printed values. */
export const INK = {
  data: "var(--data)",
  soft: "var(--data-soft)",
  strong: "var(--data-strong)",
  event: "var(--event)",
  muted: "var(--muted)",
  grid: "var(--grid)",
  text: "var(--ink)",
  gap: "var(--gap)",
  paper: "var(--paper)",
} as const;

/**
 * Draws one plot as inline SVG with a text alternative.
 * @param alt what the figure shows, for people who do not see it.
 * @param data what the page's script needs to read values off the figure, as `data-` attributes.
 */
export function draw(
  size: Size,
  alt: string,
  options: Plot.PlotOptions,
  data: Readonly<Record<string, string | number>> = {},
): Markup {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const drawn = Plot.plot({
    ...options,
    document,
    width: WIDTHS[size],
    className: "plot",
    style: { fontSize: `${FONT_SIZE}px` },
  });
  for (const style of drawn.querySelectorAll("style")) style.remove();
  const svg = drawn.tagName.toLowerCase() === "svg" ? drawn : drawn.querySelector("svg");
  // Names of single marks are not read out in an image that has one of its own.
  for (const mark of svg?.querySelectorAll("[aria-label]") ?? []) mark.removeAttribute("aria-label");
  svg?.setAttribute("role", "img");
  svg?.setAttribute("aria-label", alt);
  for (const [name, value] of Object.entries(data)) svg?.setAttribute(`data-${name}`, String(value));
  return trusted(String(svg?.outerHTML ?? `<p>${escapeText(alt)}</p>`));
}
