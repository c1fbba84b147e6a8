import type { Strings } from "../../strings/index.ts";
import { formatNumber, formatTick } from "../format.ts";
import { html, type Markup } from "../html/markup.ts";
import { FONT_SIZE, INK, type Size, WIDTHS } from "./draw.ts";

/** One country's counts, year by year; null where the data are silent: drawn as a gap. */
export interface Panel {
  name: string;
  bars: readonly { year: string; value: number | null }[];
}

const LAYOUT = { wide: { columns: 3, height: 58, gap: 28 }, narrow: { columns: 2, height: 52, gap: 18 } };
/** Room above the bars for the name and below for the years, in pixels. */
const HEAD = 22;
const FOOT = 20;

/** Small multiples on one scale: a bar for each year, the highest of each panel with its value. */
export function drawYears(panels: readonly Panel[], size: Size, t: Strings): Markup {
  const { columns, height, gap } = LAYOUT[size];
  const width = WIDTHS[size];
  const each = (width - gap * (columns - 1)) / columns;
  const step = HEAD + height + FOOT;
  const rows = Math.ceil(panels.length / columns);
  const top = Math.max(1, ...panels.flatMap(({ bars }) => bars.map(({ value }) => value ?? 0)));
  const drawn = panels.map((panel, i) => {
    const [left, up] = [(i % columns) * (each + gap), Math.floor(i / columns) * step];
    return html`<g transform="translate(${round(left)},${round(up)})">${panelOf(panel, each, height, top, t)}</g>`;
  });
  const alt = t.alt.years(panels.map((panel) => peakWords(panel, t)).join("; "));
  return html`<svg class="plot" role="img" aria-label="${alt}" viewBox="0 0 ${width} ${rows * step}" width="${width}" height="${rows * step}" font-size="${FONT_SIZE}">${drawn}</svg>`;
}

function panelOf({ name, bars }: Panel, width: number, height: number, top: number, t: Strings): Markup {
  const each = width / bars.length;
  const floor = HEAD + height;
  const peak = bars.reduce((most, bar) => ((bar.value ?? 0) > (most.value ?? 0) ? bar : most), bars[0]!);
  const tall = (value: number) => (height * value) / top;
  const shapes = bars.map(({ year, value }, i) =>
    value === null
      ? html`<rect x="${round(i * each)}" y="${HEAD}" width="${round(each)}" height="${height}" fill="${INK.gap}"/>`
      : value === 0
        ? html``
        : html`<rect x="${round(i * each + 0.5)}" y="${round(floor - Math.max(0.8, tall(value)))}" width="${round(Math.max(1, each - 1))}" height="${round(Math.max(0.8, tall(value)))}" fill="${INK.data}"><title>${t.alt.country(`${name} ${year}:`, formatNumber(value, t))}</title></rect>`,
  );
  return html`<text x="0" y="12" fill="${INK.text}" font-weight="600">${name}</text><text x="${round(width)}" y="12" text-anchor="end" fill="${INK.muted}">${t.panelPeak(formatTick(peak.value ?? 0, t), peak.year)}</text>${shapes}<line x1="0" x2="${round(width)}" y1="${floor}" y2="${floor}" stroke="${INK.muted}"/><text x="0" y="${floor + 14}" fill="${INK.muted}">${bars[0]!.year}</text><text x="${round(width)}" y="${floor + 14}" text-anchor="end" fill="${INK.muted}">${bars.at(-1)!.year}</text>`;
}

function peakWords({ name, bars }: Panel, t: Strings): string {
  const peak = bars.reduce((most, bar) => ((bar.value ?? 0) > (most.value ?? 0) ? bar : most), bars[0]!);
  return t.panel(name, formatNumber(peak.value ?? 0, t), peak.year);
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
