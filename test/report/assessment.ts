import { type Assessment, REGIME_COLUMNS } from "../../src/finding/index.ts";
import { EARLIER, MAIN, TEXT } from "./example-events.ts";
import { CLAIMS, finding, HISTOGRAM, MANIFEST, perScope } from "./example-findings.ts";

export { TEXT };

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
