import * as Plot from "@observablehq/plot";
import { addDays, addMonths, type Day } from "../../event/index.ts";
import type { Strings } from "../../strings/index.ts";
import { formatDate, formatNumber, formatTick } from "../format.ts";
import type { Markup } from "../html/markup.ts";
import { draw, INK, type Size, WIDTHS } from "./draw.ts";

interface MonthValue {
  /** First day of the month. */
  month: Day;
  /** null where the data are silent: drawn as a gap, never as zero. */
  value: number | null;
}

/** A stretch between change points with its average per month. */
export interface Regime {
  from: Day;
  to: Day;
  perMonth: number;
  low: number | null;
  high: number | null;
  /** Between which days its beginning lies; null for the first stretch. */
  earliest: Day | null;
  latest: Day | null;
}

/** Another event that the text names, with the letter that stands for it in the plot. */
export interface NamedEvent {
  day: Day;
  name: string;
  letter: string;
}

export interface Timeline {
  scope: string;
  measure: string;
  months: readonly MonthValue[];
  regimes: readonly Regime[];
  /** The attack at hand, or where its day is not known, the report; null where neither is. */
  event: { day: Day; name: string } | null;
  others: readonly NamedEvent[];
}

/** Room for one letter, in pixels. */
const LETTER = 11;

/** What all marks of a timeline share: its months, its scale and its words. */
interface Frame {
  timeline: Timeline;
  size: Size;
  t: Strings;
  /** Of the time axis: the first month's first day, the day after the last month, the end of the axis. */
  first: Day;
  dataEnd: Day;
  end: Day;
  /** The month with the most; null where the data are silent. */
  peak: MonthValue | null;
  /** Largest value and average drawn, and the upper end of the axis above it. */
  top: number;
  ceiling: number;
}

/** Monthly counts with regimes over them; the event, the peak and months without data are marked in place. */
export function drawTimeline(timeline: Timeline, size: Size, t: Strings): Markup {
  const frame = frameOf(timeline, size, t);
  const { first, end, peak, top, ceiling } = frame;
  const alt = t.alt.timeline(
    timeline.scope,
    timeline.measure,
    monthName(first, t),
    monthName(timeline.months.at(-1)?.month ?? first, t),
    peak ? t.alt.peak(monthName(peak.month, t), formatNumber(peak.value ?? 0, t)) : t.markers.noData,
  );
  const [left, right] = [44, 8];
  const options: Plot.PlotOptions = {
    height: (size === "wide" ? 168 : 160) + (timeline.others.length > 0 ? 8 : 0),
    marginLeft: left,
    marginRight: right,
    marginTop: timeline.others.length > 0 ? 58 : 34,
    marginBottom: 26,
    x: { type: "utc", domain: [date(first), date(end)], ticks: WIDTHS[size] / 90, tickSize: 4, label: null },
    y: {
      domain: [0, ceiling],
      ticks: wholeTicks(top),
      tickSize: 0,
      label: null,
      tickFormat: (n) => formatTick(n, t),
    },
    marks: [
      countMarks(frame),
      regimeMarks(frame),
      peakMark(frame),
      otherEventMarks(frame),
      eventMarks(frame),
    ],
  };
  return draw(size, alt, options, { from: first, to: end, left, right, column: timeline.measure });
}

function frameOf(timeline: Timeline, size: Size, t: Strings): Frame {
  const { months, regimes } = timeline;
  const event = timeline.event?.day ?? null;
  const first = months[0]?.month ?? "1970-01-01";
  const dataEnd = addMonths(months.at(-1)?.month ?? first, 1);
  const end = event !== null && event >= dataEnd ? addDays(event, 15) : dataEnd;
  const peak = months
    .filter((m) => m.value !== null)
    .reduce<MonthValue | null>(
      (best, m) => (best === null || (m.value ?? 0) > (best.value ?? 0) ? m : best),
      null,
    );
  const top = Math.max(1, peak?.value ?? 0, ...regimes.map((r) => r.perMonth));
  return { timeline, size, t, first, dataEnd, end, peak, top, ceiling: top * 1.14 };
}

/** The share of the axis that lies before a day. */
function at(day: Day, { first, end }: Frame): number {
  return (+date(day) - +date(first)) / (+date(end) - +date(first));
}

/** Words at a day far to the right stand before it, so that they stay in the figure. */
function anchorOf(day: Day, frame: Frame): "start" | "end" {
  return at(day, frame) > 0.6 ? "end" : "start";
}

function countMarks({ timeline: { months, regimes }, dataEnd, end, top, ceiling }: Frame): Plot.Markish[] {
  // One shape of steps, not a bar for each month: it keeps the page small. The last step ends with its month.
  const steps = [...months, { month: dataEnd, value: months.at(-1)?.value ?? null }];
  const gaps = months
    .filter((m) => m.value === null)
    .map((m) => ({ from: m.month, to: addMonths(m.month, 1) }));
  if (end > dataEnd) gaps.push({ from: dataEnd, to: end });
  return [
    Plot.rectY(gaps, { x1: (g) => date(g.from), x2: (g) => date(g.to), y: ceiling, fill: INK.gap }),
    Plot.gridY({ ticks: wholeTicks(top), stroke: INK.grid, strokeOpacity: 1 }),
    Plot.areaY(steps, {
      x: (m) => date(m.month),
      y: "value",
      curve: "step-after",
      fill: INK.data,
      fillOpacity: regimes.length > 0 ? 0.55 : 1,
    }),
  ];
}

/** Averages with their intervals, an arrow where one goes on above the figure, and where each stretch may have begun. */
function regimeMarks({ timeline: { regimes }, ceiling }: Frame): Plot.Markish[] {
  return [
    Plot.rect(
      regimes.filter((r) => r.low !== null && r.high !== null),
      {
        x1: (r) => date(r.from),
        x2: (r) => date(addDays(r.to, 1)),
        y1: "low",
        y2: (r) => Math.min(r.high ?? ceiling, ceiling),
        fill: INK.strong,
        fillOpacity: 0.22,
      },
    ),
    Plot.ruleY(regimes, {
      x1: (r) => date(r.from),
      x2: (r) => date(addDays(r.to, 1)),
      y: "perMonth",
      stroke: INK.strong,
      strokeWidth: 2,
    }),
    Plot.text(
      regimes.filter((r) => r.high !== null && r.high > ceiling),
      { x: (r) => date(r.from), y: ceiling, text: () => "▴", dx: 5, dy: 5, fill: INK.strong },
    ),
    Plot.ruleY([0], { stroke: INK.muted }),
    Plot.ruleY(
      regimes.filter((r) => r.earliest !== null && r.latest !== null),
      {
        x1: (r) => date(r.earliest),
        x2: (r) => date(addDays(r.latest, 1)),
        y: 0,
        stroke: INK.strong,
        strokeWidth: 5,
        strokeOpacity: 0.6,
      },
    ),
  ];
}

function peakMark(frame: Frame): Plot.Markish {
  const { peak, t } = frame;
  if (peak === null) return null;
  const anchor = anchorOf(peak.month, frame);
  return Plot.text([peak], {
    x: (m) => date(addDays(m.month, 15)),
    y: "value",
    text: () => `${t.markers.peak}: ${monthName(peak.month, t)}, ${formatNumber(peak.value ?? 0, t)}`,
    textAnchor: anchor,
    dx: anchor === "end" ? -5 : 5,
    dy: -8,
    fill: INK.text,
    stroke: INK.paper,
    strokeWidth: 4,
  });
}

function otherEventMarks(frame: Frame): Plot.Markish[] {
  const { others } = frame.timeline;
  return [
    Plot.text(others, {
      x: (e: NamedEvent) => date(e.day),
      frameAnchor: "top",
      text: () => "▾",
      // Above the name of the peak.
      dy: -17,
      fill: INK.text,
    }),
    spreadLetters(others, (e) => at(e.day, frame) * (WIDTHS[frame.size] - 52)).map(({ event, shift }) =>
      Plot.text([event], {
        x: () => date(event.day),
        frameAnchor: "top",
        text: "letter",
        dx: shift,
        dy: -28,
        fill: INK.text,
        fontWeight: 600,
      }),
    ),
  ];
}

function eventMarks(frame: Frame): Plot.Markish[] {
  const { event, others } = frame.timeline;
  if (event === null) return [];
  const { day, name } = event;
  return [
    Plot.ruleX([day], { x: (d: Day) => date(d), stroke: INK.event, strokeWidth: 2, insetTop: -8 }),
    Plot.text([day], {
      x: (d: Day) => date(d),
      frameAnchor: "top",
      text: () => `${name}, ${formatDate({ start: day, end: day, precision: "day" }, frame.t)}`,
      textAnchor: anchorOf(day, frame),
      dy: others.length > 0 ? -42 : -16,
      fill: INK.event,
      fontWeight: 600,
    }),
  ];
}

/** Letters of days that lie close together are moved apart, to the right. */
function spreadLetters(events: readonly NamedEvent[], pixel: (event: NamedEvent) => number) {
  let last = Number.NEGATIVE_INFINITY;
  return events.map((event) => {
    last = Math.max(pixel(event), last + LETTER);
    return { event, shift: last - pixel(event) };
  });
}

/** At most four gridlines, on whole numbers: half an incident is none. */
function wholeTicks(top: number): number[] {
  const step = [1, 2, 5]
    .flatMap((n) => [0, 1, 2, 3, 4, 5, 6].map((power) => n * 10 ** power))
    .sort((a, b) => a - b)
    .find((it) => top / it <= 4);
  return Array.from({ length: Math.floor(top / (step ?? top)) + 1 }, (_, i) => i * (step ?? top));
}

function monthName(day: Day, t: Strings): string {
  return formatDate({ start: day, end: day, precision: "month" }, t);
}

function date(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}
