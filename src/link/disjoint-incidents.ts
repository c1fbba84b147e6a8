import { addDays, type DatasetRow, type Day, kilometresBetween } from "../event/index.ts";
import { incidentsOf, rowsByActor } from "./incidents.ts";
import { CROWD_DAYS, REACH_KM } from "./within-source.ts";

/** The rows of one dataset that are one incident, its anchor first. */
export type RowsOfIncident = readonly [DatasetRow, ...DatasetRow[]];

/** The rows' incidents, each row in one alone: that of its group rather than of the state that fights it. */
export function disjointIncidents(rows: readonly DatasetRow[]): RowsOfIncident[] {
  const isState = (actor: string) => Number(actor.startsWith("Government of "));
  const groups = [...rowsByActor(rows)].sort(([a], [b]) => isState(a) - isState(b) || (a < b ? -1 : 1));
  const taken = new Set<DatasetRow>();
  return groups.flatMap(([actor, own]) =>
    incidentsOf(own, actor).flatMap((incident) => {
      const [first, ...rest] = incident.rows.filter((row) => !taken.has(row));
      if (first === undefined) return [];
      for (const row of [first, ...rest]) taken.add(row);
      return [[first, ...rest] as RowsOfIncident];
    }),
  );
}

/** What of the data is asked for. */
interface Query {
  from?: Day;
  near?: { lat: number; lon: number; km: number };
  minDeaths?: number;
}

/**
 * The incidents of each dataset with a row that the query finds. How crowded the place was before tells whether two rows
 * of a day are one incident, so rows are asked for from 60 days earlier and 50 km farther around.
 *
 * @param find gives the rows of a query.
 * @param counts rows for which it is false are looked at no further.
 */
export async function findIncidents<Asked extends Query>(
  find: (query: Asked) => Promise<readonly DatasetRow[]>,
  query: Asked,
  counts: (row: DatasetRow) => boolean = () => true,
): Promise<RowsOfIncident[]> {
  const { from, near, minDeaths = 0 } = query;
  const wide = {
    ...query,
    ...(from === undefined ? {} : { from: addDays(from, -CROWD_DAYS.to) }),
    ...(near === undefined ? {} : { near: { ...near, km: near.km + REACH_KM } }),
    minDeaths: undefined,
  };
  const rows = (await find(wide)).filter((row) => !row.summary && counts(row));
  const isMeant = ({ date, place: { lat, lon }, deaths }: DatasetRow) =>
    (from === undefined || date.start >= from) &&
    deaths.best >= minDeaths &&
    (near === undefined ||
      (lat !== null && lon !== null && kilometresBetween({ lat, lon }, near) <= near.km));
  return [...new Set(rows.map(({ dataset }) => dataset))].flatMap((dataset) =>
    disjointIncidents(rows.filter((row) => row.dataset === dataset)).filter((own) => own.some(isMeant)),
  );
}
