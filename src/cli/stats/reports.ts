import { z } from "zod";
import { type CountryCode, dayNumber, EventRecord, kilometresBetween } from "../../event/index.ts";
import type { DatasetStore } from "../../import/index.ts";
import { countryName } from "../../places/countries.ts";
import { Problem } from "../../problem.ts";
import type { CoveredIncident } from "../../statistics/attention/index.ts";
import { codedReports } from "../stored-reports.ts";
import { today } from "../today.ts";
import { readText } from "./read-text.ts";

/** The main event of a report, as far as it is needed to count reports. */
export interface Report {
  readonly country: CountryCode;
  readonly day: number;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly type: string;
  readonly killed: number | null;
}

/** How far apart in days and kilometres two reports may put what is one incident. */
const WITHIN = { days: 1, kilometres: 50 } as const;

const CodedEvent = EventRecord.pick({ type: true, main: true, date: true, place: true, killed: true });
type CodedEvent = z.infer<typeof CodedEvent>;

const Line = z.object({
  events: z.array(CodedEvent).optional(),
  reject: z.object({ reason: z.string() }).optional(),
});

export interface Reports {
  readonly name: string;
  readonly reports: Report[];
  readonly notes: string[];
}

/** The store's reports, which are read now. @throws Problem where it keeps none. */
export async function reportsOfStore(store: DatasetStore): Promise<Reports> {
  const { coded } = await codedReports(store, today());
  if (coded.length === 0) throw new Problem("the store holds no reports; add some with baserate data add.");
  return reportsOf(
    `${coded.length} reports of the store`,
    coded.map(({ events }) => events),
  );
}

/** Reads what `baserate read --jsonl` wrote. @throws Problem for a line that is none of it. */
export async function readReports(path: string): Promise<Reports> {
  const { name, text } = await readText(path);
  const lines = text.split("\n").flatMap((line, index) => (line.trim() === "" ? [] : [{ line, index }]));
  return reportsOf(
    name,
    lines.map(({ line, index }) => eventsIn(name, index + 1, line)),
  );
}

/** @param coded the events of each report. */
function reportsOf(name: string, coded: readonly (readonly CodedEvent[])[]): Reports {
  const reports: Report[] = [];
  let silent = 0;
  let unplaced = 0;
  for (const events of coded) {
    const main = events.find((event) => event.main);
    if (!main) silent++;
    else if (main.date?.precision !== "day" || !main.place?.country) unplaced++;
    else
      reports.push({
        country: main.place.country,
        day: dayNumber(main.date.start),
        lat: main.place.lat,
        lon: main.place.lon,
        type: main.type,
        killed: main.killed?.best ?? null,
      });
  }
  const some = (count: number, why: string) => (count > 0 ? [`${count} reports ${why} are left out.`] : []);
  return {
    name,
    reports,
    notes: [
      ...some(silent, "without a main event"),
      ...some(unplaced, "whose main event has no day or country"),
    ],
  };
}

function eventsIn(name: string, line: number, text: string): readonly CodedEvent[] {
  const problem = (why: string) =>
    new Problem(`${name}, line ${line}: ${why}. Give what baserate read --jsonl writes.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw problem(`not JSON: ${(error as Error).message}`);
  }
  const parsed = Line.safeParse(value);
  if (!parsed.success) throw problem(z.prettifyError(parsed.error).split("\n")[0]!);
  if (!parsed.data.events && !parsed.data.reject) throw problem("no events");
  return parsed.data.events ?? [];
}

/** Reports within a day and 50 km in one country are one incident, with the (higher) median of the tolls that they tell. */
export function reportedIncidents(reports: readonly Report[]): {
  incidents: CoveredIncident[];
  withoutToll: number;
} {
  const groups: Report[][] = [];
  for (const report of [...reports].sort((a, b) => a.day - b.day)) {
    const home = groups.find(([anchor]) => sameIncident(anchor!, report));
    if (home) home.push(report);
    else groups.push([report]);
  }
  const incidents = groups.flatMap((group): CoveredIncident[] => {
    const tolls = group.flatMap(({ killed }) => killed ?? []).sort((a, b) => a - b);
    if (tolls.length === 0) return [];
    const [{ country, type }] = group as [Report];
    return [{ place: countryName(country), type, deaths: tolls[tolls.length >> 1]!, mentions: group.length }];
  });
  return { incidents, withoutToll: groups.length - incidents.length };
}

function sameIncident(a: Report, b: Report): boolean {
  if (a.country !== b.country || Math.abs(a.day - b.day) > WITHIN.days) return false;
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return false;
  return kilometresBetween({ lat: a.lat, lon: a.lon }, { lat: b.lat, lon: b.lon }) <= WITHIN.kilometres;
}
