import { type EventRecord, exactly, type Span } from "../../src/event/index.ts";
import {
  type Assessment,
  type CheckedClaim,
  type Finding,
  finding as filledIn,
  type Manifest,
  REGIME_COLUMNS,
  type Source,
} from "../../src/finding/index.ts";

/** An invented report on an invented group: the renderers' own example, independent of the rooms that compute. */
export const TEXT = [
  "A lone gunman killed three people in a market hall at Valmire in southern France on 14 March 2018.",
  "He claimed allegiance to the Grey Banner, but police say there is no evidence that he was part of a cell.",
  "The market reopened on Sunday.",
  "In 2015 the Grey Banner killed 41 people with a car bomb in Aleppo.",
].join(" ");

function words(text: string, occurrence = 0): Span[] {
  let start = -1;
  for (let i = 0; i <= occurrence; i++) start = TEXT.indexOf(text, start + 1);
  if (start < 0) throw new Error(`the example does not say "${text}"`);
  return [{ start, end: start + text.length }];
}

const MAIN: EventRecord = {
  id: "e1",
  type: "armed-assault",
  stage: "accomplished",
  main: true,
  date: { start: "2018-03-14", end: "2018-03-14", precision: "day" },
  place: {
    name: "Valmire",
    country: "FR",
    lat: 43.2,
    lon: 2.3,
    precision: "city",
    within: ["Occitanie", "France"],
  },
  perpetrators: [
    {
      name: "the Grey Banner",
      actor: "grey-banner",
      status: "claimed",
      by: "the attacker",
      claim: "allegiance",
    },
  ],
  attackers: exactly(1),
  organisation: { degree: "none", statement: "no evidence that he was part of a cell" },
  targets: [{ name: "people in a market hall", kind: "civilians" }],
  weapons: [{ name: "gun", kind: "firearm" }],
  tactic: null,
  killed: exactly(3),
  wounded: null,
  kidnapped: null,
  includesPerpetrators: null,
  spans: {
    type: words("gunman killed"),
    date: words("14 March 2018"),
    place: words("Valmire in southern France"),
    "perpetrators.0": words("claimed allegiance to the Grey Banner"),
    attackers: words("A lone gunman"),
    organisation: words("no evidence that he was part of a cell"),
    "targets.0": words("people in a market hall"),
    "weapons.0": words("gun"),
    killed: words("three people"),
  },
};

const EARLIER: EventRecord = {
  ...MAIN,
  id: "e2",
  type: "bombing",
  main: false,
  date: { start: "2015-01-01", end: "2015-12-31", precision: "year" },
  place: { name: "Aleppo", country: "SY", lat: 36.2, lon: 37.16, precision: "city", within: ["Syria"] },
  perpetrators: [{ name: "the Grey Banner", actor: "grey-banner", status: "stated", by: null, claim: null }],
  attackers: null,
  organisation: { degree: "unknown", statement: null },
  targets: [],
  weapons: [{ name: "car bomb", kind: "explosive" }],
  tactic: "car-bomb",
  killed: { low: 38, best: 41, high: 44 },
  spans: {
    type: words("car bomb"),
    date: words("2015"),
    place: words("Aleppo"),
    "perpetrators.0": words("the Grey Banner", 1),
    "weapons.0": words("car bomb"),
    tactic: words("car bomb"),
    killed: words("41 people"),
  },
};

const SOURCE: Source = {
  dataset: "example-events",
  version: "3.1",
  through: "2018-02-28",
  coverage: "holds of the official deaths: 0.7 of 2017",
  vintage: "vintage of 2021",
};

const MANIFEST: Manifest = {
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

function finding(given: Pick<Finding, "id" | "topic" | "statement"> & Partial<Finding>): Finding {
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
  const columns = [
    "against",
    "measure",
    "months",
    "period now",
    "period then",
    "now",
    "then",
    "ratio",
    "95 % low",
    "95 % high",
    "coverage low",
    "coverage high",
    "direction",
  ];
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

const HISTOGRAM = [1, 2, 3, 4, 5, 8, 10, 14, 20, 33, 41, 60, 86, 130].map((deaths) => [
  deaths,
  Math.max(1, Math.round(900 / deaths ** 1.6)),
]);

function perScope(): Finding[] {
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

const CLAIMS: CheckedClaim[] = [
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

/** A whole assessment with every kind of finding. */
export function example(): Assessment {
  const sentences = TEXT.split(/(?<=\.) /).map((text) => ({
    start: TEXT.indexOf(text),
    end: TEXT.indexOf(text) + text.length,
    text,
  }));
  return {
    version: "0.1.0",
    asOf: { day: "2018-03-15", low: "2018-03-15", high: "2018-03-15", level: null, how: "given by --as-of" },
    document: {
      id: "d1",
      origin: "valmire.txt",
      title: "Three dead at Valmire",
      publishedOn: null,
      characters: TEXT.length,
      sha256: "0f".repeat(32),
      evidence: sentences.filter((s) => !s.text.includes("Sunday")),
      notes: ["Whether the attacker is among the dead is not said."],
    },
    main: "e1",
    events: [EARLIER, MAIN],
    findings: [
      finding({
        id: "as-of",
        topic: "as-of",
        statement:
          "This answer is for 15 March 2018; the data come by the month, so it rests on the months up to February 2018.",
        value: "2018-03-15",
        unit: "day",
      }),
      finding({
        id: "attack",
        topic: "attack",
        statement:
          "As the report has it: an armed assault, Valmire, 14 March 2018, 3 killed; the attacker claimed allegiance to the Grey Banner.",
        value: 3,
        unit: "killed",
        intervals: [{ low: 3, high: 3, level: null, covers: "the report's wording" }],
      }),
      finding({
        id: "data.main",
        topic: "data",
        statement:
          "The baseline holds no single events, so it cannot be told whether this attack is in the data.",
        sources: [],
      }),
      ...perScope(),
      finding({
        id: "regimes.heartland",
        topic: "trend",
        scope: "its heartland (Iraq and Syria)",
        statement: "Its heartland, one-sided incidents: the last change came in August 2016.",
        table: {
          columns: ["measure", ...REGIME_COLUMNS],
          rows: [
            ["one-sided incidents", "2013-01", "2014-06", 12, 8, 17, null, null, null],
            ["one-sided incidents", "2014-07", "2016-07", 46, 39, 5400, "2014-05", "2014-09", 0.95],
            ["one-sided incidents", "2016-08", "2018-02", 12, 9, 16, "2016-06", "2016-10", 0.9],
          ],
        },
      }),
      finding({
        id: "trend.world.one-sided-incidents.one-year",
        topic: "trend",
        scope: "the world",
        measure: "incidents",
        statement:
          "One-sided incidents of the Grey Banner, the world, March 2017 to February 2018 against March 2016 to February 2017 (one year earlier): 312 then, 144 now, 54 % fewer; ratio 0.46 (95 % interval 0.31–0.68): a fall.",
        value: 0.4615,
        unit: "ratio of one-sided incidents",
        intervals: [{ low: 0.31, high: 0.68, level: 0.95, covers: "sampling" }],
        n: 456,
        caveats: ["Dispersion of the monthly counts: 3.4 (1 = Poisson)."],
      }),
      ...[
        ["group", "of the Grey Banner", 1],
        ["country", "of any actor in France", 8],
        ["world", "of any actor in the world", 0.05],
      ].map(([kind, whose, divisor]) =>
        finding({
          id: `severity.${kind}`,
          topic: "severity",
          scope: String(whose),
          measure: "deaths-one-sided",
          statement: `Of the deadly one-sided incidents ${whose}, about 1 in 3 killed 3 or more.`,
          value: 0.312,
          unit: "share of deadly one-sided incidents with at least 3 dead",
          intervals: [{ low: 0.29, high: 0.335, level: 0.95, covers: "sampling (binomial)" }],
          n: 1700,
          table: {
            columns: ["deaths", "incidents"],
            rows: HISTOGRAM.map(([deaths = 1, n = 1]) => [deaths, Math.ceil(n / Number(divisor))]),
          },
        }),
      ),
      finding({
        id: "harm.one-sided-deaths",
        topic: "harm",
        scope: "the world",
        measure: "deaths-one-sided",
        statement:
          "March 2017 to February 2018, the data count 1,827 deaths in one-sided violence of the Grey Banner (Iraq 61 %, Syria 24 % and France 0.2 %).",
        value: 0.002,
        unit: "share of deaths in one-sided violence in France",
        n: 1827,
        table: {
          columns: ["country", "deaths, last 12 months", "share", "deaths before", "share before"],
          rows: [
            ["Iraq", 1114, 0.6097, 9000, 0.6],
            ["Syria", 438, 0.2397, 4000, 0.27],
            ["Afghanistan", 271, 0.1483, 1900, 0.127],
            ["France", 4, 0.0022, 200, 0.013],
          ],
        },
      }),
      finding({
        id: "coverage",
        topic: "coverage",
        statement:
          "The data hold 70 % of the official deaths of 2017 in these countries, all actors together.",
        value: 0.7,
        unit: "held ÷ official deaths",
        table: {
          columns: ["year", "France", "Iraq"],
          rows: [
            ["2016", 1, 0.68],
            ["2017", 0.9, 0.82],
          ],
        },
        caveats: ["Absent from the data does not mean that it did not happen."],
      }),
    ],
    verdict: {
      question:
        "Has the rate of violence by the Grey Banner changed, as of 15 March 2018, against one year earlier?",
      answer: "falling",
      statement:
        "Violence by the Grey Banner has fallen against one year earlier, by every measure that can tell.",
      reason:
        "In the world, one-sided incidents in twelve months: 312 then, 144 now, 54 % fewer, ratio 0.46, 95 % interval 0.31–0.68.",
      restsOn: ["grid.world", "trend.world.one-sided-incidents.one-year", "base-rate.country"],
    },
    claims: CLAIMS,
    data: [MANIFEST],
    inputs: [],
  };
}

/** Every text of the assessment that may come from an input, with `attack` put before it. */
export function poisoned(assessment: Assessment, attack: string): Assessment {
  const { document, events, findings, claims, verdict, data } = assessment;
  return {
    ...assessment,
    document: {
      ...document,
      title: attack + document.title,
      origin: attack,
      evidence: document.evidence.map((e) => ({ ...e, text: attack + e.text.slice(attack.length) })),
      notes: [attack],
    },
    events: events.map((e) => ({
      ...e,
      place: e.place && { ...e.place, name: attack },
      perpetrators: e.perpetrators.map((p) => ({ ...p, name: attack, by: attack })),
      targets: [{ name: attack, kind: "other" as const }],
    })),
    findings: findings.map((f) => ({
      ...f,
      statement: attack + f.statement,
      scope: attack,
      unit: attack,
      caveats: [attack],
      method: { name: attack, reference: attack },
      table: f.table && {
        ...f.table,
        rows: f.table.rows.map(([first, ...cells]) => [
          typeof first === "string" && f.id.startsWith("harm") ? attack : (first ?? null),
          ...cells,
        ]),
      },
    })),
    claims: claims.map((c) => ({ ...c, text: attack, reason: attack, caveats: [attack] })),
    inputs: [{ option: "--data", file: attack, sha256: attack }],
    verdict: { ...verdict, statement: attack, reason: attack },
    data: data.map((m) => ({ ...m, name: attack, citation: attack })),
  };
}
