import { before, callsRise, chanceOf, FALLING, kindOf, type Model, RISING } from "../assess/rising/index.ts";
import { firstDayOfMonth, monthIndex } from "../event/index.ts";
import { baselineManifest } from "../series/baseline-files.ts";
import { brokenWithin } from "./breaks.ts";
import { outcome } from "./cases.ts";
import { FIRST_MONTH, MONTHS, readPanel, type Unit } from "./panel.ts";

const GROUP = "IS";
const COUNTRIES = ["IQ", "SY", "FR", "AF", "NG"];
const FROM = "2012-01-01";
/** P from which a wrong call is counted as a false one. */
const SURE = 0.8;

/** What would have been said at the end of one month. */
interface Told {
  month: string;
  lastYear: number;
  /** null where nothing would have been said, with the reason. */
  rising: number | null;
  falling: number | null;
  /** Whether "rising" would have been said. */
  called: boolean;
  reason: string | null;
  /** null where the data end before the answer. */
  rose: boolean | null;
  fell: boolean | null;
}

export interface Past {
  country: string;
  months: Told[];
}

/** The verdicts on the Islamic State by country at every month-end of 2012–2020, as they would have been told. */
export async function historyOf(model: Model): Promise<Past[]> {
  const units = (await readPanel("all", 1)).filter(({ actor }) => actor === GROUP);
  return COUNTRIES.map((country) => {
    const unit = units.find(({ place }) => place === country)!;
    const from = monthIndex(FROM) - FIRST_MONTH + 1;
    return {
      country,
      months: Array.from({ length: MONTHS - from + 1 }, (_, i) => toldAt(model, unit, from + i)),
    };
  });
}

function toldAt(model: Model, unit: Unit, end: number): Told {
  const month = firstDayOfMonth(FIRST_MONTH + end - 1).slice(0, 7);
  const lastYear = before(unit.known.own, end, 12);
  const over = end + 6 > MONTHS;
  const truth = {
    rose: over ? null : outcome({ unit, end }, RISING) === 1,
    fell: over ? null : outcome({ unit, end }, FALLING) === 1,
  };
  const reason = silence(unit, end);
  if (reason !== null)
    return { month, lastYear, rising: null, falling: null, called: false, reason, ...truth };
  const kind = kindOf(unit.known, end, false);
  const p = (asked: typeof RISING) => chanceOf(model, unit.known, end, asked, kind).p;
  const rising = p(RISING);
  const called = callsRise(model, unit.known, end, kind, rising);
  return { month, lastYear, rising, falling: p(FALLING), called, reason, ...truth };
}

/** Why nothing would have been said, as in an assessment; null otherwise. */
function silence(unit: Unit, end: number): string | null {
  if (before(unit.known.own, end, 24) === 0) return "no incident in two years";
  const renamed = brokenWithin(baselineManifest("ged").breaks, unit, end);
  return renamed ? "renamed in the data" : null;
}

/** When what would have been said first, and how often wrongly, country by country. */
export function historyLines(pasts: readonly Past[]): string[] {
  return pasts.flatMap(({ country, months }) => {
    const first = (from: string, to: string, of: (it: Told) => number | null, least: number) =>
      months.find((it) => it.month >= from && it.month <= to && (of(it) ?? 0) >= least)?.month ?? "none";
    const sure = months.filter(({ rising, rose }) => (rising ?? 0) >= SURE && rose !== null);
    const wrong = sure.filter(({ rose }) => !rose);
    const likely = months.filter(({ called, rose }) => called && rose !== null);
    const firstCalled = months.find((it) => it.month >= "2013-01" && it.month <= "2014-12" && it.called);
    const falls = months.filter(({ falling, fell }) => (falling ?? 0) >= SURE && fell !== null);
    const silent = months.filter(({ reason }) => reason !== null);
    const reasons = [...new Set(silent.map(({ reason }) => reason))].map((reason) => {
      const these = silent.filter((it) => it.reason === reason);
      return `${these.length} ${reason} (${these[0]!.month} to ${these.at(-1)!.month})`;
    });
    return [
      `${GROUP} in ${country}: ${months.length - silent.length} months told; nothing said in ${reasons.length > 0 ? reasons.join(", ") : "0"}`,
      `  rise of 2013–14: first month that rose by the definition ${months.find((it) => it.month >= "2013-01" && it.month <= "2014-12" && it.rose)?.month ?? "none"}; first P(rising) ≥ 0.5 ${first("2013-01", "2014-12", (it) => it.rising, 0.5)}, ≥ 0.6 ${first("2013-01", "2014-12", (it) => it.rising, 0.6)}, ≥ 0.8 ${first("2013-01", "2014-12", (it) => it.rising, 0.8)}; first called ${firstCalled?.month ?? "none"}`,
      `  fall of 2017–18: first month that fell by the definition ${months.find((it) => it.month >= "2017-01" && it.month <= "2018-12" && it.fell)?.month ?? "none"}; first P(falling) ≥ 0.5 ${first("2017-01", "2018-12", (it) => it.falling, 0.5)}, ≥ 0.6 ${first("2017-01", "2018-12", (it) => it.falling, 0.6)}, ≥ 0.8 ${first("2017-01", "2018-12", (it) => it.falling, 0.8)}`,
      `  P(rising) ≥ 0.8 in ${sure.length} months, false ${wrong.length}${wrong.length > 0 ? ` (${wrong.map(({ month }) => month).join(", ")})` : ""}; called in ${likely.length}, false ${likely.filter(({ rose }) => !rose).length}; P(falling) ≥ 0.8 in ${falls.length}, false ${falls.filter(({ fell }) => !fell).length}`,
    ];
  });
}

const SIZE = { width: 760, height: 300, left: 46, right: 12, top: 30, middle: 160, bottom: 276 } as const;

/** One country's past as a drawing: incidents of the last twelve months above, the two probabilities below. */
export function historyPlot({ country, months }: Past): string {
  const x = (i: number) => SIZE.left + (i * (SIZE.width - SIZE.left - SIZE.right)) / (months.length - 1);
  const most = Math.max(1, ...months.map(({ lastYear }) => lastYear));
  const upper = (n: number) => SIZE.middle - 24 - ((SIZE.middle - 24 - SIZE.top) * n) / most;
  const lower = (p: number) => SIZE.bottom - (SIZE.bottom - SIZE.middle) * p;
  const line = (y: (it: Told) => number | null, style: string) => {
    let pen = "M";
    const path = months.map((it, i) => {
      const at = y(it);
      if (at === null) {
        pen = "M";
        return "";
      }
      const step = `${pen}${x(i).toFixed(1)},${at.toFixed(1)}`;
      pen = "L";
      return step;
    });
    return `<path d="${path.join("")}" fill="none" ${style}/>`;
  };
  const text = (at: [number, number], words: string, anchor = "start") =>
    `<text x="${at[0]}" y="${at[1]}" text-anchor="${anchor}">${words}</text>`;
  const years = months.flatMap(({ month }, i) =>
    month.endsWith("-01")
      ? [
          `<path d="M${x(i).toFixed(1)},${SIZE.top}V${SIZE.bottom}" stroke="#ddd"/>${text([x(i), SIZE.bottom + 15], month.slice(0, 4), "middle")}`,
        ]
      : [],
  );
  const marks = (of: (it: Told) => boolean | null, y: number, colour: string) =>
    months.flatMap((it, i) =>
      of(it) ? [`<rect x="${(x(i) - 3).toFixed(1)}" y="${y}" width="6" height="4" fill="${colour}"/>`] : [],
    );
  const [red, blue] = ["#b2182b", "#2166ac"];
  const title = `Islamic State in ${country}: what would have been said each month`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" font-family="sans-serif" font-size="11" role="img" aria-label="${title}">
<rect width="${SIZE.width}" height="${SIZE.height}" fill="#fff"/>
${years.join("")}
${text([SIZE.left, 14], `${title}. Red: P(rising), blue: P(falling); marks: months after which it did.`)}
${text([SIZE.left - 6, upper(most) + 4], String(most), "end")}${text([SIZE.left - 6, upper(0) + 4], "0", "end")}
${text([SIZE.left + 4, SIZE.top + 10], "incidents of the last twelve months")}
${line(({ lastYear }) => upper(lastYear), 'stroke="#333"')}
<path d="M${SIZE.left},${lower(0.6)}H${SIZE.width - SIZE.right}" stroke="#999" stroke-dasharray="3"/>
${[0, 0.6, 1].map((p) => text([SIZE.left - 6, lower(p) + 4], String(p), "end")).join("")}
${line(({ rising }) => (rising === null ? null : lower(rising)), `stroke="${red}" stroke-width="1.5"`)}
${line(({ falling }) => (falling === null ? null : lower(falling)), `stroke="${blue}" stroke-width="1.5"`)}
${marks(({ rose }) => rose, SIZE.middle - 12, red).join("")}${marks(({ fell }) => fell, SIZE.middle - 18, blue).join("")}
</svg>
`;
}
