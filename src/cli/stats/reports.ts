import { z } from "zod";
import { type CountryCode, dayNumber, EventRecord, kilometresBetween } from "../../event/index.ts";
import { countryName } from "../../places/countries.ts";
import { Problem } from "../../problem.ts";
import type { CoveredIncident } from "../../statistics/attention/index.ts";
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

const Line = z.object({
  events: z
    .array(EventRecord.pick({ type: true, main: true, date: true, place: true, killed: true }))
    .optional(),
  reject: z.object({ reason: z.string() }).optional(),
});

/** Reads what `baserate read --jsonl` wrote. @throws Problem for a line that is none of it. */
export async function readReports(
  path: string,
): Promise<{ name: string; reports: Report[]; notes: string[] }> {
  const { name, text } = await readText(path);
  const reports: Report[] = [];
  let silent = 0;
  let unplaced = 0;
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const main = eventsIn(name, index + 1, line).find((event) => event.main);
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

function eventsIn(name: string, line: number, text: string) {
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

/** Reports within a day and 50 km in one country are one incident, with the median of the tolls that they tell. */
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
