import { GRID_COLUMNS } from "../../src/assess/grid.ts";
import {
  type CheckedClaim,
  type Finding,
  finding as filledIn,
  type Manifest,
  type Source,
} from "../../src/finding/index.ts";

const SOURCE: Source = {
  dataset: "example-events",
  version: "3.1",
  through: "2018-02-28",
  coverage: "holds of the official deaths: 0.7 of 2017",
  vintage: "vintage of 2021",
};

export const MANIFEST: Manifest = {
  id: "example-events",
  name: "Example Event Dataset",
  version: "3.1",
  publisher: "Example Institute",
  period: { from: "2013-01-01", to: "2020-12-31" },
  releasedOn: null,
  vintage: "vintage of 2021",
  inclusion: ["Events with at least one direct death"],
  incomplete: ["Events whose place is known only to the country are left out."],
  breaks: [{ day: "2015-03-01", actor: null, country: "NG", what: "one group is coded under a new name" }],
  licence: "CC BY 4.0",
  redistributable: true,
  citation: "Example & Example 2013, Journal of Examples 1.",
  builtBy: "npm run build:baseline -- DIR",
};

export function finding(given: Pick<Finding, "id" | "topic" | "statement"> & Partial<Finding>): Finding {
  return filledIn({ method: { name: "Counting", reference: "Example 2013" }, sources: [SOURCE], ...given });
}

const MEASURES = [
  "one-sided incidents",
  "deaths in one-sided violence",
  "incidents of all types",
  "deaths in all its events",
];
const SCOPES: [string, string, number][] = [
  ["country", "France", 0.02],
  ["heartland", "its heartland (Iraq and Syria)", 0.8],
  ["world", "the world", 1],
];

/** Monthly counts that climb to 2015 and sink again, with a fixed ripple in place of chance. */
function monthlyTable(scale: number): NonNullable<Finding["table"]> {
  const rows = Array.from({ length: 62 }, (_, i) => {
    const level = scale * 70 * Math.exp(-(((i - 30) / 17) ** 2));
    const incidents = Math.max(0, Math.round(level * (1 + 0.4 * Math.sin(i * 2.4))));
    const month = `${2013 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`;
    return [month, incidents, incidents * (3 + (i % 5)), incidents * 3, incidents * (9 + (i % 7))];
  });
  return { columns: ["month", ...MEASURES], rows };
}

function gridTable(scale: number): NonNullable<Finding["table"]> {
  const columns = [...GRID_COLUMNS];
  const rows = ["one year earlier", "three years earlier", "peak"].flatMap((base, b) =>
    MEASURES.flatMap((measure, m) =>
      [12, 6, 3].map((months, w) => {
        const ratio =
          scale < 0.1 && b === 0 ? null : Number((0.75 / (b + 1) + m * 0.06 - w * 0.05).toFixed(3));
        const bound = (factor: number) => (ratio === null ? null : Number((ratio * factor).toFixed(3)));
        const deaths = m % 2 === 1;
        return [
          base,
          measure,
          months,
          "March 2017 to February 2018",
          "March 2016 to February 2017",
          144,
          ratio === null ? 0 : 648,
          ratio,
          bound(0.6),
          bound(1.7),
          deaths ? bound(0.4) : null,
          deaths ? bound(2.6) : null,
          ratio === null ? "too few to tell" : "fell",
        ];
      }),
    ),
  );
  return { columns, rows };
}

export const HISTOGRAM = [1, 2, 3, 4, 5, 8, 10, 14, 20, 33, 41, 60, 86, 130].map((deaths) => [
  deaths,
  Math.max(1, Math.round(900 / deaths ** 1.6)),
]);

export function perScope(): Finding[] {
  return SCOPES.flatMap(([kind, scope, scale]) => [
    finding({
      id: `base-rate.${kind}`,
      topic: "base-rate",
      scope,
      measure: "incidents",
      statement: `For ${scope}, March 2017 to February 2018, the data hold ${Math.round(144 * scale)} one-sided incidents of the Grey Banner.`,
      value: 12 * scale,
      unit: "one-sided incidents per month",
      intervals: [
        { low: 10.1 * scale, high: 14.2 * scale, level: 0.95, covers: "sampling (Poisson, exact)" },
      ],
      n: Math.round(144 * scale),
      caveats: ["How many incidents the source lacks is not known."],
    }),
    finding({
      id: `grid.${kind}`,
      topic: "trend",
      scope,
      statement: `${scope}, by measure and window: against one year earlier a fall in every cell that can tell.`,
      caveats: [`With many cells some look clear by chance (${scope}).`],
      table: gridTable(scale),
    }),
    finding({
      id: `timeline.${kind}`,
      topic: "trend",
      scope,
      statement: `${scope}, month by month from January 2013 to February 2018.`,
      caveats: [`Months without an entry are zeros (${scope}).`],
      value: 62,
      unit: "months",
      table: monthlyTable(scale),
    }),
  ]);
}

export const CLAIMS: CheckedClaim[] = [
  {
    text: "killed three people",
    start: 0,
    end: 19,
    kind: "incident",
    reading: {
      kind: "incident",
      event: "e1",
      asks: "killed",
      amount: { low: 3, best: 3, high: 3, bound: null },
      when: null,
      where: null,
      whose: [{ actor: null, name: "the Grey Banner" }],
      whoseFromContext: false,
      news: true,
    },
    verdict: "close",
    reason: "The text says 3; the data have 4 deaths (3–5) in row 77.",
    figures: [],
    rows: [{ dataset: "ged", id: "77" }],
    caveats: ["A first count may differ from the final one."],
  },
];
