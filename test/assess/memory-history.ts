import { addDays, type Day, firstDayOfMonth, lastDayOfMonth, monthIndex } from "../../src/event/index.ts";
import type { Manifest } from "../../src/finding/index.ts";
import type { Cell, CountryYear, CoverageCell, History, SeverityCell } from "../../src/series/index.ts";

/** One attack of a made-up group: what the test's past consists of. */
export interface Attack {
  actor: string;
  country: string;
  day: Day;
  deaths: number;
  /** The publisher's range; the toll itself where it is left out. */
  low?: number;
  high?: number;
  violence?: Cell["violence"];
}

export interface Past {
  attacks: readonly Attack[];
  coverage?: readonly CoverageCell[];
  countryYears?: readonly CountryYear[];
  breaks?: Manifest["breaks"];
  to?: Day;
  /** "month" unless told: cells of single days up to the as-of day itself. */
  grain?: History["grain"];
}

const MANIFEST: Manifest = {
  id: "made-up",
  name: "A made-up past",
  version: "1",
  publisher: "nobody",
  period: { from: "2000-01-01", to: "2020-12-31" },
  releasedOn: null,
  vintage: "edition of the test",
  inclusion: [],
  incomplete: [],
  breaks: [],
  licence: "CC0-1.0",
  redistributable: true,
  citation: "none",
  builtBy: null,
};

/** A past held in memory that, like every History, answers only with what is over on the as-of day. */
export function memoryHistory(past: Past, asOf: Day): History {
  const manifest = {
    ...MANIFEST,
    breaks: past.breaks ? [...past.breaks] : [],
    period: { from: MANIFEST.period.from, to: past.to ?? MANIFEST.period.to },
  };
  const month = monthIndex(asOf);
  const complete = lastDayOfMonth(month) === asOf ? asOf : lastDayOfMonth(month - 1);
  const { grain = "month" } = past;
  const through = [grain === "month" ? complete : asOf, manifest.period.to].sort()[0]!;
  const year = Number(asOf.slice(0, 4)) - (asOf.endsWith("12-31") ? 0 : 1);
  const seen = past.attacks.filter(({ day }) => day <= through);
  const severity = (attacks: readonly Attack[], actor?: string): SeverityCell[] =>
    attacks
      .map((it) => ({
        actor: actor ?? it.actor,
        country: it.country,
        month: firstDayOfMonth(monthIndex(it.day)),
        violence: it.violence ?? ("one-sided" as const),
        deaths: it.deaths,
        low: it.low ?? it.deaths,
        high: it.high ?? it.deaths,
        incidents: 1,
      }))
      .sort((a, b) => (a.month < b.month ? -1 : 1));
  return {
    manifest,
    officialManifest: { ...manifest, id: "made-up-official" },
    monthsManifest: { ...manifest, id: "made-up-months" },
    grain,
    through,
    cells: async (actors) =>
      seen
        .filter(({ actor }) => actors.includes(actor))
        .sort((a, b) => (a.day < b.day ? -1 : 1))
        .map((it) => ({
          actor: it.actor,
          country: it.country,
          start: grain === "day" ? it.day : firstDayOfMonth(monthIndex(it.day)),
          end: grain === "day" ? it.day : lastDayOfMonth(monthIndex(it.day)),
          violence: it.violence ?? "one-sided",
          rows: 1,
          incidents: 1,
          low: it.low ?? it.deaths,
          best: it.deaths,
          high: it.high ?? it.deaths,
          ownDead: null,
        })),
    severity: async (actors) => severity(seen.filter(({ actor }) => actors.includes(actor))),
    severityOfAll: async () =>
      severity(
        seen.filter((it) => (it.violence ?? "one-sided") === "one-sided"),
        "all actors",
      ),
    coverage: async () => (past.coverage ?? []).filter((it) => it.year <= year),
    countryMonths: async () => null,
    countryYears: async () => (past.countryYears ?? []).filter((it) => it.year <= year),
  };
}

/** One attack a month on the tenth, by the Red Column, from one day to another. */
export function monthly(country: string, from: string, to: string, deaths = 4): Attack[] {
  const attacks: Attack[] = [];
  for (let day = from; day <= to; day = `${addDays(day, 32).slice(0, 7)}-10`)
    attacks.push({ actor: "Red Column", country, day, deaths });
  return attacks;
}
