import { type DatasetFacts, publisherFacts } from "../manifests/facts.ts";
import { degreeFaults, faultsOf, WHOLE } from "./faults.ts";
import type { EventReading, SourceTable } from "./format.ts";
import { type ColumnMatch, type ColumnSpec, matchColumns } from "./match-columns.ts";
import { sourceColumns } from "./source-columns.ts";

const needed = { needed: true };

/** ACLED's columns that we read, of today's export (31 columns), the older one and the API. */
const COLUMNS = {
  event_id_cnty: needed,
  event_date: needed,
  event_type: needed,
  sub_event_type: needed,
  actor1: needed,
  actor2: needed,
  country: needed,
  latitude: needed,
  longitude: needed,
  fatalities: needed,
  time_precision: {},
  assoc_actor_1: {},
  assoc_actor_2: {},
  inter1: {},
  inter2: {},
  civilian_targeting: {},
  admin1: {},
  admin2: {},
  location: {},
  geo_precision: {},
  timestamp: {},
} satisfies ColumnSpec<string>;

type AcledColumn = keyof typeof COLUMNS;

export function matchAcled(found: readonly string[]): ColumnMatch<AcledColumn> {
  return matchColumns<AcledColumn>(COLUMNS, found);
}

/** An ACLED table as events. `event_id_cnty` identifies, a later `timestamp` takes the place of an earlier one. */
export function readAcled(table: SourceTable, columns: ReadonlyMap<AcledColumn, string>): EventReading {
  const source = sourceColumns(Object.keys(COLUMNS) as AcledColumn[], columns, table.types);
  const { text, whole, number } = source;
  const fault = faultsOf(source);
  const others = ["assoc_actor_1", "assoc_actor_2"].map(
    (column) => `coalesce(string_split(t_${column}, ';'), []::varchar[])`,
  );
  const deaths = whole("fatalities");
  return {
    format: "acled",
    family: "acled",
    given: source.given,
    values: {
      dataset: "'acled'",
      id: text("event_id_cnty"),
      stamp: whole("timestamp").replaceAll("as integer", "as bigint"),
      violence: violence(
        text("event_type"),
        side(text("inter1")),
        side(text("inter2")),
        text("civilian_targeting"),
      ),
      kind: kindOf(text("sub_event_type")),
      publisher_type: `concat_ws(' / ', ${text("event_type")}, ${text("sub_event_type")})`,
      start_day: dayOf(text("event_date")),
      end_day: "start_day",
      date_precision: `case ${text("time_precision")} when '1' then 'day' when '2' then 'week' when '3' then 'month' else 'unknown' end`,
      publisher_date_precision: `'time_precision ' || ${text("time_precision")}`,
      place_precision: `case ${text("geo_precision")} when '1' then 'city' when '2' then 'district' when '3' then 'region' else 'unknown' end`,
      publisher_place_precision: `'geo_precision ' || ${text("geo_precision")}`,
      place: text("location"),
      adm_1: text("admin1"),
      adm_2: text("admin2"),
      country: text("country"),
      latitude: number("latitude"),
      longitude: number("longitude"),
      side_a: `coalesce(${text("actor1")}, '')`,
      side_b: `coalesce(${text("actor2")}, '')`,
      other_actors: `list_filter(list_transform(list_concat(${others.join(", ")}), lambda x: trim(x)), lambda x: x <> '')`,
      low: deaths,
      best: deaths,
      high: deaths,
      summary: "false",
    },
    faults: [
      fault("event_id_cnty", "id is null", "missing"),
      fault("country", "country is null", "missing"),
      fault("event_date", "start_day is null", "expected a day as 2022-01-31, 31-01-2022 or 31 January 2022"),
      ...degreeFaults(fault),
      fault("fatalities", "best is null", WHOLE),
      fault("timestamp", "stamp is null and t_timestamp is not null", "expected seconds since 1970"),
    ],
    tag: null,
    factsOf: acledFacts,
  };
}

export function acledFacts(): DatasetFacts {
  return {
    id: "acled",
    family: "acled",
    format: "acled",
    version: "export",
    rank: 0,
    vintage: "ACLED as exported by the user; entries change every week",
    facts: publisherFacts("acled"),
  };
}

function dayOf(text: string): string {
  return `try_strptime(left(${text}, 20), ['%Y-%m-%d', '%d-%m-%Y', '%d %B %Y', '%d %b %Y', '%d-%B-%Y', '%d-%b-%Y'])::date`;
}

const SIDES: Record<string, readonly string[]> = {
  state: ["1", "8", "state forces", "external/other forces", "external forces"],
  armed: [
    "2",
    "3",
    "4",
    "rebel group",
    "rebel groups",
    "rebel forces",
    "political militia",
    "political militias",
    "identity militia",
    "identity militias",
  ],
  civilians: ["7", "civilians"],
};

/** 'state', 'armed', 'civilians' or null, from the number or the words of `inter1`. */
function side(inter: string): string {
  const cases = Object.entries(SIDES).map(
    ([word, given]) =>
      `when lower(${inter}) in (${given.map((one) => `'${one}'`).join(", ")}) then '${word}'`,
  );
  return `case ${cases.join(" ")} end`;
}

function violence(type: string, one: string, other: string, targeting: string): string {
  return `case
    when lower(${type}) = 'violence against civilians' then 'one-sided'
    when lower(${type}) not in ('battles', 'explosions/remote violence') then null
    when ${targeting} is not null or coalesce(${other} = 'civilians', false) or coalesce(${one} = 'civilians', false) then 'one-sided'
    when (${one}) is null or (${other}) is null then null
    when ${one} = 'state' or ${other} = 'state' then 'state-based'
    else 'non-state' end`;
}

const KINDS: Record<string, string> = {
  "armed clash": "battle",
  "government regains territory": "battle",
  "non-state actor overtakes territory": "battle",
  "air/drone strike": "air-strike",
  "shelling/artillery/missile attack": "shelling",
  "suicide bomb": "bombing",
  "remote explosive/landmine/ied": "bombing",
  grenade: "bombing",
  attack: "attack",
  "abduction/forced disappearance": "kidnapping",
};

function kindOf(text: string): string {
  const cases = Object.entries(KINDS).map(([given, kind]) => `when '${given}' then '${kind}'`);
  return `case lower(${text}) ${cases.join(" ")} end`;
}
