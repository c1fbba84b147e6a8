import { z } from "zod";
import type { CountryCode, DatasetRow, Day, EventDate, EventPlace } from "../event/index.ts";
import { EARTH_RADIUS_KM, EventRow, ViolenceType } from "../event/index.ts";
import type { Database, Parameter } from "../store/index.ts";

/** A publisher's name for an actor, with the countries and days in which it is meant; null = everywhere, always. */
export interface ActorName {
  name: string;
  countries: readonly CountryCode[] | null;
  from: Day | null;
  to: Day | null;
}

/** Which rows to find; what is left out does not narrow. */
export interface RowQuery {
  /** The publisher's names; rows in which any of them is side a or side b. */
  actors?: readonly string[];
  /** As `actors`, each name only where and when it means the actor asked for. */
  actorNames?: readonly ActorName[];
  countries?: readonly CountryCode[];
  /** First and last day; rows that fall wholly between them. */
  from?: Day;
  to?: Day;
  near?: { lat: number; lon: number; km: number };
  /** Letters, small and without accents, that the row's place or one of its administrative areas holds. */
  placeName?: string;
  /** Best estimate, at least. */
  minDeaths?: number;
  violence?: ViolenceType;
  /** Words of the publisher's type or our kind of event, e.g. "bombing"; upper and lower case are one. */
  type?: string;
  /** Manifest id: the rows of this release alone, also those that a newer one superseded. Without it, what counts now. */
  dataset?: string;
  limit?: number;
}

/** SQL that narrows `event_rows join country_codes` to a query, with its parameters. */
export function conditionsOf(query: RowQuery): { sql: string; parameters: Record<string, Parameter> } {
  const { actors, actorNames, countries, from, to, near, minDeaths, violence, type, dataset, placeName } =
    query;
  const conditions: string[] = [];
  const parameters: Record<string, Parameter> = {};
  const narrow = (condition: string, given: Record<string, Parameter> = {}) => {
    conditions.push(condition);
    Object.assign(parameters, given);
  };
  if (dataset === undefined) narrow("current_row");
  else narrow("dataset = $dataset", { dataset });
  if (actors) narrow("(list_contains($actors, side_a) or list_contains($actors, side_b))", { actors });
  if (actorNames) narrow(anyOf(actorNames, parameters));
  if (countries) narrow("list_contains($countries, code)", { countries });
  if (from) narrow("start_day >= $from::date", { from });
  if (to) narrow("end_day <= $to::date", { to });
  if (minDeaths !== undefined) narrow("best >= $minDeaths", { minDeaths });
  if (violence) narrow("violence = $violence", { violence });
  if (type) narrow("(kind = $type or contains(lower(publisher_type), $type))", { type: type.toLowerCase() });
  if (placeName) narrow(`contains(${PLACE_NAMES}, $placeName)`, { placeName });
  if (near) narrow(`${KILOMETRES} <= $km`, { ...near });
  return { sql: conditions.join(" and "), parameters };
}

/** Which side a name is on does not matter; where and when it is meant does. */
function anyOf(names: readonly ActorName[], parameters: Record<string, Parameter>): string {
  const each = names.map(({ name, countries, from, to }, index) => {
    const key = `name${index}`;
    parameters[key] = name;
    const parts = [`$${key} in (side_a, side_b)`];
    if (countries !== null) {
      parameters[`${key}_countries`] = countries;
      parts.push(`list_contains($${key}_countries, code)`);
    }
    for (const [day, sign] of [
      [from, ">="],
      [to, "<="],
    ] as const) {
      if (day === null) continue;
      const bound = `${key}_${sign === ">=" ? "from" : "to"}`;
      parameters[bound] = day;
      parts.push(`start_day ${sign} $${bound}::date`);
    }
    return `(${parts.join(" and ")})`;
  });
  return `(${each.join(" or ") || "false"})`;
}

/** Great-circle distance (haversine), as `kilometresBetween` has it. */
const KILOMETRES = `2 * ${EARTH_RADIUS_KM} * asin(least(1, sqrt(
  sin(radians(latitude - $lat) / 2) ** 2
  + cos(radians(latitude)) * cos(radians($lat)) * sin(radians(longitude - $lon) / 2) ** 2)))`;

const PLACE_NAMES = "strip_accents(lower(concat_ws(' ', place, adm_2, adm_1)))";

export const ORDER = "order by start_day, best desc, id, dataset";

/** Ordered by day, then largest toll, then id. */
export async function findEvents(db: Database, query: RowQuery): Promise<EventRow[]> {
  const { sql, parameters } = conditionsOf(query);
  const { limit } = query;
  const found = await db.query(
    `select * exclude (file, family, fault, value, stamp, start_day, end_day),
      start_day::varchar as start_day, end_day::varchar as end_day
    from event_rows left join country_codes using (country)
    where ${sql} ${ORDER} ${limit === undefined ? "" : "limit $limit::integer"}`,
    limit === undefined ? parameters : { ...parameters, limit },
    StoredRow,
  );
  return found.map(eventRow);
}

/**
 * The rows that have a type of violence and a toll, in the same order. A whole release is read so, and of its columns no
 * more than is asked for: that halves the time.
 */
export async function findRows(db: Database, query: RowQuery): Promise<DatasetRow[]> {
  const { sql, parameters } = conditionsOf(query);
  const columns = Object.keys(CountedRow.shape).map((name) =>
    name.endsWith("_day") ? `event_rows.${name}::varchar as ${name}` : name,
  );
  const found = await db.query(
    `select ${columns.join(", ")} from event_rows left join country_codes using (country)
    where ${sql} and violence is not null and best is not null
    order by event_rows.start_day, best desc, id, dataset ${query.limit === undefined ? "" : "limit $limit::integer"}`,
    query.limit === undefined ? parameters : { ...parameters, limit: query.limit },
    CountedRow,
  );
  return found.map((row) => ({
    ...toldByAny(row),
    violence: row.violence,
    deaths: { low: row.low ?? row.best, best: row.best, high: row.high ?? row.best },
  }));
}

const count = z.number().int().nullable();
const text = z.string().nullable();
const texts = z
  .array(z.string())
  .nullable()
  .transform((list) => list ?? []);
const StoredRow = z.object({
  dataset: z.string(),
  id: z.string(),
  current_row: z.boolean(),
  violence: EventRow.shape.violence,
  kind: EventRow.shape.kind,
  publisher_type: text,
  start_day: z.string(),
  end_day: z.string(),
  date_precision: EventRow.shape.date.shape.precision.nullable(),
  publisher_date_precision: text,
  place_precision: EventRow.shape.place.shape.precision.nullable(),
  publisher_place_precision: text,
  place: text,
  adm_1: text,
  adm_2: text,
  country: text,
  code: text,
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  side_a: z.string(),
  side_b: z.string(),
  side_a_id: text,
  side_b_id: text,
  other_actors: texts,
  low: count,
  best: count,
  high: count,
  deaths_a: count,
  deaths_b: count,
  deaths_civilians: count,
  deaths_unknown: count,
  wounded_low: count,
  wounded: count,
  wounded_high: count,
  claimed: z.boolean().nullable(),
  uncertain: z.boolean().nullable(),
  related: texts,
  headline: text,
  summary: z.boolean(),
  weapons: EventRow.shape.weapons.unwrap().nullable(),
  targets: EventRow.shape.targets.unwrap().nullable(),
});

/** What series and matches are made of. */
const CountedRow = StoredRow.pick({
  dataset: true,
  id: true,
  start_day: true,
  end_day: true,
  date_precision: true,
  place_precision: true,
  place: true,
  adm_1: true,
  adm_2: true,
  country: true,
  code: true,
  latitude: true,
  longitude: true,
  side_a: true,
  side_b: true,
  low: true,
  high: true,
  deaths_a: true,
  deaths_b: true,
  deaths_civilians: true,
  deaths_unknown: true,
  headline: true,
  summary: true,
  weapons: true,
  targets: true,
}).extend({ violence: ViolenceType, best: z.number().int() });
type CountedRow = z.infer<typeof CountedRow>;

function dateOf(row: Pick<CountedRow, "start_day" | "end_day" | "date_precision">): EventDate {
  return { start: row.start_day, end: row.end_day, precision: row.date_precision ?? "unknown" };
}

function placeOf(
  row: Pick<
    CountedRow,
    "place" | "country" | "code" | "latitude" | "longitude" | "place_precision" | "adm_1" | "adm_2"
  >,
): EventPlace {
  return {
    name: row.place ?? row.country ?? "",
    country: row.code,
    lat: row.latitude,
    lon: row.longitude,
    precision: row.place_precision ?? "unknown",
    within: [row.adm_2, row.adm_1, row.country].filter((name) => name !== null),
  };
}

function meansOf({
  weapons,
  targets,
}: CountedRow | z.infer<typeof StoredRow>): Pick<DatasetRow, "weapons" | "targets"> {
  return { ...(weapons === null ? {} : { weapons }), ...(targets === null ? {} : { targets }) };
}

/** What a row tells whether or not it counts as organised violence with a known toll. */
function toldByAny(row: CountedRow | z.infer<typeof StoredRow>): Omit<DatasetRow, "violence" | "deaths"> {
  return {
    dataset: row.dataset,
    id: row.id,
    date: dateOf(row),
    place: placeOf(row),
    sideA: row.side_a,
    sideB: row.side_b,
    deathsBySide: sidesOf(row),
    summary: row.summary,
    headline: row.headline,
    ...meansOf(row),
  };
}

function eventRow(row: z.infer<typeof StoredRow>): EventRow {
  return {
    ...toldByAny(row),
    violence: row.violence,
    deaths: toll(row.low, row.best, row.high),
    kind: row.kind,
    publisherType: row.publisher_type,
    wounded: toll(row.wounded_low, row.wounded, row.wounded_high),
    sideIds: { a: row.side_a_id, b: row.side_b_id },
    otherActors: row.other_actors,
    claimed: row.claimed,
    uncertain: row.uncertain,
    publisherPrecision: { date: row.publisher_date_precision, place: row.publisher_place_precision },
    related: row.related,
    current: row.current_row,
  };
}

function toll(low: number | null, best: number | null, high: number | null): EventRow["deaths"] {
  return best === null ? null : { low: low ?? best, best, high: high ?? best };
}

function sidesOf(
  row: Pick<CountedRow, "deaths_a" | "deaths_b" | "deaths_civilians" | "deaths_unknown">,
): DatasetRow["deathsBySide"] {
  const { deaths_a: a, deaths_b: b, deaths_civilians: civilians, deaths_unknown: unknown } = row;
  if (a === null || b === null || civilians === null || unknown === null) return null;
  return { a, b, civilians, unknown };
}
